import { Injectable } from '@nestjs/common';
import { sessionTime } from '../../../shared/sessions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { system } from '../kernel/http/actor.js';
import type { LiveSession } from './live-session.entity.js';
import { SeatGiven } from './session.events.js';

/** Gives out seats, first come, first served. */
@Injectable()
export class Seats {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Whether a seat is free in a session that the caller has locked. */
  async isFree({ id, capacity }: Pick<LiveSession, 'id' | 'capacity'>): Promise<boolean> {
    if (capacity === null) return true;
    const [row] = await this.db.sql<{ taken: number }>`
      select count(*)::int as taken from registration where session_id = ${id} and state = 'seated'`;
    return (row?.taken ?? 0) < capacity;
  }

  /**
   * Gives the free seats of a session that the caller has locked to those who wait longest; each of them is told. What is
   * over or called off has no seats to give.
   */
  async fill(session: LiveSession): Promise<void> {
    const { id, spaceId, capacity } = session;
    if (session.state === 'cancelled' || sessionTime(session, this.clock.now()) === 'past') return;
    const seated = await this.db.sql<{ id: string }>`
      update registration set state = 'seated' where id in (
        select w.id from registration w where w.session_id = ${id} and w.state = 'waiting' order by w.registered_at, w.id
        limit (select case when ${capacity}::int is null then null else greatest(${capacity}::int - count(*), 0) end
          from registration s where s.session_id = ${id} and s.state = 'seated'))
      returning id`;
    await this.events.record(
      system,
      ...seated.map((registration) => new SeatGiven(spaceId, id, { registrationId: registration.id })),
    );
  }
}
