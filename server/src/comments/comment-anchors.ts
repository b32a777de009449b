import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnchorOutcome } from '../../../shared/documents.js';
import {
  type AnchorHolder,
  AnchorHolders,
  type AnchorMove,
  type HeldAnchor,
  type MovePage,
  type PublishedVersion,
  type RecordedMove,
} from '../documents/anchor-holders.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, nothing, sql, type Sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { CommentCounters } from './comment-counters.js';
import { visibleAnywhere } from './visible-comments.js';

interface AnchorRow {
  id: string;
  versionId: string;
  blockId: string;
  exact: string | null;
  prefix: string | null;
  suffix: string | null;
  start: number | null;
  end: number | null;
}

/** The places of comments in texts. Threads have one place; replies stand where their thread stands. */
@Injectable()
export class CommentAnchors implements AnchorHolder, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly holders: AnchorHolders,
    private readonly counters: CommentCounters,
  ) {}

  onModuleInit(): void {
    this.holders.register(this);
  }

  /** All threads on the document's blocks, whatever their state: what is hidden may be shown again, what has gone may carry replies. */
  async openAnchors(documentId: string): Promise<HeldAnchor[]> {
    const rows = await this.db.sql<AnchorRow>`
      select id, version_id as "versionId", block_id as "blockId", quote_exact as exact, quote_prefix as prefix, quote_suffix as suffix,
        quote_start as start, quote_end as end
      from comment where document_id = ${documentId} and parent_id is null and version_id is not null order by id for no key update`;
    return rows.map(({ id, ...row }) => ({ id, anchor: asAnchor(row) }));
  }

  async moveAnchors(versionId: string, moves: AnchorMove[]): Promise<void> {
    if (moves.length === 0) return;
    const rows = JSON.stringify(moves.map(asRecord));
    await this.record(versionId, rows);
    const [moved] = await this.move(rows);
    if (moved) await this.follow(moved.activityId, rows);
  }

  async countMoves(actor: Actor, version: PublishedVersion): Promise<Record<AnchorOutcome, number>> {
    const rows = await this.db.sql<{ outcome: AnchorOutcome; count: number }>`
      select m.outcome, count(*)::int as count from ${this.visibleMoves(actor, version)} group by m.outcome`;
    const none = { kept: 0, moved: 0, 'passage-removed': 0, 'needs-look': 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
  }

  async listMoves(
    actor: Actor,
    version: PublishedVersion,
    { outcome, after, limit }: MovePage,
  ): Promise<RecordedMove[]> {
    return this.db.sql<RecordedMove>`
      select m.comment_id as id, m.outcome, m.old_version_id as "oldVersionId", m.old_block_id as "oldBlockId", m.old_exact as "oldExact",
        m.new_block_id as "newBlockId", m.new_exact as "newExact"
      from ${this.visibleMoves(actor, version)}
        ${outcome ? sql`and m.outcome = ${outcome}` : nothing} ${after ? sql`and m.comment_id > ${after}` : nothing}
      order by m.comment_id limit ${limit}`;
  }

  private visibleMoves(actor: Actor, version: PublishedVersion): Sql {
    return sql`anchor_move m join comment c on c.id = m.comment_id join activity a on a.id = c.activity_id
      join space s on s.id = c.space_id
      where m.version_id = ${version.id} and ${visibleAnywhere(actor, this.clock.now())}`;
  }

  private async record(versionId: string, rows: string): Promise<void> {
    await this.db.sql`
      insert into anchor_move (version_id, comment_id, outcome, old_version_id, old_block_id, old_exact, new_block_id, new_exact)
      select ${versionId}, m.id, m.outcome, m.old_version, m.old_block, m.old_exact,
        case when m.version = ${versionId} then m.block end, case when m.version = ${versionId} then m.exact end
      from ${recordset(rows)}`;
  }

  private async move(rows: string): Promise<{ activityId: string }[]> {
    return this.db.sql<{ activityId: string }>`
      update comment c set version_id = m.version, block_id = m.block, quote_exact = m.exact, quote_prefix = m.prefix,
        quote_suffix = m.suffix, quote_start = m.start, quote_end = m."end", anchor_outcome = m.outcome
      from ${recordset(rows)} where c.id = m.id
      returning c.activity_id as "activityId"`;
  }

  /** Replies and figures go where their thread went. */
  private async follow(activityId: string, rows: string): Promise<void> {
    await this.db.sql`
      update comment c set block_id = m.block from ${recordset(rows)}
      where c.root_id = m.id and c.parent_id is not null and m.block <> m.old_block`;
    await this.db.sql`
      update comment_count k set place_id = m.block from ${recordset(rows)} where k.comment_id = m.id and m.block <> m.old_block`;
    await this.counters.correctTallies(activityId);
  }
}

function asAnchor({
  versionId,
  blockId,
  exact,
  prefix,
  suffix,
  start,
  end,
}: Omit<AnchorRow, 'id'>): HeldAnchor['anchor'] {
  const hasPassage = exact !== null && start !== null && end !== null;
  return {
    versionId,
    blockId,
    quote: hasPassage ? { exact, prefix: prefix ?? '', suffix: suffix ?? '' } : null,
    position: hasPassage ? { start, end } : null,
  };
}

function asRecord({ id, outcome, from, to }: AnchorMove) {
  return {
    id,
    outcome,
    old_version: from.versionId,
    old_block: from.blockId,
    old_exact: from.quote?.exact ?? null,
    version: to.versionId,
    block: to.blockId,
    ...(to.quote && to.position ? { ...to.quote, ...to.position } : {}),
  };
}

function recordset(rows: string): Sql {
  return sql`jsonb_to_recordset(${rows}::jsonb) as m (id uuid, outcome text, old_version uuid, old_block uuid, old_exact text,
    version uuid, block uuid, exact text, prefix text, suffix text, start integer, "end" integer)`;
}
