import { Injectable } from '@nestjs/common';
import { commentLimits } from '../../../shared/comments.js';
import { Database, sql } from '../kernel/database/database.js';
import type { Page } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { SpaceAccess } from '../spaces/space-access.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { activityPolicy } from '../spaces/space.policy.js';
import { CommentAccess } from './comment-access.js';
import { CommentCounters } from './comment-counters.js';
import { CommentPresenter } from './comment.presenter.js';
import type { CommentRow } from './comment-row.js';
import type { CommentDto } from './dto/comment.dto.js';
import type { DocumentCommentCountsDto } from './dto/consultation-comments.dto.js';
import type { PermalinkDto, RepliesDto, ThreadDto, ThreadPageDto, ThreadQueryDto } from './dto/thread.dto.js';
import { ThreadQuery } from './thread.query.js';
import { standingComments } from './visible-comments.js';

/** Reads threads for the page. */
@Injectable()
export class ReadThreads {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
    private readonly access: CommentAccess,
    private readonly threads: ThreadQuery,
    private readonly counters: CommentCounters,
    private readonly presenter: CommentPresenter,
  ) {}

  /** A page of an activity's comments with their first replies, or of the direct replies to one. */
  async page(actor: Actor, activityId: string, query: ThreadQueryDto): Promise<ThreadPageDto> {
    const { activity, also: comments } = await this.spaces.activityWith(actor, activityId, sql`a.kind = 'comment'`);
    authorize(actor, activityPolicy, 'read', activity);
    if (!comments) throw new Problem('not-found');
    const rows = await this.threads.page(actor, activityId, { ...query, limit: query.limit ?? commentLimits.page });
    const verdict = activityPolicy.contribute(actor, activity);
    return {
      items: await this.withReplies(actor, activity, rows.items),
      nextCursor: rows.nextCursor,
      total: await this.counters.total(activityId, query),
      can: { comment: verdict === true },
      whyNot: typeof verdict === 'string' ? verdict : null,
    };
  }

  /**
   * One comment with what it answers, up to the top of its thread, and the first replies to it.
   * @throws Problem `not-found` when the actor may not know of it
   */
  async permalink(actor: Actor, id: string): Promise<PermalinkDto> {
    const { activity, ...row } = await this.access.require(actor, id, 'read');
    // Someone who may no longer look in still reads what they said, and nothing of what others say around it.
    const looksIn = activityPolicy.read(actor, activity);
    const above = looksIn ? await this.above(actor, row) : [];
    const [thread] = looksIn
      ? await this.withReplies(actor, activity, [row])
      : [{ ...(await this.presenter.one(actor, { ...row, activity })), replies: presentPage(undefined, new Map()) }];
    return {
      ...(thread as ThreadDto),
      ancestors: await this.presenter.inActivity(actor, activity, above),
      versionNumber: await this.versionNumber(above[0] ?? row),
    };
  }

  /** The number of visible comments per block of a document. */
  async countsOf(actor: Actor, documentId: string): Promise<DocumentCommentCountsDto> {
    const { activityId } = found(
      await this.db.one<{ activityId: string }>`
        select activity_id as "activityId" from document where id = ${documentId} and current_version_id is not null`,
    );
    authorize(actor, activityPolicy, 'read', await this.spaces.activity(actor, activityId));
    const places = await this.counters.ofDocument(activityId, documentId);
    const whole = places.find((place) => place.blockId === null)?.visible ?? 0;
    const blocks = places.flatMap(({ blockId, visible }) => (blockId ? [{ blockId, count: visible }] : []));
    return { total: blocks.reduce((sum, block) => sum + block.count, whole), whole, blocks };
  }

  private async above(actor: Actor, { ancestors }: CommentRow): Promise<CommentRow[]> {
    const rows = await this.access.rows(actor, sql`c.id = any(${ancestors}::uuid[]) and ${standingComments(actor)}`);
    return rows.toSorted((a, b) => a.ancestors.length - b.ancestors.length);
  }

  private async versionNumber({ versionId }: CommentRow): Promise<number | null> {
    if (!versionId) return null;
    const row = await this.db.one<{ number: number }>`select number from document_version where id = ${versionId}`;
    return row?.number ?? null;
  }

  private async withReplies(actor: Actor, activity: ActivityFacts, rows: CommentRow[]): Promise<ThreadDto[]> {
    // Someone without a name has nothing that only they see, so what carries no visible reply need not be asked.
    const mayCarry = actor.kind === 'anonymous' ? rows.filter((row) => row.descendants > 0) : rows;
    const replies = await this.threads.firstReplies(
      actor,
      mayCarry.map((row) => row.id),
    );
    const all = [...rows, ...[...replies.values()].flatMap((page) => page.items)];
    const shown = new Map((await this.presenter.inActivity(actor, activity, all)).map((item) => [item.id, item]));
    return rows.map((row) => ({
      ...(shown.get(row.id) as CommentDto),
      replies: presentPage(replies.get(row.id), shown),
    }));
  }
}

function presentPage(rows: Page<CommentRow> | undefined, shown: Map<string, CommentDto>): RepliesDto {
  if (!rows) return { items: [], nextCursor: null };
  return { items: rows.items.map((row) => shown.get(row.id) as CommentDto), nextCursor: rows.nextCursor };
}
