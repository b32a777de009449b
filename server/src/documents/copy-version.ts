import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { BlockStore } from './block-store.js';
import { CreateDocument } from './create-document.js';
import { DocumentAccess } from './document-access.js';
import { versionPolicy } from './document.policy.js';
import { PublishVersion } from './publish-version.js';
import { Translations } from './translations.js';

/** Takes versions over into documents of their own. */
@Injectable()
export class CopyVersion {
  constructor(
    private readonly db: Database,
    private readonly access: DocumentAccess,
    private readonly creating: CreateDocument,
    private readonly blocks: BlockStore,
    private readonly translations: Translations,
    private readonly publishing: PublishVersion,
  ) {}

  /**
   * Publishes a version with its translations as a new document in another place of its space. What people said of the text
   * stays where they said it.
   * @returns the id of the new document
   * @throws Problem as `CreateDocument.create` and `PublishVersion.publish`
   */
  async publishAs(actor: Actor, versionId: string, activityId: string): Promise<string> {
    return this.db.transaction(async () => {
      const facts = await this.access.version(actor, versionId);
      authorize(actor, versionPolicy, 'read', facts);
      const { title, language } = facts.version;
      const copy = await this.creating.create(actor, facts.document.spaceId, { title, language, activityId });
      await this.blocks.copy(versionId, copy.versionId);
      await this.translations.carryOver(versionId, copy.versionId);
      await this.publishing.publish(actor, copy.versionId, copy.version);
      return copy.documentId;
    });
  }
}
