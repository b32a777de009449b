import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AccessCell, Activity, ActivityTitle } from './activity.entity.js';
import { ChangeActivity } from './change-activity.js';
import { ClosingCalendar } from './closing-calendar.js';
import { ConsultationListQuery } from './consultation-list.query.js';
import { ConsultationRows } from './consultation-rows.js';
import { SpaceSlugs } from './space-slugs.js';
import { ConsultationQuery } from './consultation.query.js';
import { ConsultationsController } from './consultations.controller.js';
import { Consultations } from './consultations.js';
import { CreateConsultation } from './create-consultation.js';
import { EditConsultation } from './edit-consultation.js';
import { ExtendConsultation } from './extend-consultation.js';
import { FollowingController } from './following.controller.js';
import { Following } from './following.js';
import { ForgetDeletedPeople } from './forget-deleted-people.js';
import { KnownParties } from './known-parties.js';
import { LifeCycleController } from './life-cycle.controller.js';
import { OrganisationSpaces } from './organisation-spaces.js';
import { PhasePlan } from './phase-plan.js';
import { Phase, PhaseChange, PhaseName } from './phase.entity.js';
import { PlanPhases } from './plan-phases.js';
import { PlanningController } from './planning.controller.js';
import { ReadConsultation } from './read-consultation.js';
import { SpaceAccess } from './space-access.js';
import { InvitedOrganisation, SpaceFollow, SpaceMember, SpaceVisit, TeamMember } from './space-people.entity.js';
import { SpacePeople } from './space-people.js';
import { SpaceText } from './space-text.entity.js';
import { Space } from './space.entity.js';
import { TeamsOfActor } from './teams-of-actor.js';
import { TurnByClock } from './turn-by-clock.js';
import { UsualPeriods } from './usual-periods.js';

const spaceEntities = [Space, SpaceText, Phase, PhaseName, PhaseChange, Activity, ActivityTitle, AccessCell];
const peopleEntities = [TeamMember, SpaceMember, InvitedOrganisation, SpaceFollow, SpaceVisit];
const queries = [ConsultationListQuery, ConsultationQuery, ReadConsultation, ClosingCalendar];
const useCases = [
  CreateConsultation,
  EditConsultation,
  PlanPhases,
  ExtendConsultation,
  ChangeActivity,
  SpacePeople,
  Following,
];
const parts = [ConsultationRows, SpaceSlugs, KnownParties, PhasePlan, UsualPeriods];
const jobs = [TurnByClock, ForgetDeletedPeople];
/** What this feature tells older ones. */
const told = [TeamsOfActor, OrganisationSpaces];

/** Spaces: consultations, their phases, who may do what in them and when. */
@Module({
  imports: [TypeOrmModule.forFeature([...spaceEntities, ...peopleEntities]), OrganisationsModule],
  controllers: [ConsultationsController, PlanningController, LifeCycleController, FollowingController],
  providers: [SpaceAccess, Consultations, ...told, ...queries, ...useCases, ...parts, ...jobs],
  exports: [SpaceAccess, Consultations, SpaceSlugs, Following, KnownParties, SpacePeople],
})
export class SpacesModule {}
