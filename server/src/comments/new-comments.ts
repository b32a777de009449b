import { Injectable } from '@nestjs/common';
import { draftPlace } from '../../../shared/comments.js';
import { Batches, ofRequests } from '../kernel/batches/batches.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { type RequestContext, requestContext } from '../kernel/http/request-context.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import type { Comment } from './comment.entity.js';
import { CommentPosted } from './comment.events.js';
import { CommentScreens, type ScreenedWords } from './comment-screens.js';
import { CommentWriter, type NewRow } from './comment-writer.js';

/** A comment that may be made and only waits to be screened and written. */
export interface MadeComment {
  author: Actor;
  comment: Comment;
  activity: ActivityFacts;
  /** Comments of the author that readers have seen, counted up to what the activity asks of newcomers. */
  earlierVisible: number;
}

/** Rolls back what was begun: the comment is there already, or the text it stands on has changed. */
export class Begun extends Error {
  constructor(readonly because: 'sent-before' | 'text-changed') {
    super(because);
  }
}

/** Screens new comments, writes them and says so. */
@Injectable()
export class NewComments {
  private readonly sent = new Batches<Sent, Comment>(
    (_, sent) => this.db.transaction(() => this.writeAll(sent)),
    ofRequests,
  );

  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly screens: CommentScreens,
    private readonly writer: CommentWriter,
  ) {}

  /**
   * Writes a comment, in the transaction that is under way or in one with those that come at the same moment.
   * @returns the comment as it was written, which may be held
   * @throws Begun when it cannot be written, and the transaction has to be undone
   */
  async write(made: MadeComment): Promise<Comment> {
    const sent = { ...made, request: requestContext.getStore() };
    if (!this.db.inTransaction) return this.sent.add(made.activity.id, sent);
    const [comment] = await this.writeAll([sent]);
    return comment as Comment;
  }

  private async writeAll(sent: Sent[]): Promise<Comment[]> {
    const screened = await this.screens.screen(sent.map(toScreen));
    const comments = sent.map(({ comment }, at) => (screened[at]?.hold ? held(comment) : comment));
    const outcomes = await this.writer.insert(comments.map(toWrite));
    const failure = outcomes.find((outcome) => outcome !== 'written');
    if (failure) throw new Begun(failure);
    for (const [at, { author, request }] of sent.entries()) {
      const tell = async () => {
        await screened[at]?.keep();
        await this.events.record(author, new CommentPosted(comments[at] as Comment, null));
      };
      await (request ? requestContext.run(request, tell) : tell());
    }
    return comments;
  }
}

/** A new comment with the request it came by, which events name. */
type Sent = MadeComment & { request: RequestContext | undefined };

const held = (comment: Comment): Comment => ({ ...comment, state: 'held', appearedAt: null });

function toScreen({ author, comment, activity, earlierVisible }: Sent): ScreenedWords {
  const { id: commentId, revisionId, spaceId, body, suggestion, language, personId, guestId } = comment;
  const known = { author, personId, guestId, earlierVisible, activity };
  return { commentId, revisionId, spaceId, occasion: 'post', body, suggestion, language, ...known };
}

/** With the draft it may have come from. */
function toWrite(comment: Comment): NewRow {
  return { comment, draft: comment.personId ? { personId: comment.personId, place: draftPlace(comment) } : null };
}
