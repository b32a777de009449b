import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { sessionLifecycle } from '../../../shared/sessions.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { SessionCancelled } from './session.events.js';
import { SessionRows } from './session-rows.js';

/** Calls sessions off. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly rows: SessionRows,
  ) {}

  /**
   * Calls a session off before it begins. Everyone who registered is told, with the reason; calendars take it off.
   * @throws Problem as `authorize` does; `invalid-transition` once it has begun
   */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    await this.db.transaction(async () => {
      const { session } = await this.rows.lock(actor, id, 'cancel');
      session.state = next(sessionLifecycle, session.state, 'cancel');
      session.cancelReason = reason;
      session.sequence += 1;
      session.version += 1;
      await this.db.save(session);
      await this.events.record(actor, new SessionCancelled(session.spaceId, id, {}));
    });
  }
}
