import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import { BlockTranslation } from './block-translation.entity.js';
import type { DocumentVersion } from './document-version.entity.js';
import { VersionTranslation } from './version-translation.entity.js';

/** Words of a block in another language. */
export interface BlockTranslationInput {
  id: string;
  text: string;
  addressee?: string;
}

/** A block beside its translation. */
export interface TranslatedBlock {
  id: string;
  original: string;
  originalAddressee: string;
  /** Null while it is not translated. */
  text: string | null;
  addressee: string;
  outdated: boolean;
}

/** How far a version is translated into a language. */
export interface TranslationStatus {
  language: string;
  title: string;
  /** For `If-Match`. */
  version: number;
  /** Blocks of the version. */
  total: number;
  /** Blocks without words in this language. */
  missing: number;
  /** Blocks whose original changed after they were translated. */
  outdated: number;
}

/** The rows of translations, and what readers get of them. */
@Injectable()
export class Translations {
  constructor(private readonly db: Database) {}

  /** How far each language is, by language. */
  async status(versionId: string): Promise<TranslationStatus[]> {
    return this.db.sql<TranslationStatus>`
      select v.language, v.title, v.version, b.total, b.total - coalesce(t.given, 0) as missing, coalesce(t.outdated, 0) as outdated
      from version_translation v
      cross join (select count(*)::integer as total from block where version_id = ${versionId}) b
      left join (select language, count(*)::integer as given, (count(*) filter (where outdated))::integer as outdated
        from block_translation where version_id = ${versionId} group by language) t on t.language = v.language
      where v.version_id = ${versionId} order by v.language`;
  }

  /** Every block with its words in a language, in reading order. */
  async besideOriginal(versionId: string, language: string): Promise<TranslatedBlock[]> {
    return this.db.sql<TranslatedBlock>`
      select b.id, b.text as original, b.addressee as "originalAddressee", t.text, coalesce(t.addressee, '') as addressee,
        coalesce(t.outdated, false) as outdated
      from block b
      left join block_translation t on t.version_id = b.version_id and t.block_id = b.id and t.language = ${language}
      where b.version_id = ${versionId} order by b.position`;
  }

  /** Writes words of blocks in a language; they follow the present original. */
  async store(versionId: string, language: string, words: readonly BlockTranslationInput[]): Promise<void> {
    await this.db.sql`
      insert into block_translation (version_id, block_id, language, text, addressee)
      select ${versionId}, w.id, ${language}, w.text, coalesce(w.addressee, '')
      from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w (id uuid, text text, addressee text)
      on conflict (version_id, block_id, language) do update
      set text = excluded.text, addressee = excluded.addressee, outdated = false`;
  }

  /** Takes along what was translated of the blocks a new version keeps; where the words changed, as outdated. */
  async carryOver(fromVersionId: string, toVersionId: string): Promise<void> {
    await this.db.sql`
      insert into version_translation (version_id, language, title)
      select v.id, t.language, t.title from version_translation t join document_version v on v.id = ${toVersionId}
      where t.version_id = ${fromVersionId} and t.language <> v.language`;
    await this.db.sql`
      insert into block_translation (version_id, block_id, language, text, addressee, outdated)
      select v.id, t.block_id, t.language, t.text, t.addressee,
        t.outdated or (old.text, old.addressee) <> (new.text, new.addressee)
      from block_translation t
      join document_version v on v.id = ${toVersionId} and v.language <> t.language
      join block old on old.version_id = t.version_id and old.id = t.block_id
      join block new on new.version_id = v.id and new.id = t.block_id
      where t.version_id = ${fromVersionId}`;
  }

  /** Takes a language out of a draft. */
  async remove(versionId: string, language: string): Promise<void> {
    await this.db.delete(BlockTranslation, { versionId, language });
    await this.db.delete(VersionTranslation, { versionId, language });
  }

  /** The original of a block changed: readers get it until the translations follow. */
  async outdate(versionId: string, blockId: string): Promise<void> {
    await this.db.sql`
      update block_translation set outdated = true
      where version_id = ${versionId} and block_id = ${blockId} and not outdated`;
  }

  /** Makes the words of a published version findable in one of its languages. */
  async index(version: DocumentVersion, language: string): Promise<void> {
    await this.db.sql`delete from block_search where version_id = ${version.id} and language = ${language}`;
    await this.db.sql`
      insert into block_search (version_id, language, part, search)
      select ${version.id}, ${language}, part, to_tsvector(text_config(${language}), string_agg(words, E'\\n' order by position))
      from (
        select position, words, sum(length(words)) over (order by position) / ${wordsPerPart} as part
        from (
          select 0 as position, title as words from document_version where id = ${version.id} and language = ${language}
          union all
          select 0, title from version_translation where version_id = ${version.id} and language = ${language}
          union all
          select b.position, concat_ws(' ', b.label, b.text, b.addressee) from block b
          where b.version_id = ${version.id} and ${version.language} = ${language}
          union all
          select b.position, concat_ws(' ', t.text, t.addressee) from block_translation t
          join block b on b.version_id = t.version_id and b.id = t.block_id
          where t.version_id = ${version.id} and t.language = ${language} and not t.outdated
        ) as word
      ) as placed
      group by part`;
  }
}

/** Characters in one row of the index; a search vector holds a megabyte at most. */
const wordsPerPart = 200_000;
