import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { calendarFile, type CalendarEntry } from '../spaces/calendar-file.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { ReadSession } from './read-session.js';
import { SessionListQuery } from './session-list.query.js';
import type { SessionRow } from './session-row.js';

/** Entries a calendar program still reads with ease. */
const most = 500;
/** Days that a feed looks back. */
const lookBack = 180;
const day = 24 * 3_600_000;

/** The first instant that a feed still holds, so that calendars keep what has been. */
export const calendarsFrom = (now: Date): Date => new Date(now.getTime() - lookBack * day);

/** Sessions as calendars hold them. */
@Injectable()
export class SessionCalendar {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly spaces: SpaceAccess,
    private readonly reading: ReadSession,
    private readonly list: SessionListQuery,
  ) {}

  /** One session as a calendar file. */
  async one(actor: Actor, id: string): Promise<string> {
    const { row } = await this.reading.readable(actor, id);
    return this.file([row], row.title);
  }

  /**
   * The sessions the actor may read, of one space or of all, as a calendar to subscribe to. One that was cancelled stays, so
   * that calendars take it off.
   * @param ref id or slug of a space
   * @throws Problem `not-found` for a space the actor may not read
   */
  async feed(actor: Actor, ref?: string): Promise<string> {
    const space = ref === undefined ? null : await this.spaces.space(actor, ref);
    if (space) authorize(actor, spacePolicy, 'read', space);
    const rows = await this.list.since(actor, calendarsFrom(this.clock.now()), space ? { space: space.id } : {}, most);
    return this.file(rows, (space && rows[0]?.spaceTitle) || 'Consilia');
  }

  /**
   * The sessions of a space that the actor may read, by id, for a calendar that holds more than sessions.
   * @param from the first instant that matters
   */
  async entries(actor: Actor, spaceId: string, from: Date): Promise<Map<string, CalendarEntry>> {
    const rows = await this.list.since(actor, from, { space: spaceId }, most);
    return new Map(rows.map((row) => [row.id, this.entry(row)]));
  }

  private file(rows: SessionRow[], name: string): string {
    const entries = rows.map((row) => this.entry(row));
    return calendarFile(entries, { product: 'Live sessions', name, now: this.clock.now() });
  }

  private entry(row: SessionRow): CalendarEntry {
    const url = `${this.config.baseUrl}/sessions/${row.id}`;
    return {
      uid: `${row.id}@${new URL(this.config.baseUrl).host}`,
      sequence: row.sequence,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      title: row.title,
      description: [row.purpose, row.cancelReason, url].filter(Boolean).join('\n\n'),
      url,
      status: row.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
      busy: row.state !== 'cancelled',
    };
  }
}
