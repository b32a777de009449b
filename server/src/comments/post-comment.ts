import { Injectable } from '@nestjs/common';
import { Guests } from '../accounts/guests.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { type Actor, anonymous, guestId, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { interfaceLanguage } from '../kernel/mail/messages.js';
import { maySpeakFor } from '../organisations/organisation.policy.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { activityPolicy } from '../spaces/space.policy.js';
import { CommentAccess } from './comment-access.js';
import { isAuthor } from './comment.policy.js';
import type { Comment } from './comment.entity.js';
import { CommentPlaces, type Place } from './comment-places.js';
import type { CommentRow } from './comment-row.js';
import { asKept, type Words } from './comment-words.js';
import type { PostCommentDto } from './dto/post-comment.dto.js';
import { assertMayContribute } from './may-contribute.js';
import { Begun, NewComments } from './new-comments.js';

/** A new comment with the key its sender chose. */
export type NewComment = PostCommentDto & { clientKey: string };

/** A comment that is there now, whether it came with this request or one before. */
export interface Posted {
  comment: CommentRow;
  activity: ActivityFacts;
  /** The author as they are known from now on: a new guest, where nobody in particular asked. */
  author: Actor;
  /** For a new guest. */
  receiptCode: string | null;
  isNew: boolean;
}

/** Posts comments. */
@Injectable()
export class PostComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly guests: Guests,
    private readonly access: CommentAccess,
    private readonly places: CommentPlaces,
    private readonly comments: NewComments,
  ) {}

  /**
   * Posts a comment, or a reply; sent again with the same key, it answers with the comment that is there.
   * @throws Problem `phase-closed` and its like when this is not the time or place, `parent-gone` when what it answers is no
   *   longer shown, `passage-changed` when the words it is about are not there, `key-reused` when the key came with other words
   */
  async post(actor: Actor, activityId: string, input: NewComment): Promise<Posted> {
    const { activity, wasSent, place, earlierVisible } = await this.places.load(actor, activityId, input);
    authorize(actor, activityPolicy, 'read', activity);
    if (wasSent) return this.again(actor, activity, input);
    assertMaySay(actor, activity, input);
    const where = await this.places.placeOf(input, place);
    if (where.parentState && where.parentState !== 'visible') throw new Problem('parent-gone');
    const words = asKept(input, { passage: where.passage, reads: actor.language, before: null });
    const prepared = { where, words, earlierVisible };
    try {
      if (actor.kind !== 'anonymous') return await this.write(actor, activity, input, prepared);
      return await this.db.transaction(() => this.writeAsGuest(actor, activity, input, prepared));
    } catch (error) {
      if (!(error instanceof Begun)) throw error;
      return error.because === 'sent-before' ? this.again(actor, activity, input) : this.post(actor, activityId, input);
    }
  }

  private async write(author: Actor, activity: ActivityFacts, input: NewComment, prepared: Prepared): Promise<Posted> {
    const made = this.compose(author, activity, input, prepared);
    const comment = await this.comments.write({
      author,
      comment: made,
      activity,
      earlierVisible: prepared.earlierVisible,
    });
    return { comment: await this.asRow(author, comment), activity, author, receiptCode: null, isNew: true };
  }

  /** For someone who becomes a guest now. */
  private async writeAsGuest(
    actor: Actor,
    activity: ActivityFacts,
    input: NewComment,
    prepared: Prepared,
  ): Promise<Posted> {
    await this.takeTurn(input.clientKey);
    const { displayName, email } = input.guest as NonNullable<NewComment['guest']>;
    const language = interfaceLanguage(actor.language);
    const key = input.clientKey;
    const { guestId: id, receiptCode } = await this.guests.contribute(actor, { displayName, email, language, key });
    const author: Actor = { ...anonymous, kind: 'guest', id, name: displayName, language };
    return { ...(await this.write(author, activity, input, prepared)), receiptCode };
  }

  /** A guest is made before the comment, so whoever sends the same one again waits here instead of making a second guest. */
  private async takeTurn(key: string): Promise<void> {
    await this.db.sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const [sent] = await this.db.sql`select 1 from comment where client_key = ${key}`;
    if (sent) throw new Begun('sent-before');
  }

  private compose(author: Actor, activity: ActivityFacts, input: NewComment, { where, words }: Prepared): Comment {
    const id = newId();
    const now = this.clock.now();
    const { passage: _, parentState: __, ...place } = where;
    return {
      ...firstRevision(id, now),
      ...place,
      ...words,
      id,
      spaceId: activity.space.id,
      activityId: activity.id,
      rootId: place.ancestors[0] ?? id,
      personId: personId(author),
      guestId: guestId(author),
      organisationId: input.organisationId ?? null,
      state: 'visible',
      anchorOutcome: 'kept',
      clientKey: input.clientKey,
      createdAt: now,
      appearedAt: now,
    };
  }

  /** What a query would say of a new comment. */
  private async asRow(author: Actor, comment: Comment): Promise<CommentRow> {
    if (comment.organisationId) return found(await this.access.row(author, sql`c.id = ${comment.id}`));
    const nothingYet = { descendants: 0, supports: 0, supported: false };
    return { ...comment, ...nothingYet, organisationSlug: null, organisationName: null, stakeholderType: null };
  }

  /**
   * The comment that came with this key before. Someone without a session who knows the key is the guest who sent it, and gets
   * the same receipt again: the first answer may never have arrived.
   */
  private async again(actor: Actor, activity: ActivityFacts, input: NewComment): Promise<Posted> {
    const comment = found(await this.access.row(actor, sql`c.client_key = ${input.clientKey}`));
    const isSame =
      comment.activityId === activity.id &&
      comment.parentId === (input.parentId ?? null) &&
      (comment.revisionNumber > 1 || comment.body === input.body);
    const mayBeGuest = comment.personId === null && actor.kind === 'anonymous';
    if (!isSame || !(isAuthor(actor, comment) || mayBeGuest)) throw new Problem('key-reused');
    if (!mayBeGuest) return { comment, activity, author: actor, receiptCode: null, isNew: false };
    const author: Actor = { ...actor, kind: 'guest', id: comment.guestId };
    const receiptCode = await this.guests.codeAgain(comment.guestId as string, input.clientKey);
    return { comment, activity, author, receiptCode, isNew: false };
  }
}

/** What was found out before anything is written. */
interface Prepared {
  where: Place;
  words: Words;
  earlierVisible: number;
}

function firstRevision(revisionId: string, revisedAt: Date) {
  const byAuthor = { revisedBy: 'author' as const, redacted: false, editedAt: null, editCount: 0 };
  return { revisionId, revisionNumber: 1, revisedAt, ...byAuthor };
}

function assertMaySay(actor: Actor, activity: ActivityFacts, input: NewComment): void {
  assertMayContribute(actor, activity);
  const { organisationId, guest, body, suggestion } = input;
  if (organisationId && !maySpeakFor(actor, organisationId)) throw new Problem('forbidden');
  if (actor.kind !== 'anonymous' || guest) return;
  // Whoever left both fields empty is told of both at once.
  const empty = body === '' && !suggestion ? ['/guest/displayName', '/body'] : ['/guest/displayName'];
  throw new Problem('validation-failed', { errors: empty.map((pointer) => ({ pointer, code: 'isNotEmpty' })) });
}
