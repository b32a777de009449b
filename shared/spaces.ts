import type { CommandOf, Lifecycle } from './lifecycle.js';

/** The words of spaces: places where people work on something together. */

export const spaceKinds = ['consultation', 'partnership', 'expert-group', 'network', 'forum', 'task-force'] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** Public and transparent spaces may be read by all; in a transparent one only members contribute. */
export const visibilities = ['public', 'transparent', 'private'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * The life of a consultation. `open` and `close` come from the clock (see `effectiveState`), the others from people; a
 * second person reviews before anything is announced.
 */
export const consultationLifecycle = {
  draft: { submit: 'in-review' },
  'in-review': { approve: 'announced', return: 'draft' },
  announced: { open: 'open', recall: 'draft' },
  open: { close: 'closed' },
  closed: { analyse: 'in-analysis', reopen: 'open' },
  'in-analysis': { answer: 'answered', reopen: 'open' },
  answered: { archive: 'archived' },
  archived: {},
} as const satisfies Lifecycle;
export type ConsultationState = keyof typeof consultationLifecycle;
export type ConsultationCommand = CommandOf<typeof consultationLifecycle>;
export const consultationStates = Object.keys(consultationLifecycle) as ConsultationState[];

/** The life of a body, which works for years: its team prepares it, opens it, and closes it for good or for a while. */
export const bodyLifecycle = {
  draft: { open: 'active' },
  active: { archive: 'archived' },
  archived: { reopen: 'active' },
} as const satisfies Lifecycle;
export type BodyState = keyof typeof bodyLifecycle;
export type BodyCommand = CommandOf<typeof bodyLifecycle>;

export type SpaceState = ConsultationState | BodyState;
export const spaceStates = [...new Set([...consultationStates, ...(Object.keys(bodyLifecycle) as BodyState[])])];

/** States in which everyone who may read the space sees it. */
export const publishedStates = [
  'active',
  'announced',
  'open',
  'closed',
  'in-analysis',
  'answered',
  'archived',
] as const satisfies SpaceState[];

/**
 * The state at an instant: a consultation opens and closes by the clock even when no job has run yet, so that a phase
 * ends to the second and downtime changes nothing. `reopen` extends `closesAt`, so it needs no case of its own.
 */
export function effectiveState<State extends SpaceState>(
  space: { state: State; opensAt: Date | null; closesAt: Date | null },
  now: Date,
): State | 'open' | 'closed' {
  if (space.state !== 'announced' && space.state !== 'open') return space.state;
  if (space.closesAt && now >= space.closesAt) return 'closed';
  if (space.state === 'announced' && space.opensAt && now >= space.opensAt) return 'open';
  return space.state;
}

/**
 * Orders of a list of consultations: `closing` soonest closing first, `closed` latest closing first, `opening` soonest
 * opening first, `newest` latest announced first.
 */
export const consultationSorts = ['closing', 'closed', 'opening', 'newest'] as const;
export type ConsultationSort = (typeof consultationSorts)[number];

/** What has to happen next with a consultation. */
export const nextSteps = ['submit', 'review', 'open', 'contribute', 'analyse', 'answer'] as const;
export type NextStep = (typeof nextSteps)[number];

/** Who has to do it; `clock` when it comes by itself. */
export const nextStepOwners = ['team', 'reviewer', 'clock', 'everyone'] as const;
export type NextStepOwner = (typeof nextStepOwners)[number];

/** What stands on a consultation's timeline. */
export const timelineKinds = ['announced', 'phase', 'extended', 'answer-due', 'answered'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** What a person does in a team. */
export const teamRoles = ['lead', 'editor', 'moderator', 'answerer', 'reviewer', 'observer'] as const;
export type TeamRole = (typeof teamRoles)[number];

/** What people do in a space. */
export const activityKinds = ['comment', 'meet'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Whom an access cell speaks of. The team always reads. */
export const audiences = ['public', 'members', 'invited', 'expert-group', 'team'] as const;
export type Audience = (typeof audiences)[number];

/** What a cell (activity x phase x audience) allows. */
export const accesses = ['hidden', 'read', 'contribute'] as const;
export type Access = (typeof accesses)[number];

export const moderationModes = ['after', 'before'] as const;
export type ModerationMode = (typeof moderationModes)[number];

/** How an activity of the kind `comment` behaves. */
export interface CommentSettings {
  /** `before`: nothing appears until a moderator released it. */
  moderation: ModerationMode;
  /** The first N contributions of a newcomer wait for a moderator; 0 switches it off. */
  newcomerFirst: number;
  /** Whether people without an account may contribute. */
  guests: boolean;
  /** Minutes in which an author may change what they sent; 0 means as long as the phase is open. */
  editMinutes: number;
}
export const defaultCommentSettings: CommentSettings = {
  moderation: 'after',
  newcomerFirst: 1,
  guests: true,
  editMinutes: 0,
};

export const spaceLimits = {
  title: 200,
  summary: 2000,
  question: 1000,
  reason: 1000,
  phaseName: 80,
  activityTitle: 120,
  phases: 12,
  team: 60,
  members: 5000,
  invited: 1000,
  /** Codes of one classification on one consultation. */
  codes: 100,
  /** Contributions of a newcomer that can be made to wait. */
  newcomerFirst: 20,
  /** Minutes an author can be given to change what they sent. */
  editMinutes: 10_080,
  search: 200,
} as const;
