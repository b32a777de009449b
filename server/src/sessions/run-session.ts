import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { effectiveSessionState, type SessionCommand, sessionLifecycle } from '../../../shared/sessions.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { LiveSession } from './live-session.entity.js';
import { SessionRows } from './session-rows.js';
import {
  SessionEnded,
  SessionOpened,
  SessionPaused,
  SessionPublished,
  SessionResumed,
  SessionStarted,
} from './session.events.js';

/** What hosts do with the state of a session; cancelling asks for a reason and is a use case of its own. */
export type RunCommand = Exclude<SessionCommand, 'cancel'>;

const happened = {
  open: SessionOpened,
  start: SessionStarted,
  pause: SessionPaused,
  resume: SessionResumed,
  end: SessionEnded,
  publish: SessionPublished,
} as const satisfies Record<RunCommand, unknown>;

/** Leads sessions through their life. */
@Injectable()
export class RunSession {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rows: SessionRows,
  ) {}

  /**
   * Gives a command to a session. Joins the caller's transaction.
   * @throws Problem as `authorize` does, for everyone but hosts; InvalidTransition when its state does not take the command
   */
  async command(actor: Actor, id: string, command: RunCommand): Promise<LiveSession> {
    return this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, id, 'host');
      const now = this.clock.now();
      session.state = next(sessionLifecycle, effectiveSessionState(session, now), command);
      if (command === 'start') session.startedAt = now;
      if (command === 'end') session.endedAt = now;
      if (command === 'publish') session.publishedAt = now;
      await this.db.save(session);
      await this.events.record(actor, new happened[command](session.spaceId, id, {}));
      return session;
    });
  }
}
