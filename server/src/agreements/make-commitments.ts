import { Injectable } from '@nestjs/common';
import {
  agreementLimits,
  type CommitmentCommand,
  commitmentLifecycle,
  type CommitmentStatus,
} from '../../../shared/agreements.js';
import { next } from '../../../shared/lifecycle.js';
import type { Violation } from '../../../shared/problems.js';
import { BodyAccess } from '../bodies/body-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { readableDocuments } from '../documents/readable-documents.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { KnownParties } from '../spaces/known-parties.js';
import { CommitmentEdited, CommitmentMade, CommitmentMoved } from './agreement.events.js';
import { CommitmentAccess } from './commitment-access.js';
import { CommitmentParties } from './commitment-parties.js';
import { Commitment, CommitmentChange } from './commitment.entity.js';
import { commitmentPolicy } from './commitment.policy.js';

/** A promise as it is written down. */
export interface WrittenCommitment {
  text: string;
  language: string;
  agreementId?: string | null;
  /** The measure it serves: a text of this platform with a passage of it, or a title with an address. */
  documentId?: string | null;
  blockId?: string | null;
  measureTitle?: string;
  measureUrl?: string;
  dueOn?: string | null;
  reviews?: string[];
}

/** A step in the life of a commitment, with what is said about it. */
export interface CommitmentStep {
  command: CommitmentCommand;
  note?: string;
  language: string;
}

type Promised = Pick<Commitment, 'text' | 'language' | 'dueOn'>;

/** What organisations promise in a body, and how it goes with that. */
@Injectable()
export class MakeCommitments {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bodies: BodyAccess,
    private readonly known: KnownParties,
    private readonly access: CommitmentAccess,
    private readonly parties: CommitmentParties,
  ) {}

  /**
   * Writes down what an organisation promises: by its own people when it is a party or holds a seat, or by the team.
   * @returns the commitment's id
   * @throws Problem `not-your-organisation`; `validation-failed` for an organisation, agreement or passage that is not there;
   *   `limit-reached`
   */
  async make(actor: Actor, ref: string, organisationId: string, input: WrittenCommitment): Promise<string> {
    return this.db.transaction(async () => {
      const body = await this.bodies.part(actor, ref, 'agreements');
      const { id: spaceId } = body.space;
      authorize(actor, commitmentPolicy, 'edit', { body, organisationId });
      await this.known.assertOwner(organisationId, '/organisationId');
      if (!(await this.parties.has(spaceId, organisationId))) throw new Problem('not-your-organisation');
      await this.assertRoom(spaceId);
      const commitment = Object.assign(new Commitment(), {
        id: newId(),
        spaceId,
        organisationId,
        status: 'promised' as const,
        createdBy: personId(actor),
        createdAt: this.clock.now(),
        version: 1,
      });
      await this.fill(actor, commitment, input);
      await this.db.insert(Commitment, commitment);
      await this.note(actor, commitment, { language: input.language });
      await this.events.record(actor, new CommitmentMade(spaceId, commitment.id, { organisationId }));
      return commitment.id;
    });
  }

  /**
   * Writes it down anew. Another text or last day stands in its history, with what was promised before.
   * @param seen the version the actor looked at
   * @throws Problem `version-conflict`, and as `make`
   */
  async edit(actor: Actor, ref: string, id: string, seen: number, input: WrittenCommitment): Promise<void> {
    await this.db.transaction(async () => {
      const { commitment } = await this.access.require(actor, ref, id, 'edit', { lock: true });
      assertVersion(commitment, seen);
      commitment.version += 1;
      const before = { text: commitment.text, language: commitment.language, dueOn: commitment.dueOn };
      await this.fill(actor, commitment, input);
      await this.db.save(commitment);
      const { spaceId, version, text, language, dueOn } = commitment;
      if (text !== before.text || dueOn !== before.dueOn) await this.note(actor, commitment, { language, before });
      await this.events.record(actor, new CommitmentEdited(spaceId, id, { version }));
    });
  }

  /**
   * Takes it to another status, which everyone reads with the note.
   * @throws Problem `invalid-transition` for a step its status does not take
   */
  async move(actor: Actor, ref: string, id: string, { command, note, language }: CommitmentStep): Promise<void> {
    await this.db.transaction(async () => {
      const { commitment } = await this.access.require(actor, ref, id, 'move', { lock: true });
      commitment.status = next(commitmentLifecycle, commitment.status, command);
      commitment.version += 1;
      await this.db.save(commitment);
      const byParty = await this.note(actor, commitment, { note, language });
      const { spaceId, status } = commitment;
      await this.events.record(actor, new CommitmentMoved(spaceId, id, { status, byParty }));
    });
  }

  private async note(
    actor: Actor,
    { id, organisationId, status }: Commitment,
    { note = '', language, before }: { note?: string; language: string; before?: Promised },
  ): Promise<boolean> {
    const byParty = maySpeakFor(actor, organisationId);
    await this.db.insert(CommitmentChange, {
      id: newId(),
      commitmentId: id,
      status: status satisfies CommitmentStatus,
      note,
      language,
      byParty,
      changedBy: personId(actor),
      changedAt: this.clock.now(),
      beforeText: before?.text ?? null,
      beforeLanguage: before?.language ?? null,
      beforeDueOn: before?.dueOn ?? null,
    });
    return byParty;
  }

  private async assertRoom(spaceId: string): Promise<void> {
    const row = await this.db.one<{ n: number }>`select count(*)::int as n from commitment where space_id = ${spaceId}`;
    if (row && row.n >= agreementLimits.commitments) throw new Problem('limit-reached');
  }

  /** @throws Problem `validation-failed` */
  private async fill(actor: Actor, commitment: Commitment, input: WrittenCommitment): Promise<void> {
    const { agreementId = null, documentId = null, blockId = null, reviews = [] } = input;
    const errors: Violation[] = [];
    if (agreementId && !(await this.agreementIn(commitment.spaceId, agreementId)))
      errors.push({ pointer: '/agreementId', code: 'isIn' });
    if (documentId && !(await this.passage(actor, documentId, blockId)))
      errors.push({ pointer: '/documentId', code: 'isIn' });
    if (errors.length > 0) throw new Problem('validation-failed', { errors });
    Object.assign(commitment, {
      text: input.text,
      language: input.language,
      agreementId,
      documentId,
      blockId: documentId ? blockId : null,
      measureTitle: input.measureTitle ?? '',
      measureUrl: input.measureUrl ?? '',
      dueOn: input.dueOn ?? null,
      reviews: [...new Set(reviews)].sort(),
    });
  }

  private async agreementIn(spaceId: string, id: string): Promise<boolean> {
    return (await this.db.one`select 1 from agreement where id = ${id} and space_id = ${spaceId}`) !== null;
  }

  /** Whether the actor may read this text, and the passage stands in the version published last. */
  private async passage(actor: Actor, documentId: string, blockId: string | null): Promise<boolean> {
    const readable = readableDocuments(actor, this.clock.now());
    const [row] = await this.db.query(sql`
      select 1 from document d join activity a on a.id = d.activity_id join space s on s.id = d.space_id
      where d.id = ${documentId} and d.current_version_id is not null and ${readable} and (${blockId}::uuid is null
        or exists (select 1 from block b where b.version_id = d.current_version_id and b.id = ${blockId}::uuid))`);
    return row !== undefined;
  }
}
