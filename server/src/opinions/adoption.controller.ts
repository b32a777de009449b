import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { SeatWordsDto } from './dto/advice-request.dto.js';
import { OpinionDto } from './dto/opinion.dto.js';
import { CastVoteDto, OpenObjectionsDto, OpenVoteDto, PassVoteDto } from './dto/round.dto.js';
import { OpenRound } from './open-round.js';
import { RaiseObjection } from './raise-objection.js';
import { ReadOpinions } from './read-opinions.js';
import { Vote } from './vote.js';

/** How the members of a body adopt a text. */
@ApiTags('opinions')
@Controller('opinions/:opinionId')
export class AdoptionController {
  constructor(
    private readonly reading: ReadOpinions,
    private readonly rounds: OpenRound,
    private readonly objections: RaiseObjection,
    private readonly votes: Vote,
  ) {}

  /** Puts the published version of the text to the members: without an objection it is adopted at the end. For the team. */
  @Post('objection-period')
  @Scope('manage')
  @HttpCode(200)
  async openObjections(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() { closesAt }: OpenObjectionsDto,
  ): Promise<OpinionDto> {
    await this.rounds.forObjections(actor, id, closesAt);
    return this.reading.one(actor, id);
  }

  /** Objects with a reason, which stops the adoption. For members who decide. */
  @Post('objection')
  @Scope('contribute')
  @HttpCode(200)
  async object(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() body: SeatWordsDto,
  ): Promise<OpinionDto> {
    await this.objections.object(actor, id, body);
    return this.reading.one(actor, id);
  }

  /** Puts the published version of the text to the vote, under rules that stand from then on. For the team. */
  @Post('vote')
  @Scope('manage')
  @HttpCode(200)
  async openVote(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() body: OpenVoteDto,
  ): Promise<OpinionDto> {
    await this.rounds.forVote(actor, id, body);
    return this.reading.one(actor, id);
  }

  /** Votes for a seat. In an open vote it can be changed until the end. */
  @Put('ballot')
  @Scope('contribute')
  async cast(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() { seatId, choice }: CastVoteDto,
  ): Promise<OpinionDto> {
    await this.votes.cast(actor, id, seatId, choice);
    return this.reading.one(actor, id);
  }

  /** Lets another seat vote in the place of one's own, where the rules allow it. */
  @Put('proxy')
  @Scope('contribute')
  async pass(
    @CurrentActor() actor: Actor,
    @UuidParam('opinionId') id: string,
    @Body() { seatId, toSeatId }: PassVoteDto,
  ): Promise<OpinionDto> {
    await this.votes.pass(actor, id, seatId, toSeatId);
    return this.reading.one(actor, id);
  }
}
