import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { slowLane } from '../kernel/http/rate-limit.js';
import { CompleteResetDto, EmailDto, LinkTokenDto, SignUpDto } from './dto/account.dto.js';
import { ResetPassword } from './reset-password.js';
import { ForgivesEndedSession } from './session-guard.js';
import { SignUp } from './sign-up.js';

/** Making an account, and getting back into it. No answer here tells whether an address has an account. */
@ApiTags('accounts')
@Throttle(slowLane)
@Scope('account')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: SignUp,
    private readonly resetPassword: ResetPassword,
  ) {}

  /** Makes an account and mails a link to confirm the address; the holder of an address that has an account is told by mail. */
  @Post()
  @HttpCode(202)
  @ForgivesEndedSession()
  async signUp(@CurrentActor() actor: Actor, @Body() body: SignUpDto): Promise<void> {
    await this.accounts.signUp(actor, body);
  }

  /** Confirms an address by the link that was mailed; `link-used` or `link-expired` otherwise. */
  @Post('confirm')
  @HttpCode(204)
  @ForgivesEndedSession()
  async confirm(@CurrentActor() actor: Actor, @Body() body: LinkTokenDto): Promise<void> {
    await this.accounts.confirm(actor, body.token);
  }

  /** Mails the confirmation again, if the address waits for one. */
  @Post('confirm/resend')
  @HttpCode(202)
  @ForgivesEndedSession()
  async resend(@Body() body: EmailDto): Promise<void> {
    await this.accounts.resend(body.email);
  }

  /** Mails a link to choose a new password, if the address has an account. */
  @Post('reset')
  @HttpCode(202)
  @ForgivesEndedSession()
  async reset(@Body() body: EmailDto): Promise<void> {
    await this.resetPassword.order(body.email);
  }

  /** Sets the new password, ends all sessions and revokes all API tokens. */
  @Post('reset/complete')
  @HttpCode(204)
  @ForgivesEndedSession()
  async completeReset(@CurrentActor() actor: Actor, @Body() body: CompleteResetDto): Promise<void> {
    await this.resetPassword.complete(actor, body);
  }
}
