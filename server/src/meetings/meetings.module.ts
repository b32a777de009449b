import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BodiesModule } from '../bodies/bodies.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { MeetingAttendance } from './attendance.entity.js';
import { AttendanceList } from './attendance.js';
import { DraftMinutes } from './draft-minutes.js';
import { FollowSessions } from './follow-sessions.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpQuery } from './follow-up.query.js';
import { FollowUps } from './follow-ups.js';
import { MeetingAccess } from './meeting-access.js';
import { MeetingAgenda } from './meeting-agenda.js';
import { MeetingCalendar } from './meeting-calendar.js';
import { MeetingDeadlines } from './meeting-deadlines.js';
import { MeetingHappenings } from './meeting-happenings.js';
import { MeetingListQuery } from './meeting-list.query.js';
import { MeetingMinutes, MinutesPlace } from './meeting-minutes.entity.js';
import { MeetingPaper } from './meeting-paper.entity.js';
import { MeetingPapersController } from './meeting-papers.controller.js';
import { MeetingPartsQuery } from './meeting-parts.query.js';
import { MeetingRulesRow } from './meeting-rules.entity.js';
import { MeetingRules } from './meeting-rules.js';
import { MeetingSessions } from './meeting-sessions.js';
import { MeetingController } from './meeting.controller.js';
import { Meeting, MeetingItem } from './meeting.entity.js';
import { MeetingsController } from './meetings.controller.js';
import { MinutesDuties } from './minutes-duties.js';
import { MinutesPlaces } from './minutes-places.js';
import { Minutes } from './minutes.js';
import { Papers } from './papers.js';
import { PlanMeeting } from './plan-meeting.js';
import { ReadMeeting } from './read-meeting.js';
import { RunMeeting } from './run-meeting.js';

const meetings = [Meeting, MeetingItem, MeetingPaper, MeetingAttendance, MeetingRulesRow];
const afterwards = [MeetingMinutes, MinutesPlace, FollowUp];
const queries = [MeetingListQuery, MeetingPartsQuery, FollowUpQuery, ReadMeeting, MeetingCalendar];
const useCases = [PlanMeeting, MeetingAgenda, RunMeeting, Papers, AttendanceList, DraftMinutes, Minutes, FollowUps];
const parts = [MeetingAccess, MeetingRules, MeetingSessions, MinutesPlaces];

/** The meetings of bodies: rules, agendas, papers, attendance, minutes and what is to be done afterwards. */
@Module({
  imports: [
    TypeOrmModule.forFeature([...meetings, ...afterwards]),
    BodiesModule,
    DocumentsModule,
    SessionsModule,
    RecordsModule,
  ],
  controllers: [MeetingsController, MeetingController, MeetingPapersController],
  providers: [...parts, ...queries, ...useCases, FollowSessions, MeetingDeadlines, MeetingHappenings, MinutesDuties],
  exports: [MeetingAgenda],
})
export class MeetingsModule {}
