import { Injectable } from '@nestjs/common';
import { CommentAccess } from '../comments/comment-access.js';
import { CommentStates } from '../comments/comment-states.js';
import type { LocatedRow } from '../comments/comment.presenter.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { CloseReports } from './close-reports.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { ModerationUndone } from './moderation.events.js';
import { mayUndo, moderationPolicy } from './moderation.policy.js';
import { QueueItems } from './queue-items.js';
import { StandingDecisions } from './standing-decisions.js';

/** Takes decisions back. */
@Injectable()
export class UndoDecision {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly comments: CommentAccess,
    private readonly states: CommentStates,
    private readonly items: QueueItems,
    private readonly reports: CloseReports,
    private readonly decisions: StandingDecisions,
  ) {}

  /**
   * Takes a decision back: state, words, item and reports are as they were before it. Whoever decided may, and leads.
   * @throws Problem `not-found`, `forbidden`; `undo-window-over` after ten minutes; `already-decided` when someone decided
   *   after it; `revision-changed` or `invalid-transition` when the author did something since
   */
  async undo(actor: Actor, decisionId: string): Promise<ModerationDecision> {
    return this.db.transaction(async () => {
      const { commentId } = found(await this.db.find(ModerationDecision, { id: decisionId }));
      const comment = await this.comments.load(actor, commentId, { lock: true });
      authorize(actor, moderationPolicy, 'decide', comment);
      const decision = found(await this.db.find(ModerationDecision, { id: decisionId }));
      await this.assertUndoable(actor, decision, comment);
      await this.putBack(actor, decision);
      Object.assign(decision, { undoneAt: this.clock.now(), undoneBy: actor.id });
      await this.db.save(decision);
      if (decision.previousItem) await this.items.putBack(commentId, decision.spaceId, decision.previousItem);
      await this.reports.reopen(actor, decision);
      const { action, spaceId } = decision;
      await this.events.record(actor, new ModerationUndone(spaceId, commentId, { decisionId, action }));
      return decision;
    });
  }

  private async assertUndoable(actor: Actor, decision: ModerationDecision, comment: LocatedRow): Promise<void> {
    const verdict = mayUndo(actor, decision, this.clock.now());
    if (verdict !== true) throw new Problem(verdict || 'forbidden');
    if (decision.undoneAt) throw new Problem('invalid-transition', { params: { state: 'undone', command: 'undo' } });
    const last = await this.decisions.last(comment.id);
    if (last && last.id !== decision.id) throw await this.decisions.alreadyDecided(last);
    if (comment.revisionId !== decision.nextRevisionId) throw new Problem('revision-changed');
    if (comment.state !== decision.nextState) {
      throw new Problem('invalid-transition', { params: { state: comment.state, command: 'undo' } });
    }
  }

  private async putBack(actor: Actor, decision: ModerationDecision): Promise<void> {
    const { commentId, action, previousState: before, nextState: after, nextRevisionId: seenRevisionId } = decision;
    if (action === 'redact') {
      const { revisionId } = await this.states.undoRedaction(actor, commentId, before, { seenRevisionId });
      await this.followWords(decision, revisionId);
    } else if (before !== after)
      await this.states.undoTransition(actor, commentId, { before, after }, { seenRevisionId });
  }

  /** The words are those of before in a revision of their own: what was found and reported in them is about it. */
  private async followWords({ commentId, revisionId: before }: ModerationDecision, now: string): Promise<void> {
    await this.db
      .sql`update screening_finding set revision_id = ${now} where comment_id = ${commentId} and revision_id = ${before}`;
    await this.db
      .sql`update comment_report set revision_id = ${now} where comment_id = ${commentId} and revision_id = ${before}`;
  }
}
