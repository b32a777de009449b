import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { DocumentAccess } from './document-access.js';
import { VersionTranslated } from './document.events.js';
import { type VersionFacts, versionPolicy } from './document.policy.js';
import {
  type BlockTranslationInput,
  type TranslatedBlock,
  type TranslationStatus,
  Translations,
} from './translations.js';
import { VersionTranslation } from './version-translation.entity.js';

/** Words for a translation; blocks that are not named keep theirs. */
export interface TranslationInput {
  title?: string;
  blocks: BlockTranslationInput[];
}

/** Translates versions, drafts and published ones. */
@Injectable()
export class TranslateVersion {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: DocumentAccess,
    private readonly translations: Translations,
  ) {}

  /** How far the version is translated, by language. */
  async status(actor: Actor, versionId: string): Promise<TranslationStatus[]> {
    authorize(actor, versionPolicy, 'read', await this.access.version(actor, versionId));
    return this.translations.status(versionId);
  }

  /** A translation beside its original, to work on; without words when it has not been started. */
  async open(actor: Actor, versionId: string, language: string) {
    const facts = await this.access.version(actor, versionId);
    authorize(actor, versionPolicy, 'translate', facts);
    const translation = await this.db.find(VersionTranslation, { versionId, language });
    return {
      language,
      title: translation?.title ?? null,
      originalTitle: facts.version.title,
      version: translation?.version ?? 0,
      blocks: await this.translations.besideOriginal(versionId, language),
    };
  }

  /**
   * Adds words, or changes them while the version is a draft. `seen` is 0 for the first words in a language.
   * @throws Problem `version-conflict` when someone else translated since, `version-published` when words that readers
   *   have already would change
   */
  async translate(
    actor: Actor,
    versionId: string,
    language: string,
    seen: number,
    input: TranslationInput,
  ): Promise<TranslationStatus> {
    return this.db.transaction(async () => {
      const facts = await this.access.version(actor, versionId, { lock: true });
      authorize(actor, versionPolicy, 'translate', facts);
      if (language === facts.version.language) throw new Problem('already-exists');
      await this.storeTitle(facts, language, seen, input.title);
      await this.storeWords(facts, language, input.blocks);
      const published = facts.version.state === 'published';
      if (published) await this.translations.index(facts.version, language);
      const status = await this.statusOf(versionId, language);
      const { id: documentId, spaceId } = facts.document;
      const { missing } = status;
      await this.events.record(
        actor,
        new VersionTranslated(spaceId, versionId, { documentId, versionId, language, published, missing }),
      );
      return status;
    });
  }

  private async storeTitle({ version }: VersionFacts, language: string, seen: number, title?: string): Promise<void> {
    const translation = await this.db.find(VersionTranslation, { versionId: version.id, language });
    assertVersion(translation ?? { version: 0 }, seen);
    if (!translation) {
      if (!title) throw new Problem('validation-failed', { errors: [{ pointer: '/title', code: 'isNotEmpty' }] });
      return this.db.insert(VersionTranslation, { versionId: version.id, language, title, version: 1 });
    }
    if (title && title !== translation.title && version.state === 'published') throw new Problem('version-published');
    translation.title = title ?? translation.title;
    translation.version += 1;
    await this.db.save(translation);
  }

  private async storeWords({ version }: VersionFacts, language: string, words: BlockTranslationInput[]): Promise<void> {
    const present = await this.translations.besideOriginal(version.id, language);
    const byId = new Map(present.map((block) => [block.id, block]));
    const unknown = words.flatMap(({ id }, index) =>
      byId.has(id) ? [] : [{ pointer: `/blocks/${index}/id`, code: 'isIn' }],
    );
    if (unknown.length > 0) throw new Problem('validation-failed', { errors: unknown });
    const changed = words.filter((given) => differs(given, byId.get(given.id)));
    const settled = changed.some(({ id }) => byId.get(id)?.text != null && !byId.get(id)?.outdated);
    if (settled && version.state === 'published') throw new Problem('version-published');
    await this.translations.store(version.id, language, changed);
  }

  private async statusOf(versionId: string, language: string): Promise<TranslationStatus> {
    const all = await this.translations.status(versionId);
    return all.find((status) => status.language === language) as TranslationStatus;
  }
}

/** Whether the words given are other than those that are there; the same words also settle what was outdated. */
function differs(given: BlockTranslationInput, present: TranslatedBlock | undefined): boolean {
  return (
    present === undefined ||
    present.outdated ||
    given.text !== present.text ||
    (given.addressee !== undefined && given.addressee !== present.addressee)
  );
}
