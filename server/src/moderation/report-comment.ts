import { Injectable } from '@nestjs/common';
import type { ReportReason } from '../../../shared/comments.js';
import { newReceiptCode } from '../accounts/receipt-code.js';
import { sealText } from '../accounts/sealed-text.js';
import { CommentAccess } from '../comments/comment-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, guestId, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { Jobs } from '../kernel/jobs/jobs.js';
import { CommentReport } from './comment-report.entity.js';
import { CommentReported } from './moderation.events.js';
import { moderationPolicy } from './moderation.policy.js';
import { QueueItems } from './queue-items.js';
import { reportHash } from './report-receipts.js';

/** What a reader says about a comment. */
export interface NewReport {
  reason: ReportReason;
  explanation: string;
  /** Where a reader without an account wants to hear the outcome. */
  email?: string;
}

/** Reasons that cannot wait. */
const urgent: readonly ReportReason[] = ['threat', 'discrimination', 'personal-data'];

/** Takes notices of readers. Regulation (EU) 2022/2065 art. 16. */
@Injectable()
export class ReportComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly comments: CommentAccess,
    private readonly items: QueueItems,
  ) {}

  /**
   * Reports a visible comment and puts it on the desk. A reader who leaves an address gets the receipt by mail too.
   * @returns the code with which the reader follows the report, shown once
   * @throws Problem `not-found` when the reader does not see the comment, `own-content`, `already-exists` when they reported
   *   it before
   */
  async report(actor: Actor, commentId: string, input: NewReport): Promise<{ receiptCode: string }> {
    const receiptCode = newReceiptCode();
    await this.db.transaction(async () => {
      const comment = await this.comments.load(actor, commentId, { lock: true });
      authorize(actor, moderationPolicy, 'report', comment);
      const report = this.asReport(actor, comment, input, receiptCode);
      await this.insertOnce(report);
      const { id, spaceId } = comment;
      const urgency = urgent.includes(input.reason) ? 1 : 0;
      await this.items.put({ commentId: id, spaceId, because: 'reported', urgency, reports: 1 });
      await this.events.record(actor, new CommentReported(spaceId, id, { reportId: report.id, reason: report.reason }));
      await this.mailReceipt(report, receiptCode);
    });
    return { receiptCode };
  }

  private asReport(
    actor: Actor,
    comment: { id: string; revisionId: string },
    input: NewReport,
    code: string,
  ): CommentReport {
    const hasAccount = personId(actor) !== null;
    return {
      id: newId(),
      commentId: comment.id,
      revisionId: comment.revisionId,
      personId: personId(actor),
      guestId: guestId(actor),
      email: hasAccount ? null : (input.email ?? null),
      language: actor.language,
      reason: input.reason,
      explanation: input.explanation,
      receiptHash: reportHash(this.config, code),
      createdAt: this.clock.now(),
      outcome: null,
      closedAt: null,
      decisionId: null,
    };
  }

  /** The unique indexes of the table say who has reported it before. */
  private async insertOnce(report: CommentReport): Promise<void> {
    const [row] = await this.db.sql`
      insert into comment_report (id, comment_id, revision_id, person_id, guest_id, email, language, reason, explanation, receipt_hash, created_at)
      values (${report.id}, ${report.commentId}, ${report.revisionId}, ${report.personId}, ${report.guestId}, ${report.email},
        ${report.language}, ${report.reason}, ${report.explanation}, ${report.receiptHash}, ${report.createdAt})
      on conflict do nothing returning id`;
    if (!row) throw new Problem('already-exists');
  }

  private async mailReceipt({ id, email }: CommentReport, code: string): Promise<void> {
    if (!email) return;
    await this.jobs.add('report.send-receipt', { reportId: id, sealedCode: sealText(this.config.sessionSecret, code) });
  }
}
