import { Injectable } from '@nestjs/common';
import { documentVersionLifecycle } from '../../../shared/documents.js';
import { next } from '../../../shared/lifecycle.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { BlockStore } from './block-store.js';
import { DocumentAccess } from './document-access.js';
import type { DocumentVersion } from './document-version.entity.js';
import { DocumentPublished } from './document.events.js';
import { versionPolicy } from './document.policy.js';
import { Document } from './document.entity.js';
import { MoveAnchors, type OutcomeCounts } from './move-anchors.js';
import { Translations } from './translations.js';

/** A version that was published, with what became of the places of comments. */
export interface Publication {
  version: DocumentVersion;
  outcomes: OutcomeCounts;
}

/** Publishes drafts. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: DocumentAccess,
    private readonly blocks: BlockStore,
    private readonly translations: Translations,
    private readonly moveAnchors: MoveAnchors,
  ) {}

  /**
   * Publishes a draft. It never changes again, it is what readers get, and every open comment is moved to it or marked.
   * @throws Problem `version-published` the second time, `version-conflict` when the draft changed since, `draft-empty`
   *   when it has no text
   */
  async publish(actor: Actor, versionId: string, seen: number): Promise<Publication> {
    return this.db.transaction(async () => {
      const facts = await this.access.version(actor, versionId, { lock: true });
      authorize(actor, versionPolicy, 'publish', facts);
      const { version } = facts;
      assertVersion(version, seen);
      if ((await this.blocks.ids(versionId)).length === 0) throw new Problem('draft-empty');
      version.state = next(documentVersionLifecycle, version.state, 'publish');
      version.publishedAt = this.clock.now();
      version.publishedBy = personId(actor);
      await this.db.save(version);
      const document = (await this.db.find(Document, { id: version.documentId }, { lock: true })) as Document;
      const previousId = document.currentVersionId;
      document.currentVersionId = version.id;
      await this.db.save(document);
      await this.index(version);
      const outcomes = await this.moveAnchors.to(version, previousId);
      await this.events.record(actor, published(document, version, outcomes));
      return { version, outcomes };
    });
  }

  private async index(version: DocumentVersion): Promise<void> {
    const translated = await this.translations.status(version.id);
    for (const language of [version.language, ...translated.map((status) => status.language)]) {
      await this.translations.index(version, language);
    }
  }
}

function published(document: Document, version: DocumentVersion, outcomes: OutcomeCounts): DocumentPublished {
  return new DocumentPublished(document.spaceId, document.id, {
    documentId: document.id,
    versionId: version.id,
    number: version.number,
    kept: outcomes.kept,
    moved: outcomes.moved,
    removed: outcomes['passage-removed'],
    needsLook: outcomes['needs-look'],
  });
}
