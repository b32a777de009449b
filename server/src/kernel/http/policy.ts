import type { ProblemCode } from '../../../../shared/problems.js';
import type { Actor } from './actor.js';
import { Problem } from './problem.js';

/** What a rule answers: yes, no, or no with the reason. */
export type Verdict = boolean | ProblemCode;

/** Who may do what with a subject, as pure functions. `read` decides whether its existence may be known. */
export type Policy<Subject> = { read: (actor: Actor, subject: Subject) => Verdict } & Record<
  string,
  (actor: Actor, subject: Subject) => Verdict
>;

/** Whether the rule says yes. */
export function allows<S>(policy: Policy<S>, action: string, actor: Actor, subject: S): boolean {
  return policy[action]?.(actor, subject) === true;
}

/**
 * Stops an actor who may not do this.
 * @throws Problem `not-found` when the actor may not even read the subject; otherwise `unauthenticated` for readers
 *   without a session, or the reason the rule gives, or `forbidden`
 */
export function authorize<S, P extends Policy<S>>(actor: Actor, policy: P, action: keyof P & string, subject: S): void {
  if (policy.read(actor, subject) !== true) throw new Problem('not-found');
  const verdict = policy[action]?.(actor, subject);
  if (verdict === true) return;
  if (typeof verdict === 'string') throw new Problem(verdict);
  throw new Problem(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden');
}

/** Answers for the client, one per action: what the actor may do with the subject now. */
export function can<S, A extends string>(
  policy: Policy<S>,
  actor: Actor,
  subject: S,
  actions: readonly A[],
): Record<A, boolean> {
  return Object.fromEntries(actions.map((action) => [action, allows(policy, action, actor, subject)])) as Record<
    A,
    boolean
  >;
}
