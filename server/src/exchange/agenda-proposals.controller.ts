import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { MadeDto } from '../kernel/http/made.dto.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { AgendaProposals } from './agenda-proposals.js';
import { AgendaQuery } from './agenda.query.js';
import {
  AgendaProposalPageDto,
  AgendaProposalQueryDto,
  MergeProposalDto,
  ProposalReasonDto,
  TakeProposalDto,
  WrittenProposalDto,
} from './dto/agenda.dto.js';
import { AgendaPlaceDto } from './dto/forum.dto.js';
import { SupportProposal } from './support-proposal.js';

/** What people want on the agenda of a forum. */
@ApiTags('exchange')
@Controller('bodies/:ref/exchange')
export class AgendaProposalsController {
  constructor(
    private readonly query: AgendaQuery,
    private readonly proposals: AgendaProposals,
    private readonly supports: SupportProposal,
  ) {}

  /** The proposals for one agenda, as they came or by how many want them. */
  @Get('agendas/:id/proposals')
  list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Query() query: AgendaProposalQueryDto,
  ): Promise<AgendaProposalPageDto> {
    return this.query.listProposals(actor, ref, id, query);
  }

  /** Proposes an item while the window is open: for members, or for everyone with an account where that is said. */
  @Post('agendas/:id/proposals')
  async propose(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @Body() body: WrittenProposalDto,
  ): Promise<MadeDto> {
    return { id: await this.proposals.propose(actor, ref, id, body) };
  }

  /** Changes one's own proposal. `If-Match` is its version. */
  @Put('proposals/:id')
  @HttpCode(204)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: WrittenProposalDto,
  ): Promise<void> {
    await this.proposals.edit(actor, ref, id, seen, body);
  }

  /** Wants what somebody else proposed. */
  @Put('proposals/:id/support')
  @HttpCode(204)
  async support(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.supports.set(actor, ref, id, true);
  }

  /** Wants it no longer. */
  @Delete('proposals/:id/support')
  @HttpCode(204)
  async unsupport(@CurrentActor() actor: Actor, @Param('ref') ref: string, @UuidParam('id') id: string): Promise<void> {
    await this.supports.set(actor, ref, id, false);
  }

  /** Takes one's own proposal back. */
  @Post('proposals/:id/withdraw')
  @HttpCode(204)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    await this.proposals.move(actor, ref, id, seen, 'withdraw');
  }

  /** Takes a proposal onto the agenda. For the team. */
  @Post('proposals/:id/take')
  @Scope('manage')
  @HttpCode(204)
  async take(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: TakeProposalDto,
  ): Promise<void> {
    await this.proposals.move(actor, ref, id, seen, 'take', body);
  }

  /** Makes a proposal part of another. For the team. */
  @Post('proposals/:id/merge')
  @Scope('manage')
  @HttpCode(204)
  async merge(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: MergeProposalDto,
  ): Promise<void> {
    await this.proposals.move(actor, ref, id, seen, 'merge', body);
  }

  /** Declines a proposal, with the reason. For the team. */
  @Post('proposals/:id/decline')
  @Scope('manage')
  @HttpCode(204)
  async decline(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() body: ProposalReasonDto,
  ): Promise<void> {
    await this.proposals.move(actor, ref, id, seen, 'decline', body);
  }

  /** Takes a decision back. For the team. */
  @Post('proposals/:id/reconsider')
  @Scope('manage')
  @HttpCode(204)
  async reconsider(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
  ): Promise<void> {
    await this.proposals.move(actor, ref, id, seen, 'reconsider');
  }

  /** Says where the agenda item of a proposal stands. For the team. */
  @Put('proposals/:id/place')
  @Scope('manage')
  @HttpCode(204)
  async place(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { agendaPath }: AgendaPlaceDto,
  ): Promise<void> {
    await this.proposals.place(actor, ref, id, seen, agendaPath);
  }
}
