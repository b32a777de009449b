import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { adviceRequestLifecycle } from '../../../shared/opinions.js';
import { BodyAccess } from '../bodies/body-access.js';
import { DocumentAccess } from '../documents/document-access.js';
import { documentPolicy } from '../documents/document.policy.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { allows, authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { KnownParties } from '../spaces/known-parties.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { AdviceContribution, AdviceRequest } from './advice-request.entity.js';
import { AdviceRequestAccess } from './advice-request-access.js';
import { bodyOpinionsPolicy } from './body-opinions.policy.js';
import { AdviceContributed, AdviceRequested, AdviceRequestWithdrawn } from './opinion.events.js';
import type { SeatWords } from './raise-objection.js';

/** What is asked of a body, by whom and until when. */
export interface NewRequest {
  title: string;
  question: string;
  language: string;
  askedByOrganisationId: string;
  /** Id or slug of the consultation or body it is about. */
  aboutSpace?: string | null;
  aboutDocumentId?: string | null;
  contributeUntil: Date;
  dueAt: Date;
  contributionsPublic: boolean;
}

/** Requests for advice, and what each member says on them. */
@Injectable()
export class AdviceRequests {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly spaces: SpaceAccess,
    private readonly documents: DocumentAccess,
    private readonly access: AdviceRequestAccess,
    private readonly known: KnownParties,
  ) {}

  /**
   * Writes down a request, and with that asks the members.
   * @returns its id
   * @throws Problem `validation-failed` for dates that are past or the wrong way round, an organisation that is not in the
   *   register, and a consultation or document the actor may not read
   */
  async ask(actor: Actor, ref: string, input: NewRequest): Promise<string> {
    return this.db.transaction(async () => {
      const body = await this.bodies.part(actor, ref, 'opinions');
      authorize(actor, bodyOpinionsPolicy, 'start', body);
      const spaceId = body.space.id;
      const { aboutSpace: _, ...fields } = input;
      const createdAt = this.clock.now();
      this.assertDates(input, createdAt);
      await this.known.assertOwner(input.askedByOrganisationId, '/askedByOrganisationId');
      const about = await this.about(actor, input);
      const fresh = { id: newId(), spaceId, state: 'open' as const, createdBy: personId(actor), createdAt, version: 1 };
      await this.db.insert(AdviceRequest, { ...fields, ...about, ...fresh });
      await this.events.record(actor, new AdviceRequested(spaceId, fresh.id, {}));
      return fresh.id;
    });
  }

  /**
   * Writes what a member says, or writes it anew until the time is over. One for each seat.
   * @throws Problem `round-closed` from the second the time ends; `not-for-you` for somebody else's seat
   */
  async contribute(actor: Actor, requestId: string, { seatId, body, language }: SeatWords): Promise<void> {
    await this.db.transaction(async () => {
      const { request, facts } = await this.access.lock(actor, requestId, 'contribute');
      if (!facts.seats.includes(seatId)) throw new Problem('not-for-you');
      const known = await this.db.find(AdviceContribution, { requestId, seatId });
      const now = this.clock.now();
      const words = { body, language, personId: personId(actor) as string };
      const version = (known?.version ?? 0) + 1;
      const fresh = { id: newId(), requestId, seatId, sentAt: now, changedAt: null, version, ...words };
      if (known) await this.db.save(Object.assign(known, words, { changedAt: now, version }));
      else await this.db.insert(AdviceContribution, fresh);
      await this.events.record(actor, new AdviceContributed(request.spaceId, request.id, { seatId, version }));
    });
  }

  /** Takes a request back. @throws Problem `invalid-transition` once it is answered */
  async withdraw(actor: Actor, requestId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { request } = await this.access.lock(actor, requestId, 'withdraw');
      request.state = next(adviceRequestLifecycle, request.state, 'withdraw');
      request.version += 1;
      await this.db.save(request);
      await this.events.record(actor, new AdviceRequestWithdrawn(request.spaceId, request.id, {}));
    });
  }

  private assertDates({ contributeUntil, dueAt }: NewRequest, now: Date): void {
    const errors = [
      ...(contributeUntil <= now ? [{ pointer: '/contributeUntil', code: 'past' }] : []),
      ...(dueAt < contributeUntil ? [{ pointer: '/dueAt', code: 'beforeStart' }] : []),
    ];
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
  }

  private async about(actor: Actor, { aboutSpace, aboutDocumentId = null }: NewRequest) {
    const unknown = (pointer: string) => new Problem('validation-failed', { errors: [{ pointer, code: 'notFound' }] });
    if (aboutDocumentId) {
      const facts = await this.documents.document(actor, aboutDocumentId).catch(() => null);
      if (!facts || !allows(documentPolicy, 'read', actor, facts)) throw unknown('/aboutDocumentId');
      return { aboutSpaceId: facts.document.spaceId, aboutDocumentId };
    }
    if (!aboutSpace) return { aboutSpaceId: null, aboutDocumentId: null };
    const space = await this.spaces.space(actor, aboutSpace).catch(() => null);
    if (!space || !allows(spacePolicy, 'read', actor, space)) throw unknown('/aboutSpace');
    return { aboutSpaceId: space.id, aboutDocumentId: null };
  }
}
