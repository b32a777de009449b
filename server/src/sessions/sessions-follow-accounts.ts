import { Injectable } from '@nestjs/common';
import { AccountDeleted, GuestClaimed } from '../accounts/accounts.events.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { found } from '../kernel/http/problem.js';
import { LiveSession } from './live-session.entity.js';
import { Seats } from './seats.js';

/** Does with sessions what follows from changes of accounts. */
@Injectable()
export class SessionsFollowAccounts {
  constructor(
    private readonly db: Database,
    private readonly seats: Seats,
  ) {}

  /** Who deletes their account comes no more and leads nothing; their seats go to others. */
  @OnEvent(AccountDeleted)
  async forget({ subjectId: personId }: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      await this.db.sql`delete from live_session_role where person_id = ${personId}`;
      const sessions = await this.lockSessions(sql`r.person_id = ${personId}`);
      await this.db.sql`delete from registration where person_id = ${personId}`;
      for (const session of sessions) await this.seats.fill(session);
    });
  }

  /** Moves the registrations of a guest into the account that claimed them; of two for one session the better stays. */
  @OnEvent(GuestClaimed)
  async claim({ subjectId: guestId, data }: RecordedEvent<DataOf<typeof GuestClaimed>>): Promise<void> {
    const { personId } = data;
    await this.db.transaction(async () => {
      const sessions = await this.lockSessions(sql`r.guest_id = ${guestId}`);
      const twice = sql`g.guest_id = ${guestId} and p.person_id = ${personId} and p.session_id = g.session_id`;
      await this.db.query(sql`delete from registration g using registration p
        where ${twice} and (p.state = 'seated' or g.state <> 'seated')`);
      await this.db.query(sql`delete from registration p using registration g where ${twice}`);
      await this.db.sql`update registration set person_id = ${personId}, guest_id = null where guest_id = ${guestId}`;
      for (const session of sessions) await this.seats.fill(session);
    });
  }

  /** Locks the sessions of these registrations, always in the same order and before the registrations themselves. */
  private async lockSessions(which: Sql): Promise<LiveSession[]> {
    const rows = await this.db.query<{ id: string }>(
      sql`select distinct r.session_id as id from registration r where ${which} order by 1`,
    );
    const sessions: LiveSession[] = [];
    for (const { id } of rows) sessions.push(found(await this.db.find(LiveSession, { id }, { lock: true })));
    return sessions;
  }
}
