import { Injectable } from '@nestjs/common';
import { next } from '../../../shared/lifecycle.js';
import { type OpinionKind, opinionLifecycle } from '../../../shared/opinions.js';
import { BodyAccess } from '../bodies/body-access.js';
import { PartPlaces } from '../bodies/part-places.js';
import { CreateDocument } from '../documents/create-document.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { KnownParties } from '../spaces/known-parties.js';
import { AdviceRequest } from './advice-request.entity.js';
import { OpinionAccess } from './opinion-access.js';
import { Opinion } from './opinion.entity.js';
import { OpinionEdited, OpinionStarted, OpinionWithdrawn } from './opinion.events.js';

/** To whom it is addressed and what it answers. */
export interface OpinionFrame {
  /** The request it answers; null for one of the body's own initiative. */
  requestId?: string | null;
  addresseeOrganisationId?: string | null;
}

/** What is needed to start. */
export interface NewOpinion extends OpinionFrame {
  kind: OpinionKind;
  title: string;
  language: string;
}

/** Starts opinions and decisions, changes what they answer, and gives them up. */
@Injectable()
export class OpinionWork {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly bodies: BodyAccess,
    private readonly access: OpinionAccess,
    private readonly places: PartPlaces,
    private readonly documents: CreateDocument,
    private readonly known: KnownParties,
  ) {}

  /**
   * Starts an opinion or a decision, with a document that the members work on, as far as they read the opinions. One that answers a request is
   * addressed to whoever asked, unless said otherwise.
   * @returns the id of the opinion
   * @throws Problem `validation-failed` for a request of another body or an organisation that is not in the register
   */
  async start(actor: Actor, ref: string, { kind, title, language, ...frame }: NewOpinion): Promise<string> {
    return this.db.transaction(async () => {
      const { space } = await this.bodies.lock(actor, ref, 'edit');
      const spaceId = space.id;
      const framed = await this.framed(spaceId, frame);
      const activityId = await this.places.activityFor(spaceId, 'opinions', placeTitles);
      const { documentId } = await this.documents.create(actor, spaceId, { title, language, activityId });
      const opinion = Object.assign(new Opinion(), {
        ...nothingYet,
        ...framed,
        id: newId(),
        spaceId,
        kind,
        documentId,
        createdBy: personId(actor),
        createdAt: this.clock.now(),
      });
      await this.db.insert(Opinion, opinion);
      await this.events.record(actor, new OpinionStarted(spaceId, opinion.id, { kind, documentId }));
      return opinion.id;
    });
  }

  /**
   * Changes to whom it is addressed and what it answers; not once its adoption is under way.
   * @param seen version the actor looked at
   * @throws Problem as `start`, `version-conflict`, `invalid-transition`
   */
  async edit(actor: Actor, opinionId: string, seen: number, frame: OpinionFrame): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion } = await this.access.lock(actor, opinionId, 'edit', seen);
      await this.db.save(Object.assign(opinion, await this.framed(opinion.spaceId, { ...opinion, ...frame }, opinion)));
      await this.events.record(actor, new OpinionEdited(opinion.spaceId, opinion.id, {}));
    });
  }

  /**
   * Gives it up. Its text and what was said about it stay with those who worked on it.
   * @throws Problem `invalid-transition` once it is adopted, and while members decide
   */
  async withdraw(actor: Actor, opinionId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { opinion } = await this.access.lock(actor, opinionId, 'withdraw');
      opinion.state = next(opinionLifecycle, opinion.state, 'withdraw');
      await this.db.save(opinion);
      await this.events.record(actor, new OpinionWithdrawn(opinion.spaceId, opinion.id, {}));
    });
  }

  private async framed(spaceId: string, frame: OpinionFrame, before?: Opinion) {
    const { requestId = null } = frame;
    const request = requestId && (await this.db.find(AdviceRequest, { id: requestId, spaceId }));
    const isGone = request && request.state === 'withdrawn' && requestId !== before?.requestId;
    if (requestId && (!request || isGone))
      throw new Problem('validation-failed', { errors: [{ pointer: '/requestId', code: 'isIn' }] });
    const asker = request ? request.askedByOrganisationId : null;
    const { addresseeOrganisationId = asker } = frame;
    await this.known.assertOwner(addresseeOrganisationId, '/addresseeOrganisationId');
    return { requestId, addresseeOrganisationId };
  }
}

/** What the place of the texts of opinions and decisions is called in a body, by language. */
const placeTitles = { en: 'Opinions in preparation', nl: 'Adviezen in voorbereiding' };

const nothingYet = {
  state: 'drafting' as const,
  versionId: null,
  adoptedAt: null,
  statementsUntil: null,
  year: null,
  number: null,
  publishedAt: null,
  fingerprint: null,
  answerDueAt: null,
  version: 1,
};
