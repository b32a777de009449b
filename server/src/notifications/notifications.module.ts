import { Module } from '@nestjs/common';
import { AgreementNotices } from './agreement-notices.js';
import { AnswerNotices } from './answer-notices.js';
import { CallNotices } from './call-notices.js';
import { CommentNotices } from './comment-notices.js';
import { ConsultationNotices } from './consultation-notices.js';
import { DocumentNotices } from './document-notices.js';
import { MeetingNotices } from './meeting-notices.js';
import { ExchangeNotices } from './exchange-notices.js';
import { ModerationNotices } from './moderation-notices.js';
import { Notices } from './notices.js';
import { OpinionNotices } from './opinion-notices.js';
import { OpinionReminders } from './opinion-reminders.js';
import { OrganisationNotices } from './organisation-notices.js';
import { PositionNotices } from './position-notices.js';
import { RecordNotices } from './record-notices.js';
import { RoomNotices } from './room-notices.js';
import { SessionNotices } from './session-notices.js';

/** Tells people, by mail, what concerns them. */
@Module({
  providers: [
    AgreementNotices,
    AnswerNotices,
    CallNotices,
    CommentNotices,
    ConsultationNotices,
    DocumentNotices,
    MeetingNotices,
    ExchangeNotices,
    ModerationNotices,
    Notices,
    OpinionNotices,
    OpinionReminders,
    OrganisationNotices,
    PositionNotices,
    RecordNotices,
    RoomNotices,
    SessionNotices,
  ],
})
export class NotificationsModule {}
