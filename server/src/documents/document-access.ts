import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { DocumentVersion } from './document-version.entity.js';
import type { DocumentFacts, VersionFacts } from './document.policy.js';
import { Document } from './document.entity.js';

/** Which version of a document: by number, or the one published last. */
export type VersionNumber = number | 'current';

interface Options {
  /** Holds the row until the transaction ends. Whoever locks both takes the version before its document. */
  lock?: boolean;
}

/** Loads what the rules of `document.policy.ts` need. Whether the actor may read it is for the policy. */
@Injectable()
export class DocumentAccess {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
  ) {}

  /** @throws Problem `not-found` when there is none */
  async document(actor: Actor, documentId: string, options: Options = {}): Promise<DocumentFacts> {
    const document = found(await this.db.find(Document, { id: documentId }, options));
    return { document, activity: await this.spaces.activity(actor, document.activityId) };
  }

  /** @throws Problem `not-found` when there is none */
  async version(actor: Actor, versionId: string, options: Options = {}): Promise<VersionFacts> {
    const version = found(await this.db.find(DocumentVersion, { id: versionId }, options));
    return { ...(await this.document(actor, version.documentId)), version };
  }

  /** @throws Problem `not-found` when there is none */
  async numbered(actor: Actor, documentId: string, number: VersionNumber): Promise<VersionFacts> {
    const facts = await this.document(actor, documentId);
    if (number === 'current' && !facts.document.currentVersionId) found(null);
    const where = number === 'current' ? { id: facts.document.currentVersionId as string } : { documentId, number };
    return { ...facts, version: found(await this.db.find(DocumentVersion, where)) };
  }
}
