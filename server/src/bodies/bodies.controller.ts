import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { BodyCommand } from '../../../shared/spaces.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch } from '../kernel/http/parameters.js';
import { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { LanguageQueryDto } from '../spaces/dto/consultation.dto.js';
import { SetTeamDto } from '../spaces/dto/people.dto.js';
import { BodyActivity } from './body-activity.js';
import { BodyListQuery } from './body-list.query.js';
import { CreateBody } from './create-body.js';
import { BodyActivityPageDto } from './dto/activity.dto.js';
import { BodyDto, BodyPageDto, BodyQueryDto, BodySettingsDto } from './dto/body.dto.js';
import {
  CreateBodyDto,
  CreatedBodyDto,
  EditBodyDto,
  StageDto,
  StartedMandateDto,
  StartMandateDto,
} from './dto/write-body.dto.js';
import { EditBody } from './edit-body.js';
import { ReadBody } from './read-body.js';

const defaultZone = 'Europe/Brussels';

/** Bodies: partnerships, expert groups, networks, forums and task forces. */
@ApiTags('bodies')
@Controller('bodies')
export class BodiesController {
  constructor(
    private readonly listQuery: BodyListQuery,
    private readonly reading: ReadBody,
    private readonly creating: CreateBody,
    private readonly editing: EditBody,
    private readonly past: BodyActivity,
  ) {}

  /** The bodies one may see, by name. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: BodyQueryDto): Promise<BodyPageDto> {
    return this.listQuery.list(actor, query, query);
  }

  /** One body, by id or slug, with what one may do in it. */
  @Get(':ref')
  read(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() { language }: LanguageQueryDto,
  ): Promise<BodyDto> {
    return this.reading.page(actor, ref, language);
  }

  /** What happened in it, the newest first: what the reader may read of it. */
  @Get(':ref/activity')
  activity(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: PageQueryDto,
  ): Promise<BodyActivityPageDto> {
    return this.past.list(actor, ref, query);
  }

  /** Its texts in all languages, as the team's forms hold them. For the team. */
  @Get(':ref/settings')
  settings(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<BodySettingsDto> {
    return this.reading.settings(actor, ref);
  }

  /** Prepares a body. For staff, who then lead its team. */
  @Post()
  @Scope('manage')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateBodyDto): Promise<CreatedBodyDto> {
    const { timeZone = defaultZone, visibility = 'public', ...rest } = body;
    const space = await this.creating.create(actor, { ...rest, timeZone, visibility });
    return { id: space.id, slug: space.slug };
  }

  /** Changes texts, classification, visibility, lead authority, secretariat, or who may read who the members are. */
  @Patch(':ref')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { texts, ...changes }: EditBodyDto,
  ): Promise<BodyDto> {
    await this.editing.edit(actor, ref, seen, texts ? { ...changes, texts: Object.fromEntries(texts) } : changes);
    return this.reading.page(actor, ref);
  }

  /** Begins the work of the body: everyone who may read it can see it from now on. For the lead. */
  @Post(':ref/open')
  @Scope('manage')
  @HttpCode(200)
  open(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<BodyDto> {
    return this.give(actor, ref, 'open');
  }

  /** Ends the work of the body. All of it stays readable and nothing changes any more. For the lead. */
  @Post(':ref/archive')
  @Scope('manage')
  @HttpCode(200)
  archive(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<BodyDto> {
    return this.give(actor, ref, 'archive');
  }

  /** Takes the work up again. For the lead. */
  @Post(':ref/reopen')
  @Scope('manage')
  @HttpCode(200)
  reopen(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<BodyDto> {
    return this.give(actor, ref, 'reopen');
  }

  /** Takes a partnership to another stage. */
  @Put(':ref/stage')
  @Scope('manage')
  async moveTo(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { stage }: StageDto,
  ): Promise<BodyDto> {
    await this.editing.moveTo(actor, ref, seen, stage);
    return this.reading.page(actor, ref);
  }

  /** Starts the document of the mandate, with a draft to write; answers the one there is when there is one. */
  @Post(':ref/mandate')
  @Scope('manage')
  async startMandate(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { title }: StartMandateDto,
  ): Promise<StartedMandateDto> {
    return { documentId: await this.editing.startMandate(actor, ref, title) };
  }

  /** Replaces the team, the body's secretariat on this platform. For its lead; one lead must remain. */
  @Put(':ref/team')
  @Scope('manage')
  @HttpCode(204)
  async setTeam(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { members }: SetTeamDto,
  ): Promise<void> {
    await this.editing.setTeam(actor, ref, seen, members);
  }

  private async give(actor: Actor, ref: string, command: BodyCommand): Promise<BodyDto> {
    await this.editing.transition(actor, ref, command);
    return this.reading.page(actor, ref);
  }
}
