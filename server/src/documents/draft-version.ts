import { Injectable } from '@nestjs/common';
import type { ImportResult } from '../../../shared/documents.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { refusedAs } from '../kernel/database/refused-as.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Block } from './block.entity.js';
import { BlockStore } from './block-store.js';
import type { StoredDraft } from './create-document.js';
import { DocumentAccess } from './document-access.js';
import { DocumentVersion } from './document-version.entity.js';
import { DraftDiscarded, VersionDrafted } from './document.events.js';
import { documentPolicy, versionPolicy } from './document.policy.js';
import { Document } from './document.entity.js';
import { ImportFieldsDto } from './dto/create-document.dto.js';
import type { ReadAnswer } from './text-orders.js';
import { TextThreads } from './text-threads.js';
import { Translations } from './translations.js';
import type { Upload } from '../kernel/http/form-upload.js';
import { VersionTranslation } from './version-translation.entity.js';

/** What a file brings into a new version. */
interface FromFile extends ReadAnswer {
  fileName: string;
  title?: string;
  language?: string;
  /** The version whose blocks go on. */
  continues: string;
}

/** Starts new versions of a document, and throws drafts away. */
@Injectable()
export class DraftVersion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: DocumentAccess,
    private readonly blocks: BlockStore,
    private readonly translations: Translations,
    private readonly threads: TextThreads,
  ) {}

  /**
   * A draft that starts as the current version.
   * @throws Problem `already-exists` when there is a draft already
   */
  async fromCurrent(actor: Actor, documentId: string): Promise<StoredDraft> {
    return this.start(actor, documentId, null);
  }

  /**
   * A draft from a file. Blocks that the current version has too keep their ids, also where their words changed.
   * @throws Problem `already-exists` when there is a draft already, `version-conflict` when another version was published
   *   meanwhile, and as `TextThreads.read`
   */
  async fromFile(
    actor: Actor,
    documentId: string,
    upload: Upload,
  ): Promise<{ draft: StoredDraft; result: ImportResult }> {
    const facts = await this.access.document(actor, documentId);
    authorize(actor, documentPolicy, 'edit', facts);
    const { id: continues } = await this.currentWithoutDraft(facts.document);
    const { file, fields } = await upload.read(ImportFieldsDto);
    const { language, title } = fields;
    const read = await this.threads.read({ ...file, language, old: await this.blocks.list(continues) });
    const draft = await this.start(actor, documentId, { ...read, fileName: file.name, title, language, continues });
    return { draft, result: read.result };
  }

  /**
   * Throws a draft away, with its document when it has no other version.
   * @throws Problem `version-published`, `version-conflict` when it changed since, `document-in-use` for the only text of an
   *   opinion or a mandate
   */
  async discard(actor: Actor, versionId: string, seen: number): Promise<void> {
    await this.db.transaction(async () => {
      const facts = await this.access.version(actor, versionId, { lock: true });
      authorize(actor, versionPolicy, 'edit', facts);
      assertVersion(facts.version, seen);
      await this.db.delete(Block, { versionId });
      await this.db.delete(VersionTranslation, { versionId });
      await this.db.delete(DocumentVersion, { id: versionId });
      const { id: documentId, spaceId, currentVersionId } = facts.document;
      if (!currentVersionId) await this.db.delete(Document, { id: documentId }).catch(refusedAs('document-in-use'));
      const { number } = facts.version;
      await this.events.record(actor, new DraftDiscarded(spaceId, versionId, { documentId, versionId, number }));
    });
  }

  private async start(actor: Actor, documentId: string, file: FromFile | null): Promise<StoredDraft> {
    return this.db.transaction(async () => {
      const facts = await this.access.document(actor, documentId, { lock: true });
      authorize(actor, documentPolicy, 'edit', facts);
      const current = await this.currentWithoutDraft(facts.document);
      if (file && file.continues !== current.id) {
        throw new Problem('version-conflict', { params: { version: current.number } });
      }
      const draft = this.draftOf(actor, current, file);
      await this.db.insert(DocumentVersion, draft);
      if (file)
        await this.blocks.insert(
          draft.id,
          file.result.blocks,
          file.ids.map((id) => id ?? newId()),
        );
      else await this.blocks.copy(current.id, draft.id);
      await this.translations.carryOver(current.id, draft.id);
      const ids = { documentId, versionId: draft.id };
      const source = file ? 'file' : 'current';
      await this.events.record(actor, new VersionDrafted(facts.document.spaceId, draft.id, { ...ids, source }));
      return { ...ids, number: draft.number, version: draft.version };
    });
  }

  private async currentWithoutDraft(document: Document): Promise<DocumentVersion> {
    const versions = await this.db.all(DocumentVersion, { documentId: document.id });
    const current = versions.find((version) => version.id === document.currentVersionId);
    if (!current || versions.some((version) => version.state === 'draft')) throw new Problem('already-exists');
    return current;
  }

  private draftOf(actor: Actor, current: DocumentVersion, file: FromFile | null): DocumentVersion {
    return {
      id: newId(),
      documentId: current.documentId,
      number: current.number + 1,
      state: 'draft',
      language: file?.language ?? current.language,
      title: file?.title ?? current.title,
      sourceFormat: file?.result.format ?? null,
      sourceName: file?.fileName ?? null,
      createdBy: personId(actor),
      createdAt: this.clock.now(),
      publishedBy: null,
      publishedAt: null,
      version: 1,
    };
  }
}
