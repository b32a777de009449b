import { Injectable } from '@nestjs/common';
import { meetingPath } from '../../../shared/space-paths.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { calendarsFrom, SessionCalendar } from '../sessions/session-calendar.js';
import { calendarFile, type CalendarEntry } from '../spaces/calendar-file.js';
import { MeetingListQuery } from './meeting-list.query.js';
import type { MeetingRow } from './meeting-row.js';
import { MeetingPartsQuery } from './meeting-parts.query.js';
import { ReadMeeting } from './read-meeting.js';

/** Entries a calendar program still reads with ease. */
const most = 500;

/** What a calendar needs to know of a meeting. */
export type CalendarMeeting = Pick<
  MeetingRow,
  'id' | 'title' | 'note' | 'place' | 'startsAt' | 'endsAt' | 'state' | 'sequence' | 'cancelReason'
> & { slug: string };

/** What made the calendar files of meetings, as programs name themselves. */
export const meetingsProduct = 'Meetings';

/** A meeting as a calendar holds it. */
export function meetingEntry(meeting: CalendarMeeting, baseUrl: string): CalendarEntry {
  const { id, slug, title, note, place, startsAt, endsAt, sequence, state, cancelReason } = meeting;
  const url = `${baseUrl}${meetingPath(slug, id)}`;
  const isOff = state === 'cancelled';
  return {
    uid: `${id}@${new URL(baseUrl).host}`,
    sequence,
    startsAt,
    endsAt,
    title,
    url,
    busy: !isOff,
    description: [note, cancelReason, url].filter(Boolean).join('\n\n'),
    place: place || undefined,
    status: isOff ? 'CANCELLED' : 'CONFIRMED',
  };
}

/** Meetings as calendars hold them. */
@Injectable()
export class MeetingCalendar {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly bodies: BodyAccess,
    private readonly reading: ReadMeeting,
    private readonly parts: MeetingPartsQuery,
    private readonly list: MeetingListQuery,
    private readonly sessions: SessionCalendar,
  ) {}

  /** One meeting as a calendar file. @throws Problem `not-found` */
  async one(actor: Actor, id: string): Promise<string> {
    const row = await this.reading.readable(actor, id);
    return this.file([meetingEntry(row, this.config.baseUrl)], row.title);
  }

  /**
   * The meetings of a body, and those of its live sessions that are not part of a meeting, as a calendar to subscribe to. One
   * that was cancelled stays, so that calendars take it off.
   * @throws Problem as `BodyAccess.part`
   */
  async feed(actor: Actor, ref: string): Promise<string> {
    const { space } = await this.bodies.part(actor, ref, 'meetings');
    const from = calendarsFrom(this.clock.now());
    const meetings = await this.list.since(actor, space.id, from, most);
    const sessions = await this.sessions.entries(actor, space.id, from);
    const taken = await this.db.sql<{ id: string }>`
      select session_id as id from meeting where space_id = ${space.id} and session_id is not null`;
    for (const { id } of taken) sessions.delete(id);
    const entries = meetings.map((row) => meetingEntry({ ...row, slug: space.slug }, this.config.baseUrl));
    const body = await this.parts.body(actor, space.id);
    return this.file([...entries, ...sessions.values()], body?.title ?? '');
  }

  private file(entries: CalendarEntry[], name: string): string {
    return calendarFile(entries, { product: meetingsProduct, name, now: this.clock.now() });
  }
}
