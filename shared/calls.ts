import type { MemberType } from './bodies.js';
import type { CommandOf, Lifecycle } from './lifecycle.js';

/** The words of calls for applications: how bodies find their members and partners. */

/** What is sought. */
export const callKinds = ['members', 'partners'] as const;
export type CallKind = (typeof callKinds)[number];

/** The life of a call. `close` comes from the clock (see `effectiveCallState`), everything else from the body's team. */
export const callLifecycle = {
  draft: { open: 'open' },
  open: { close: 'closed', cancel: 'cancelled' },
  closed: { assess: 'assessing', cancel: 'cancelled' },
  assessing: { decide: 'decided', cancel: 'cancelled' },
  decided: {},
  cancelled: {},
} as const satisfies Lifecycle;
export type CallState = keyof typeof callLifecycle;
export type CallCommand = CommandOf<typeof callLifecycle>;
export const callStates = Object.keys(callLifecycle) as CallState[];

/** The state at an instant: a call closes to the second, also when no job has run yet. */
export function effectiveCallState(call: { state: CallState; closesAt: Date }, now: Date): CallState {
  return call.state === 'open' && now >= call.closesAt ? 'closed' : call.state;
}

/** Whether a file goes with an application. */
export const fileRules = ['none', 'optional', 'required'] as const;
export type FileRule = (typeof fileRules)[number];

/** The life of an application; what is decided about it stands beside it. */
export const applicationLifecycle = {
  draft: { send: 'sent', withdraw: 'withdrawn' },
  sent: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle;
export type ApplicationState = keyof typeof applicationLifecycle;
export const applicationStates = Object.keys(applicationLifecycle) as ApplicationState[];

/** What comes of an application. */
export const outcomes = ['appointed', 'reserve', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/** What people declare of themselves before they advise (Decision C(2016) 3301). */
export const interestKinds = ['employer', 'funding', 'membership', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** Whether a seat of this type is held by an organisation, for which its representative applies. */
export const isForOrganisations = (type: MemberType): boolean =>
  type === 'organisation' || type === 'state-authority' || type === 'public-entity';

/** Files one can send with an application, by media type. */
export const applicationFileTypes = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;
export type ApplicationFileType = keyof typeof applicationFileTypes;

export const callLimits = {
  title: 200,
  text: 10_000,
  criteria: 12,
  criterionName: 120,
  criterionText: 1000,
  weight: 10,
  /** The highest score of a scale; the lowest is 0. */
  maxScore: 10,
  seats: 100,
  name: 200,
  motivation: 8000,
  statement: 8000,
  interests: 20,
  interest: 500,
  reason: 4000,
  assessors: 30,
  fileBytes: 5 * 1024 * 1024,
  applications: 5000,
} as const;

/** Months after a decision in which what is not needed any more is kept: those in which it can be contested. */
export const applicationRetentionMonths = 6;

/**
 * Yearly declarations of interest, as the European Ombudsman asked for: who declares, and whose declarations everyone reads
 * who reads the list of members.
 */
export const declarationDuty = {
  months: 12,
  /** Days before a declaration runs out in which its member is reminded. */
  remindDays: 30,
  /** Days between reminders once it has run out. */
  remindAgainDays: 30,
  of: ['personal-capacity', 'common-interest'],
  published: ['personal-capacity'],
} as const satisfies { of: MemberType[]; published: MemberType[] } & Record<string, unknown>;

/** Where a member's declaration stands. */
export const declarationStates = ['missing', 'valid', 'due', 'overdue'] as const;
export type DeclarationState = (typeof declarationStates)[number];

/**
 * The last day of a term of whole months, `YYYY-MM-DD`: two years from 1 March 2027 end on 28 February 2029.
 * @param startsOn first day, `YYYY-MM-DD`
 */
export function lastDayOfTerm(startsOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const next = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}
