import { takes } from '../../../shared/lifecycle.js';
import { isGathered, type SessionRole, sessionLifecycle, sessionTime } from '../../../shared/sessions.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { activityPolicy, spacePolicy } from '../spaces/space.policy.js';
import type { SessionFacts } from './session-facts.js';

const holds = (session: SessionFacts, ...roles: SessionRole[]): boolean =>
  session.roles.some((role) => roles.includes(role));

const hosts = (actor: Actor, session: SessionFacts): boolean =>
  holds(session, 'host') || spacePolicy.lead(actor, session.space);

const moderates = (actor: Actor, session: SessionFacts): boolean =>
  hosts(actor, session) || holds(session, 'moderator') || spacePolicy.moderate(actor, session.space);

const prepares = (actor: Actor, session: SessionFacts): boolean =>
  spacePolicy.edit(actor, session.space) || holds(session, 'host');

/** Who may do what with a session. Roles in the session and in the team of its space both count. */
export const sessionPolicy = {
  /** Those whom the cells let in, and whoever has a role here. */
  read: (actor: Actor, session: SessionFacts) =>
    activityPolicy.read(actor, session.activity) || session.roles.length > 0,
  /** See what happens in its rooms, now or what is left of it. */
  watch: (actor: Actor, session: SessionFacts): Verdict => {
    if (session.state === 'planned') return 'session-not-open';
    if (session.state === 'cancelled') return 'session-cancelled';
    return sessionPolicy.read(actor, session);
  },
  /** Take part while people are gathered. Where seats are few, one needs a seat. */
  speak: (actor: Actor, session: SessionFacts): Verdict => {
    if (!isGathered(session.state) || isOver(session)) return whyNotGathered(session);
    if (moderates(actor, session) || session.roles.length > 0) return true;
    const verdict = activityPolicy.contribute(actor, session.activity);
    if (verdict !== true || session.capacity === null) return verdict;
    return session.seat === 'seated' || 'seat-needed';
  },
  /** Take a seat, or a place on the waiting list. */
  register: (actor: Actor, session: SessionFacts): Verdict => {
    if (!session.registration) return false;
    if (session.state === 'cancelled' || isOver(session)) return whyNotGathered(session);
    return activityPolicy.contribute(actor, session.activity);
  },
  host: hosts,
  moderate: moderates,
  takeNotes: (actor: Actor, session: SessionFacts) => hosts(actor, session) || holds(session, 'note-taker'),
  /** Prepare it: what it says, its agenda, who leads it. What is over stays as it was. */
  edit: (actor: Actor, session: SessionFacts): Verdict =>
    prepares(actor, session) && (!['ended', 'published', 'cancelled'].includes(session.state) || 'invalid-transition'),
  cancel: (actor: Actor, session: SessionFacts): Verdict =>
    prepares(actor, session) && (takes(sessionLifecycle, session.state, 'cancel') || 'invalid-transition'),
  /** The plan as those who prepare and lead it see it. */
  prepare: (actor: Actor, session: SessionFacts) => prepares(actor, session) || moderates(actor, session),
  /** Who comes, by name. */
  seeRegistrations: hosts,
} satisfies Policy<SessionFacts>;

/** Ended, or its time went by without a beginning. */
const isOver = (session: SessionFacts): boolean => sessionTime(session, session.activity.now) === 'past';

function whyNotGathered({ state }: SessionFacts): Verdict {
  if (state === 'planned') return 'session-not-open';
  return state === 'cancelled' ? 'session-cancelled' : 'session-over';
}
