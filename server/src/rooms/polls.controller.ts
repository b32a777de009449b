import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sql } from '../kernel/database/database.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { EditPollDto, NamedVotesDto, NewPollDto, VoteDto } from './dto/poll.dto.js';
import { RoomPollDto } from './dto/room-state.dto.js';
import { ReadPolls } from './read-polls.js';
import { RoomAccess } from './room-access.js';
import { RunPolls } from './run-polls.js';
import { Vote } from './vote.js';
import { WritePolls } from './write-polls.js';

/** Polls of live rooms. */
@ApiTags('rooms')
@Controller()
export class PollsController {
  constructor(
    private readonly access: RoomAccess,
    private readonly reading: ReadPolls,
    private readonly writing: WritePolls,
    private readonly running: RunPolls,
    private readonly voting: Vote,
  ) {}

  /** All polls of a room with their results as they stand, drafts too. For hosts. */
  @Get('rooms/:roomId/polls')
  list(@CurrentActor() actor: Actor, @UuidParam('roomId') roomId: string): Promise<RoomPollDto[]> {
    return this.reading.all(actor, roomId);
  }

  /** Prepares a poll. For hosts, who alone see it until they open it. */
  @Post('rooms/:roomId/polls')
  create(
    @CurrentActor() actor: Actor,
    @UuidParam('roomId') roomId: string,
    @Body() body: NewPollDto,
  ): Promise<RoomPollDto> {
    return this.writing.create(actor, roomId, body);
  }

  /** Changes a draft. */
  @Patch('polls/:pollId')
  edit(
    @CurrentActor() actor: Actor,
    @UuidParam('pollId') pollId: string,
    @Body() body: EditPollDto,
  ): Promise<RoomPollDto> {
    return this.writing.edit(actor, pollId, body);
  }

  /** Deletes a draft. */
  @Delete('polls/:pollId')
  @HttpCode(204)
  delete(@CurrentActor() actor: Actor, @UuidParam('pollId') pollId: string): Promise<void> {
    return this.writing.delete(actor, pollId);
  }

  /** Opens a draft to votes and puts it on the big screen. */
  @Post('polls/:pollId/open')
  @HttpCode(204)
  open(@CurrentActor() actor: Actor, @UuidParam('pollId') pollId: string): Promise<void> {
    return this.running.open(actor, pollId);
  }

  /** Closes a poll; everyone sees its results from then on. */
  @Post('polls/:pollId/close')
  @HttpCode(204)
  close(@CurrentActor() actor: Actor, @UuidParam('pollId') pollId: string): Promise<void> {
    return this.running.close(actor, pollId);
  }

  /** Who chose what in a poll that names its voters. For hosts. */
  @Get('polls/:pollId/votes')
  votes(
    @CurrentActor() actor: Actor,
    @UuidParam('pollId') pollId: string,
    @Query() query: PageQueryDto,
  ): Promise<NamedVotesDto> {
    return this.reading.votes(actor, pollId, query);
  }

  /** Votes; voting again replaces the vote until the poll is closed. */
  @Put('polls/:pollId/vote')
  @HttpCode(204)
  async vote(
    @CurrentActor() actor: Actor,
    @UuidParam('pollId') pollId: string,
    @Body() { choice }: VoteDto,
  ): Promise<void> {
    const room = await this.access.requireOf(actor, sql`poll where id = ${pollId}`, 'read');
    await this.voting.vote(actor, { room: room.id, pollId, choice }, room);
  }
}
