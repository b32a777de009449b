import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommentsModule } from '../comments/comments.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { AnswerQuery } from './answer.query.js';
import { Answer } from './answer.entity.js';
import { CommentAnswers } from './answer-source.js';
import { AnswersController } from './answers.controller.js';
import { OrganisationAnswers } from './organisation-answers.js';
import { Responses } from './responses.service.js';
import { ResultsController } from './results.controller.js';
import { ResultsStatement } from './results-statement.entity.js';
import { Results } from './results.service.js';

/** Official answers and the results statement. */
@Module({
  imports: [TypeOrmModule.forFeature([Answer, ResultsStatement]), OrganisationsModule, SpacesModule, CommentsModule],
  controllers: [AnswersController, ResultsController],
  providers: [AnswerQuery, CommentAnswers, OrganisationAnswers, Responses, Results],
  exports: [AnswerQuery],
})
export class ResponsesModule {}
