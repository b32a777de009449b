import { type CallCommand, callLifecycle, type CallState } from '../../../shared/calls.js';
import { takes } from '../../../shared/lifecycle.js';
import { readsPart, type BodyFacts } from '../bodies/body.policy.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** How the actor stands to a call as an assessor. */
export interface AssessorFacts {
  id: string;
  hasDeclared: boolean;
}

/** What rules need to know of a call. `state` is the effective one at the time of asking. */
export interface CallFacts {
  id: string;
  body: BodyFacts;
  state: CallState;
  /** Null for everyone who does not assess its applications. */
  assessor: AssessorFacts | null;
}

/** Who may do what with a call. What its applicants wrote has rules of its own. */
export const callPolicy = {
  /** Readers of the part, once it is published; the team and the assessors always. `readableCalls` says the same in SQL. */
  read: (actor: Actor, { body, state, assessor }: CallFacts) =>
    inTeam(actor, body.space.id) || assessor !== null || (state !== 'draft' && readsPart(actor, body, 'calls')),
  /** The call as the forms of its team hold it. */
  prepare: (actor: Actor, { body }: CallFacts) => inTeam(actor, body.space.id),
  edit: (actor: Actor, call: CallFacts): Verdict => byTeam(actor, call, call.state === 'draft'),
  open: (actor: Actor, call: CallFacts): Verdict => {
    if (call.body.space.state === 'draft') return 'not-open-yet';
    return byCommand('open')(actor, call);
  },
  /** More time for everyone, while there is some. */
  extend: (actor: Actor, call: CallFacts): Verdict => byTeam(actor, call, call.state === 'open'),
  assess: byCommand('assess'),
  cancel: byCommand('cancel'),
  decide: byCommand('decide'),
  nameAssessors: (actor: Actor, call: CallFacts): Verdict =>
    byTeam(actor, call, ['open', 'closed', 'assessing'].includes(call.state)),
  /** See who applied, as far as one has no conflict of interest: those who prepare and decide. */
  handle: (actor: Actor, { body }: CallFacts) => spacePolicy.edit(actor, body.space),
  apply: (actor: Actor, { body, state }: CallFacts): Verdict => {
    if (state !== 'open' || body.space.state !== 'active') return 'call-closed';
    return actor.kind === 'person';
  },
} satisfies Policy<CallFacts>;

function byTeam(actor: Actor, { body }: CallFacts, isTime: boolean): Verdict {
  const verdict = spacePolicy.write(actor, body.space);
  return verdict === true ? isTime || 'invalid-transition' : verdict;
}

function byCommand(command: CallCommand) {
  return (actor: Actor, call: CallFacts): Verdict => byTeam(actor, call, takes(callLifecycle, call.state, command));
}
