import { Injectable } from '@nestjs/common';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { SessionEnded } from '../sessions/session.events.js';
import { type RecordFacts, recordPolicy } from './record.policy.js';
import { SessionRecord } from './session-record.entity.js';

/** The records of sessions: each session has one from its end on. */
@Injectable()
export class SessionRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionAccess,
  ) {}

  /** With the end of a session its record begins. */
  @OnEvent(SessionEnded)
  async begin({ subjectId }: RecordedEvent): Promise<void> {
    await this.make(subjectId);
  }

  /**
   * A record with which the actor may do this.
   * @param lock holds the row until the transaction ends
   * @throws Problem `not-found` before the session has ended, and for those who may not see a draft; otherwise as `authorize` does
   */
  async require(
    actor: Actor,
    sessionId: string,
    action: keyof typeof recordPolicy,
    { lock = false }: { lock?: boolean } = {},
  ): Promise<{ record: SessionRecord; facts: RecordFacts }> {
    const session = await this.sessions.session(actor, sessionId);
    const record = await this.find(session, lock);
    const facts = { session, state: record?.state ?? null };
    authorize(actor, recordPolicy, action, facts);
    return { record: found(record), facts };
  }

  private async find({ id, state }: SessionFacts, lock: boolean): Promise<SessionRecord | null> {
    const record = await this.db.find(SessionRecord, { sessionId: id }, { lock });
    // Whoever comes right after the end need not wait for the job.
    if (record || (state !== 'ended' && state !== 'published')) return record;
    await this.make(id);
    return this.db.find(SessionRecord, { sessionId: id }, { lock });
  }

  private async make(sessionId: string): Promise<void> {
    const session = await this.db.one<{ language: string }>`
      select languages[1] as language from live_session where id = ${sessionId}`;
    const language = contentLanguage(session?.language ?? '') ?? 'en';
    await this.db.sql`
      insert into session_record (session_id, state, language, created_at)
      values (${sessionId}, 'draft', ${language}, ${this.clock.now()}) on conflict (session_id) do nothing`;
  }
}
