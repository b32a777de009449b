import type { BodyKind, BodyPart, PartReaders } from '../../../shared/bodies.js';
import { takes } from '../../../shared/lifecycle.js';
import { bodyLifecycle, type BodyCommand } from '../../../shared/spaces.js';
import { type Actor, inTeam, isStaff } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import type { SpaceFacts } from '../spaces/space-facts.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** What rules need to know of a body. */
export interface BodyFacts {
  space: SpaceFacts & { kind: BodyKind };
  parts: PartReaders;
}

/** Who may do what with a body. */
export const bodyPolicy = {
  read: (actor: Actor, { space }: BodyFacts) => spacePolicy.read(actor, space),
  /** The body as the forms of its team hold it. */
  prepare: (actor: Actor, { space }: BodyFacts) => inTeam(actor, space.id),
  edit: (actor: Actor, { space }: BodyFacts) => spacePolicy.write(actor, space),
  /** Give seats and say who sits on them: the secretariat's work. */
  seat: (actor: Actor, { space }: BodyFacts) => spacePolicy.write(actor, space),
  staff: (actor: Actor, { space }: BodyFacts): Verdict =>
    spacePolicy.lead(actor, space) && (space.state !== 'archived' || 'invalid-transition'),
  open: byLead('open'),
  archive: byLead('archive'),
  reopen: byLead('reopen'),
  follow: (actor: Actor, { space }: BodyFacts) => spacePolicy.follow(actor) && spacePolicy.read(actor, space),
} satisfies Policy<BodyFacts>;

/** Whether the actor may read what stands in a part of a body. Its team reads all of it. `readablePart` says the same in SQL. */
export function readsPart(actor: Actor, { space, parts }: BodyFacts, part: BodyPart): boolean {
  if (inTeam(actor, space.id)) return true;
  const isMember = space.audiences.includes('members');
  return spacePolicy.read(actor, space) && (parts[part] === 'public' || (parts[part] === 'members' && isMember));
}

/** Whether the actor works in the body: in its team, or as a member. `belongsTo` says the same in SQL. */
export const belongs = (actor: Actor, { space }: BodyFacts): boolean =>
  inTeam(actor, space.id) || space.audiences.includes('members');

/** Who may prepare a body. */
export const mayCreateBody = (actor: Actor): boolean => isStaff(actor);

function byLead(command: BodyCommand) {
  return (actor: Actor, { space }: BodyFacts): Verdict =>
    spacePolicy.lead(actor, space) && (takes(bodyLifecycle, space.state, command) || 'invalid-transition');
}
