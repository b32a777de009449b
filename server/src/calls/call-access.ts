import { Injectable } from '@nestjs/common';
import { effectiveCallState } from '../../../shared/calls.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { found } from '../kernel/http/problem.js';
import { Assessor } from './assessment.entity.js';
import { Call } from './call.entity.js';
import { type CallFacts, callPolicy } from './call.policy.js';

/** A call with what rules know of it. */
export interface KnownCall {
  call: Call;
  facts: CallFacts;
}

/** Loads calls for reading and for changing. */
@Injectable()
export class CallAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
  ) {}

  /**
   * A call, once the actor may do this with it.
   * @throws Problem `not-found`, or as `authorize` does
   */
  async require(actor: Actor, callId: string, action: keyof typeof callPolicy): Promise<KnownCall> {
    return this.known(actor, found(await this.db.find(Call, { id: callId })), action);
  }

  /**
   * Locks a call until the transaction ends, once the actor may do this with it; the change is numbered.
   * @param seen version the actor looked at, where that matters
   * @throws Problem as `require`, and `version-conflict`
   */
  async lock(actor: Actor, callId: string, action: keyof typeof callPolicy, seen?: number): Promise<KnownCall> {
    const call = found(await this.db.find(Call, { id: callId }, { lock: true }));
    const known = await this.known(actor, call, action);
    if (seen !== undefined) assertVersion(call, seen);
    call.version += 1;
    return known;
  }

  /** What the rules need to know of a call, as the actor stands to it. */
  async facts(actor: Actor, call: Call): Promise<CallFacts> {
    const person = personId(actor);
    const assessor = person ? await this.db.find(Assessor, { callId: call.id, personId: person }) : null;
    return {
      id: call.id,
      body: await this.bodies.facts(actor, call.spaceId),
      state: effectiveCallState(call, this.clock.now()),
      assessor: assessor && { id: assessor.id, hasDeclared: assessor.declaredAt !== null },
    };
  }

  private async known(actor: Actor, call: Call, action: keyof typeof callPolicy): Promise<KnownCall> {
    const facts = await this.facts(actor, call);
    authorize(actor, callPolicy, action, facts);
    call.state = facts.state;
    return { call, facts };
  }
}
