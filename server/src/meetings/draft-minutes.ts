import { Injectable } from '@nestjs/common';
import { CreateDocument } from '../documents/create-document.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, anonymous } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import type { RecordFileDto } from '../records/dto/record.dto.js';
import { ReadRecord } from '../records/read-record.js';
import { AttendanceList } from './attendance.js';
import { FollowUp } from './follow-up.entity.js';
import { type FoundMeeting, MeetingAccess } from './meeting-access.js';
import { MeetingPaper } from './meeting-paper.entity.js';
import { MeetingItem } from './meeting.entity.js';
import { MinutesDrafted } from './meeting.events.js';
import { MinutesPlaces } from './minutes-places.js';
import { type MinutesSources, outlineMinutes } from './minutes-outline.js';

/** Drafts minutes from what is known of a meeting. */
@Injectable()
export class DraftMinutes {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: MeetingAccess,
    private readonly attendance: AttendanceList,
    private readonly records: ReadRecord,
    private readonly places: MinutesPlaces,
    private readonly documents: CreateDocument,
  ) {}

  /**
   * Drafts the minutes: from the record of the live session as far as the actor may read it, otherwise from the agenda.
   * @returns the id of the document, also when there is one already
   * @throws Problem as `authorize` does; `invalid-transition` before the meeting was held and once members have the minutes
   */
  async draft(actor: Actor, meetingId: string): Promise<string> {
    return this.db.transaction(async () => {
      const held = await this.access.require(actor, meetingId, 'draftMinutes', { lock: true });
      const minutes = found(held.minutes);
      if (minutes.documentId) return minutes.documentId;
      const { title, blocks } = outlineMinutes(await this.sources(actor, held));
      const { spaceId, language } = held.meeting;
      const { draftActivityId: activityId } = await this.places.of(spaceId);
      const { documentId } = await this.documents.create(actor, spaceId, { title, language, blocks, activityId });
      await this.db.save(Object.assign(minutes, { documentId, version: minutes.version + 1 }));
      await this.events.record(actor, new MinutesDrafted(spaceId, meetingId, { documentId }));
      return documentId;
    });
  }

  private async sources(actor: Actor, { meeting, facts }: FoundMeeting): Promise<MinutesSources> {
    const { id: meetingId, sessionId, language } = meeting;
    const { members, meetings } = facts.body.parts;
    const items = await this.db.all(MeetingItem, { meetingId });
    const papers = await this.db.all(MeetingPaper, { meetingId });
    return {
      meeting,
      items: items.sort((a, b) => a.position - b.position),
      // Minutes are read by others than the team: members stand in them by the names they chose.
      seats: await this.attendance.seats({ ...anonymous, language }, meetingId),
      names: members === 'public' || members === meetings,
      points: await this.db.all(FollowUp, { meetingId }),
      undisclosed: papers.filter(({ ground }) => ground !== null),
      record: sessionId ? await this.record({ ...actor, language }, sessionId) : null,
    };
  }

  private async record(actor: Actor, sessionId: string): Promise<RecordFileDto | null> {
    try {
      return await this.records.file(actor, sessionId);
    } catch (error) {
      if (error instanceof Problem && error.code === 'not-found') return null;
      throw error;
    }
  }
}
