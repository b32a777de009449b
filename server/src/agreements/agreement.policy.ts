import {
  type AgreementCommand,
  agreementLifecycle,
  type AgreementState,
  maySignIn,
} from '../../../shared/agreements.js';
import type { PartnershipStage } from '../../../shared/bodies.js';
import { takes } from '../../../shared/lifecycle.js';
import { type BodyFacts, readsPart } from '../bodies/body.policy.js';
import { readablePart } from '../bodies/readable-part.js';
import { type Sql, sql } from '../kernel/database/database.js';
import { type Actor, inTeam } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import { spacePolicy } from '../spaces/space.policy.js';

/** What rules need to know of an agreement. */
export interface AgreementFacts {
  body: BodyFacts;
  /** Of the partnership; null for bodies of other kinds. */
  stage: PartnershipStage | null;
  state: AgreementState;
  /** Whether a version of its text is published. */
  hasText: boolean;
}

/** Who may do what with a pact or charter. */
export const agreementPolicy = {
  /** Whoever reads this part of the body; before a first version of the text is published, its team. */
  read: (actor: Actor, { body, hasText }: AgreementFacts) =>
    readsPart(actor, body, 'agreements') && (hasText || inTeam(actor, body.space.id)),
  edit: (actor: Actor, { body, state }: AgreementFacts) =>
    whenYes(spacePolicy.write(actor, body.space), state !== 'ended' || 'invalid-transition'),
  open: (actor: Actor, facts: AgreementFacts) =>
    whenYes(
      byTeam('open')(actor, facts),
      !facts.hasText ? 'text-not-published' : maySignIn(facts.stage) || 'stage-not-reached',
    ),
  conclude: byTeam('conclude'),
  end: byTeam('end'),
} satisfies Policy<AgreementFacts>;

/** Whether the actor may sign in the name of an organisation now. */
export function maySign(actor: Actor, facts: AgreementFacts, organisationId: string): Verdict {
  const { body, state, stage } = facts;
  if (!maySpeakFor(actor, organisationId)) return 'not-your-organisation';
  if (body.space.state !== 'active' || state !== 'open') return 'invalid-transition';
  return maySignIn(stage) || 'stage-not-reached';
}

/** Whether the actor may take the signatures of an organisation back. */
export function mayWithdraw(actor: Actor, { body, state }: AgreementFacts, organisationId: string): Verdict {
  if (!maySpeakFor(actor, organisationId)) return 'not-your-organisation';
  return (body.space.state === 'active' && state !== 'ended') || 'invalid-transition';
}

/** The rule `agreementPolicy.read` as a condition on rows of `agreement` joined to their `document` (d) and `space` (s). */
export function readableAgreements(actor: Actor): Sql {
  if (actor.kind === 'system') return sql`true`;
  const teams = actor.teams.map((team) => team.spaceId);
  return sql`(${readablePart(actor, 'agreements')} and (d.current_version_id is not null or s.id = any(${teams}::uuid[])))`;
}

function byTeam(command: AgreementCommand) {
  return (actor: Actor, { body, state }: AgreementFacts): Verdict =>
    whenYes(spacePolicy.write(actor, body.space), takes(agreementLifecycle, state, command) || 'invalid-transition');
}

const whenYes = (first: Verdict, then: Verdict): Verdict => (first === true ? then : first);
