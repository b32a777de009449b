import type { Lifecycle } from './lifecycle.js';

/** The words of opinions and decisions of a body, of the advice it is asked for, and of what authorities do with it. */

export const opinionKinds = ['opinion', 'decision'] as const;
export type OpinionKind = (typeof opinionKinds)[number];

/**
 * The life of an opinion or a decision. `object` comes from a member; `adopt` and `reject` come from the clock, at the end
 * of the objection period or the vote (see `effectiveOpinionState`).
 */
export const opinionLifecycle = {
  drafting: { 'open-objections': 'objecting', 'open-vote': 'voting', withdraw: 'withdrawn' },
  objecting: { object: 'objected', adopt: 'adopted' },
  objected: { 'open-objections': 'objecting', 'open-vote': 'voting', withdraw: 'withdrawn' },
  voting: { adopt: 'adopted', reject: 'rejected' },
  rejected: { 'open-objections': 'objecting', 'open-vote': 'voting', withdraw: 'withdrawn' },
  adopted: { publish: 'published' },
  published: {},
  withdrawn: {},
} as const satisfies Lifecycle;
export type OpinionState = keyof typeof opinionLifecycle;
export const opinionStates = Object.keys(opinionLifecycle) as OpinionState[];

/** The life of a request for advice. It is answered when an opinion that was asked for in it is published. */
export const adviceRequestLifecycle = {
  open: { answer: 'answered', withdraw: 'withdrawn' },
  answered: {},
  withdrawn: {},
} as const satisfies Lifecycle;
export type AdviceRequestState = keyof typeof adviceRequestLifecycle;
export const adviceRequestStates = Object.keys(adviceRequestLifecycle) as AdviceRequestState[];

/** How a text is adopted: nobody objects within a stated period, or the members vote. */
export const adoptionMethods = ['consensus', 'vote'] as const;
export type AdoptionMethod = (typeof adoptionMethods)[number];

/**
 * What it takes to be adopted: more in favour than against; more than half of all seats that decide (Decision C(2016) 3301
 * art. 13(7)); or two thirds of those in favour and against together. An abstention is neither.
 */
export const majorities = ['votes-cast', 'members', 'two-thirds'] as const;
export type Majority = (typeof majorities)[number];

export const voteChoices = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** How many seats voted what. */
export type Tally = Record<VoteChoice, number>;

export const roundOutcomes = ['adopted', 'rejected', 'quorum-missed', 'objected'] as const;
export type RoundOutcome = (typeof roundOutcomes)[number];

/** The rules of a vote that decide on its outcome; they stand from the moment it opens. */
export interface VoteRules {
  /** Percentage of the seats that decide which must have voted; abstentions count. 0 for none. */
  quorum: number;
  majority: Majority;
  /** Seats that decide. */
  seats: number;
}

/** What a vote comes to. A tie adopts nothing. */
export function outcomeOfVote({ quorum, majority, seats }: VoteRules, tally: Tally): RoundOutcome {
  const cast = tally.for + tally.against + tally.abstain;
  if (cast === 0 || cast * 100 < quorum * seats) return 'quorum-missed';
  const isAdopted = {
    'votes-cast': tally.for > tally.against,
    members: tally.for * 2 > seats,
    'two-thirds': tally.for > 0 && tally.for * 3 >= (tally.for + tally.against) * 2,
  }[majority];
  return isAdopted ? 'adopted' : 'rejected';
}

/** The round of adoption under way: an objection period or a vote. */
export interface RunningRound extends VoteRules {
  closesAt: Date;
  /** As far as it has come. */
  tally: Tally;
}

/**
 * The state at an instant: an objection period and a vote end by the clock even when no job has run yet, so that they end
 * to the second and downtime changes nothing.
 */
export function effectiveOpinionState(state: OpinionState, round: RunningRound | null, now: Date): OpinionState {
  if (!round || now < round.closesAt) return state;
  if (state === 'objecting') return 'adopted';
  if (state === 'voting') return outcomeOfVote(round, round.tally) === 'adopted' ? 'adopted' : 'rejected';
  return state;
}

/** Who owes the next step of an opinion; `clock` when it comes by itself. */
export const opinionOwers = ['team', 'members', 'clock', 'addressee', 'nobody'] as const;
export type OpinionOwer = (typeof opinionOwers)[number];

/**
 * What an authority says of a recommendation, after the words of a government's reaction to advice (Kamerstuk on the
 * advice "Samenleven in meer verscheidenheid"), with a refusal for completeness.
 */
export const adviceVerdicts = [
  'endorsed',
  'supports-current-policy',
  'under-way',
  'valuable-needs-study',
  'feasibility-check',
  'advice-requested',
  'to-be-elaborated',
  'wider-discussion',
  'raises-questions',
  'primarily-municipal',
  'next-government',
  'no-verdict',
  'rejected',
] as const;
export type AdviceVerdict = (typeof adviceVerdicts)[number];

export const opinionLimits = {
  title: 200,
  question: 4000,
  contribution: 20_000,
  objection: 4000,
  statement: 10_000,
  answer: 10_000,
  link: 500,
  /** Days an objection period or a vote may last. */
  roundDays: 90,
  /** Days after a vote in which minority statements may be attached. */
  statementDays: 60,
  /** Votes of others that one seat may be given. */
  proxies: 5,
  /** Hours before the end of a vote at which those who have not voted are reminded. */
  reminderHours: 24,
  /** Days before an answer is due at which the addressee is reminded. */
  answerReminderDays: 7,
} as const;
