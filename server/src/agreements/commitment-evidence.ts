import { Injectable } from '@nestjs/common';
import { agreementLimits } from '../../../shared/agreements.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Storage } from '../kernel/storage/storage.js';
import { EvidenceAdded, EvidenceRemoved } from './agreement.events.js';
import { CommitmentAccess } from './commitment-access.js';
import { CommitmentEvidence } from './commitment.entity.js';

/** What shows what came of a commitment. */
export interface WrittenEvidence {
  title: string;
  language: string;
  /** The day it is of, `YYYY-MM-DD`. */
  datedOn: string;
}

/** A file as it came. */
export interface EvidenceFile {
  name: string;
  bytes: Uint8Array;
}

const keyOf = (id: string): string => `evidence/${id}`;

/** Links and files that show what came of commitments. */
@Injectable()
export class Evidence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly storage: Storage,
    private readonly access: CommitmentAccess,
  ) {}

  /** Adds a page. @throws Problem `limit-reached` */
  async addLink(actor: Actor, ref: string, id: string, input: WrittenEvidence & { url: string }): Promise<void> {
    await this.add(actor, ref, id, { ...input, fileName: null, fileBytes: null });
  }

  /** Adds a file. @throws Problem `limit-reached` */
  async addFile(actor: Actor, ref: string, id: string, input: WrittenEvidence, file: EvidenceFile): Promise<void> {
    const { name: fileName, bytes } = file;
    const evidence = { ...input, url: null, fileName, fileBytes: bytes.byteLength };
    await this.add(actor, ref, id, evidence, (key) => this.storage.put(key, bytes, 'application/octet-stream'));
  }

  /** Whether the actor may add to it; so that no file is taken from who may not. */
  async assertMay(actor: Actor, ref: string, id: string): Promise<void> {
    await this.access.require(actor, ref, id, 'prove');
  }

  /** The file, for whoever may read the commitment. */
  async file(actor: Actor, ref: string, id: string, evidenceId: string): Promise<EvidenceFile> {
    await this.access.require(actor, ref, id, 'read');
    const { fileName } = found(await this.db.find(CommitmentEvidence, { id: evidenceId, commitmentId: id }));
    return { name: found(fileName), bytes: await this.storage.get(keyOf(evidenceId)) };
  }

  /** Takes away what was added by mistake. */
  async remove(actor: Actor, ref: string, id: string, evidenceId: string): Promise<void> {
    await this.db.transaction(async () => {
      const { commitment } = await this.access.require(actor, ref, id, 'prove', { lock: true });
      const evidence = found(await this.db.find(CommitmentEvidence, { id: evidenceId, commitmentId: id }));
      await this.db.delete(CommitmentEvidence, { id: evidenceId });
      await this.events.record(actor, new EvidenceRemoved(commitment.spaceId, id, { evidenceId }));
      if (evidence.fileName) this.db.afterCommit(() => void this.storage.delete(keyOf(evidenceId)).catch(() => null));
    });
  }

  private async add(
    actor: Actor,
    ref: string,
    commitmentId: string,
    input: Pick<CommitmentEvidence, 'title' | 'language' | 'datedOn' | 'url' | 'fileName' | 'fileBytes'>,
    store?: (key: string) => Promise<void>,
  ): Promise<void> {
    const id = newId();
    await this.db.transaction(async () => {
      const { commitment } = await this.access.require(actor, ref, commitmentId, 'prove', { lock: true });
      const others = await this.db.all(CommitmentEvidence, { commitmentId });
      if (others.length >= agreementLimits.evidence) throw new Problem('limit-reached');
      const { title, language, datedOn, url, fileName, fileBytes } = input;
      const words = { title, language, datedOn, url, fileName, fileBytes };
      const added = { addedBy: personId(actor), addedAt: this.clock.now() };
      await this.db.insert(CommitmentEvidence, { id, commitmentId, ...words, ...added });
      await this.events.record(actor, new EvidenceAdded(commitment.spaceId, commitmentId, { evidenceId: id }));
      await store?.(keyOf(id));
    });
  }
}
