import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '../kernel/http/actor.js';
import { Scope } from '../kernel/http/actor-guard.js';
import { IfMatch, UuidParam } from '../kernel/http/parameters.js';
import { ChangeActivity } from './change-activity.js';
import { ChangeActivityDto } from './dto/activity.dto.js';
import { ConsultationDto } from './dto/consultation.dto.js';
import { SetInvitedDto, SetMembersDto, SetTeamDto } from './dto/people.dto.js';
import { ExtendDto, PlanPhasesDto } from './dto/phases.dto.js';
import { ConsultationSettingsDto } from './dto/settings.dto.js';
import { ExtendConsultation } from './extend-consultation.js';
import { PlanPhases } from './plan-phases.js';
import { ReadConsultation } from './read-consultation.js';
import { SpacePeople } from './space-people.js';

/** What happens in a consultation when, and for whom. */
@ApiTags('consultations')
@Controller('consultations/:ref')
@Scope('manage')
export class PlanningController {
  constructor(
    private readonly phases: PlanPhases,
    private readonly extending: ExtendConsultation,
    private readonly activities: ChangeActivity,
    private readonly people: SpacePeople,
    private readonly reading: ReadConsultation,
  ) {}

  /** Replaces all phases. Only before opening; after that a phase can be extended. */
  @Put('phases')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { phases }: PlanPhasesDto,
  ): Promise<ConsultationSettingsDto> {
    const written = phases.map(({ names, ...phase }) => ({ ...phase, names: Object.fromEntries(names) }));
    await this.phases.plan(actor, ref, seen, written);
    return this.reading.settings(actor, ref);
  }

  /** Gives a phase more time, with a reason that everyone who took part is told; also after closing. */
  @Post('extend')
  @HttpCode(200)
  async extend(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: ExtendDto,
  ): Promise<ConsultationDto> {
    await this.extending.extend(actor, ref, body);
    return this.reading.page(actor, ref);
  }

  /** Replaces an activity's titles, settings and access cells. `If-Match` is the version of the activity. */
  @Put('activities/:activityId')
  async changeActivity(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @UuidParam('activityId') activityId: string,
    @IfMatch() seen: number,
    @Body() { titles, ...plan }: ChangeActivityDto,
  ): Promise<ConsultationSettingsDto> {
    await this.activities.change(actor, ref, activityId, seen, { ...plan, titles: Object.fromEntries(titles) });
    return this.reading.settings(actor, ref);
  }

  /** Replaces the team. For its lead; one lead must remain. */
  @Put('team')
  @HttpCode(204)
  async setTeam(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { members }: SetTeamDto,
  ): Promise<void> {
    await this.people.setTeam(actor, ref, seen, members);
  }

  /** Replaces the members: the audience of that name, and those who belong to a private space. For the lead. */
  @Put('members')
  @HttpCode(204)
  async setMembers(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { members }: SetMembersDto,
  ): Promise<void> {
    await this.people.setMembers(actor, ref, seen, members);
  }

  /** Replaces the invited organisations. For the lead. */
  @Put('invited-organisations')
  @HttpCode(204)
  async setInvited(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @IfMatch() seen: number,
    @Body() { organisationIds }: SetInvitedDto,
  ): Promise<void> {
    await this.people.setInvited(actor, ref, seen, organisationIds);
  }
}
