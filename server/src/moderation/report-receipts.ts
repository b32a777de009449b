import { Injectable } from '@nestjs/common';
import type { DecisionReason, ModerationAction } from '../../../shared/comments.js';
import { readReceiptCode } from '../accounts/receipt-code.js';
import { keyedHash } from '../accounts/secrets.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { found } from '../kernel/http/problem.js';
import type { CommentReport } from './comment-report.entity.js';
import type { SpaceAddress } from '../../../shared/space-paths.js';

/** What the database keeps of a report's code. */
export const reportHash = (config: Config, code: string): Buffer => keyedHash(config.sessionSecret, `report:${code}`);

/** A report as the one who made it follows it. */
export type FollowedReport = Pick<
  CommentReport,
  'commentId' | 'reason' | 'explanation' | 'createdAt' | 'outcome' | 'closedAt'
> & {
  spaceId: string;
  space: SpaceAddress;
  action: ModerationAction | null;
  decisionReason: DecisionReason | null;
  ground: 'law' | 'house-rule' | null;
};

/** Shows readers what became of their reports. */
@Injectable()
export class ReportReceipts {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  /**
   * The report whose code this is.
   * @throws Problem `not-found` for any other text
   */
  async open(typed: string): Promise<FollowedReport> {
    const code = found(readReceiptCode(typed));
    return found(
      await this.db.one<FollowedReport>`
        select r.comment_id as "commentId", r.reason, r.explanation, r.created_at as "createdAt", r.outcome, r.closed_at as "closedAt",
          json_build_object('kind', s.kind, 'slug', s.slug) as space, d.action, d.reason as "decisionReason", d.ground
        from comment_report r
        join comment c on c.id = r.comment_id
        join space s on s.id = c.space_id
        left join moderation_decision d on d.id = r.decision_id
        where r.receipt_hash = ${reportHash(this.config, code)}`,
    );
  }
}
