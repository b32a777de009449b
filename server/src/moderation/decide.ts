import { Injectable } from '@nestjs/common';
import { commentLifecycle, decisionReasons, type ModerationAction } from '../../../shared/comments.js';
import { InvalidTransition, takes } from '../../../shared/lifecycle.js';
import { moderationLimits } from '../../../shared/moderation.js';
import { CommentAccess } from '../comments/comment-access.js';
import { CommentStates } from '../comments/comment-states.js';
import type { LocatedRow } from '../comments/comment.presenter.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { ClaimItems } from './claim-items.js';
import { CloseReports } from './close-reports.js';
import { assertReasoned, type DecisionInput } from './decision-input.js';
import { ModerationDecision } from './moderation-decision.entity.js';
import { ModerationDecided } from './moderation.events.js';
import type { ModerationItem } from './moderation-item.entity.js';
import { isTakenByOther, moderationPolicy } from './moderation.policy.js';
import { QueueItems } from './queue-items.js';
import { StandingDecisions } from './standing-decisions.js';

/** Decides about comments, from the desk and from the page alike. */
@Injectable()
export class Decide {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly comments: CommentAccess,
    private readonly states: CommentStates,
    private readonly items: QueueItems,
    private readonly claims: ClaimItems,
    private readonly reports: CloseReports,
    private readonly decisions: StandingDecisions,
  ) {}

  /**
   * Decides about a comment: changes what is shown, takes the item off the desk, closes its reports. Of two who decide at
   * once, the second learns who was first.
   * @throws Problem `not-found`, `forbidden` or `own-content`; `already-claimed` while a colleague handles it;
   *   `already-decided` with who, when and what; `revision-changed` when the author changed it after it was seen;
   *   `invalid-transition`; `validation-failed` when reason, explanation or spans do not fit the action
   * @see Regulation (EU) 2022/2065 art. 17: the author gets the reason when the restriction starts
   */
  async decide(actor: Actor, commentId: string, input: DecisionInput): Promise<ModerationDecision> {
    assertReasoned(input);
    return this.db.transaction(async () => {
      const comment = await this.comments.load(actor, commentId, { lock: true });
      authorize(actor, moderationPolicy, 'decide', comment);
      const item = await this.items.find(commentId, { lock: true });
      await this.assertUndecided(actor, comment, item, input);
      if (item && isTakenByOther(actor, item, this.clock.now()))
        await this.claims.refuseIfTaken(item, this.clock.now());
      const after = await this.act(actor, comment, input);
      const decision = this.asRow(actor, comment, after, item, input);
      await this.db.insert(ModerationDecision, decision);
      await this.items.remove(commentId);
      await this.reports.close(actor, decision);
      await this.events.record(actor, decided(decision));
      return decision;
    });
  }

  private async assertUndecided(
    actor: Actor,
    comment: LocatedRow,
    item: ModerationItem | null,
    input: DecisionInput,
  ): Promise<void> {
    const last = await this.decisions.last(comment.id);
    if (last && this.isUnseen(actor, last, input)) throw await this.decisions.alreadyDecided(last);
    if (comment.revisionId !== input.seenRevisionId) {
      const byRedaction = last?.nextRevisionId === comment.revisionId && last.revisionId === input.seenRevisionId;
      throw byRedaction ? await this.decisions.alreadyDecided(last) : new Problem('revision-changed');
    }
    if (isPossible(comment, item, input.action)) return;
    const cameFromDecision = last?.nextState === comment.state && last.nextRevisionId === comment.revisionId;
    throw cameFromDecision
      ? await this.decisions.alreadyDecided(last)
      : new InvalidTransition(comment.state, input.action);
  }

  /** Whether a decision came after what the moderator saw. Without their word, a colleague's recent one about the same words. */
  private isUnseen(actor: Actor, last: ModerationDecision, { seenDecisionId, seenRevisionId }: DecisionInput): boolean {
    if (seenDecisionId !== undefined) return last.id !== seenDecisionId;
    const minutes = (this.clock.now().getTime() - last.decidedAt.getTime()) / 60_000;
    return (
      last.decidedBy !== personId(actor) && last.revisionId === seenRevisionId && minutes < moderationLimits.undoMinutes
    );
  }

  private async act(actor: Actor, comment: LocatedRow, input: DecisionInput): Promise<LocatedRow> {
    const { action, seenRevisionId, spans = [] } = input;
    if (action === 'keep') return comment;
    if (action !== 'redact') return this.states.transition(actor, comment.id, action, { seenRevisionId });
    const fields = spans.map(({ field = 'body', start, end }) => ({ field, start, end }));
    return this.states.redact(actor, comment.id, fields, { seenRevisionId });
  }

  private asRow(
    actor: Actor,
    before: LocatedRow,
    after: LocatedRow,
    item: ModerationItem | null,
    { action, reason, explanation = '' }: DecisionInput,
  ): ModerationDecision {
    return {
      id: newId(),
      commentId: before.id,
      spaceId: before.spaceId,
      revisionId: before.revisionId,
      action,
      reason,
      ground: decisionReasons[reason],
      explanation,
      previousState: before.state,
      nextState: after.state,
      nextRevisionId: after.revisionId,
      previousItem: item && waited(item),
      decidedBy: actor.id as string,
      decidedAt: this.clock.now(),
      undoneAt: null,
      undoneBy: null,
    };
  }
}

/** Whether the state takes the action; keeping something needs something to keep it from. */
function isPossible(comment: LocatedRow, item: ModerationItem | null, action: ModerationAction): boolean {
  if (action === 'keep') return comment.state === 'visible' && item !== null;
  return takes(commentLifecycle, comment.state, action);
}

function waited({ because, since, priority, reportCount }: ModerationItem) {
  return { because, since: since.toISOString(), priority, reportCount };
}

function decided({
  id,
  spaceId,
  commentId,
  action,
  reason,
  ground,
  revisionId,
}: ModerationDecision): ModerationDecided {
  return new ModerationDecided(spaceId, commentId, { decisionId: id, action, reason, ground, revisionId });
}
