import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { UuidParam } from '../kernel/http/parameters.js';
import {
  DismissLikenessDto,
  LikenessPageDto,
  LikenessQueryDto,
  MergeListDto,
  MergePreviewDto,
  NewMergeDto,
  OtherOrganisationDto,
} from './dto/merge.dto.js';
import { OrganisationDto } from './dto/organisation.dto.js';
import { Likenesses } from './likenesses.js';
import { MergeOrganisations } from './merge-organisations.js';
import { presentOrganisation } from './organisation.presenter.js';
import { OrganisationQuery } from './organisation.query.js';

/** Organisations that are registered twice. */
@ApiTags('organisations')
@Controller('organisations')
export class MergesController {
  constructor(
    private readonly merging: MergeOrganisations,
    private readonly likenesses: Likenesses,
    private readonly query: OrganisationQuery,
  ) {}

  /** Pairs that may be the same organisation, the likeliest first, for staff. */
  @Get('duplicates')
  @Header('cache-control', 'no-store')
  duplicates(@CurrentActor() actor: Actor, @Query() where: LikenessQueryDto): Promise<LikenessPageDto> {
    return this.likenesses.list(actor, where);
  }

  /** Puts on record that two are not the same. */
  @Post('duplicates/dismiss')
  @Scope('manage')
  @HttpCode(204)
  async dismiss(@CurrentActor() actor: Actor, @Body() { firstId, secondId }: DismissLikenessDto): Promise<void> {
    await this.likenesses.dismiss(actor, firstId, secondId);
  }

  /** What would move if another organisation were part of this one. */
  @Get(':organisationId/merge-preview')
  @Header('cache-control', 'no-store')
  preview(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Query() { otherId }: OtherOrganisationDto,
  ): Promise<MergePreviewDto> {
    return this.merging.preview(actor, id, otherId);
  }

  /** Makes another organisation part of this one. It cannot be undone; the other's address leads here from then on. */
  @Post(':organisationId/merge')
  @Scope('manage')
  @HttpCode(200)
  async merge(
    @CurrentActor() actor: Actor,
    @UuidParam('organisationId') id: string,
    @Body() body: NewMergeDto,
  ): Promise<OrganisationDto> {
    await this.merging.merge(actor, id, body);
    return presentOrganisation(await this.query.one(id, actor.language), actor);
  }

  /** What was merged into an organisation, the newest first. */
  @Get(':organisationId/merges')
  async merges(@CurrentActor() actor: Actor, @UuidParam('organisationId') id: string): Promise<MergeListDto> {
    return { items: await this.merging.history(actor, id) };
  }
}
