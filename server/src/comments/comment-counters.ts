import { Injectable } from '@nestjs/common';
import { Database, nothing, sql, type Sql } from '../kernel/database/database.js';
import type { Comment } from './comment.entity.js';

/** Rows over which the figure of one place is spread; each connection writes one of them. */
const slots = 64;
const slot = sql`pg_backend_pid() % ${slots}::int`;
/** The row that takes corrections. */
const correction = slots;

/** Where a comment is counted. */
export type Counted = Pick<Comment, 'activityId' | 'documentId' | 'blockId' | 'ancestors'>;

const placeOf = ({ activityId, documentId, blockId }: Counted): string => blockId ?? documentId ?? activityId;

/** A part of a `with` list that counts a comment in or out in its place. */
export function countingHere(change: 1 | -1, comment: Counted): Sql {
  const { activityId, documentId, blockId } = comment;
  return counting(
    sql`select ${activityId}::uuid, ${placeOf(comment)}::uuid, ${slot}, ${documentId}::uuid, ${blockId}::uuid, ${change}::int`,
  );
}

/** A part of a `with` list that counts the visible ones among new comments, whose rows an earlier part gave, in their places. */
export function countingNew(comments: Sql): Sql {
  // In one order, so that nobody who counts in several places waits in a circle.
  return counting(sql`select activity_id, place_id, ${slot}, document_id, block_id, count(*) from ${comments}
    where state = 'visible' group by activity_id, place_id, document_id, block_id order by activity_id, place_id`);
}

function counting(figures: Sql): Sql {
  return sql`counted as (
    insert into comment_tally as t (activity_id, place_id, slot, document_id, block_id, visible) ${figures}
    on conflict (activity_id, place_id, slot) do update set visible = t.visible + excluded.visible)`;
}

/** What a transaction adds to the figure of one comment. The places are set at the top of a thread. */
interface Addition {
  change: number;
  activityId: string | null;
  placeId: string | null;
}

/** A part of a text with its visible comments. */
export interface PlaceCount {
  /** Null for what stands on no block. */
  blockId: string | null;
  visible: number;
}

/** Reads how many comments are visible where. */
@Injectable()
export class CommentCounters {
  private readonly pending = new WeakMap<object, Map<string, Addition>>();

  constructor(private readonly db: Database) {}

  /**
   * Counts a comment in or out in all that it stands below. The figures are written at the very end of the transaction, since
   * everyone who writes in the same thread waits for them, and in one order, so that nobody waits in a circle.
   */
  countAbove(change: 1 | -1, comment: Counted): void {
    const key = this.db.transactionKey;
    const additions = this.pending.get(key) ?? new Map<string, Addition>();
    this.pending.set(key, additions);
    for (const [level, id] of comment.ancestors.entries()) {
      const isTop = level === 0;
      const place = { activityId: isTop ? comment.activityId : null, placeId: isTop ? placeOf(comment) : null };
      additions.set(id, { ...place, change: (additions.get(id)?.change ?? 0) + change });
    }
    if (additions.size > 0) this.db.atLast('comments.count', () => this.add(additions));
  }

  private async add(additions: Map<string, Addition>): Promise<void> {
    const rows = [...additions].map(([id, { change, activityId, placeId }]) => ({ id, change, activityId, placeId }));
    await this.db.prepared(sql`
      insert into comment_count as k (comment_id, activity_id, place_id, descendants)
      select id, "activityId", "placeId", change
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (id uuid, change integer, "activityId" uuid, "placeId" uuid)
      order by id
      on conflict (comment_id) do update set descendants = k.descendants + excluded.descendants`);
  }

  /** Visible comments of an activity, or of one document, block or whole in it. */
  async total(activityId: string, place: { documentId?: string; blockId?: string; whole?: boolean }): Promise<number> {
    const { documentId, blockId, whole } = place;
    const [row] = await this.db.prepared<{ visible: number }>(sql`
      select coalesce(sum(visible), 0)::int as visible from comment_tally where activity_id = ${activityId}
      ${documentId ? sql`and document_id = ${documentId}` : nothing} ${blockId ? sql`and block_id = ${blockId}` : nothing}
      ${whole ? sql`and block_id is null` : nothing} ${whole && !documentId ? sql`and document_id is null` : nothing}`);
    return row?.visible ?? 0;
  }

  /** Visible comments of a document per block. */
  async ofDocument(activityId: string, documentId: string): Promise<PlaceCount[]> {
    return this.db.sql<PlaceCount>`
      select block_id as "blockId", sum(visible)::int as visible from comment_tally
      where activity_id = ${activityId} and document_id = ${documentId} group by block_id having sum(visible) > 0`;
  }

  /**
   * Adds to the figures of places what they lack. One statement sees one instant, in which comments and figures belong
   * together, so that people may go on writing meanwhile.
   * @returns how many places were wrong
   */
  async correctTallies(activityId: string): Promise<number> {
    const rows = await this.db.sql`
      insert into comment_tally as t (activity_id, place_id, slot, document_id, block_id, visible)
      select ${activityId}, place_id, ${correction}::int, min(document_id::text)::uuid, min(block_id::text)::uuid, sum(n)
      from (
        select place_id, document_id, block_id, 1 as n from comment where activity_id = ${activityId} and state = 'visible'
        union all
        select place_id, document_id, block_id, -visible from comment_tally where activity_id = ${activityId}) as figures
      group by place_id having sum(n) <> 0
      on conflict (activity_id, place_id, slot) do update set visible = t.visible + excluded.visible
      returning 1`;
    return rows.length;
  }
}
