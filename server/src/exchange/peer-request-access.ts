import { Injectable } from '@nestjs/common';
import { BodyAccess } from '../bodies/body-access.js';
import { Database } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { type PeerRequestFacts, peerRequestPolicy } from './exchange.policy.js';
import { PeerRequest } from './peer-request.entity.js';

/** A request with what the rules need to know of it. */
export interface KnownRequest {
  request: PeerRequest;
  facts: PeerRequestFacts;
}

/** Loads requests for experience for reading and for changing. */
@Injectable()
export class PeerRequestAccess {
  constructor(
    private readonly db: Database,
    private readonly access: BodyAccess,
  ) {}

  /**
   * A request of a body, once the actor may do this with it.
   * @param options `lock` holds it until the transaction ends
   * @throws Problem `not-found`, also for the drafts of others; `unauthenticated`, `forbidden` or what the rule says
   */
  async require(
    actor: Actor,
    ref: string,
    id: string,
    action: keyof typeof peerRequestPolicy,
    options: { lock?: boolean } = {},
  ): Promise<KnownRequest> {
    const body = await this.access.part(actor, ref, 'exchange');
    const request = found(await this.db.find(PeerRequest, { id, spaceId: body.space.id }, options));
    const isMine = request.personId === personId(actor);
    const accepted = await this.db.one`
      select 1 from peer_offer where request_id = ${id} and person_id = ${personId(actor)} and state = 'accepted'`;
    const { state, answeredAt, hiddenAt } = request;
    const facts = {
      body,
      state,
      isMine,
      hasHelped: accepted !== null,
      wasAnswered: answeredAt !== null,
      isHidden: hiddenAt !== null,
    };
    authorize(actor, peerRequestPolicy, action, facts);
    return { request, facts };
  }
}
