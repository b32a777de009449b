import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AdoptionController } from './adoption.controller.js';
import { AdoptionRound, Objection, RoundSeat } from './adoption-round.entity.js';
import { AdviceController } from './advice.controller.js';
import { AdviceRegister } from './advice-register.query.js';
import { AdviceContribution, AdviceRequest } from './advice-request.entity.js';
import { AdviceRequestAccess } from './advice-request-access.js';
import { AdviceRequestQuery } from './advice-request.query.js';
import { AdviceRequests } from './advice-requests.js';
import { AnswerAdvice } from './answer-advice.js';
import { BallotBox } from './ballot-box.entity.js';
import { EndRounds } from './end-rounds.js';
import { MinorityStatements } from './minority-statements.js';
import { OpenRound } from './open-round.js';
import { OpinionAccess } from './opinion-access.js';
import { MinorityStatement, Opinion } from './opinion.entity.js';
import { OpinionDuties } from './opinion-duties.js';
import { OpinionHappenings } from './opinion-happenings.js';
import { OpinionParts } from './opinion-parts.query.js';
import { OpinionQuery } from './opinion.query.js';
import { OpinionWork } from './opinion-work.js';
import { OrganisationAdvice } from './organisation-advice.js';
import { OpinionsController } from './opinions.controller.js';
import { PublishOpinion } from './publish-opinion.js';
import { RaiseObjection } from './raise-objection.js';
import { ReadOpinions } from './read-opinions.js';
import { Recommendation, RecommendationAnswer } from './recommendation.entity.js';
import { Vote } from './vote.js';

const requests = [AdviceRequest, AdviceContribution];
const opinions = [Opinion, AdoptionRound, RoundSeat, BallotBox, Objection, MinorityStatement];
const answers = [Recommendation, RecommendationAnswer];
const queries = [AdviceRegister, AdviceRequestQuery, OpinionParts, OpinionQuery, ReadOpinions];
const access = [AdviceRequestAccess, OpinionAccess, OpinionDuties, OpinionHappenings];
const useCases = [
  AdviceRequests,
  OpinionWork,
  OpenRound,
  RaiseObjection,
  Vote,
  EndRounds,
  MinorityStatements,
  PublishOpinion,
  AnswerAdvice,
];

/** Opinions and decisions of bodies, how they are adopted, and what authorities do with them. */
@Module({
  imports: [
    TypeOrmModule.forFeature([...requests, ...opinions, ...answers]),
    BodiesModule,
    DocumentsModule,
    OrganisationsModule,
    SpacesModule,
  ],
  controllers: [OpinionsController, AdoptionController, AdviceController],
  providers: [...queries, ...access, ...useCases, OrganisationAdvice],
})
export class OpinionsModule {}
