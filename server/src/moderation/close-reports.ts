import { Injectable } from '@nestjs/common';
import { type ReportOutcome, restricts } from '../../../shared/moderation.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import { ReportDecided, ReportReopened } from './moderation.events.js';

/** Gives reports their outcome. Everything here joins the caller's transaction. */
@Injectable()
export class CloseReports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Closes all open reports of the comment that a decision is about. */
  async close(actor: Actor, { id, commentId, spaceId, action }: ModerationDecision): Promise<void> {
    await this.closeAll(actor, {
      commentId,
      spaceId,
      decisionId: id,
      outcome: restricts(action) ? 'restricted' : 'kept',
    });
  }

  /** Closes the open reports of a comment that its author took back. */
  async closeWithdrawn(actor: Actor, commentId: string, spaceId: string): Promise<void> {
    await this.closeAll(actor, { commentId, spaceId, decisionId: null, outcome: 'withdrawn' });
  }

  /** Opens again what a decision had closed. */
  async reopen(actor: Actor, { id, commentId, spaceId }: ModerationDecision): Promise<void> {
    const reports = await this.db.sql<{ id: string }>`
      update comment_report set decision_id = null, outcome = null, closed_at = null where decision_id = ${id} returning id`;
    const events = reports.map((report) => new ReportReopened(spaceId, report.id, { commentId, decisionId: id }));
    await this.events.record(actor, ...events);
  }

  private async closeAll(
    actor: Actor,
    closing: { commentId: string; spaceId: string; decisionId: string | null; outcome: ReportOutcome },
  ): Promise<void> {
    const { commentId, spaceId, decisionId, outcome } = closing;
    const reports = await this.db.sql<{ id: string }>`
      update comment_report set decision_id = ${decisionId}, outcome = ${outcome}, closed_at = ${this.clock.now()}
      where comment_id = ${commentId} and outcome is null returning id`;
    const events = reports.map((report) => new ReportDecided(spaceId, report.id, { commentId, decisionId, outcome }));
    await this.events.record(actor, ...events);
  }
}
