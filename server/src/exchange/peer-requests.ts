import { Injectable } from '@nestjs/common';
import { signedIn } from '../accounts/signed-in.js';
import { exchangeLimits, type PeerRequestCommand, peerRequestLifecycle } from '../../../shared/exchange.js';
import { next } from '../../../shared/lifecycle.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { DomainEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { ChosenNames } from './chosen-names.js';
import {
  PeerRequestAnswered,
  PeerRequestAsked,
  PeerRequestClosed,
  PeerRequestEdited,
  PeerRequestReopened,
} from './exchange.events.js';
import { exchangePolicy, peerRequestPolicy } from './exchange.policy.js';
import { PeerRequestAccess } from './peer-request-access.js';
import { PeerRequest } from './peer-request.entity.js';

/** What a member seeks. */
export interface WrittenRequest extends Pick<
  PeerRequest,
  'title' | 'language' | 'policyFields' | 'levels' | 'territories'
> {
  text: string;
  targetOn?: string | null;
}

/** Words with their language. */
export interface Words {
  text: string;
  language: string;
}

/** Members ask each other for experience. */
@Injectable()
export class PeerRequests {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly access: PeerRequestAccess,
    private readonly names: ChosenNames,
  ) {}

  /**
   * Begins a draft, which its writer alone sees.
   * @returns its id
   * @throws Problem `limit-reached` for a member who has too many drafts and open requests
   */
  async draft(actor: Actor, ref: string, input: WrittenRequest): Promise<string> {
    return this.db.transaction(async () => {
      const body = await this.bodies.part(actor, ref, 'exchange');
      authorize(actor, exchangePolicy, 'ask', body);
      const [row] = await this.db.sql<{ requests: number }>`
        select count(*)::int as requests from peer_request
        where space_id = ${body.space.id} and person_id = ${actor.id} and state in ('draft', 'open')`;
      if (row && row.requests >= exchangeLimits.requests) throw new Problem('limit-reached');
      const id = newId();
      const base = { id, spaceId: body.space.id, personId: signedIn(actor), state: 'draft' as const };
      const request = Object.assign(new PeerRequest(), base, { createdAt: this.clock.now(), version: 1 });
      await this.db.insert(PeerRequest, fill(request, input));
      return id;
    });
  }

  /**
   * Changes what is sought, in a draft or while it is open.
   * @param seen version the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` once it is answered or closed
   */
  async edit(actor: Actor, ref: string, id: string, seen: number, input: WrittenRequest): Promise<void> {
    await this.change(actor, ref, id, 'edit', (request) => {
      assertVersion(request, seen);
      if (input.targetOn !== request.targetOn) Object.assign(request, { reminders: 0, remindedAt: null });
      fill(request, input);
      const isOut = request.state !== 'draft';
      return isOut ? new PeerRequestEdited(request.spaceId, id, { version: request.version + 1 }) : null;
    });
  }

  /** Throws a draft away. */
  async discard(actor: Actor, ref: string, id: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.access.require(actor, ref, id, 'discard', { lock: true });
      await this.db.delete(PeerRequest, { id });
    });
  }

  /** Asks: everyone who may read the exchange sees it, and those who follow its themes or the body hear of it. */
  async ask(actor: Actor, ref: string, id: string): Promise<void> {
    await this.move(actor, ref, id, 'ask', async (request) => {
      request.askedAt = this.clock.now();
      await this.names.keep(request.spaceId, request.personId);
      return new PeerRequestAsked(request.spaceId, id, {});
    });
  }

  /** Says that it is answered, and what was learnt. */
  async conclude(actor: Actor, ref: string, id: string, { text, language }: Words): Promise<void> {
    await this.move(actor, ref, id, 'conclude', (request) => {
      Object.assign(request, { learnt: text, learntLanguage: language, answeredAt: this.clock.now() });
      return new PeerRequestAnswered(request.spaceId, id, {});
    });
  }

  /** Seeks on; what was learnt stays in the form. */
  async reopen(actor: Actor, ref: string, id: string): Promise<void> {
    await this.move(actor, ref, id, 'reopen', (request) => new PeerRequestReopened(request.spaceId, id, {}));
  }

  /** Ends it: nothing more is expected. */
  async close(actor: Actor, ref: string, id: string): Promise<void> {
    await this.move(actor, ref, id, 'close', (request) => {
      request.closedAt = this.clock.now();
      return new PeerRequestClosed(request.spaceId, id, {});
    });
  }

  /** Sets the themes of which the member hears when somebody asks. */
  async followThemes(actor: Actor, ref: string, policyFields: PolicyField[]): Promise<void> {
    await this.db.transaction(async () => {
      const body = await this.bodies.part(actor, ref, 'exchange');
      authorize(actor, exchangePolicy, 'ask', body);
      const { id } = body.space;
      await this.db.sql`delete from theme_follow where space_id = ${id} and person_id = ${actor.id}`;
      await this.db.sql`
        insert into theme_follow (space_id, person_id, policy_field)
        select ${id}, ${actor.id}, field from unnest(${policyFields}::text[]) field on conflict do nothing`;
    });
  }

  /** The themes the actor follows here; none for those who are no members. */
  async followedThemes(actor: Actor, ref: string): Promise<PolicyField[]> {
    const { space } = await this.bodies.part(actor, ref, 'exchange');
    const rows = await this.db.sql<{ field: PolicyField }>`
      select policy_field as field from theme_follow
      where space_id = ${space.id} and person_id = ${actor.kind === 'person' ? actor.id : null} order by 1`;
    return rows.map(({ field }) => field);
  }

  private async move(
    actor: Actor,
    ref: string,
    id: string,
    command: PeerRequestCommand,
    act: (request: PeerRequest) => DomainEvent | Promise<DomainEvent>,
  ): Promise<void> {
    await this.change(actor, ref, id, command, async (request) => {
      request.state = next(peerRequestLifecycle, request.state, command);
      return act(request);
    });
  }

  private async change(
    actor: Actor,
    ref: string,
    id: string,
    action: keyof typeof peerRequestPolicy,
    act: (request: PeerRequest) => DomainEvent | null | Promise<DomainEvent>,
  ): Promise<void> {
    await this.db.transaction(async () => {
      const { request } = await this.access.require(actor, ref, id, action, { lock: true });
      const event = await act(request);
      request.version += 1;
      await this.db.save(request);
      if (event) await this.events.record(actor, event);
    });
  }
}

function fill(request: PeerRequest, { text, targetOn = null, ...input }: WrittenRequest): PeerRequest {
  return Object.assign(request, { ...input, body: text, targetOn });
}
