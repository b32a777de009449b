import type { CommentState } from '../../../shared/comments.js';
import type { Actor } from '../kernel/http/actor.js';
import type { Policy, Verdict } from '../kernel/http/policy.js';
import { administers } from '../organisations/organisation.policy.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { activityPolicy, spacePolicy } from '../spaces/space.policy.js';

/** What rules need to know of a comment. */
export interface CommentFacts {
  personId: string | null;
  guestId: string | null;
  organisationId: string | null;
  state: CommentState;
  createdAt: Date;
  /** Visible comments below, at any depth. */
  descendants: number;
  activity: ActivityFacts;
}

/** Whether the actor wrote it. What a person took over from a guest is the person's alone. */
export function isAuthor(actor: Actor, comment: Pick<CommentFacts, 'personId' | 'guestId'>): boolean {
  if (actor.id === null) return false;
  if (comment.personId !== null) return actor.kind === 'person' && actor.id === comment.personId;
  return actor.kind === 'guest' && actor.id === comment.guestId;
}

/** The author, and whoever administers the organisation in whose name it was said. */
const isTheirs = (actor: Actor, comment: CommentFacts) =>
  isAuthor(actor, comment) || (comment.organisationId !== null && administers(actor, comment.organisationId));

const moderates = (actor: Actor, comment: CommentFacts) => spacePolicy.moderate(actor, comment.activity.space);

const readsActivity = (actor: Actor, comment: CommentFacts) => activityPolicy.read(actor, comment.activity);

/** Who may do what with a comment. */
export const commentPolicy = {
  /** Its place may be known: to those who read its words, and to all while visible replies stand below it. */
  read: (actor: Actor, comment: CommentFacts): boolean =>
    commentPolicy.words(actor, comment) || (readsActivity(actor, comment) && comment.descendants > 0),
  /** What was said is never kept from who said it, nor from the organisation in whose name. */
  words: (actor: Actor, comment: CommentFacts): boolean =>
    isTheirs(actor, comment) ||
    (readsActivity(actor, comment) && (comment.state === 'visible' || moderates(actor, comment))),
  edit: (actor: Actor, comment: CommentFacts): Verdict => {
    if (!isAuthor(actor, comment) || !['visible', 'held', 'returned'].includes(comment.state)) return false;
    // The team asked for the change, so the calendar does not stand in its way.
    if (comment.state === 'returned') return true;
    const verdict = activityPolicy.contribute(actor, comment.activity);
    return verdict === true ? withinWindow(comment) : verdict;
  },
  withdraw: (actor: Actor, comment: CommentFacts) => isAuthor(actor, comment) && comment.state !== 'withdrawn',
  reply: (actor: Actor, comment: CommentFacts): Verdict =>
    comment.state === 'visible' ? activityPolicy.contribute(actor, comment.activity) : 'parent-gone',
  support: (actor: Actor, comment: CommentFacts): Verdict => {
    if (actor.kind !== 'person' || comment.state !== 'visible') return false;
    return isAuthor(actor, comment) ? 'own-content' : activityPolicy.contribute(actor, comment.activity);
  },
  report: (actor: Actor, comment: CommentFacts): Verdict =>
    comment.state === 'visible' && readsActivity(actor, comment) && (!isAuthor(actor, comment) || 'own-content'),
  /** Nobody moderates their own words. */
  moderate: (actor: Actor, comment: CommentFacts) => moderates(actor, comment) && !isAuthor(actor, comment),
  /** What a redaction replaced. */
  sealed: moderates,
  /** Why it is not, or not wholly, shown. */
  decision: isTheirs,
  answer: (actor: Actor, comment: CommentFacts) =>
    spacePolicy.answer(actor, comment.activity.space) && comment.state === 'visible',
} satisfies Policy<CommentFacts>;

function withinWindow({ activity, createdAt }: CommentFacts): Verdict {
  const { editMinutes } = activity.settings;
  return (
    editMinutes === 0 || activity.now.getTime() - createdAt.getTime() <= editMinutes * 60_000 || 'edit-window-over'
  );
}
