import { moderationLimits } from '../../../shared/moderation.js';
import { type CommentFacts, commentPolicy, isAuthor } from '../comments/comment.policy.js';
import { type Actor, inTeam, isStaff, personId } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

const moderates = (actor: Actor, comment: CommentFacts): boolean => spacePolicy.moderate(actor, comment.activity.space);

/** Who may do what about a comment. What someone may not read does not exist for them. */
export const moderationPolicy = {
  read: commentPolicy.words,
  /** Any reader, with or without an account, of what is visible. */
  report: (actor: Actor, comment: CommentFacts): Verdict => {
    if (isAuthor(actor, comment)) return 'own-content';
    return comment.state === 'visible' || 'not-found';
  },
  /** Takes an item to the own hands for a while. */
  claim: (actor: Actor, comment: CommentFacts): Verdict => moderationPolicy.decide(actor, comment),
  /** Nobody decides about their own words. */
  decide: (actor: Actor, comment: CommentFacts): Verdict =>
    moderates(actor, comment) && (!isAuthor(actor, comment) || 'own-content'),
  /** Everything that happened to it, with names. */
  history: moderates,
  /** The decisions about it, for those who said it. */
  decisions: (actor: Actor, comment: CommentFacts): boolean =>
    moderates(actor, comment) || commentPolicy.decision(actor, comment),
} satisfies Policy<CommentFacts>;

/** A decision with what rules need to know of it. */
export interface DecisionFacts {
  decidedBy: string;
  decidedAt: Date;
  spaceId: string;
}

/** Whoever decided may take it back for a short while, and so may a lead of the team. */
export function mayUndo(actor: Actor, decision: DecisionFacts, now: Date): Verdict {
  if (personId(actor) !== decision.decidedBy && !inTeam(actor, decision.spaceId, ['lead'])) return false;
  const minutes = (now.getTime() - decision.decidedAt.getTime()) / 60_000;
  return minutes <= moderationLimits.undoMinutes || 'undo-window-over';
}

/** Another's claim stands in the way, except for leads. */
export function isTakenByOther(
  actor: Actor,
  item: { spaceId: string; claimedBy: string | null; claimedUntil: Date | null },
  now: Date,
): boolean {
  if (!item.claimedBy || !item.claimedUntil || item.claimedUntil <= now) return false;
  return item.claimedBy !== personId(actor) && !inTeam(actor, item.spaceId, ['lead']);
}

/** The spaces whose desk the actor sees: those for which `spacePolicy.moderate` says yes. */
export function moderatedSpaces(actor: Actor): string[] {
  const teams = actor.teams.filter(({ role }) => role === 'lead' || role === 'moderator');
  return [...new Set(teams.map(({ spaceId }) => spaceId))];
}

/** Who keeps the lists of terms. */
export const mayKeepTerms = (actor: Actor): boolean => isStaff(actor);
