import type { Lifecycle } from './lifecycle.js';
import type { SpaceKind } from './spaces.js';

/** The words of bodies: spaces where the same people and organisations work together for years. */

export const bodyKinds = [
  'partnership',
  'expert-group',
  'network',
  'forum',
  'task-force',
] as const satisfies SpaceKind[];
export type BodyKind = (typeof bodyKinds)[number];

/**
 * Where a partnership stands (COM(2020) 758 §5.I speaks of partnerships that are still to be explored). Other kinds of body
 * have no stages.
 */
export const partnershipLifecycle = {
  exploring: { found: 'founding', close: 'closed' },
  founding: { sign: 'signing', close: 'closed' },
  signing: { work: 'working', close: 'closed' },
  working: { report: 'reporting', close: 'closed' },
  reporting: { work: 'working', close: 'closed' },
  closed: {},
} as const satisfies Lifecycle;
export type PartnershipStage = keyof typeof partnershipLifecycle;
export const partnershipStages = Object.keys(partnershipLifecycle) as PartnershipStage[];

/**
 * In what capacity a seat is held, after the types of members of the Commission's expert groups (Decision C(2016) 3301):
 * a person who speaks for nobody, a person for an interest that many share, an organisation, an authority of a state, a
 * region or a city, and other public bodies.
 */
export const memberTypes = [
  'personal-capacity',
  'common-interest',
  'organisation',
  'state-authority',
  'public-entity',
] as const;
export type MemberType = (typeof memberTypes)[number];

/** What a seat is for, in the order in which seats are listed. Observers take part and do not decide. */
export const seatRoles = ['chair', 'vice-chair', 'rapporteur', 'member', 'observer'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Who sits: the holder, or someone who comes when the holder cannot. */
export const sittings = ['holder', 'alternate'] as const;
export type Sitting = (typeof sittings)[number];

/** As a member states it; nobody is asked for it. */
export const genders = ['woman', 'man', 'other'] as const;
export type Gender = (typeof genders)[number];

/**
 * The parts of a body's work that different people may read: who its members are, its meetings, its opinions and decisions with
 * the votes on them, its pacts and commitments, its calls for applications, and what its members learn from each other.
 */
export const bodyParts = ['members', 'meetings', 'opinions', 'agreements', 'calls', 'exchange'] as const;
export type BodyPart = (typeof bodyParts)[number];

/** Who may read a part: everyone who may read the body, its members, or its team alone. */
export const partReaders = ['public', 'members', 'team'] as const;
export type PartReader = (typeof partReaders)[number];

/** Who reads which part. A part that is not named is not in use; every body has members. */
export type PartReaders = Partial<Record<BodyPart, PartReader>> & { members: PartReader };

/** What a new body of each kind begins with; its team can change that. */
export const firstParts: Record<BodyKind, PartReaders> = {
  partnership: { members: 'public', meetings: 'public', agreements: 'public' },
  'expert-group': { members: 'public', meetings: 'public', opinions: 'public', calls: 'public' },
  network: { members: 'public', meetings: 'members', exchange: 'members' },
  forum: { members: 'public', meetings: 'public', opinions: 'public', exchange: 'public' },
  'task-force': { members: 'public', meetings: 'public', opinions: 'public' },
};

/** What the page of a body tells of its past, by the name of the event. */
export const bodyHappenings = [
  'body.opened',
  'body.archived',
  'body.stage-changed',
  'document.published',
  'advice.requested',
  'opinion.published',
  'advice.answered',
  'meeting.invited',
  'meeting.cancelled',
  'meeting.minutes-published',
  'agreement.signed',
  'agreement.withdrawn',
  'commitment.moved',
  'commitment.overdue',
  'position.handed-in',
  'peer-request.asked',
  'peer-request.answered',
  'peer-request.evaluated',
  'forum-result.handed-up',
  'call.opened',
  'call.decided',
  'call.cancelled',
] as const;
export type BodyHappening = (typeof bodyHappenings)[number];

/** What waits for a person in a body: for a member, for who speaks for an organisation, and for who was asked to assess. */
export const bodyDuties = [
  'vote',
  'object',
  'contribute',
  'answer',
  'assess',
  'declare',
  'commitment',
  'minutes',
] as const;
export type BodyDuty = (typeof bodyDuties)[number];

export const bodyLimits = {
  /** People and organisations that share one seat. */
  sharing: 10,
  seats: 10_000,
  name: 200,
  note: 1000,
} as const;
