import { Injectable } from '@nestjs/common';
import { sessionLimits } from '../../../shared/sessions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { Job } from '../kernel/jobs/decorators.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import {
  SeatGiven,
  SessionCancelled,
  SessionMoved,
  SessionPlanned,
  SessionRegistered,
} from '../sessions/session.events.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

/** What the order to remind people names: a session that has moved since is not the one that was meant. */
interface Reminder {
  sessionId: string;
  startsAt: string;
}

/** Tells those who come to a live session, or lead it, what they need to know. */
@Injectable()
export class SessionNotices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  @OnEvent(SessionRegistered)
  async registered(event: RecordedEvent<DataOf<typeof SessionRegistered>>): Promise<void> {
    const { registrationId, state } = event.data;
    await this.notices.tell(about(event, 'session-registered', { state }), whoRegistered(registrationId));
  }

  @OnEvent(SeatGiven)
  async seatGiven(event: RecordedEvent<DataOf<typeof SeatGiven>>): Promise<void> {
    await this.notices.tell(about(event, 'session-seat'), whoRegistered(event.data.registrationId));
  }

  @OnEvent(SessionMoved)
  async moved(event: RecordedEvent): Promise<void> {
    await this.notices.tell(about(event, 'session-moved'), concerned(event.subjectId, ['seated', 'waiting']));
  }

  @OnEvent(SessionCancelled)
  async cancelled(event: RecordedEvent): Promise<void> {
    const session = await this.db.one<{ reason: string }>`
      select cancel_reason as reason from live_session where id = ${event.subjectId}`;
    await this.notices.tell(
      about(event, 'session-cancelled', { explanation: session?.reason ?? null }),
      concerned(event.subjectId, ['seated', 'waiting']),
    );
  }

  /** Orders the reminder; a session planned for so soon that it would come at once needs none. */
  @OnEvent(SessionPlanned, SessionMoved)
  async orderReminder(event: RecordedEvent<DataOf<typeof SessionPlanned>>): Promise<void> {
    const { startsAt } = event.data;
    const runAt = new Date(Date.parse(startsAt) - sessionLimits.reminderHours * 3_600_000);
    if (runAt <= this.clock.now()) return;
    const sessionId = event.subjectId;
    await this.jobs.add('session.remind', { sessionId, startsAt }, { runAt, key: `session.remind:${sessionId}` });
  }

  /** Reminds those who have a seat and those who lead; whoever registers later was told the time just then. */
  @Job('session.remind')
  async remind({ sessionId, startsAt }: Reminder): Promise<void> {
    await this.db.transaction(async () => {
      const session = await this.db.one<{ spaceId: string }>`
        select space_id as "spaceId" from live_session
        where id = ${sessionId} and starts_at = ${new Date(startsAt)} and starts_at > ${this.clock.now()} and state in ('planned', 'lobby')`;
      if (!session) return;
      const eventId = `${sessionId}@${startsAt}`;
      const telling = {
        kind: 'session-reminder',
        eventId,
        spaceId: session.spaceId,
        subjectId: sessionId,
        data: {},
      } as const;
      await this.notices.tell(telling, concerned(sessionId, ['seated']));
      await this.db.sql`
        update registration set reminded_at = ${this.clock.now()} where session_id = ${sessionId} and state = 'seated'`;
    });
  }
}

const whoRegistered = (registrationId: string): Sql =>
  sql`select person_id, guest_id from registration where id = ${registrationId} and state <> 'cancelled'`;

/** Those whose registration is in such a state, and everyone with a role in the session. */
const concerned = (sessionId: string, states: ('seated' | 'waiting')[]): Sql =>
  sql`select person_id, guest_id from registration where session_id = ${sessionId} and state = any(${states}::text[])
    union select person_id, null::uuid from live_session_role where session_id = ${sessionId}`;
