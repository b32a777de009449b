import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { termRuns } from '../bodies/body-list.query.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { AdviceRequest } from './advice-request.entity.js';
import { type AdviceRequestFacts, adviceRequestPolicy } from './advice-request.policy.js';

interface Loaded {
  request: AdviceRequest;
  facts: AdviceRequestFacts;
}

/** Loads requests for advice for reading and for changing. */
@Injectable()
export class AdviceRequestAccess {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
  ) {}

  /** @throws Problem `not-found` when there is none or the actor may not read it; otherwise what the rule says */
  async require(actor: Actor, id: string, action: keyof typeof adviceRequestPolicy): Promise<Loaded> {
    return this.authorized(actor, found(await this.db.find(AdviceRequest, { id })), action);
  }

  /** The same, locked until the transaction ends. */
  async lock(actor: Actor, id: string, action: keyof typeof adviceRequestPolicy): Promise<Loaded> {
    return this.authorized(actor, found(await this.db.find(AdviceRequest, { id }, { lock: true })), action);
  }

  private async authorized(
    actor: Actor,
    request: AdviceRequest,
    action: keyof typeof adviceRequestPolicy,
  ): Promise<Loaded> {
    const body = await this.bodies.require(actor, request.spaceId, 'read');
    const { state, contributeUntil, contributionsPublic } = request;
    const seats = await this.ownSeats(actor, request.spaceId);
    const facts = { body, state, contributeUntil, contributionsPublic, seats, now: this.clock.now() };
    authorize(actor, adviceRequestPolicy, action, facts);
    return { request, facts };
  }

  private async ownSeats(actor: Actor, spaceId: string): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      select t.id from seat t join space s on s.id = t.space_id
      where t.space_id = ${spaceId} and ${termRuns(this.clock.now())}
        and exists (select 1 from seat_person h where h.seat_id = t.id and h.person_id = ${personId(actor)})
      order by t.rank, t.id`);
    return rows.map(({ id }) => id);
  }
}
