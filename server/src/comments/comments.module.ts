import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ActivityCommentsController } from './activity-comments.controller.js';
import { AnchorMoveRecord } from './anchor-move.entity.js';
import { CommentAccess } from './comment-access.js';
import { CommentAnchors } from './comment-anchors.js';
import { CommentController } from './comment.controller.js';
import { CommentCounters } from './comment-counters.js';
import { CommentDraft } from './comment-draft.entity.js';
import { CommentDrafts } from './comment-drafts.js';
import { Comment } from './comment.entity.js';
import { CommentExtras } from './comment-extras.js';
import { CommentCount, CommentTally, Support } from './comment-figures.entity.js';
import { CommentHistory } from './comment-history.js';
import { CommentListsController } from './comment-lists.controller.js';
import { CommentPlaces } from './comment-places.js';
import { CommentPresenter } from './comment.presenter.js';
import { CommentRevision } from './comment-revision.entity.js';
import { CommentScreens } from './comment-screens.js';
import { CommentSearchQuery } from './comment-search.query.js';
import { CommentStates } from './comment-states.js';
import { CommentWriter } from './comment-writer.js';
import { ConsultationCommentsController } from './consultation-comments.controller.js';
import { ConsultationFiguresQuery } from './consultation-figures.query.js';
import { DraftsController } from './drafts.controller.js';
import { EditComment } from './edit-comment.js';
import { FollowAccounts } from './follow-accounts.js';
import { KeepRefusedWords } from './keep-refused-words.js';
import { NewComments } from './new-comments.js';
import { OrganisationComments } from './organisation-comments.js';
import { OwnComments } from './own-comments.js';
import { OwnCommentsQuery } from './own-comments.query.js';
import { PlaceAnchor } from './place-anchor.js';
import { PostComment } from './post-comment.js';
import { ReadConsultationComments } from './read-consultation-comments.js';
import { ReadThreads } from './read-threads.js';
import { RecountComments } from './recount-comments.js';
import { SupportComment } from './support-comment.js';
import { ThreadQuery } from './thread.query.js';
import { WithdrawComment } from './withdraw-comment.js';

const entities = [Comment, CommentRevision, CommentCount, CommentTally, Support, CommentDraft, AnchorMoveRecord];
const useCases = [PostComment, KeepRefusedWords, EditComment, WithdrawComment, SupportComment, CommentDrafts];
const writing = [CommentPlaces, PlaceAnchor, NewComments, CommentWriter];
const reading = [ReadThreads, ReadConsultationComments, OwnComments, CommentHistory];
const queries = [ThreadQuery, CommentSearchQuery, ConsultationFiguresQuery, OwnCommentsQuery];
const listeners = [FollowAccounts, RecountComments, CommentAnchors, OrganisationComments];
/** What newer features use. */
const shared = [CommentAccess, CommentCounters, CommentExtras, CommentPresenter, CommentScreens, CommentStates];

/** What people say, where they say it, and who may see it. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), OrganisationsModule, SpacesModule, DocumentsModule],
  controllers: [
    ActivityCommentsController,
    CommentController,
    CommentListsController,
    ConsultationCommentsController,
    DraftsController,
  ],
  providers: [...useCases, ...reading, ...queries, ...listeners, ...shared, ...writing],
  exports: [...shared, ...useCases],
})
export class CommentsModule {}
