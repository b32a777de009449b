import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { CommentReport } from './comment-report.entity.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import type { ModerationItem } from './moderation-item.entity.js';
import type { ScreeningFinding } from './screening-finding.entity.js';

/** A waiting item with the name of whoever handles it. */
export type NamedItem = Pick<
  ModerationItem,
  'commentId' | 'because' | 'since' | 'claimedBy' | 'claimedAt' | 'claimedUntil'
> & {
  claimedName: string | null;
};

/** A decision with names; null for former participants. */
export type NamedDecision = ModerationDecision & { decidedName: string | null; undoneName: string | null };

/** A report without who made it. */
export type OpenReport = Pick<
  CommentReport,
  'commentId' | 'revisionId' | 'reason' | 'explanation' | 'language' | 'createdAt'
>;

/** The words that the last redaction replaced. */
export interface SealedWords {
  commentId: string;
  body: string;
  suggestion: string | null;
}

/** How much someone said in one space, by what became of it. */
export interface AuthorHistory {
  visible: number;
  waiting: number;
  hidden: number;
  redacted: number;
}

/** Reads what moderation knows of comments, by comment id. */
@Injectable()
export class ItemFacts {
  constructor(private readonly db: Database) {}

  /** The items of those that wait. */
  async items(commentIds: string[]): Promise<Map<string, NamedItem>> {
    const rows = await this.db.sql<NamedItem>`
      select i.comment_id as "commentId", i.because, i.since, i.claimed_by as "claimedBy", i.claimed_at as "claimedAt",
        i.claimed_until as "claimedUntil", p.name as "claimedName"
      from moderation_item i left join person p on p.id = i.claimed_by
      where i.comment_id = any(${commentIds}::uuid[])`;
    return new Map(rows.map((row) => [row.commentId, row]));
  }

  /** What the checks found, the latest revision first. */
  async findings(commentIds: string[]): Promise<Map<string, ScreeningFinding[]>> {
    const rows = await this.db.sql<ScreeningFinding>`
      select id, comment_id as "commentId", revision_id as "revisionId", step, outcome, reason, field, span_start as start,
        span_end as end, excerpt, created_at as "createdAt"
      from screening_finding where comment_id = any(${commentIds}::uuid[]) order by created_at desc, id`;
    return Map.groupBy(rows, ({ commentId }) => commentId);
  }

  /** Reports that nobody decided on, oldest first. */
  async openReports(commentIds: string[]): Promise<Map<string, OpenReport[]>> {
    const rows = await this.db.sql<OpenReport>`
      select comment_id as "commentId", revision_id as "revisionId", reason, explanation, language, created_at as "createdAt"
      from comment_report where comment_id = any(${commentIds}::uuid[]) and outcome is null order by id`;
    return Map.groupBy(rows, ({ commentId }) => commentId);
  }

  /** All decisions, newest first. */
  async decisions(commentIds: string[]): Promise<Map<string, NamedDecision[]>> {
    const rows = await this.db.sql<NamedDecision>`
      select d.id, d.comment_id as "commentId", d.space_id as "spaceId", d.revision_id as "revisionId", d.action, d.reason, d.ground,
        d.explanation, d.previous_state as "previousState", d.next_state as "nextState", d.next_revision_id as "nextRevisionId",
        d.previous_item as "previousItem", d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.undone_at as "undoneAt",
        d.undone_by as "undoneBy", nullif(by.name, '') as "decidedName", nullif(undone.name, '') as "undoneName"
      from moderation_decision d join person by on by.id = d.decided_by left join person undone on undone.id = d.undone_by
      where d.comment_id = any(${commentIds}::uuid[]) order by d.id desc`;
    return Map.groupBy(rows, ({ commentId }) => commentId);
  }

  /** What stood where passages were taken out. */
  async originals(commentIds: string[]): Promise<Map<string, SealedWords>> {
    if (commentIds.length === 0) return new Map();
    const rows = await this.db.sql<SealedWords>`
      select distinct on (comment_id) comment_id as "commentId", body, suggestion
      from comment_revision where comment_id = any(${commentIds}::uuid[]) and sealed_by is not null
      order by comment_id, number desc`;
    return new Map(rows.map((row) => [row.commentId, row]));
  }

  /** What became of everything else the authors of these comments said in the same space; nothing for who said nothing. */
  async histories(commentIds: string[]): Promise<Map<string, AuthorHistory>> {
    const rows = await this.db.sql<AuthorHistory & { commentId: string }>`
      select c.id as "commentId", count(*) filter (where o.state = 'visible')::int as visible,
        count(*) filter (where o.state in ('held', 'returned'))::int as waiting, count(*) filter (where o.state = 'hidden')::int as hidden,
        count(*) filter (where o.redacted)::int as redacted
      from comment c cross join lateral (
        select id, state, redacted from comment where person_id = c.person_id and space_id = c.space_id
        union all
        select id, state, redacted from comment where guest_id = c.guest_id and c.person_id is null and person_id is null and space_id = c.space_id
      ) o
      where c.id = any(${commentIds}::uuid[]) and o.id <> c.id group by c.id`;
    return new Map(rows.map(({ commentId, ...history }) => [commentId, history]));
  }

  /** Visible comments of threads, by the id of their first comment. */
  async threadSizes(rootIds: string[]): Promise<Map<string, number>> {
    const rows = await this.db.sql<{ id: string; size: number }>`
      select c.id, coalesce(k.descendants, 0) + (c.state = 'visible')::int as size
      from comment c left join comment_count k on k.comment_id = c.id where c.id = any(${rootIds}::uuid[])`;
    return new Map(rows.map(({ id, size }) => [id, size]));
  }
}
