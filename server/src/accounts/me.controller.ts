import { Body, Controller, Delete, Get, HttpCode, Patch, Put, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { slowLane } from '../kernel/http/rate-limit.js';
import { Cookies } from './cookies.js';
import { DeleteAccount } from './delete-account.js';
import { ChangePasswordDto, DeleteAccountDto, ProfileDto } from './dto/me.dto.js';
import { ViewerDto } from './dto/viewer.dto.js';
import { Profile } from './profile.js';
import { Viewers } from './viewers.js';

/** The person who asks. */
@ApiTags('me')
@ApiExtraModels(ViewerDto)
@Controller('me')
export class MeController {
  constructor(
    private readonly viewers: Viewers,
    private readonly profile: Profile,
    private readonly deleteAccount: DeleteAccount,
    private readonly cookies: Cookies,
  ) {}

  /** Who one is here; `null` for readers without a session and for guests. */
  @Get()
  @ApiOkResponse({ schema: { oneOf: [{ $ref: getSchemaPath(ViewerDto) }, { type: 'null' }] } })
  async read(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    const viewer = await this.viewers.viewer(actor);
    // Fastify would send nothing at all for null, which is no JSON.
    await reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(viewer));
  }

  /** Changes name or language. */
  @Patch()
  @Scope('account')
  async change(@CurrentActor() actor: Actor, @IfMatch() seen: number, @Body() body: ProfileDto): Promise<ViewerDto> {
    await this.profile.change(actor, seen, body);
    return found(await this.viewers.viewer(actor));
  }

  /** Sets a new password and signs out all other devices. */
  @Put('password')
  @Scope('account')
  @Throttle(slowLane)
  @HttpCode(204)
  async changePassword(@CurrentActor() actor: Actor, @Body() body: ChangePasswordDto): Promise<void> {
    await this.profile.changePassword(actor, body);
  }

  /** Deletes the account. Contributions stay, without a name. */
  @Delete()
  @Scope('account')
  @Throttle(slowLane)
  @HttpCode(204)
  async delete(
    @CurrentActor() actor: Actor,
    @Body() body: DeleteAccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.deleteAccount.delete(actor, body.password);
    this.cookies.clearSession(reply);
  }
}
