import { moderationLimits } from '../../../shared/moderation.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Result } from './decide-together.js';
import type { DecisionDto, DecisionResultDto } from './dto/decision.dto.js';
import type { NamedDecision } from './item-facts.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import { mayUndo } from './moderation.policy.js';

/** A decision as moderators see it; `last` is the last one about the comment that nobody took back. */
export function presentDecision(
  actor: Actor,
  decision: NamedDecision,
  last: { id: string } | null,
  now: Date,
): DecisionDto {
  return {
    ...told(decision),
    by: decision.decidedName,
    undoneBy: decision.undoneName,
    undoUntil: decision.id === last?.id && mayUndo(actor, decision, now) === true ? undoUntil(decision) : null,
  };
}

/** A decision as its author sees it: without who took it. */
export function presentToAuthor(decision: ModerationDecision): DecisionDto {
  return { ...told(decision), by: null, undoneBy: null, undoUntil: null };
}

/** A decision that the actor took, or took back, right now. */
export function presentOwn(actor: Actor, decision: ModerationDecision): DecisionDto {
  const isUndone = decision.undoneAt !== null;
  return {
    ...told(decision),
    by: decision.decidedBy === actor.id ? actor.name : null,
    undoneBy: isUndone ? actor.name : null,
    undoUntil: isUndone ? null : undoUntil(decision),
  };
}

/** What came of one of several. */
export function presentResult(actor: Actor, { id, decision, problem }: Result): DecisionResultDto {
  return {
    id,
    decision: decision && presentOwn(actor, decision),
    problem: problem?.code ?? null,
    params: problem?.options.params ?? {},
  };
}

function told(decision: ModerationDecision) {
  const { id, commentId, action, reason, ground, explanation, revisionId, nextState, decidedAt, undoneAt } = decision;
  return { id, commentId, action, reason, ground, explanation, revisionId, state: nextState, at: decidedAt, undoneAt };
}

function undoUntil({ decidedAt }: ModerationDecision): Date {
  return new Date(decidedAt.getTime() + moderationLimits.undoMinutes * 60_000);
}
