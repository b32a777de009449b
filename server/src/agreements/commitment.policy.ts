import type { BodyFacts } from '../bodies/body.policy.js';
import { readsPart } from '../bodies/body.policy.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** What rules need to know of a commitment. */
export interface CommitmentFacts {
  body: BodyFacts;
  /** Who promised. */
  organisationId: string;
}

/** The party's own people and the team, while the body works. */
const byPartyOrTeam = (actor: Actor, { body, organisationId }: CommitmentFacts): Verdict => {
  if (!maySpeakFor(actor, organisationId)) return spacePolicy.write(actor, body.space);
  return body.space.state === 'active' || 'invalid-transition';
};

/** Who may do what with a commitment. */
export const commitmentPolicy = {
  read: (actor: Actor, { body }: CommitmentFacts) => readsPart(actor, body, 'agreements'),
  edit: byPartyOrTeam,
  move: byPartyOrTeam,
  prove: byPartyOrTeam,
} satisfies Policy<CommitmentFacts>;
