import { takes } from '../../../shared/lifecycle.js';
import { adviceRequestLifecycle, type AdviceRequestState } from '../../../shared/opinions.js';
import { belongs, type BodyFacts, readsPart } from '../bodies/body.policy.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** What rules need to know of a request for advice. */
export interface AdviceRequestFacts {
  body: BodyFacts;
  state: AdviceRequestState;
  contributeUntil: Date;
  contributionsPublic: boolean;
  /** Seats the actor sits on now, observers' too. */
  seats: string[];
  now: Date;
}

const isOver = ({ state, contributeUntil, now }: AdviceRequestFacts): boolean =>
  state !== 'open' || now >= contributeUntil;

/** Who may do what with a request for advice. */
export const adviceRequestPolicy = {
  read: (actor: Actor, { body }: AdviceRequestFacts) => readsPart(actor, body, 'opinions'),
  /** Members at any time; everyone else when it was said beforehand, and once nobody writes any more. */
  readContributions: (actor: Actor, request: AdviceRequestFacts) =>
    belongs(actor, request.body) || (request.contributionsPublic && isOver(request)),
  contribute: (_: Actor, request: AdviceRequestFacts): Verdict => {
    if (request.seats.length === 0) return 'not-for-you';
    if (request.body.space.state === 'archived') return 'invalid-transition';
    return !isOver(request) || 'round-closed';
  },
  withdraw: (actor: Actor, { body, state }: AdviceRequestFacts): Verdict => {
    const verdict = spacePolicy.write(actor, body.space);
    return verdict === true ? takes(adviceRequestLifecycle, state, 'withdraw') || 'invalid-transition' : verdict;
  },
} satisfies Policy<AdviceRequestFacts>;
