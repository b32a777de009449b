import { Body, Controller, Get, Header, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiExtraModels, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch } from '../kernel/http/parameters.js';
import { ClosingCalendar } from './closing-calendar.js';
import { ConsultationListQuery } from './consultation-list.query.js';
import { CreateConsultation } from './create-consultation.js';
import { ConsultationPageDto } from './dto/consultation-item.dto.js';
import { ConsultationTypesDto } from './dto/consultation-types.dto.js';
import { ConsultationDto, LanguageQueryDto } from './dto/consultation.dto.js';
import { CreateConsultationDto, CreatedConsultationDto } from './dto/create-consultation.dto.js';
import { ConsultationTextDto, EditConsultationDto } from './dto/edit-consultation.dto.js';
import { ConsultationFilterDto, ConsultationListQueryDto } from './dto/list-query.dto.js';
import { ConsultationSettingsDto } from './dto/settings.dto.js';
import { EditConsultation } from './edit-consultation.js';
import { ReadConsultation } from './read-consultation.js';
import { UsualPeriods } from './usual-periods.js';

const defaultZone = 'Europe/Brussels';

/** Consultations: finding and reading them, and what they say. */
@ApiTags('consultations')
@ApiExtraModels(ConsultationTextDto)
@Controller('consultations')
export class ConsultationsController {
  constructor(
    private readonly listQuery: ConsultationListQuery,
    private readonly calendar: ClosingCalendar,
    private readonly reading: ReadConsultation,
    private readonly creating: CreateConsultation,
    private readonly editing: EditConsultation,
    private readonly periods: UsualPeriods,
  ) {}

  /** The consultations one may see: without filters the open ones, soonest closing first. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: ConsultationListQueryDto): Promise<ConsultationPageDto> {
    return this.listQuery.list(actor, query, query);
  }

  /** When consultations close, as an iCalendar file to subscribe to; takes the filters of the list. */
  @Get('calendar.ics')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8')
  closingDates(@CurrentActor() actor: Actor, @Query() filter: ConsultationFilterDto): Promise<string> {
    return this.calendar.file(actor, filter);
  }

  /** The types of consultation with their usual length, which a new one starts with. */
  @Get('types')
  types(): ConsultationTypesDto {
    return { items: this.periods.types() };
  }

  /** One consultation, by id or slug, with what one may do in it. */
  @Get(':ref')
  read(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() { language }: LanguageQueryDto,
  ): Promise<ConsultationDto> {
    return this.reading.page(actor, ref, language);
  }

  /** All of it as the team's forms hold it: every language, dates as one would write them. For the team. */
  @Get(':ref/settings')
  settings(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<ConsultationSettingsDto> {
    return this.reading.settings(actor, ref);
  }

  /** Starts a draft from a preset. For staff, who then lead it. */
  @Post()
  @Scope('manage')
  async create(@CurrentActor() actor: Actor, @Body() body: CreateConsultationDto): Promise<CreatedConsultationDto> {
    const { timeZone = defaultZone, visibility = 'public', ...rest } = body;
    const space = await this.creating.create(actor, { ...rest, timeZone, visibility });
    return { id: space.id, slug: space.slug };
  }

  /** Changes texts, classification, visibility, time zone, type, promise of an answer or owner. */
  @Patch(':ref')
  @Scope('manage')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { texts, ...changes }: EditConsultationDto,
  ): Promise<ConsultationSettingsDto> {
    await this.editing.edit(actor, ref, seen, texts ? { ...changes, texts: Object.fromEntries(texts) } : changes);
    return this.reading.settings(actor, ref);
  }
}
