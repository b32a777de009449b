import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { Commitment } from './commitment.entity.js';
import { type CommitmentFacts, commitmentPolicy } from './commitment.policy.js';

/** Loads commitments for reading and for changing. */
@Injectable()
export class CommitmentAccess {
  constructor(
    private readonly db: Database,
    private readonly bodies: BodyAccess,
  ) {}

  /**
   * A commitment of a body, once the actor may do this with it.
   * @param options with `lock` it is held until the transaction ends
   * @throws Problem `not-found`, `unauthenticated`, `forbidden` or what the rule says
   */
  async require(
    actor: Actor,
    ref: string,
    id: string,
    action: keyof typeof commitmentPolicy,
    options: { lock?: boolean } = {},
  ): Promise<{ commitment: Commitment; facts: CommitmentFacts }> {
    const body = await this.bodies.part(actor, ref, 'agreements');
    const commitment = found(await this.db.find(Commitment, { id, spaceId: body.space.id }, options));
    const facts = { body, organisationId: commitment.organisationId };
    authorize(actor, commitmentPolicy, action, facts);
    return { commitment, facts };
  }
}
