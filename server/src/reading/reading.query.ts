import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { ReadingBlock } from './text-html.js';

/** A version with what the page says about it. */
export interface VersionRow {
  documentId: string;
  activityId: string;
  spaceId: string;
  spaceSlug: string;
  spaceTitle: string;
  spaceLanguage: string;
  versionId: string;
  number: number;
  state: 'draft' | 'published';
  title: string;
  language: string;
  originalLanguage: string;
  languages: string[];
  versions: { id: string; number: number; publishedAt: string | null; current: boolean }[];
}

/** Figures that change while people speak. */
export interface Figures {
  counts: Map<string, number>;
  /** Visible comments on the document, its blocks included. */
  total: number;
  /** Comments per block that are answered, themselves or with their thread; everywhere they are counted like this. */
  answers: Map<string, number>;
  answeredCount: number;
  passages: { commentId: string; blockId: string; start: number; end: number }[];
}

/** Reads what the reading page shows, in as few queries as it takes. */
@Injectable()
export class ReadingQuery {
  constructor(private readonly db: Database) {}

  /** The version by number, or the current one; null when there is none. */
  async version(
    documentId: string,
    number: number | undefined,
    language: string | undefined,
    locale: string,
  ): Promise<VersionRow | null> {
    return this.db.one<VersionRow>`
      select d.id as "documentId", d.activity_id as "activityId", d.space_id as "spaceId", s.slug as "spaceSlug", h.title as "spaceTitle", h.language as "spaceLanguage",
        v.id as "versionId", v.number, v.state, coalesce(t.title, v.title) as title, coalesce(t.language, v.language) as language, v.language as "originalLanguage",
        array(select v.language union select x.language from version_translation x where x.version_id = v.id) as languages,
        (select json_agg(json_build_object('id', o.id, 'number', o.number, 'publishedAt', o.published_at, 'current', o.id = d.current_version_id) order by o.number desc)
          from document_version o where o.document_id = d.id and o.state = 'published') as versions
      from document d join space s on s.id = d.space_id
      join lateral (select x.title, x.language from space_translation x where x.space_id = s.id
        order by x.language = ${locale} desc, x.language = s.default_language desc limit 1) h on true
      join document_version v on v.document_id = d.id and (v.number = ${number ?? null} or (${number ?? null}::int is null and v.id = d.current_version_id))
      left join version_translation t on t.version_id = v.id and t.language = ${language ?? ''}
      where d.id = ${documentId}`;
  }

  /** The blocks in a language, each with the language it is really in. */
  async blocks(version: VersionRow): Promise<ReadingBlock[]> {
    return this.db.sql<ReadingBlock>`
      select b.id, b.kind, b.level, b.label, coalesce(t.text, b.text) as text, coalesce(nullif(t.addressee, ''), b.addressee) as addressee, b.notes,
        case when t.text is null then v.language else t.language end as language
      from block b join document_version v on v.id = b.version_id
      left join block_translation t on t.version_id = b.version_id and t.block_id = b.id and t.language = ${version.language} and not t.outdated
      where b.version_id = ${version.versionId} order by b.position`;
  }

  /** Counts, answers and passages of a document's visible comments. */
  async figures(version: VersionRow): Promise<Figures> {
    const [counts, answered, passages] = await Promise.all([
      this.db.sql<{ blockId: string | null; visible: number }>`
        select block_id as "blockId", sum(visible)::int as visible from comment_tally
        where activity_id = ${version.activityId} and document_id = ${version.documentId} group by block_id`,
      this.db.sql<{ blockId: string | null; answers: number }>`
        with published as (select comment_id, scope from answer where space_id = ${version.spaceId} and state = 'published'),
        answered as (select comment_id as id from published
          union select r.id from published p join comment r on r.root_id = p.comment_id and r.parent_id is not null where p.scope = 'thread')
        select c.block_id as "blockId", count(*)::int as answers from answered join comment c on c.id = answered.id
        where c.document_id = ${version.documentId} and c.state = 'visible' group by c.block_id`,
      this.db.sql<Figures['passages'][number]>`
        select id as "commentId", block_id as "blockId", quote_start as start, quote_end as end from comment
        where document_id = ${version.documentId} and version_id = ${version.versionId} and state = 'visible' and quote_start is not null and parent_id is null`,
    ]);
    return {
      counts: new Map(counts.flatMap((row) => (row.blockId ? [[row.blockId, row.visible] as const] : []))),
      total: counts.reduce((sum, row) => sum + row.visible, 0),
      answers: new Map(answered.flatMap((row) => (row.blockId ? [[row.blockId, row.answers] as const] : []))),
      answeredCount: answered.reduce((sum, row) => sum + row.answers, 0),
      passages,
    };
  }
}
