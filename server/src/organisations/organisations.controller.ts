import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { Contributions } from './contributions.js';
import { CreateOrganisation } from './create-organisation.js';
import { ContributionPageDto, ContributionQueryDto } from './dto/contribution.dto.js';
import { MatchListDto } from './dto/match.dto.js';
import { OrganisationDto, OrganisationPageDto } from './dto/organisation.dto.js';
import { ChangeOrganisationDto, OrganisationProfileDto } from './dto/organisation-profile.dto.js';
import { OrganisationQueryDto, RegionQueryDto } from './dto/organisation-query.dto.js';
import { RegionsDto } from './dto/regions.dto.js';
import { EditOrganisation } from './edit-organisation.js';
import { MatchesQuery } from './matches.query.js';
import { presentOrganisation, presentSummary } from './organisation.presenter.js';
import { OrganisationQuery } from './organisation.query.js';
import { RegionsQuery } from './regions.query.js';

/** The public register of organisations. */
@ApiTags('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly query: OrganisationQuery,
    private readonly creating: CreateOrganisation,
    private readonly editing: EditOrganisation,
    private readonly regionsQuery: RegionsQuery,
    private readonly matchesQuery: MatchesQuery,
    private readonly contributions: Contributions,
  ) {}

  /** The register by name. */
  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: OrganisationQueryDto): Promise<OrganisationPageDto> {
    const { items, nextCursor } = await this.query.list(filter, actor.language);
    return { items: items.map(presentSummary), nextCursor };
  }

  /** Where organisations work: the regions of a place with how many work in each. */
  @Get('regions')
  regions(@CurrentActor() actor: Actor, @Query() { grain, ...filter }: RegionQueryDto): Promise<RegionsDto> {
    return this.regionsQuery.of(filter, actor.language, grain);
  }

  /** One organisation, by id or by its place in addresses; one that was merged into another is that one. */
  @Get(':organisationId')
  async read(@CurrentActor() actor: Actor, @Param('organisationId') ref: string): Promise<OrganisationDto> {
    return this.present(actor, ref);
  }

  /** Organisations that offer what it seeks, seek what it offers or work on the same, each with the reasons. */
  @Get(':organisationId/matches')
  async matches(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<MatchListDto> {
    return { items: await this.matchesQuery.of(id, actor.language) };
  }

  /** Everything an organisation contributed that the reader may see, the newest first. */
  @Get(':organisationId/contributions')
  contributed(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Query() where: ContributionQueryDto,
  ): Promise<ContributionPageDto> {
    return this.contributions.list(actor, id, where);
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

  private async present(actor: Actor, ref: string): Promise<OrganisationDto> {
    return presentOrganisation(await this.query.one(ref, actor.language), actor);
  }
}
