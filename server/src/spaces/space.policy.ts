import {
  type Access,
  type Audience,
  publishedStates,
  type SpaceState,
  type Visibility,
} from '../../../shared/spaces.js';
import { type Actor, inTeam, isStaff } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import type { ActivityFacts, CellFacts, PhaseFacts, SpaceFacts } from './space-facts.js';

const isPublished = (state: SpaceState): boolean => (publishedStates as readonly string[]).includes(state);

/** Who may do what with a space. */
export const spacePolicy = {
  /** The team always; others once it is announced, and in a private space only those who belong to it. */
  read: (actor: Actor, space: SpaceFacts) =>
    inTeam(actor, space.id) ||
    (isPublished(space.state) &&
      (space.visibility !== 'private' || space.audiences.some((audience) => audience !== 'public'))),
  edit: (actor: Actor, space: SpaceFacts) => inTeam(actor, space.id, ['lead', 'editor']),
  /** Change what it says, its texts included: what a reviewer looks at stands still, and what is archived stays as it was. */
  write: (actor: Actor, space: SpaceFacts): Verdict =>
    inTeam(actor, space.id, ['lead', 'editor']) &&
    (!['in-review', 'archived'].includes(space.state) || 'invalid-transition'),
  lead: (actor: Actor, space: SpaceFacts) => inTeam(actor, space.id, ['lead']),
  moderate: (actor: Actor, space: SpaceFacts) => inTeam(actor, space.id, ['lead', 'moderator']),
  /** Official answers end in the results of a consultation, which a body has not. */
  answer: (actor: Actor, space: SpaceFacts) =>
    space.kind === 'consultation' && inTeam(actor, space.id, ['lead', 'answerer']),
  review: (actor: Actor, space: SpaceFacts) => inTeam(actor, space.id, ['lead', 'reviewer']),
  /** Exports hold what the public sees; the team may also take what waits or was hidden. */
  exportAll: (actor: Actor, space: SpaceFacts) => inTeam(actor, space.id, ['lead', 'moderator', 'answerer']),
  follow: (actor: Actor) => actor.kind === 'person',
} satisfies Policy<SpaceFacts>;

/** Who may start a consultation. */
export const mayCreateConsultation = (actor: Actor): boolean => isStaff(actor);

/** The phase that runs at an instant; an end belongs to what comes after it. */
export function phaseAt(phases: PhaseFacts[], now: Date): PhaseFacts | null {
  return phases.find((phase) => phase.startsAt <= now && now < phase.endsAt) ?? null;
}

const rank: Record<Access, number> = { hidden: 0, read: 1, contribute: 2 };

/** What a cell gives: in a transparent space the public reads, whatever its cell says. */
export function granted(cell: CellFacts, visibility: Visibility): Access {
  const isCapped = visibility === 'transparent' && cell.audience === 'public' && cell.access === 'contribute';
  return isCapped ? 'read' : cell.access;
}

/** The most that any of these audiences may do now; the team reads whatever the cells say. */
export function accessOf(activity: ActivityFacts, audiences: Audience[] = activity.space.audiences): Access {
  const phaseId = phaseAt(activity.phases, activity.now)?.id ?? null;
  const best = activity.cells
    .filter((cell) => cell.phaseId === phaseId && audiences.includes(cell.audience))
    .map((cell) => granted(cell, activity.space.visibility))
    .reduce<Access>((most, access) => (rank[access] > rank[most] ? access : most), 'hidden');
  return best === 'hidden' && audiences.includes('team') ? 'read' : best;
}

/** Who may do what in an activity. */
export const activityPolicy = {
  read: (actor: Actor, activity: ActivityFacts) =>
    spacePolicy.read(actor, activity.space) && accessOf(activity) !== 'hidden',
  /**
   * Contributing needs an announced space and the cell of this phase; guests also need the activity's leave. The verdict
   * says what is in the way.
   */
  contribute: (actor: Actor, activity: ActivityFacts): Verdict => {
    if (!isPublished(activity.space.state)) return 'not-open-yet';
    if (accessOf(activity) !== 'contribute') return whyNot(activity);
    if (actor.kind === 'person' || activity.settings.guests) return true;
    return 'guests-not-allowed';
  },
} satisfies Policy<ActivityFacts>;

/** The phases in which these audiences may contribute, in order. */
export function contributingPhases(activity: ActivityFacts): PhaseFacts[] {
  const ids = new Set(contributingCells(activity).map((cell) => cell.phaseId));
  return activity.phases.filter((phase) => ids.has(phase.id));
}

/** Why an actor who may read may not contribute now. */
function whyNot(activity: ActivityFacts): Verdict {
  if (contributingCells(activity).length === 0) return 'not-for-you';
  return contributingPhases(activity).some((phase) => phase.startsAt > activity.now) ? 'not-open-yet' : 'phase-closed';
}

function contributingCells({ cells, space }: ActivityFacts): CellFacts[] {
  return cells.filter(
    (cell) => space.audiences.includes(cell.audience) && granted(cell, space.visibility) === 'contribute',
  );
}
