import { Injectable } from '@nestjs/common';
import { positionLifecycle, positionLimits } from '../../../shared/positions.js';
import { next } from '../../../shared/lifecycle.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { KnownParties } from '../spaces/known-parties.js';
import { PositionAccess } from './position-access.js';
import { signedText } from './position-text.js';
import { Position, PositionComment, PositionOrganisation, PositionSignature } from './position.entity.js';
import {
  PositionCommented,
  PositionJoined,
  PositionLeft,
  PositionMoved,
  PositionStarted,
  PositionWritten,
} from './position.events.js';

/** A text as it is written: paragraphs that were there before keep their ids. */
export interface WrittenText {
  title: string;
  language: string;
  paragraphs: { id?: string; text: string }[];
}

/** What somebody says of the draft. */
export interface WrittenRemark {
  organisationId: string;
  paragraphId?: string | null;
  body: string;
  language: string;
}

/** The work of organisations on a text of theirs. */
@Injectable()
export class WritePosition {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly known: KnownParties,
    private readonly access: PositionAccess,
  ) {}

  /** Starts one in the name of an organisation. @throws Problem `not-your-organisation` */
  async start(actor: Actor, organisationId: string, text: WrittenText): Promise<string> {
    if (actor.kind !== 'person') throw new Problem('unauthenticated');
    if (!maySpeakFor(actor, organisationId)) throw new Problem('not-your-organisation');
    return this.db.transaction(async () => {
      const now = this.clock.now();
      const position = Object.assign(new Position(), {
        id: newId(),
        state: 'drafting' as const,
        ...written(text, []),
        createdBy: personId(actor),
        createdAt: now,
        spaceId: null,
        handedInBy: null,
        handedInAt: null,
        version: 1,
      });
      await this.db.insert(Position, position);
      await this.db.insert(PositionOrganisation, { positionId: position.id, organisationId, joinedAt: now });
      await this.events.record(actor, new PositionStarted(null, position.id, { organisationId }));
      return position.id;
    });
  }

  /**
   * Replaces title and text.
   * @param seen the version the actor looked at
   * @throws Problem `version-conflict`; `invalid-transition` while it is signed
   */
  async write(actor: Actor, id: string, seen: number, text: WrittenText): Promise<void> {
    await this.db.transaction(async () => {
      const { position } = await this.access.require(actor, id, 'write', { lock: true, seen });
      const { version } = position;
      await this.db.save(Object.assign(position, written(text, position.paragraphs), { version: version + 1 }));
      await this.events.record(actor, new PositionWritten(null, id, { version: position.version }));
    });
  }

  /** Lets an organisation take part. @throws Problem `validation-failed` for one that is not in the register; `limit-reached` */
  async invite(actor: Actor, id: string, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { facts } = await this.access.require(actor, id, 'invite', { lock: true });
      if (facts.organisationIds.includes(organisationId)) return;
      await this.known.assertOwner(organisationId, '/organisationId');
      if (facts.organisationIds.length >= positionLimits.organisations) throw new Problem('limit-reached');
      await this.db.insert(PositionOrganisation, { positionId: id, organisationId, joinedAt: this.clock.now() });
      await this.events.record(actor, new PositionJoined(null, id, { organisationId }));
    });
  }

  /** An organisation leaves before it signed. @throws Problem `not-your-organisation`; `already-signed` */
  async leave(actor: Actor, id: string, organisationId: string): Promise<void> {
    await this.db.transaction(async () => {
      await this.access.require(actor, id, 'comment', { lock: true });
      if (!maySpeakFor(actor, organisationId)) throw new Problem('not-your-organisation');
      if (await this.db.find(PositionSignature, { positionId: id, organisationId }))
        throw new Problem('already-signed');
      if ((await this.db.delete(PositionOrganisation, { positionId: id, organisationId })) === 0) return;
      await this.events.record(actor, new PositionLeft(null, id, { organisationId }));
    });
  }

  /** Says something of the draft. @throws Problem `not-your-organisation`; `validation-failed` for a paragraph that is not there */
  async comment(actor: Actor, id: string, remark: WrittenRemark): Promise<void> {
    await this.db.transaction(async () => {
      const { position, facts } = await this.access.require(actor, id, 'comment', { lock: true });
      const { organisationId, paragraphId = null, body, language } = remark;
      const mine = actor.memberships.some((membership) => membership.organisationId === organisationId);
      if (!mine || !facts.organisationIds.includes(organisationId)) throw new Problem('not-your-organisation');
      if (paragraphId && !position.paragraphs.some((paragraph) => paragraph.id === paragraphId))
        throw new Problem('validation-failed', { errors: [{ pointer: '/paragraphId', code: 'isIn' }] });
      const commentId = newId();
      const by = { organisationId, personId: personId(actor), createdAt: this.clock.now() };
      await this.db.insert(PositionComment, { id: commentId, positionId: id, paragraphId, body, language, ...by });
      await this.events.record(actor, new PositionCommented(null, id, { commentId }));
    });
  }

  /** Settles the text for signing, or writes on: then the signatures under the text that was hold no longer for this one. */
  async move(actor: Actor, id: string, command: 'settle' | 'redraft'): Promise<void> {
    await this.db.transaction(async () => {
      const { position } = await this.access.require(actor, id, command, { lock: true });
      position.state = next(positionLifecycle, position.state, command);
      position.version += 1;
      await this.db.save(position);
      await this.events.record(actor, new PositionMoved(null, id, { state: position.state }));
    });
  }
}

/** The columns of a text; a paragraph that is new gets an id. */
function written({ title, language, paragraphs }: WrittenText, before: Position['paragraphs']) {
  const known = new Set(before.map(({ id }) => id));
  const kept = paragraphs.map(({ id, text }) => ({ id: id && known.delete(id) ? id : newId(), text }));
  const text = { title, language, paragraphs: kept };
  return { ...text, fingerprint: signedText(text).fingerprint };
}
