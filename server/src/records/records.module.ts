import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CommentsModule } from '../comments/comments.module.js';
import { RoomsModule } from '../rooms/rooms.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { ClearMessages } from './clear-messages.js';
import { CommentCandidatesQuery } from './comment-candidates.query.js';
import { CommentRequests } from './comment-requests.js';
import { CommentRequestsController } from './comment-requests.controller.js';
import { CommentSessions } from './comment-sessions.js';
import { ReadRecord } from './read-record.js';
import { RecordCommentsQuery } from './record-comments.query.js';
import { RecordContentsQuery } from './record-contents.js';
import { RecordFiles } from './record-files.js';
import { RecordsController } from './records.controller.js';
import { SessionRecord } from './session-record.entity.js';
import { SessionRecords } from './session-records.js';
import { WriteRecord } from './write-record.js';

const records = [SessionRecords, ReadRecord, WriteRecord, RecordFiles, ClearMessages];
const queries = [RecordContentsQuery, RecordCommentsQuery];
const consent = [CommentRequests, CommentCandidatesQuery, CommentSessions];

/** What live sessions leave: their records, and comments that people agree to. */
@Module({
  imports: [TypeOrmModule.forFeature([SessionRecord]), CommentsModule, SessionsModule, RoomsModule],
  controllers: [RecordsController, CommentRequestsController],
  providers: [...records, ...queries, ...consent],
  exports: [ReadRecord],
})
export class RecordsModule {}
