import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessCell, Activity, ActivityTitle } from './activity.entity.js';
import { ConsultationRows } from './consultation-rows.js';
import { Consultations } from './consultations.js';
import { Phase, PhaseChange, PhaseName } from './phase.entity.js';
import { SpaceAccess } from './space-access.js';
import { InvitedOrganisation, SpaceFollow, SpaceMember, SpaceVisit, TeamMember } from './space-people.entity.js';
import { TeamsOfActor } from './teams-of-actor.js';
import { SpaceText } from './space-text.entity.js';
import { Space } from './space.entity.js';
import { TurnByClock } from './turn-by-clock.js';

const entities = [
  Space,
  SpaceText,
  Phase,
  PhaseName,
  PhaseChange,
  Activity,
  ActivityTitle,
  AccessCell,
  TeamMember,
  SpaceMember,
  InvitedOrganisation,
  SpaceFollow,
  SpaceVisit,
];

/** Spaces: consultations, their phases, who may do what in them and when. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [SpaceAccess, ConsultationRows, Consultations, TurnByClock, TeamsOfActor],
  exports: [SpaceAccess, Consultations],
})
export class SpacesModule {}
