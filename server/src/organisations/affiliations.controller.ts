import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { UuidParam } from '../kernel/http/parameters.js';
import { Affiliations } from './affiliations.js';
import { AffiliationsQuery } from './affiliations.query.js';
import { AffiliatePageDto, AffiliationsDto, NewAffiliationDto } from './dto/affiliation.dto.js';

/** Umbrellas and the organisations they speak for. */
@ApiTags('organisations')
@Controller('organisations/:organisationId')
export class AffiliationsController {
  constructor(
    private readonly affiliations: Affiliations,
    private readonly query: AffiliationsQuery,
  ) {}

  /** The umbrellas of an organisation, and for whom it speaks itself. */
  @Get('affiliations')
  read(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<AffiliationsDto> {
    return this.query.of(actor, id);
  }

  /** The organisations that belong to an umbrella, by name. */
  @Get('affiliates')
  members(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Query() where: PageQueryDto,
  ): Promise<AffiliatePageDto> {
    return this.query.members(actor, id, where);
  }

  /**
   * Says that another organisation is this one's umbrella or its member. It counts once the other says so too; no organisation
   * is under itself (`affiliation-circle`).
   */
  @Post('affiliations')
  @Scope('manage')
  @HttpCode(200)
  async ask(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Body() { otherId, as }: NewAffiliationDto,
  ): Promise<AffiliationsDto> {
    await this.affiliations.ask(actor, id, otherId, as);
    return this.query.of(actor, id);
  }

  /** Confirms what the other organisation has said. */
  @Post('affiliations/:otherId/confirm')
  @Scope('manage')
  @HttpCode(200)
  async confirm(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('otherId') otherId: string,
  ): Promise<AffiliationsDto> {
    await this.affiliations.confirm(actor, id, otherId);
    return this.query.of(actor, id);
  }

  /** Ends an affiliation, declines one, or takes the question back. */
  @Delete('affiliations/:otherId')
  @Scope('manage')
  @HttpCode(204)
  async end(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @UuidParam('otherId') otherId: string,
  ): Promise<void> {
    await this.affiliations.end(actor, id, otherId);
  }
}
