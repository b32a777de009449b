import { Injectable } from '@nestjs/common';
import type { BlockInput } from '../../../shared/documents.js';
import { Block } from './block.entity.js';
import { Database } from '../kernel/database/database.js';

/** A block to be stored; what is missing is empty. */
export type NewBlock = Pick<BlockInput, 'kind' | 'text'> & Partial<BlockInput>;

/** Reads and writes the blocks of a version, thousands in one statement. */
@Injectable()
export class BlockStore {
  constructor(private readonly db: Database) {}

  /** Writes the blocks of a new version in this order; `ids` has one for each. */
  async insert(versionId: string, blocks: readonly NewBlock[], ids: readonly string[]): Promise<void> {
    const rows = blocks.map((block, index) => ({
      id: ids[index],
      position: index + 1,
      kind: block.kind,
      level: block.level ?? 0,
      label: block.label ?? '',
      text: block.text,
      addressee: block.addressee ?? '',
      source_id: block.sourceId ?? '',
      parent_id: block.parent == null ? null : ids[block.parent],
      notes: block.notes ?? [],
    }));
    await this.db.sql`
      insert into block (version_id, id, position, kind, level, label, text, addressee, source_id, parent_id, notes)
      select ${versionId}, b.id, b.position, b.kind, b.level, b.label, b.text, b.addressee, b.source_id, b.parent_id, b.notes
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b (id uuid, position integer, kind text, level integer,
        label text, text text, addressee text, source_id text, parent_id uuid, notes text[])`;
  }

  /** Copies all blocks, with their ids. */
  async copy(fromVersionId: string, toVersionId: string): Promise<void> {
    await this.db.sql`
      insert into block (version_id, id, position, kind, level, label, text, addressee, source_id, parent_id, notes)
      select ${toVersionId}, id, position, kind, level, label, text, addressee, source_id, parent_id, notes
      from block where version_id = ${fromVersionId}`;
  }

  /** Blocks in reading order, in the version's own language. */
  async list(versionId: string): Promise<Block[]> {
    return this.db.sql<Block>`
      select version_id as "versionId", id, position, kind, level, label, text, addressee, source_id as "sourceId",
        parent_id as "parentId", notes
      from block where version_id = ${versionId} order by position`;
  }

  /** Ids in reading order. */
  async ids(versionId: string): Promise<string[]> {
    const rows = await this.db.sql<{
      id: string;
    }>`select id from block where version_id = ${versionId} order by position`;
    return rows.map((row) => row.id);
  }

  /** Puts the blocks into this order; `ids` has all of them. */
  async order(versionId: string, ids: readonly string[]): Promise<void> {
    await this.db.sql`
      update block set position = o.position
      from unnest(${ids}::uuid[]) with ordinality as o (id, position)
      where block.version_id = ${versionId} and block.id = o.id and block.position <> o.position`;
  }
}
