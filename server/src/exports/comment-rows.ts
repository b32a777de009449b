import { Injectable } from '@nestjs/common';
import { visibleComments } from '../comments/visible-comments.js';
import { blockNumbers } from '../documents/block-numbers.js';
import type { BlockKind } from '../../../shared/documents.js';
import { Config } from '../kernel/config/config.js';
import { Database, sql } from '../kernel/database/database.js';
import { Clock } from '../kernel/clock/clock.js';
import type { Actor } from '../kernel/http/actor.js';
import { readableActivities } from '../spaces/visible-spaces.js';
import { commentPath, type SpaceAddress } from '../../../shared/space-paths.js';
import type { SpaceFacts } from '../spaces/space-facts.js';

/** Rows read at a time; memory stays the same whatever the size of the consultation. */
const batch = 1000;

interface Row {
  id: string;
  rootId: string;
  parentId: string | null;
  depth: number;
  documentTitle: string | null;
  versionId: string | null;
  versionNumber: number | null;
  blockId: string | null;
  quote: string | null;
  authorKind: 'person' | 'guest' | 'former participant';
  authorName: string | null;
  organisation: string | null;
  stakeholderType: string | null;
  state: string;
  stance: string;
  language: string;
  body: string;
  suggestion: string | null;
  supports: number;
  replies: number;
  createdAt: Date;
  /** The same to the microsecond, which a date cannot hold: the key the next batch begins after. */
  createdKey: string;
  editedAt: Date | null;
  answerStatus: string | null;
  answer: string | null;
}

/** One comment as a flat record; the keys are the columns. */
export type ExportRow = Record<string, string | number | null>;

/** Reads the comments of a consultation, oldest first, as records. */
@Injectable()
export class CommentRows {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The comments the actor may see; with `all`, also what waits, was hidden or withdrawn. Whether the actor may have
   * those is for the caller to ask.
   */
  async *read(actor: Actor, space: SpaceFacts, all: boolean): AsyncGenerator<ExportRow> {
    const numbers = new Map<string, Map<string, string>>();
    let after: { createdKey: string; id: string } | null = null;
    for (;;) {
      const rows: Row[] = await this.batch(actor, space.id, all, after);
      for (const row of rows) yield this.record(row, space, await this.numberOf(row, numbers));
      const last = rows.at(-1);
      if (!last || rows.length < batch) return;
      after = { createdKey: last.createdKey, id: last.id };
    }
  }

  private async batch(
    actor: Actor,
    spaceId: string,
    all: boolean,
    after: { createdKey: string; id: string } | null,
  ): Promise<Row[]> {
    return this.db.sql<Row>`
      select c.id, c.root_id as "rootId", c.parent_id as "parentId", cardinality(c.ancestors) as depth, coalesce(v.title, d.title) as "documentTitle",
        v.id as "versionId", v.number as "versionNumber", root.block_id as "blockId", c.quote_exact as quote,
        case when c.person_id is null then 'guest' when p.state = 'deleted' then 'former participant' else 'person' end as "authorKind",
        case when c.person_id is null then g.display_name when p.state <> 'deleted' then p.name end as "authorName",
        (select n.name from organisation_name n where n.organisation_id = c.organisation_id order by n.language = c.language desc, n.language limit 1) as organisation,
        o.stakeholder_type as "stakeholderType", c.state, c.stance, c.language, c.body, c.suggestion, coalesce(k.supports, 0) as supports,
        coalesce(k.descendants, 0) as replies, c.created_at as "createdAt", c.created_at::text as "createdKey", c.edited_at as "editedAt", a.status as "answerStatus", a.body as answer
      from comment c
      join activity act on act.id = c.activity_id
      join space s on s.id = c.space_id
      join comment root on root.id = c.root_id
      left join document_version v on v.id = root.version_id
      left join lateral (
        select title from document_version
        where document_id = c.document_id and state = 'published' order by number desc limit 1
      ) d on true
      left join person p on p.id = c.person_id
      left join guest g on g.id = c.guest_id
      left join organisation o on o.id = c.organisation_id
      left join comment_count k on k.comment_id = c.id
      left join answer a on a.comment_id = c.id and a.state = 'published'
      where c.space_id = ${spaceId} and ${readableActivities(actor, this.clock.now(), 'act', 's')}
        and ${all ? sql`true` : sql`c.state = 'visible' and ${visibleComments(actor, 'c')}`}
        and (${after === null} or (c.created_at, c.id) > (${after?.createdKey ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by c.created_at, c.id limit ${batch}`;
  }

  private async numberOf(row: Row, known: Map<string, Map<string, string>>): Promise<string> {
    if (!row.versionId || !row.blockId) return '';
    let numbers = known.get(row.versionId);
    if (!numbers) {
      const blocks = await this.db.sql<{ id: string; kind: BlockKind; level: number; label: string }>`
        select id, kind, level, label from block where version_id = ${row.versionId} order by position`;
      known.set(row.versionId, (numbers = blockNumbers(blocks)));
    }
    return numbers.get(row.blockId) ?? '';
  }

  private record(row: Row, space: SpaceAddress, number: string): ExportRow {
    return {
      id: row.id,
      url: `${this.config.baseUrl}${commentPath(space, row.id)}`,
      thread_id: row.rootId,
      reply_to: row.parentId,
      depth: row.depth,
      document: row.documentTitle,
      document_version: row.versionNumber,
      paragraph: number,
      quoted_passage: row.quote,
      author_kind: row.authorKind,
      author_name: row.authorName,
      organisation: row.organisation,
      stakeholder_type: row.stakeholderType,
      state: row.state,
      stance: row.stance,
      language: row.language,
      comment: row.body,
      suggested_wording: row.suggestion,
      supports: row.supports,
      replies: row.replies,
      created_at: row.createdAt.toISOString(),
      edited_at: row.editedAt?.toISOString() ?? null,
      answer_status: row.answerStatus,
      answer: row.answer,
    };
  }
}
