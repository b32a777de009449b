import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { slowLane } from '../kernel/http/rate-limit.js';
import { Cookies } from './cookies.js';
import { SessionListDto, SignInDto } from './dto/session.dto.js';
import { ViewerDto } from './dto/viewer.dto.js';
import { SessionActorSource } from './session-actor-source.js';
import { ForgivesEndedSession } from './session-guard.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.js';
import { Viewers } from './viewers.js';

/** Signing in and out, and the devices one is signed in on. */
@ApiTags('sessions')
@Scope('account')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly source: SessionActorSource,
    private readonly viewers: Viewers,
    private readonly cookies: Cookies,
  ) {}

  /** Signs in: sets the session cookie and answers who one is. */
  @Post()
  @Throttle(slowLane)
  @ForgivesEndedSession()
  async start(
    @CurrentActor() actor: Actor,
    @Body() body: SignInDto,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ViewerDto> {
    const token = await this.signIn.signIn(actor, body, userAgent ?? '');
    this.cookies.setSession(reply, token);
    return found(await this.viewers.viewer(found(await this.source.bySession(token))));
  }

  /** Signs out here. Works without a session too. */
  @Delete('current')
  @HttpCode(204)
  @ForgivesEndedSession()
  async endCurrent(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (actor.sessionId) await this.sessions.end(actor, actor.sessionId);
    this.cookies.clearSession(reply);
  }

  /** The devices on which one is signed in, last used first. */
  @Get()
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() actor: Actor): Promise<SessionListDto> {
    const rows = await this.sessions.list(actor);
    return { items: rows.map((row) => ({ ...row, current: row.id === actor.sessionId })) };
  }

  /** Signs out on one device. */
  @Delete(':sessionId')
  @HttpCode(204)
  async end(@CurrentActor() actor: Actor, @UuidParam('sessionId') sessionId: string): Promise<void> {
    await this.sessions.end(actor, sessionId);
  }

  /** Signs out on all devices but this one. */
  @Delete()
  @HttpCode(204)
  async endOthers(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
  }
}
