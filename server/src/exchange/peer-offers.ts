import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import {
  exchangeLimits,
  type PeerOfferCommand,
  peerOfferLifecycle,
  type Usefulness,
} from '../../../shared/exchange.js';
import { next } from '../../../shared/lifecycle.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { ChosenNames } from './chosen-names.js';
import { PeerOffered, PeerOfferAccepted, PeerOfferWithdrawn, PeerRequestEvaluated } from './exchange.events.js';
import { peerOfferPolicy } from './exchange.policy.js';
import { PeerOffer } from './peer-offer.entity.js';
import { PeerRequestAccess } from './peer-request-access.js';
import type { Words } from './peer-requests.js';

/** An offer as it is written. */
export interface WrittenOffer extends Words {
  link?: string | null;
  callOn?: string | null;
}

/** Members offer experience to whoever asked, and both sides say what it was good for. */
@Injectable()
export class PeerOffers {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly access: PeerRequestAccess,
    private readonly names: ChosenNames,
  ) {}

  /**
   * Offers experience to an open request of another member.
   * @returns the id of the offer
   * @throws Problem `invalid-transition` for a request that is not open; `limit-reached`
   */
  async offer(actor: Actor, ref: string, requestId: string, input: WrittenOffer): Promise<string> {
    return this.db.transaction(async () => {
      const { request } = await this.access.require(actor, ref, requestId, 'offer', { lock: true });
      const [row] = await this.db.sql<{ offers: number }>`
        select count(*)::int as offers from peer_offer where request_id = ${requestId}`;
      if (row && row.offers >= exchangeLimits.offers) throw new Problem('limit-reached');
      const { text: body, language, link = null, callOn = null } = input;
      const personId = signedIn(actor);
      const offer = { id: newId(), requestId, personId, state: 'offered' as const, body, language, link, callOn };
      await this.db.insert(PeerOffer, { ...offer, createdAt: this.clock.now() });
      await this.names.keep(request.spaceId, personId);
      await this.events.record(actor, new PeerOffered(request.spaceId, requestId, { offerId: offer.id }));
      return offer.id;
    });
  }

  /**
   * Accepts an offer, for whoever asked, or takes one's own back.
   * @throws Problem `invalid-transition`
   */
  async move(actor: Actor, ref: string, requestId: string, offerId: string, command: PeerOfferCommand): Promise<void> {
    await this.db.transaction(async () => {
      const { request, facts } = await this.access.require(actor, ref, requestId, 'read', { lock: true });
      const offer = found(await this.db.find(PeerOffer, { id: offerId, requestId }));
      const isMine = offer.personId === actor.id;
      authorize(actor, peerOfferPolicy, command, { request: facts, state: offer.state, isMine });
      offer.state = next(peerOfferLifecycle, offer.state, command);
      await this.db.save(offer);
      const Happened = command === 'accept' ? PeerOfferAccepted : PeerOfferWithdrawn;
      await this.events.record(actor, new Happened(request.spaceId, requestId, { offerId }));
    });
  }

  /**
   * Says how useful it was and what changed; a second time replaces the first.
   * @throws Problem `forbidden` for those who neither asked nor helped; `invalid-transition` before it is answered
   */
  async evaluate(
    actor: Actor,
    ref: string,
    requestId: string,
    { text, language, usefulness }: Words & { usefulness: Usefulness },
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { request, facts } = await this.access.require(actor, ref, requestId, 'evaluate', { lock: true });
      const side = facts.isMine ? 'asker' : 'helper';
      await this.names.keep(request.spaceId, signedIn(actor));
      await this.db.sql`
        insert into peer_evaluation (request_id, person_id, side, usefulness, body, language, created_at)
        values (${requestId}, ${actor.id}, ${side}, ${usefulness}, ${text}, ${language}, ${this.clock.now()})
        on conflict (request_id, person_id) do update
          set usefulness = excluded.usefulness, body = excluded.body, language = excluded.language, created_at = excluded.created_at`;
      await this.events.record(actor, new PeerRequestEvaluated(request.spaceId, requestId, { side }));
    });
  }
}
