import type { PartnershipStage } from './bodies.js';
import type { CommandOf, Lifecycle } from './lifecycle.js';

/** The words of agreements: pacts and charters that organisations sign, and what they promise one another. */

export const agreementKinds = ['pact', 'charter'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/**
 * The life of an agreement. While it is `open` its parties sign the version that was published last, and a new version asks
 * them again; `concluded` it takes no more signatures.
 */
export const agreementLifecycle = {
  preparing: { open: 'open' },
  open: { conclude: 'concluded', end: 'ended' },
  concluded: { open: 'open', end: 'ended' },
  ended: {},
} as const satisfies Lifecycle;
export type AgreementState = keyof typeof agreementLifecycle;
export type AgreementCommand = CommandOf<typeof agreementLifecycle>;
export const agreementStates = Object.keys(agreementLifecycle) as AgreementState[];
export const agreementCommands = ['open', 'conclude', 'end'] as const satisfies AgreementCommand[];

/** The stages in which a partnership may sign. A body of another kind has no stages and may always. */
export const signingStages = ['signing', 'working', 'reporting'] as const satisfies PartnershipStage[];

/** Whether a body in this stage may ask for signatures. */
export function maySignIn(stage: PartnershipStage | null): boolean {
  return stage === null || (signingStages as readonly PartnershipStage[]).includes(stage);
}

/** What a party does in an agreement. */
export const partyRoles = ['initiator', 'partner', 'funder', 'supporter'] as const;
export type PartyRole = (typeof partyRoles)[number];

/**
 * How a party stands to the version that is to be signed: it signed that one, it signed an earlier one and is asked again, it is
 * asked for the first time, or it withdrew.
 */
export const partyStandings = ['signed', 'asked-again', 'asked', 'withdrawn'] as const;
export type PartyStanding = (typeof partyStandings)[number];

/** The life of what a party promised. */
export const commitmentLifecycle = {
  promised: { start: 'running', meet: 'met', miss: 'not-met', drop: 'dropped' },
  running: { meet: 'met', miss: 'not-met', drop: 'dropped' },
  met: { resume: 'running' },
  'not-met': { resume: 'running' },
  dropped: { resume: 'running' },
} as const satisfies Lifecycle;
export type CommitmentStatus = keyof typeof commitmentLifecycle;
export type CommitmentCommand = CommandOf<typeof commitmentLifecycle>;
export const commitmentStatuses = Object.keys(commitmentLifecycle) as CommitmentStatus[];
export const commitmentCommands = ['start', 'meet', 'miss', 'drop', 'resume'] as const satisfies CommitmentCommand[];

/** Statuses in which something is still to come; past its day such a commitment is overdue. */
export const openCommitmentStatuses = ['promised', 'running'] as const satisfies CommitmentStatus[];

/** What a commitment becomes by each command its status takes. */
export function commitmentCommandsOf(status: CommitmentStatus): CommitmentCommand[] {
  return commitmentCommands.filter((command) => command in commitmentLifecycle[status]);
}

export const agreementLimits = {
  parties: 500,
  reviews: 20,
  /** What the person who signs is in the organisation. */
  function: 200,
  reservation: 4000,
  reason: 2000,
  commitment: 2000,
  note: 2000,
  evidenceTitle: 200,
  url: 2000,
  evidence: 50,
  commitments: 5000,
  /** Days before the due day on which people are reminded. */
  reminderDays: 14,
} as const;
