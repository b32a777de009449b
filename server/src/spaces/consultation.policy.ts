import { takes } from '../../../shared/lifecycle.js';
import { consultationLifecycle, type ConsultationCommand, type TeamRole } from '../../../shared/spaces.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import type { SpaceFacts } from './space-facts.js';
import { spacePolicy } from './space.policy.js';

/** Who may do what with a consultation as a whole: the role and the life cycle both have a say. */
export const consultationPolicy = {
  read: spacePolicy.read,
  /** The plan as the team sees it. */
  prepare: (actor: Actor, space: SpaceFacts) => inTeam(actor, space.id),
  edit: spacePolicy.write,
  /** A second person approved what people are asked and who sees it: only a draft says it differently. */
  reword: (actor: Actor, space: SpaceFacts) =>
    spacePolicy.edit(actor, space) && (space.state === 'draft' || 'already-reviewed'),
  /** Dates are set until it opens; after that they can only be extended. */
  planPhases: (actor: Actor, space: SpaceFacts) =>
    when(spacePolicy.edit(actor, space), ['draft', 'announced'].includes(space.state)),
  staff: (actor: Actor, space: SpaceFacts) => when(spacePolicy.lead(actor, space), space.state !== 'archived'),
  submit: byRole('submit', ['lead', 'editor']),
  /** Nobody approves what they submitted themselves. */
  approve: (actor: Actor, space: SpaceFacts): Verdict => {
    const verdict = byRole('approve', ['lead', 'reviewer'])(actor, space);
    return verdict === true && space.submittedBy === personId(actor) ? 'second-person-needed' : verdict;
  },
  return: byRole('return', ['lead', 'editor', 'reviewer']),
  recall: byRole('recall', ['lead']),
  extend: (actor: Actor, space: SpaceFacts) =>
    when(spacePolicy.lead(actor, space), ['open', 'closed', 'in-analysis'].includes(space.state)),
  analyse: byRole('analyse', ['lead', 'answerer']),
  answer: byRole('answer', ['lead', 'answerer']),
  archive: byRole('archive', ['lead']),
  moderate: spacePolicy.moderate,
  export: spacePolicy.exportAll,
  follow: spacePolicy.follow,
} satisfies Policy<SpaceFacts>;

/** A command of the life cycle: for these roles, in the states that take it. */
function byRole(command: ConsultationCommand, roles: TeamRole[]) {
  return (actor: Actor, space: SpaceFacts): Verdict =>
    when(inTeam(actor, space.id, roles), takes(consultationLifecycle, space.state, command));
}

/** No without the role; with it, yes or the reason the state gives. */
function when(hasRole: boolean, stateAllows: boolean): Verdict {
  return hasRole && (stateAllows || 'invalid-transition');
}
