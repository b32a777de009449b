import { Injectable } from '@nestjs/common';
import type { ModerationAction, ReportReason } from '../../../shared/comments.js';
import type { QueueReason, ScreeningReason } from '../../../shared/moderation.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, nothing, sql, type Sql } from '../kernel/database/database.js';
import { type Page, page, readCursor } from '../kernel/database/page.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { moderatedSpaces } from './moderation.policy.js';

/** Which items to show. */
export interface QueueFilter {
  spaceId?: string;
  because?: QueueReason;
  /** What a check found or a reader said. */
  reason?: ScreeningReason | ReportReason;
  language?: string;
  claimed?: 'mine' | 'others' | 'nobody';
}

/** An item's key: the comment, and where it stands in the order. */
export interface QueuedComment {
  commentId: string;
  priority: number;
  since: Date;
}

/** One group of waiting items. */
export interface WaitingGroup {
  because: QueueReason;
  spaceId: string;
  language: string;
  claim: 'mine' | 'others' | 'nobody';
  count: number;
  oldest: Date;
}

/** Reads what waits on the desks of an actor, across all spaces where they moderate. */
@Injectable()
export class ModerationQueue {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the queue, most urgent first and within that the longest waiting first.
   * @throws Problem `unauthenticated` or `forbidden` for whoever moderates nowhere
   */
  async list(
    actor: Actor,
    filter: QueueFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<QueuedComment>> {
    const [priority, since, id] = readCursor(cursor, 3) ?? [];
    const after = priority
      ? sql`and (i.priority < ${priority}::int or (i.priority = ${priority}::int and (i.since, i.comment_id) > (${since}::timestamptz, ${id}::uuid)))`
      : nothing;
    const rows = await this.db.sql<QueuedComment>`
      select i.comment_id as "commentId", i.priority, i.since
      from moderation_item i join comment c on c.id = i.comment_id
      where ${this.matching(actor, filter)} ${after}
      order by i.priority desc, i.since, i.comment_id limit ${limit + 1}`;
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.priority, row.since.toISOString(), row.commentId],
    );
  }

  /** How much waits, by everything the desk filters on. */
  async groups(actor: Actor): Promise<WaitingGroup[]> {
    return this.db.sql<WaitingGroup>`
      select i.because, i.space_id as "spaceId", c.language, ${this.claimOf(actor)} as claim, count(*)::int as count,
        min(i.since) as oldest
      from moderation_item i join comment c on c.id = i.comment_id
      where ${waitsFor(actor)} group by 1, 2, 3, 4`;
  }

  /** How often each reason is behind what waits. */
  async reasons(actor: Actor): Promise<{ reason: ScreeningReason | ReportReason; count: number }[]> {
    return this.db.sql<{ reason: ScreeningReason | ReportReason; count: number }>`
      select given.reason, count(distinct i.comment_id)::int as count
      from moderation_item i join comment c on c.id = i.comment_id cross join lateral (${reasonsGiven}) given
      where ${waitsFor(actor)} group by 1 order by 2 desc, 1`;
  }

  /** What the actor and their colleagues decided since an instant, by action. */
  async decided(actor: Actor, since: Date): Promise<{ action: ModerationAction; count: number }[]> {
    return this.db.sql<{ action: ModerationAction; count: number }>`
      select action, count(*)::int as count from moderation_decision
      where space_id in (${join(desks(actor))}) and decided_at >= ${since} and undone_at is null
      group by action order by action`;
  }

  /** Whose hands an item is in, as the actor sees it. */
  private claimOf(actor: Actor): Sql {
    return sql`case when i.claimed_until is null or i.claimed_until <= ${this.clock.now()} then 'nobody'
      when i.claimed_by = ${personId(actor)} then 'mine' else 'others' end`;
  }

  private matching(actor: Actor, filter: QueueFilter): Sql {
    const { spaceId, because, reason, language, claimed } = filter;
    const conditions = [
      ...(spaceId ? [sql`i.space_id = ${spaceId}`] : []),
      ...(because ? [sql`i.because = ${because}`] : []),
      ...(language ? [sql`c.language = ${language}`] : []),
      ...(claimed ? [sql`${this.claimOf(actor)} = ${claimed}`] : []),
      ...(reason ? [sql`exists (select 1 from (${reasonsGiven}) given where given.reason = ${reason})`] : []),
    ];
    return join([waitsFor(actor), ...conditions], ' and ');
  }
}

/** Why an item waits: what the checks found in the words as they are, and what readers said. */
const reasonsGiven = sql`
  select f.reason from screening_finding f where f.comment_id = c.id and f.revision_id = c.revision_id
  union select r.reason from comment_report r where r.comment_id = c.id and r.outcome is null`;

/** The rule of `desks` as a condition; what its author took back waits for nobody. */
function waitsFor(actor: Actor): Sql {
  return sql`i.space_id in (${join(desks(actor))}) and c.state <> 'withdrawn'`;
}

function desks(actor: Actor): string[] {
  const spaces = moderatedSpaces(actor);
  if (spaces.length === 0) throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
  return spaces;
}
