import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ApplicationAccess } from './application-access.js';
import { ApplicationFiles } from './application-files.js';
import { ApplicationQuery } from './application.query.js';
import { Application } from './application.entity.js';
import { ApplicationsController } from './applications.controller.js';
import { Appoint } from './appoint.js';
import { Assess } from './assess.js';
import { AssessmentQuery } from './assessment.query.js';
import { Assessment, Assessor, Recusal } from './assessment.entity.js';
import { AssessmentsController } from './assessments.controller.js';
import { Assessors } from './assessors.js';
import { CallAccess } from './call-access.js';
import { CallDuties } from './call-duties.js';
import { CallHappenings } from './call-happenings.js';
import { CallQuery } from './call.query.js';
import { Call, CallText, Criterion, CriterionText, OfferedSeats } from './call.entity.js';
import { CallsController } from './calls.controller.js';
import { CountApplications } from './call-statistics.js';
import { DecideCall } from './decide-call.js';
import { Declarations } from './declarations.js';
import { ExpertGroupsController } from './expert-groups.controller.js';
import { InterestDeclaration, MembershipRules, RapporteurTurn } from './expert-group.entity.js';
import { ForgetApplications } from './forget-applications.js';
import { MembershipRuleBook } from './membership-rules.js';
import { OneApplicant } from './one-applicant.js';
import { RankingQuery } from './ranking.query.js';
import { Rapporteurs } from './rapporteurs.js';
import { RunCall } from './run-call.js';
import { StartExpertGroup } from './start-expert-group.js';
import { WriteApplication } from './write-application.js';
import { WriteCall } from './write-call.js';

const entities = [
  Application,
  Assessment,
  Assessor,
  Call,
  CallText,
  Criterion,
  CriterionText,
  InterestDeclaration,
  MembershipRules,
  OfferedSeats,
  RapporteurTurn,
  Recusal,
];

/** Calls for applications, and what bodies ask of the members they find. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), BodiesModule, OrganisationsModule, SpacesModule],
  controllers: [ApplicationsController, AssessmentsController, CallsController, ExpertGroupsController],
  providers: [
    ApplicationAccess,
    ApplicationFiles,
    ApplicationQuery,
    Appoint,
    Assess,
    AssessmentQuery,
    Assessors,
    CallAccess,
    CallDuties,
    CallHappenings,
    CallQuery,
    CountApplications,
    DecideCall,
    Declarations,
    ForgetApplications,
    MembershipRuleBook,
    OneApplicant,
    RankingQuery,
    Rapporteurs,
    RunCall,
    StartExpertGroup,
    WriteApplication,
    WriteCall,
  ],
})
export class CallsModule {}
