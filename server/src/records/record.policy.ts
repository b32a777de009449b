import type { RecordState } from '../../../shared/records.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { sessionPolicy } from '../sessions/session.policy.js';
import type { SessionFacts } from '../sessions/session-facts.js';

/** What rules need to know of a record. */
export interface RecordFacts {
  session: SessionFacts;
  /** Null before the session has ended. */
  state: RecordState | null;
}

/** Those who prepare it: hosts, moderators, note-takers. */
const prepares = (actor: Actor, { session }: RecordFacts): boolean =>
  sessionPolicy.moderate(actor, session) || sessionPolicy.takeNotes(actor, session);

const unlessOut = ({ state }: RecordFacts): Verdict => state !== 'published' || 'invalid-transition';

/** Who may do what with the record of a session. */
export const recordPolicy = {
  /** A draft is for those who prepare it; once it is out, for whoever may read the session. */
  read: (actor: Actor, record: RecordFacts): Verdict => {
    if (record.state === null) return false;
    return prepares(actor, record) || (record.state === 'published' && sessionPolicy.read(actor, record.session));
  },
  write: (actor: Actor, record: RecordFacts): Verdict =>
    sessionPolicy.takeNotes(actor, record.session) && unlessOut(record),
  publish: (actor: Actor, record: RecordFacts): Verdict =>
    sessionPolicy.host(actor, record.session) && unlessOut(record),
  /** Answers in writing what stayed open. */
  answer: (actor: Actor, { session }: RecordFacts): Verdict => sessionPolicy.host(actor, session),
  /** Asks people whether what they said may become a comment. */
  askForComments: prepares,
} satisfies Policy<RecordFacts>;
