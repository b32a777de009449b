import { Injectable } from '@nestjs/common';
import { accountLimits } from '../../../shared/accounts.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { SessionsEnded } from './accounts.events.js';
import { newSecret, secretHash } from './secrets.js';
import { signedIn } from './signed-in.js';

/** A device on which a person is signed in. */
export interface SessionRow {
  id: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
}

const day = 24 * 3_600_000;
const userAgentLength = 300;

/** Sessions of people: begun by signing in, ended by the person, by time, or with the account. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Begins a session; the token goes into the cookie and is kept nowhere. */
  async start(personId: string, userAgent: string): Promise<{ id: string; token: string }> {
    const id = newId();
    const token = newSecret();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + accountLimits.sessionDays * day);
    await this.db.sql`
      insert into session (token_hash, id, person_id, user_agent, created_at, last_seen_at, expires_at)
      values (${secretHash(token)}, ${id}, ${personId}, ${userAgent.slice(0, userAgentLength)}, ${now}, ${now}, ${expiresAt})`;
    return { id, token };
  }

  /** The person's living sessions, last used first. */
  async list(actor: Actor): Promise<SessionRow[]> {
    const now = this.clock.now();
    return this.db.sql<SessionRow>`
      select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt" from session
      where person_id = ${signedIn(actor)} and ended_at is null and expires_at > ${now}
        and last_seen_at > ${new Date(now.getTime() - accountLimits.sessionIdleDays * day)}
      order by last_seen_at desc, id desc`;
  }

  /**
   * Ends one of the person's own sessions.
   * @throws Problem `not-found` when it is not theirs or has ended
   */
  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.db.transaction(async () => {
      const ended = await this.endAll(signedIn(actor), { only: sessionId });
      if (ended.length === 0) throw new Problem('not-found');
      await this.events.record(actor, new SessionsEnded(signedIn(actor), ended));
    });
  }

  /** Signs the person out everywhere but here. */
  async endOthers(actor: Actor): Promise<void> {
    await this.db.transaction(async () => {
      const ended = await this.endAll(signedIn(actor), { except: actor.sessionId });
      if (ended.length > 0) await this.events.record(actor, new SessionsEnded(signedIn(actor), ended));
    });
  }

  /** Ends a person's sessions and returns their ids; the caller records why. */
  async endAll(personId: string, which: { only?: string; except?: string | null } = {}): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      update session set ended_at = ${this.clock.now()} where person_id = ${personId} and ended_at is null
        ${which.only ? sql`and id = ${which.only}` : nothing} ${which.except ? sql`and id <> ${which.except}` : nothing}
      returning id`);
    return rows.map((row) => row.id);
  }
}
