import { type PositionCommand, positionLifecycle, type PositionState } from '../../../shared/positions.js';
import { takes } from '../../../shared/lifecycle.js';
import { join, type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import type { SpaceFacts } from '../spaces/space-facts.js';
import { spacePolicy } from '../spaces/space.policy.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';

/** What rules need to know of a joint position. */
export interface PositionFacts {
  state: PositionState;
  /** Those that take part. */
  organisationIds: string[];
  /** Where it was handed in. */
  space: SpaceFacts | null;
}

/** Whether the actor belongs to an organisation that takes part. */
export const takesPart = (actor: Actor, { organisationIds }: PositionFacts): boolean =>
  actor.memberships.some(({ organisationId }) => organisationIds.includes(organisationId));

const speaks = (actor: Actor, { organisationIds }: PositionFacts): boolean =>
  organisationIds.some((id) => maySpeakFor(actor, id));

const whileDrafting = (may: (actor: Actor, facts: PositionFacts) => boolean) => (actor: Actor, facts: PositionFacts) =>
  may(actor, facts) && (facts.state === 'drafting' || 'invalid-transition');

/** Who may do what with a joint position. */
export const positionPolicy = {
  /** Those who take part; once it is handed in, whoever may read where it went. */
  read: (actor: Actor, facts: PositionFacts) =>
    takesPart(actor, facts) || (facts.space !== null && spacePolicy.read(actor, facts.space)),
  /** Drafters too: writing binds nobody. */
  write: whileDrafting(takesPart),
  comment: (actor: Actor, facts: PositionFacts): Verdict =>
    takesPart(actor, facts) && (facts.state !== 'handed-in' || 'invalid-transition'),
  invite: whileDrafting(speaks),
  settle: bySpeaker('settle'),
  redraft: bySpeaker('redraft'),
  handIn: bySpeaker('hand-in'),
} satisfies Policy<PositionFacts>;

/** The rule `positionPolicy.read` as a condition on rows of `position` (alias `p`). */
export function readablePositions(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`;
  return sql`(${ownPositions(actor)} or exists (
    select 1 from space s where s.id = p.space_id and ${visibleSpaces(actor)}))`;
}

/** Positions in which an organisation of the actor takes part. */
export function ownPositions(actor: Actor): Sql {
  const ids = actor.memberships.map(({ organisationId }) => organisationId);
  if (ids.length === 0) return sql`false`;
  return sql`exists (select 1 from position_organisation own where own.position_id = p.id
    and own.organisation_id in (${join(ids)}))`;
}

function bySpeaker(command: PositionCommand) {
  return (actor: Actor, facts: PositionFacts): Verdict =>
    speaks(actor, facts) && (takes(positionLifecycle, facts.state, command) || 'invalid-transition');
}
