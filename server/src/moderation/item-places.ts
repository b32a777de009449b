import { Injectable } from '@nestjs/common';
import type { BlockKind } from '../../../shared/documents.js';
import { blockNumbers } from '../documents/block-numbers.js';
import { Database } from '../kernel/database/database.js';
import type { SpaceKind } from '../../../shared/spaces.js';

/** The block a comment stands on, in the reader's language where it is translated. */
export interface ItemBlock {
  id: string;
  /** How people refer to it, such as "2.3". */
  number: string;
  kind: BlockKind;
  text: string;
  language: string;
}

/** The version a comment stands in. */
export interface ItemDocument {
  id: string;
  versionId: string;
  versionNumber: number;
  title: string;
  language: string;
}

/** The space a comment stands in. */
export interface ItemSpace {
  id: string;
  kind: SpaceKind;
  slug: string;
  title: string;
  language: string;
}

/** The text a comment belongs to: replies belong where their thread stands, and what is about a document to its present version. */
export interface ItemAnchor {
  commentId: string;
  versionId: string | null;
  blockId: string | null;
}

/** Finds out what stands around comments, for all of a page at once. */
@Injectable()
export class ItemPlaces {
  constructor(private readonly db: Database) {}

  /** Which text each comment belongs to, by comment id. */
  async anchors(commentIds: string[]): Promise<Map<string, ItemAnchor>> {
    const rows = await this.db.sql<ItemAnchor>`
      select c.id as "commentId", coalesce(top.version_id, d.current_version_id) as "versionId", top.block_id as "blockId"
      from comment c join comment top on top.id = c.root_id left join document d on d.id = top.document_id
      where c.id = any(${commentIds}::uuid[])`;
    return new Map(rows.map((row) => [row.commentId, row]));
  }

  /** Spaces by id, titled in the wanted language, else in their own. */
  async spaces(ids: string[], language: string): Promise<Map<string, ItemSpace>> {
    const rows = await this.db.sql<ItemSpace>`
      select distinct on (s.id) s.id, s.kind, s.slug, t.title, t.language
      from space s join space_translation t on t.space_id = s.id
      where s.id = any(${ids}::uuid[])
      order by s.id, t.language <> ${language}, t.language <> s.default_language, t.language`;
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Versions by id, titled in the wanted language, else in their own. */
  async documents(anchors: ItemAnchor[], language: string): Promise<Map<string, ItemDocument>> {
    const rows = await this.db.sql<ItemDocument>`
      select v.document_id as id, v.id as "versionId", v.number as "versionNumber", coalesce(t.title, v.title) as title,
        case when t.title is null then v.language else t.language end as language
      from document_version v left join version_translation t on t.version_id = v.id and t.language = ${language}
      where v.id = any(${versionsOf(anchors)}::uuid[])`;
    return new Map(rows.map((row) => [row.versionId, row]));
  }

  /** Blocks by version and block id, as `keyOf` gives it. */
  async blocks(anchors: ItemAnchor[], language: string): Promise<Map<string, ItemBlock>> {
    const rows = await this.db.sql<ItemBlock & { versionId: string }>`
      select b.version_id as "versionId", b.id, b.kind, coalesce(t.text, b.text) as text,
        case when t.text is null then v.language else t.language end as language
      from block b join document_version v on v.id = b.version_id
      left join block_translation t on t.version_id = b.version_id and t.block_id = b.id and t.language = ${language} and not t.outdated
      where b.version_id = any(${versionsOf(anchors)}::uuid[]) and b.id = any(${anchors.flatMap(({ blockId }) => blockId ?? [])}::uuid[])`;
    const numbers = await this.numbers(versionsOf(anchors));
    return new Map(
      rows.map(({ versionId, ...block }) => {
        const key = keyOf(versionId, block.id);
        return [key, { ...block, number: numbers.get(key) ?? '' }];
      }),
    );
  }

  /** A block's number follows from all that stands before it. */
  private async numbers(versionIds: string[]): Promise<Map<string, string>> {
    const rows = await this.db.sql<{ versionId: string; id: string; kind: BlockKind; level: number; label: string }>`
      select version_id as "versionId", id, kind, level, label from block
      where version_id = any(${versionIds}::uuid[]) order by version_id, position`;
    const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
    return new Map(
      [...byVersion].flatMap(([versionId, blocks]) =>
        [...blockNumbers(blocks)].map(([id, number]) => [keyOf(versionId, id), number] as const),
      ),
    );
  }
}

/** A block keeps its id across versions, so it takes both to name one. */
export const keyOf = (versionId: string, blockId: string): string => `${versionId} ${blockId}`;

function versionsOf(anchors: ItemAnchor[]): string[] {
  return [...new Set(anchors.flatMap(({ versionId }) => versionId ?? []))];
}
