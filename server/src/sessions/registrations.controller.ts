import { Body, Controller, Delete, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Cookies } from '../accounts/cookies.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { RegisterDto, RegisteredPageDto, RegistrationDto } from './dto/session-people.dto.js';
import { Register } from './register.js';
import { RegistrationsQuery } from './registrations.query.js';

/** Who comes to a live session. */
@ApiTags('meetings')
@Controller('live-sessions/:id')
export class RegistrationsController {
  constructor(
    private readonly registering: Register,
    private readonly registrations: RegistrationsQuery,
    private readonly cookies: Cookies,
  ) {}

  /**
   * Takes a seat, or a place on the waiting list; who has either keeps it. Someone without an account gives a name and an
   * address, and gets a receipt code, once.
   */
  @Post('registration')
  @HttpCode(200)
  async register(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() body: RegisterDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegistrationDto> {
    const registered = await this.registering.register(actor, id, body);
    if (registered.receiptCode) this.cookies.setReceipt(reply, registered.receiptCode);
    return registered;
  }

  /** Gives the seat or the place on the waiting list back; the seat goes to who waits longest. */
  @Delete('registration')
  @HttpCode(204)
  async unregister(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<void> {
    await this.registering.unregister(actor, id);
  }

  /** Who comes and who waits, in the order in which they registered. For hosts. */
  @Get('registrations')
  list(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Query() query: PageQueryDto,
  ): Promise<RegisteredPageDto> {
    return this.registrations.list(actor, id, query);
  }
}
