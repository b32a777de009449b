import { Injectable } from '@nestjs/common';
import type { BlockKind } from '../../../shared/documents.js';
import { Database, nothing, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { blockNumbers } from './block-numbers.js';
import { DocumentAccess, type VersionNumber } from './document-access.js';
import type { DocumentVersion } from './document-version.entity.js';
import { type VersionFacts, versionPolicy } from './document.policy.js';
import { closestLanguage } from './closest-language.js';

/** A block as readers get it: translated where there is a translation, else in the version's own language. */
export interface ReadBlock {
  id: string;
  kind: BlockKind;
  level: number;
  label: string;
  /** How people refer to it, such as "2.3". */
  number: string;
  text: string;
  addressee: string;
  parentId: string | null;
  notes: string[];
  /** Language of `text`. */
  language: string;
}

/** A version as it is read in one language. */
export interface ReadVersion {
  facts: VersionFacts;
  title: string;
  /** The language that was chosen; single blocks may stand in the version's own. */
  language: string;
  /** All languages it can be read in, its own first. */
  languages: string[];
  blocks: ReadBlock[];
}

/** Reads versions for people and scripts. */
@Injectable()
export class VersionReading {
  constructor(
    private readonly db: Database,
    private readonly access: DocumentAccess,
  ) {}

  /**
   * A version by its number, or the one published last, in the asked language as far as it is translated.
   * @throws Problem `not-found` when there is none or the actor may not read it
   */
  async readVersion(
    actor: Actor,
    documentId: string,
    number: VersionNumber,
    language = actor.language as string,
  ): Promise<ReadVersion> {
    const facts = await this.access.numbered(actor, documentId, number);
    authorize(actor, versionPolicy, 'read', facts);
    const { version } = facts;
    const translations = await this.db.sql<{ language: string; title: string }>`
      select language, title from version_translation where version_id = ${version.id} order by language`;
    const languages = [version.language, ...translations.map((translation) => translation.language)];
    const chosen = closestLanguage(language, languages);
    const title = translations.find((translation) => translation.language === chosen)?.title ?? version.title;
    return { facts, title, language: chosen, languages, blocks: await this.blocks(version, chosen) };
  }

  /**
   * One block of a version in the asked language where it is translated.
   * @throws Problem `not-found` when there is none or the actor may not read it
   */
  async readBlock(
    actor: Actor,
    documentId: string,
    number: VersionNumber,
    blockId: string,
    language = actor.language as string,
  ): Promise<Omit<ReadBlock, 'number'>> {
    const facts = await this.access.numbered(actor, documentId, number);
    authorize(actor, versionPolicy, 'read', facts);
    const [block] = await this.rows(facts.version, language, sql`and b.id = ${blockId}`);
    return found(block);
  }

  private async blocks(version: DocumentVersion, language: string): Promise<ReadBlock[]> {
    const rows = await this.rows(version, language);
    const numbers = blockNumbers(rows);
    return rows.map((row) => ({ ...row, number: numbers.get(row.id) ?? '' }));
  }

  private rows(version: DocumentVersion, language: string, condition: Sql = nothing) {
    return this.db.query<Omit<ReadBlock, 'number'>>(sql`
      select b.id, b.kind, b.level, b.label, b.parent_id as "parentId", b.notes, coalesce(t.text, b.text) as text,
        coalesce(nullif(t.addressee, ''), b.addressee) as addressee,
        case when t.text is null then ${version.language} else t.language end as language
      from block b
      left join block_translation t on t.version_id = b.version_id and t.block_id = b.id
        and t.language = ${language} and not t.outdated
      where b.version_id = ${version.id} ${condition} order by b.position`);
  }
}
