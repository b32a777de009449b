import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { activityPolicy, contributingPhases } from '../spaces/space.policy.js';

/**
 * Stops an actor who may not contribute now.
 * @throws Problem as `authorize` does; those about time say when, and in which zone that is told
 */
export function assertMayContribute(actor: Actor, activity: ActivityFacts): void {
  try {
    authorize(actor, activityPolicy, 'contribute', activity);
  } catch (error) {
    throw withDate(error, activity);
  }
}

/** The same refusal with the instant it turns on, where it is about time. */
export function withDate(error: unknown, activity: ActivityFacts): unknown {
  if (!(error instanceof Problem)) return error;
  const { now, space } = activity;
  const { timeZone } = space;
  if (error.code === 'phase-closed') {
    const ended = contributingPhases(activity).findLast((phase) => phase.endsAt <= now);
    return ended ? new Problem(error.code, { params: { closedAt: ended.endsAt.toISOString(), timeZone } }) : error;
  }
  if (error.code === 'not-open-yet') {
    const next = contributingPhases(activity).find((phase) => phase.startsAt > now);
    return next ? new Problem(error.code, { params: { opensAt: next.startsAt.toISOString(), timeZone } }) : error;
  }
  return error;
}
