import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommentsModule } from '../comments/comments.module.js';
import { BlockedTerm, BlockedTermList } from './blocked-term.entity.js';
import { BlockedTermsController } from './blocked-terms.controller.js';
import { BlockedTerms } from './blocked-terms.js';
import { ClaimItems } from './claim-items.js';
import { CloseReports } from './close-reports.js';
import { CommentLog } from './comment-log.query.js';
import { CommentReport } from './comment-report.entity.js';
import { DecideTogether } from './decide-together.js';
import { Decide } from './decide.js';
import { DecisionsController } from './decisions.controller.js';
import { DeskController } from './desk.controller.js';
import { DeskItems } from './desk-items.js';
import { DeskSummary } from './desk-summary.js';
import { FollowComments } from './follow-comments.js';
import { ItemFacts } from './item-facts.js';
import { ItemPlaces } from './item-places.js';
import { ReportMail } from './jobs/report-mail.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { ModerationItem } from './moderation-item.entity.js';
import { QueueItems } from './queue-items.js';
import { ModerationQueue } from './queue.query.js';
import { RecentTexts } from './recent-texts.js';
import { ReportComment } from './report-comment.js';
import { ReportReceipts } from './report-receipts.js';
import { ReportsController } from './reports.controller.js';
import { ScreenComments } from './screen-comments.js';
import { ScreeningFinding } from './screening-finding.entity.js';
import { StandingDecisions } from './standing-decisions.js';
import { UndoDecision } from './undo-decision.js';

const entities = [ScreeningFinding, ModerationItem, ModerationDecision, CommentReport, BlockedTermList, BlockedTerm];
const screening = [ScreenComments, RecentTexts, BlockedTerms];
const desk = [ModerationQueue, DeskItems, DeskSummary, ItemFacts, ItemPlaces, QueueItems, ClaimItems, FollowComments];
const decisions = [Decide, DecideTogether, UndoDecision, StandingDecisions, CommentLog];
const reports = [ReportComment, ReportReceipts, CloseReports, ReportMail];

/** Screening, reports, the desk and decisions about comments. */
@Module({
  imports: [CommentsModule, TypeOrmModule.forFeature(entities)],
  controllers: [DeskController, DecisionsController, ReportsController, BlockedTermsController],
  providers: [...screening, ...desk, ...decisions, ...reports],
  exports: [BlockedTerms],
})
export class ModerationModule {}
