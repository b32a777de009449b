import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { codeLane } from '../kernel/http/rate-limit.js';
import { JoinCodeDto } from './dto/join-code.dto.js';
import { LiveSessionListQueryDto, SessionFeedDto } from './dto/session-list.dto.js';
import { LiveSessionDto, LiveSessionPageDto } from './dto/session.dto.js';
import { ReadSession } from './read-session.js';
import { SessionCalendar } from './session-calendar.js';
import { SessionListQuery } from './session-list.query.js';

const calendar = 'text/calendar; charset=utf-8';

/** Live sessions: finding and reading them, in calendars too. */
@ApiTags('meetings')
@Controller()
export class LiveSessionsController {
  constructor(
    private readonly listing: SessionListQuery,
    private readonly reading: ReadSession,
    private readonly calendars: SessionCalendar,
  ) {}

  /** The live sessions one may see, the soonest first; with `when=past` the latest first. */
  @Get('live-sessions')
  list(@CurrentActor() actor: Actor, @Query() query: LiveSessionListQueryDto): Promise<LiveSessionPageDto> {
    return this.listing.list(actor, query);
  }

  /**
   * All live sessions one may see, or those of one consultation or body, as an iCalendar file to subscribe to; one that was
   * cancelled stays in it as such.
   */
  @Get('live-sessions.ics')
  @ApiProduces('text/calendar')
  @Header('content-type', calendar)
  feed(@CurrentActor() actor: Actor, @Query() { space }: SessionFeedDto): Promise<string> {
    return this.calendars.feed(actor, space);
  }

  /** One live session with its agenda and what one may do in it. */
  @Get('live-sessions/:id')
  read(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<LiveSessionDto> {
    return this.reading.page(actor, id);
  }

  /** One live session as an iCalendar file. */
  @Get('live-sessions/:id/calendar.ics')
  @ApiProduces('text/calendar')
  @Header('content-type', calendar)
  @Header('content-disposition', 'attachment; filename="session.ics"')
  file(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<string> {
    return this.calendars.one(actor, id);
  }

  /** The address at which people join, as a QR code. For those who may take part. */
  @Get('live-sessions/:id/qr.svg')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ description: 'The image', schema: { type: 'string' } })
  async qrCode(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const image = await this.reading.qrCode(actor, id);
    void reply.header('content-type', 'image/svg+xml; charset=utf-8');
    return image;
  }

  /** The live session that people join with a code. */
  @Get('join-codes/:code')
  @Throttle(codeLane)
  async join(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<JoinCodeDto> {
    return { sessionId: await this.reading.byCode(actor, code) };
  }
}
