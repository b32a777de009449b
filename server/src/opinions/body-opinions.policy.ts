import { type BodyFacts, readsPart } from '../bodies/body.policy.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** Who may do what with the opinions of a body as a whole. */
export const bodyOpinionsPolicy = {
  read: (actor: Actor, body: BodyFacts) => readsPart(actor, body, 'opinions'),
  /** Begin work on an opinion or a decision, or write down a request for one: the secretariat's work. */
  start: (actor: Actor, { space }: BodyFacts) => spacePolicy.write(actor, space),
} satisfies Policy<BodyFacts>;
