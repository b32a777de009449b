import { Injectable } from '@nestjs/common';
import type { AnswerStatus } from '../../../shared/comments.js';
import { Database, sql, type Sql } from '../kernel/database/database.js';

/** An answer with where its result can be read. */
export interface AnswerRow {
  id: string;
  commentId: string;
  scope: 'comment' | 'thread';
  status: AnswerStatus;
  body: string;
  language: string;
  versionId: string | null;
  versionNumber: number | null;
  documentId: string | null;
  blockId: string | null;
  state: 'draft' | 'published';
  publishedAt: Date | null;
  version: number;
}

const columns = sql`a.id, a.comment_id as "commentId", a.scope, a.status, a.body, a.language, a.version_id as "versionId",
  v.number as "versionNumber", v.document_id as "documentId", a.block_id as "blockId", a.state, a.published_at as "publishedAt", a.version`;

/** Reads answers for presenters. */
@Injectable()
export class AnswerQuery {
  constructor(private readonly db: Database) {}

  /** Answers to these comments; drafts only when asked for. */
  async of(commentIds: string[], drafts: boolean): Promise<AnswerRow[]> {
    if (commentIds.length === 0) return [];
    return this.rows(sql`a.comment_id = any(${commentIds}::uuid[]) and (${drafts} or a.state = 'published')`);
  }

  /** All drafts of a space, oldest first. */
  async drafts(spaceId: string): Promise<AnswerRow[]> {
    return this.rows(sql`a.space_id = ${spaceId} and a.state = 'draft'`);
  }

  /** Visible comments, how many are answered (themselves or by their thread) and the published answers by status. */
  async progress(
    spaceId: string,
  ): Promise<{ comments: number; answered: number; byStatus: Record<string, number>; drafts: number }> {
    const [row] = await this.db.sql<{
      comments: number;
      answered: number;
      byStatus: Record<string, number> | null;
      drafts: number;
    }>`
      select count(c.id)::int as comments,
        count(c.id) filter (where exists (select 1 from answer a where a.comment_id = c.id and a.state = 'published')
          or exists (select 1 from answer a where a.comment_id = c.root_id and a.scope = 'thread' and a.state = 'published'))::int as answered,
        (select json_object_agg(status, n) from (
          select a.status, count(*)::int as n from answer a join comment x on x.id = a.comment_id
          where a.space_id = ${spaceId} and a.state = 'published' and x.state = 'visible' group by a.status) s) as "byStatus",
        (select count(*)::int from answer a where a.space_id = ${spaceId} and a.state = 'draft') as drafts
      from comment c where c.space_id = ${spaceId} and c.state = 'visible'`;
    return {
      comments: row?.comments ?? 0,
      answered: row?.answered ?? 0,
      byStatus: row?.byStatus ?? {},
      drafts: row?.drafts ?? 0,
    };
  }

  private rows(condition: Sql): Promise<AnswerRow[]> {
    return this.db.query<AnswerRow>(sql`
      select ${columns} from answer a left join document_version v on v.id = a.version_id where ${condition} order by a.drafted_at, a.id`);
  }
}
