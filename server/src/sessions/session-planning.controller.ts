import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import { type SessionRole, sessionRoles } from '../../../shared/sessions.js';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { CancelSession } from './cancel-session.js';
import { CreateSession } from './create-session.js';
import { CreatedSessionDto, CreateSessionDto, EditSessionDto, SessionTextDto } from './dto/plan-session.dto.js';
import { CancelSessionDto, LiveSessionSettingsDto, SetAgendaDto } from './dto/session-settings.dto.js';
import { GiveRoleDto, SessionRolesDto } from './dto/session-people.dto.js';
import { EditSession } from './edit-session.js';
import { ReadSessionSettings } from './read-session-settings.js';
import { SessionPeople } from './session-people.js';
import { SetAgenda } from './set-agenda.js';

/** Planning live sessions. */
@ApiTags('meetings')
@ApiExtraModels(SessionTextDto)
@Controller()
@Scope('manage')
export class SessionPlanningController {
  constructor(
    private readonly creating: CreateSession,
    private readonly editing: EditSession,
    private readonly agendas: SetAgenda,
    private readonly cancelling: CancelSession,
    private readonly people: SessionPeople,
    private readonly reading: ReadSessionSettings,
  ) {}

  /** Plans a live session in a consultation, which whoever plans it then hosts. For its lead and editors. */
  @Post(['consultations/:ref/live-sessions', 'bodies/:ref/live-sessions'])
  async create(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() { texts, ...plan }: CreateSessionDto,
  ): Promise<CreatedSessionDto> {
    return { id: await this.creating.create(actor, ref, { ...plan, texts: Object.fromEntries(texts) }) };
  }

  /** All of a live session as its forms hold it: every language, dates as one would write them. For who prepares it. */
  @Get('live-sessions/:id/settings')
  settings(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<LiveSessionSettingsDto> {
    return this.reading.read(actor, id);
  }

  /** Changes texts, time, languages, seats, or who may come. Whoever registered is told of another time. */
  @Patch('live-sessions/:id')
  async edit(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { texts, ...changes }: EditSessionDto,
  ): Promise<LiveSessionSettingsDto> {
    await this.editing.edit(actor, id, seen, texts ? { ...changes, texts: Object.fromEntries(texts) } : changes);
    return this.reading.read(actor, id);
  }

  /** Replaces the agenda; also while the session runs. `If-Match` is the version of the session. */
  @Put('live-sessions/:id/agenda')
  async setAgenda(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @IfMatch() seen: number,
    @Body() { items }: SetAgendaDto,
  ): Promise<LiveSessionSettingsDto> {
    const plan = items.map(({ titles, ...item }) => ({ ...item, titles: Object.fromEntries(titles) }));
    await this.agendas.set(actor, id, seen, plan);
    return this.reading.read(actor, id);
  }

  /** Calls a live session off before it begins; whoever registered is told why. */
  @Post('live-sessions/:id/cancel')
  @HttpCode(204)
  async cancel(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() { reason }: CancelSessionDto,
  ): Promise<void> {
    await this.cancelling.cancel(actor, id, reason);
  }

  /** Who hosts a live session, moderates it and takes notes. For who prepares it. */
  @Get('live-sessions/:id/roles')
  async roles(@CurrentActor() actor: Actor, @UuidParam('id') id: string): Promise<SessionRolesDto> {
    return { items: await this.people.list(actor, id) };
  }

  /** Gives somebody a role in a live session. */
  @Post('live-sessions/:id/roles')
  @HttpCode(200)
  async giveRole(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Body() body: GiveRoleDto,
  ): Promise<SessionRolesDto> {
    await this.people.give(actor, id, body);
    return { items: await this.people.of(id) };
  }

  /** Takes a role in a live session from somebody. */
  @Delete('live-sessions/:id/roles/:role/:personId')
  @HttpCode(204)
  async takeRole(
    @CurrentActor() actor: Actor,
    @UuidParam('id') id: string,
    @Param('role') role: string,
    @UuidParam('personId') personId: string,
  ): Promise<void> {
    const known = found(sessionRoles.find((each) => each === role)) satisfies SessionRole;
    await this.people.take(actor, id, personId, known);
  }
}
