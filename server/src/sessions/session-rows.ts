import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { LiveSession } from './live-session.entity.js';
import { SessionAccess } from './session-access.js';
import type { SessionFacts } from './session-facts.js';
import { sessionPolicy } from './session.policy.js';

/** Loads sessions that are about to be changed. */
@Injectable()
export class SessionRows {
  constructor(
    private readonly db: Database,
    private readonly access: SessionAccess,
  ) {}

  /**
   * Locks a session until the transaction ends and checks that the actor may do this with it.
   * @param seen version the actor looked at, where that matters
   * @throws Problem `not-found`, `version-conflict`, or as `authorize` does
   */
  async lock(
    actor: Actor,
    id: string,
    action: keyof typeof sessionPolicy,
    seen?: number,
  ): Promise<{ session: LiveSession; facts: SessionFacts }> {
    const session = found(await this.db.find(LiveSession, { id }, { lock: true }));
    const facts = await this.access.session(actor, id);
    authorize(actor, sessionPolicy, action, facts);
    if (seen !== undefined) assertVersion(session, seen);
    return { session, facts };
  }
}
