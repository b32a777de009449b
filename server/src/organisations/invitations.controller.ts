import { Body, Controller, Delete, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { slowLane } from '../kernel/http/rate-limit.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationDto, InvitationListDto, InvitationTokenDto, NewInvitationDto, OfferDto } from './dto/member.dto.js';
import { OrganisationDto } from './dto/organisation.dto.js';
import { Invitations } from './invitations.js';
import { presentOrganisation } from './organisation.presenter.js';
import { OrganisationQuery } from './organisation.query.js';
import { Organisations } from './organisations.js';

/** How people come into an organisation. */
@ApiTags('organisations')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly accepting: AcceptInvitation,
    private readonly organisations: Organisations,
    private readonly query: OrganisationQuery,
  ) {}

  /** Mails an invitation with a link that works once, for 14 days. */
  @Post('organisations/:organisationId/invitations')
  @Scope('manage')
  async invite(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Body() body: NewInvitationDto,
  ): Promise<InvitationDto> {
    return this.invitations.invite(actor, id, body);
  }

  /** Invitations that wait for an answer, newest first. */
  @Get('organisations/:organisationId/invitations')
  @Header('cache-control', 'no-store')
  async list(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<InvitationListDto> {
    return { items: await this.invitations.list(actor, id) };
  }

  /** Makes an invitation useless. */
  @Delete('organisations/:organisationId/invitations/:invitationId')
  @Scope('manage')
  @HttpCode(204)
  async revoke(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('invitationId') invitationId: string,
  ): Promise<void> {
    await this.invitations.revoke(actor, id, invitationId);
  }

  /** What a link offers, before one decides. The token stays out of the address, which ends up in logs. */
  @Post('invitations/show')
  @Scope('account')
  @Throttle(slowLane)
  @HttpCode(200)
  async show(@CurrentActor() actor: Actor, @Body() body: InvitationTokenDto): Promise<OfferDto> {
    const { organisationId, role } = await this.accepting.show(actor, body.token);
    const name = found((await this.organisations.names([organisationId], actor.language)).get(organisationId));
    return { organisationId, ...name, role };
  }

  /** Joins the organisation; the account must have the address that was invited. */
  @Post('invitations/accept')
  @Scope('account')
  @Throttle(slowLane)
  @HttpCode(200)
  async accept(@CurrentActor() actor: Actor, @Body() body: InvitationTokenDto): Promise<OrganisationDto> {
    const { organisationId, role } = await this.accepting.accept(actor, body.token);
    const joined = { ...actor, memberships: [...actor.memberships, { organisationId, role }] };
    return presentOrganisation(await this.query.one(organisationId, actor.language), joined);
  }
}
