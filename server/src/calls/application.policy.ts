import type { ApplicationState, Outcome } from '../../../shared/calls.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { type CallFacts, callPolicy } from './call.policy.js';

/** What rules need to know of an application, as the asking actor stands to it. */
export interface ApplicationFacts {
  call: CallFacts;
  state: ApplicationState;
  outcome: Outcome | null;
  /** Whether it is the actor's, or that of an organisation they speak for. */
  isOwn: boolean;
  /** Whether the actor has a conflict of interest in it, such as by applying for the same call. */
  isRecused: boolean;
  /** Whether the actor assessed it and sent that. */
  hasAssessed: boolean;
  /** Whether the reserve list still runs. */
  isReserveOpen: boolean;
}

/** Who may do what with an application. */
export const applicationPolicy = {
  /** Who applies, the team that handles it and its assessors; nobody who has a conflict of interest in it. */
  read: (actor: Actor, application: ApplicationFacts) => application.isOwn || judges(actor, application),
  /** Write it, and write it anew once it is sent, until the deadline. */
  edit: (actor: Actor, { isOwn, state, call }: ApplicationFacts): Verdict => {
    if (!isOwn || state === 'withdrawn') return isOwn ? 'invalid-transition' : false;
    return callPolicy.apply(actor, call);
  },
  /** At any time: also from the reserve list. Who was appointed gives the seat back to the secretariat instead. */
  withdraw: (_actor: Actor, { isOwn, state, call, outcome }: ApplicationFacts): Verdict => {
    if (!isOwn) return false;
    const isAnswered = call.state === 'decided' && outcome !== 'reserve';
    return (state !== 'withdrawn' && !isAnswered) || 'invalid-transition';
  },
  /** Read what the applicant sent, to judge it. */
  judge: (actor: Actor, application: ApplicationFacts) => judges(actor, application),
  score: (actor: Actor, application: ApplicationFacts): Verdict => {
    if (!application.call.assessor || !judges(actor, application)) return false;
    return application.call.state === 'assessing' || 'invalid-transition';
  },
  /**
   * See what others think of it. Whoever assesses it does so only once their own view is sent, also when they are in the team,
   * so that nobody follows another.
   */
  seeScores: (actor: Actor, application: ApplicationFacts) => {
    const { call, hasAssessed } = application;
    if (!judges(actor, application)) return false;
    return call.assessor ? hasAssessed || call.state === 'decided' : callPolicy.handle(actor, call);
  },
  /** Say what is to come of it. */
  settle: (actor: Actor, application: ApplicationFacts): Verdict => {
    if (!judges(actor, application)) return false;
    return callPolicy.decide(actor, application.call);
  },
  /** Give a seat that became free to the first of the reserve list. */
  callUp: (actor: Actor, { call, state, outcome, isReserveOpen }: ApplicationFacts): Verdict => {
    const verdict = spacePolicy.write(actor, call.body.space);
    if (verdict !== true) return verdict;
    const isReserve = call.state === 'decided' && state === 'sent' && outcome === 'reserve';
    return (isReserve && isReserveOpen) || 'invalid-transition';
  },
} satisfies Policy<ApplicationFacts>;

/** Nobody judges what they sent themselves. */
function judges(actor: Actor, { call, state, isOwn, isRecused }: ApplicationFacts): boolean {
  if (state !== 'sent' || isOwn || isRecused) return false;
  if (callPolicy.handle(actor, call)) return call.assessor?.hasDeclared ?? true;
  return call.assessor?.hasDeclared === true && (call.state === 'assessing' || call.state === 'decided');
}
