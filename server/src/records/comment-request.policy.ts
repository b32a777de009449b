import { takes } from '../../../shared/lifecycle.js';
import { commentRequestLifecycle } from '../../../shared/records.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { sessionPolicy } from '../sessions/session.policy.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import type { CommentCandidate } from './comment-candidate.js';

/** What rules need to know of something that could become a comment. */
export interface CandidateFacts {
  session: SessionFacts;
  said: Pick<CommentCandidate, 'mine' | 'state' | 'activityId' | 'requestState'>;
}

const prepares = (actor: Actor, session: SessionFacts): boolean =>
  sessionPolicy.moderate(actor, session) || sessionPolicy.takeNotes(actor, session);

const couldBecomeOne = ({ said }: CandidateFacts): Verdict => {
  if (said.state !== 'visible') return 'not-found';
  return said.activityId !== null || 'no-text-discussed';
};

/** Who may do what so that something said becomes a comment. Nobody's words become one without their consent. */
export const commentRequestPolicy = {
  read: (actor: Actor, { said, session }: CandidateFacts) => said.mine || prepares(actor, session),
  /** Asks the author, once. */
  ask: (actor: Actor, facts: CandidateFacts): Verdict => {
    if (!prepares(actor, facts.session) || facts.said.mine) return false;
    if (facts.said.requestState !== null) return 'invalid-transition';
    return couldBecomeOne(facts);
  },
  /** Consents, asked or not; also after having declined. */
  accept: (_: Actor, facts: CandidateFacts): Verdict => {
    const { mine, requestState } = facts.said;
    if (!mine) return false;
    if (requestState && !takes(commentRequestLifecycle, requestState, 'accept')) return 'invalid-transition';
    return couldBecomeOne(facts);
  },
  decline: (_: Actor, { said: { mine, requestState } }: CandidateFacts): Verdict =>
    mine && requestState !== null && (takes(commentRequestLifecycle, requestState, 'decline') || 'invalid-transition'),
} satisfies Policy<CandidateFacts>;
