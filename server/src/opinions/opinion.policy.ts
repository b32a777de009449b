import { takes } from '../../../shared/lifecycle.js';
import { opinionLifecycle } from '../../../shared/opinions.js';
import { speaksFor } from '../../../shared/organisations.js';
import { belongs, readsPart } from '../bodies/body.policy.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';
import type { OpinionFacts } from './opinion-facts.js';

const whileAlive = ({ body }: OpinionFacts, verdict: Verdict): Verdict =>
  verdict === true && body.space.state === 'archived' ? 'invalid-transition' : verdict;

/** Who may do what with an opinion or a decision. */
export const opinionPolicy = {
  /** What is published is for whoever may read the body's opinions; what is being worked on, for those of them who work in it. */
  read: (actor: Actor, { body, state }: OpinionFacts) =>
    readsPart(actor, body, 'opinions') && (state === 'published' || belongs(actor, body)),
  edit: (actor: Actor, opinion: OpinionFacts): Verdict => byTeam(actor, opinion, 'withdraw'),
  openObjections: (actor: Actor, opinion: OpinionFacts): Verdict => byTeam(actor, opinion, 'open-objections'),
  openVote: (actor: Actor, opinion: OpinionFacts): Verdict => byTeam(actor, opinion, 'open-vote'),
  withdraw: (actor: Actor, opinion: OpinionFacts): Verdict => byTeam(actor, opinion, 'withdraw'),
  /** Any member who decides, as long as the period runs. */
  object: (_: Actor, opinion: OpinionFacts): Verdict => {
    if (!opinion.seats.some((seat) => seat.decides && !seat.isProxy)) return 'not-for-you';
    return whileAlive(opinion, opinion.state === 'objecting' || 'round-closed');
  },
  /** One vote for each seat that decides. Which seats, and whether they have voted, is looked at seat by seat. */
  vote: (_: Actor, opinion: OpinionFacts): Verdict => {
    if (!opinion.seats.some((seat) => seat.decides)) return 'not-for-you';
    return whileAlive(opinion, opinion.state === 'voting' || 'round-closed');
  },
  passVote: (actor: Actor, opinion: OpinionFacts): Verdict =>
    (opinion.round?.proxies ?? 0) > 0 &&
    opinion.seats.some((seat) => seat.decides && !seat.isProxy) &&
    opinionPolicy.vote(actor, opinion),
  /** Those who did not agree, until it is published (Decision C(2016) 3301 art. 13(8)). */
  stateMinority: (_: Actor, opinion: OpinionFacts): Verdict => {
    if (!opinion.seats.some((seat) => seat.dissented && !seat.isProxy)) return 'not-for-you';
    return whileAlive(opinion, opinion.state === 'adopted' || 'round-closed');
  },
  /** Not before the time for minority statements is over. */
  publish: (actor: Actor, opinion: OpinionFacts): Verdict => {
    const verdict = byTeam(actor, opinion, 'publish');
    const { statementsUntil, now } = opinion;
    return verdict === true && statementsUntil && now < statementsUntil ? 'statements-open' : verdict;
  },
  /** Whoever speaks for the addressee, or the body's team in its place. */
  answer: (actor: Actor, opinion: OpinionFacts): Verdict =>
    opinion.state === 'published' &&
    opinion.addresseeOrganisationId !== null &&
    (isAddressee(actor, opinion) || inTeam(actor, opinion.body.space.id, ['lead', 'editor', 'answerer'])) &&
    whileAlive(opinion, true),
} satisfies Policy<OpinionFacts>;

/** Whether the actor speaks for the organisation it is addressed to. */
export function isAddressee(actor: Actor, { addresseeOrganisationId }: OpinionFacts): boolean {
  return actor.memberships.some((it) => it.organisationId === addresseeOrganisationId && speaksFor(it.role));
}

function byTeam(actor: Actor, { body, state }: OpinionFacts, command: Parameters<typeof takes>[2]): Verdict {
  const verdict = spacePolicy.write(actor, body.space);
  return verdict === true ? takes(opinionLifecycle, state, command as 'withdraw') || 'invalid-transition' : verdict;
}
