import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { CreateOrganisation } from './create-organisation.js';
import { OrganisationDto, OrganisationPageDto } from './dto/organisation.dto.js';
import { ChangeOrganisationDto, OrganisationProfileDto } from './dto/organisation-profile.dto.js';
import { OrganisationQueryDto } from './dto/organisation-query.dto.js';
import { EditOrganisation } from './edit-organisation.js';
import { presentOrganisation, presentSummary } from './organisation.presenter.js';
import { OrganisationQuery } from './organisation.query.js';

/** The public register of organisations. */
@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly query: OrganisationQuery,
    private readonly creating: CreateOrganisation,
    private readonly editing: EditOrganisation,
  ) {}

  /** The register by name. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: OrganisationQueryDto): Promise<OrganisationPageDto> {
    const { items, nextCursor } = await this.query.list(filter, actor.language);
    return { items: items.map(presentSummary), nextCursor };
  }

  /** One organisation, by id or by its place in addresses. */
  @Get(':organisationId')
  async read(@CurrentActor() actor: Actor, @Param('organisationId') ref: string): Promise<OrganisationDto> {
    return this.present(actor, ref);
  }

  /** Registers an organisation, not verified yet. Who does so becomes its administrator. */
  @Post()
  @Scope('manage')
  async create(@CurrentActor() actor: Actor, @Body() body: OrganisationProfileDto): Promise<OrganisationDto> {
    const id = await this.creating.create(actor, body);
    return this.present(
      { ...actor, memberships: [...actor.memberships, { organisationId: id, role: 'administrator' }] },
      id,
    );
  }

  /** Changes the profile. A change of names, type, register number or website ends the verification. */
  @Patch(':organisationId')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @IfMatch() seen: number,
    @Body() body: ChangeOrganisationDto,
  ): Promise<OrganisationDto> {
    await this.editing.edit(actor, id, seen, body);
    return this.present(actor, id);
  }

  /** Staff vouch that the organisation is what it says; nobody does for their own. */
  @Post(':organisationId/verify')
  @HttpCode(200)
  @Scope('manage')
  async verify(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<OrganisationDto> {
    await this.editing.verify(actor, id);
    return this.present(actor, id);
  }

  /** Staff vouch no longer. */
  @Post(':organisationId/unverify')
  @HttpCode(200)
  @Scope('manage')
  async unverify(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<OrganisationDto> {
    await this.editing.unverify(actor, id);
    return this.present(actor, id);
  }

  private async present(actor: Actor, ref: string): Promise<OrganisationDto> {
    return presentOrganisation(await this.query.one(ref, actor.language), actor);
  }
}
