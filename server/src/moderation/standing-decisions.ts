import { Injectable, type OnModuleInit } from '@nestjs/common';
import { restrictingActions } from '../../../shared/moderation.js';
import { CommentExtras, type DecisionSource } from '../comments/comment-extras.js';
import type { CommentDecisionDto } from '../comments/dto/comment.dto.js';
import { Database, join } from '../kernel/database/database.js';
import { Problem } from '../kernel/http/problem.js';
import { ModerationDecision } from './moderation-decision.entity.js';

/** Decisions that nobody took back. */
@Injectable()
export class StandingDecisions implements DecisionSource, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly extras: CommentExtras,
  ) {}

  onModuleInit(): void {
    this.extras.registerDecisions(this);
  }

  /** The last one about a comment, or null. */
  async last(commentId: string): Promise<ModerationDecision | null> {
    const row = await this.db.one<{ id: string }>`
      select id from moderation_decision where comment_id = ${commentId} and undone_at is null order by id desc limit 1`;
    return row && this.db.find(ModerationDecision, { id: row.id });
  }

  /** What authors are told beside their comments: why something is not, or not wholly, shown. */
  async lastDecisions(commentIds: string[]): Promise<Map<string, CommentDecisionDto>> {
    const rows = await this.db.sql<CommentDecisionDto & { commentId: string }>`
      select distinct on (comment_id) comment_id as "commentId", action, reason, explanation, decided_at as at
      from moderation_decision where comment_id = any(${commentIds}::uuid[]) and undone_at is null
        and action in (${join(restrictingActions)})
      order by comment_id, id desc`;
    return new Map(rows.map(({ commentId, ...decision }) => [commentId, decision]));
  }

  /** A problem that says who decided what and when. */
  async alreadyDecided(decision: ModerationDecision): Promise<Problem> {
    const { id, action, decidedBy, decidedAt } = decision;
    const by = await this.db.one<{ name: string }>`select name from person where id = ${decidedBy}`;
    return new Problem('already-decided', {
      params: { by: by?.name ?? '', at: decidedAt.toISOString(), action, decisionId: id },
    });
  }
}
