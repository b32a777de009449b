import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { consultationPolicy } from './consultation.policy.js';
import { SpaceAccess } from './space-access.js';
import { Space } from './space.entity.js';
import { TurnByClock } from './turn-by-clock.js';

/** Loads consultations that are about to be changed. */
@Injectable()
export class ConsultationRows {
  constructor(
    private readonly db: Database,
    private readonly access: SpaceAccess,
    private readonly clock: TurnByClock,
  ) {}

  /**
   * Locks a consultation until the transaction ends, lets its state catch up with the clock, and checks that the actor
   * may do this with it. With `seen`, the version the actor looked at, the change counts as one and is numbered.
   * @throws Problem `not-found`, `unauthenticated`, `forbidden`, `invalid-transition` or `version-conflict`
   */
  async lock(actor: Actor, ref: string, action: keyof typeof consultationPolicy, seen?: number): Promise<Space> {
    const facts = await this.access.space(actor, ref);
    if (facts.kind !== 'consultation') throw new Problem('not-found');
    const space = found(await this.db.find(Space, { id: facts.id }, { lock: true }));
    await this.clock.catchUp(space);
    const { state, visibility, submittedBy } = space;
    authorize(actor, consultationPolicy, action, { ...facts, state, visibility, submittedBy });
    if (seen !== undefined) assertVersion(space, seen);
    space.version += 1;
    return space;
  }
}
