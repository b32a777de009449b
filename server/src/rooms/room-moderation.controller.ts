import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { cleanText } from '../comments/markdown.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { DecideMessages } from './decide-messages.js';
import {
  ConsoleDto,
  DecideMessageDto,
  MadeDecisionDto,
  PeopleQueryDto,
  ReportMessageDto,
  RoomDecisionDto,
  RoomPeopleDto,
  SanctionDto,
} from './dto/console.dto.js';
import { ReportMessages } from './report-messages.js';
import { RoomConsole } from './room-console.js';
import { RoomDecisions } from './room-decisions.js';
import { RoomPeopleQuery } from './room-people.query.js';
import { type Sanction, SanctionParticipants, sanctions } from './sanction-participants.js';

const known = Object.fromEntries(sanctions.map((sanction) => [sanction, sanction]));

/** Order in live rooms: the console, reports, decisions about messages, participants who are muted or removed. */
@ApiTags('rooms')
@Controller()
export class RoomModerationController {
  constructor(
    private readonly console: RoomConsole,
    private readonly people: RoomPeopleQuery,
    private readonly deciding: DecideMessages,
    private readonly decisions: RoomDecisions,
    private readonly reporting: ReportMessages,
    private readonly sanctioning: SanctionParticipants,
  ) {}

  /** What waits for a decision, what was hidden, polls in preparation. For hosts and moderators. */
  @Get('rooms/:roomId/console')
  read(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<ConsoleDto> {
    return this.console.read(actor, roomId);
  }

  /**
   * Who has joined the session, or is in a break-out room, by name. For hosts and moderators; where the session is for members
   * its participants see names too.
   */
  @Get('rooms/:roomId/participants')
  find(
    @CurrentActor() actor: Actor,
    @UuidParam('roomId') roomId: string,
    @Query() query: PeopleQueryDto,
  ): Promise<RoomPeopleDto> {
    return this.people.find(actor, roomId, query);
  }

  /**
   * Releases, hides, restores or keeps a message, and closes its reports. For hosts and moderators. `already-decided` says who was
   * first.
   */
  @Post('room-messages/:messageId/decisions')
  async decide(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Body() body: DecideMessageDto,
  ): Promise<MadeDecisionDto> {
    return { id: await this.deciding.decide(actor, messageId, body) };
  }

  /** All decisions about a message, oldest first. For hosts and moderators. */
  @Get('room-messages/:messageId/decisions')
  log(@CurrentActor() actor: Actor, @UuidParam('messageId') messageId: string): Promise<RoomDecisionDto[]> {
    return this.decisions.log(actor, messageId);
  }

  /** Reports a message to the moderators of the room. For participants. */
  @Post('room-messages/:messageId/reports')
  @HttpCode(204)
  report(
    @CurrentActor() actor: Actor,
    @UuidParam('messageId') messageId: string,
    @Body() body: ReportMessageDto,
  ): Promise<void> {
    return this.reporting.report(actor, messageId, body);
  }

  /** Mutes or removes a participant with a reason, or lets them back. For hosts and moderators. */
  @Post('room-participants/:participantId/:sanction')
  @HttpCode(204)
  @ApiParam({ name: 'sanction', enum: sanctions })
  sanction(
    @CurrentActor() actor: Actor,
    @UuidParam('participantId') participantId: string,
    @Param('sanction', new ParseEnumPipe(known)) sanction: Sanction,
    @Body() { reason = '' }: SanctionDto,
  ): Promise<void> {
    return this.sanctioning.sanction(actor, participantId, sanction, cleanText(reason));
  }
}
