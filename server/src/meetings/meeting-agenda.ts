import { Injectable } from '@nestjs/common';
import { meetingLimits } from '../../../shared/meetings.js';
import type { Violation } from '../../../shared/problems.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { MeetingAccess } from './meeting-access.js';
import { type Meeting, MeetingItem } from './meeting.entity.js';
import { MeetingEdited } from './meeting.events.js';
import { MeetingSessions } from './meeting-sessions.js';

/** A point as it is to be; with the id of one that is there, that one changes, so that its papers stay with it. */
export interface PlannedPoint {
  id?: string;
  title: string;
  minutes: number;
  presenter?: string;
  documentId?: string | null;
  link?: string;
}

/** Sets the agendas of meetings. */
@Injectable()
export class MeetingAgenda {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: MeetingAccess,
    private readonly sessions: MeetingSessions,
  ) {}

  /**
   * Replaces the agenda, also that of the live session where the meeting has one.
   * @param seen version of the meeting the actor looked at
   * @throws Problem as `authorize` does; `version-conflict`; `validation-failed` for a point of another meeting or a document
   *   of another body
   */
  async set(actor: Actor, id: string, seen: number, points: PlannedPoint[]): Promise<void> {
    await this.db.transaction(async () => {
      const { meeting } = await this.access.lock(actor, id, 'setAgenda', seen);
      await this.assertKnown(id, meeting.spaceId, points);
      const items = points.map((point, at) => itemOf(id, at, point));
      const kept = items.map((item) => item.id);
      await this.db.sql`delete from meeting_item where meeting_id = ${id} and id <> all(${kept}::uuid[])`;
      for (const item of items) await this.db.save(item);
      await this.changed(actor, meeting, items);
    });
  }

  /**
   * Adds a point after the others, for what comes from elsewhere in the body.
   * @returns its id
   * @throws Problem as `authorize` does; `limit-reached`
   */
  async add(actor: Actor, meetingId: string, point: PlannedPoint): Promise<string> {
    return this.db.transaction(async () => {
      const { meeting } = await this.access.lock(actor, meetingId, 'setAgenda');
      const there = await this.db.all(MeetingItem, { meetingId });
      if (there.length >= meetingLimits.items) throw new Problem('limit-reached');
      const items = there.sort((a, b) => a.position - b.position);
      const item = itemOf(meetingId, (items.at(-1)?.position ?? -1) + 1, point);
      await this.db.insert(MeetingItem, item);
      await this.changed(actor, meeting, [...items, item]);
      return item.id;
    });
  }

  private async changed(actor: Actor, meeting: Meeting, items: MeetingItem[]): Promise<void> {
    meeting.sequence += 1;
    await this.db.save(meeting);
    await this.sessions.setAgenda(actor, meeting, items);
    await this.events.record(actor, new MeetingEdited(meeting.spaceId, meeting.id, { fields: ['agenda'] }));
  }

  private async assertKnown(meetingId: string, spaceId: string, points: PlannedPoint[]): Promise<void> {
    const there = new Set((await this.db.all(MeetingItem, { meetingId })).map(({ id }) => id));
    const documents = await this.db.sql<{ id: string }>`select id from document where space_id = ${spaceId}`;
    const known = new Set(documents.map(({ id }) => id));
    const ids = points.map(({ id }) => id);
    const errors = points.flatMap(({ id, documentId }, at): Violation[] => [
      ...(id && (!there.has(id) || ids.indexOf(id) < at) ? [{ pointer: `/items/${at}/id`, code: 'isIn' }] : []),
      ...(documentId && !known.has(documentId) ? [{ pointer: `/items/${at}/documentId`, code: 'isIn' }] : []),
    ]);
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }
}

function itemOf(
  meetingId: string,
  position: number,
  { presenter = '', documentId = null, link = '', id = newId(), title, minutes }: PlannedPoint,
): MeetingItem {
  return Object.assign(new MeetingItem(), { id, meetingId, position, title, minutes, presenter, documentId, link });
}
