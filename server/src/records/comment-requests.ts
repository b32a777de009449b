import { Injectable } from '@nestjs/common';
import { v5 as keyFrom } from 'uuid';
import { keyedHash } from '../accounts/secrets.js';
import { PostComment } from '../comments/post-comment.js';
import { Clock } from '../kernel/clock/clock.js';
import { Config } from '../kernel/config/config.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { type CommentCandidate, candidateRows } from './comment-candidate.js';
import { commentRequestPolicy } from './comment-request.policy.js';
import { CommentAsked, CommentRequestDecided } from './record.events.js';

/** What people said in a session becomes a comment, when they agree. */
@Injectable()
export class CommentRequests {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly events: Events,
    private readonly sessions: SessionAccess,
    private readonly comments: PostComment,
  ) {}

  /**
   * Asks the author of a message whether it may become a comment; an author who asks has agreed.
   * @throws Problem `not-found`; `forbidden`; `no-text-discussed` where no text was in focus; `invalid-transition` when they were asked
   *   already; for the author as `accept` does
   * @returns the message
   */
  async ask(actor: Actor, messageId: string): Promise<string> {
    return this.change(actor, sql`m.id = ${messageId}`, async (said, session) => {
      if (said.mine) return this.become(actor, said, session);
      authorize(actor, commentRequestPolicy, 'ask', { session, said });
      const id = await this.insert(messageId, personId(actor));
      await this.events.record(actor, new CommentAsked(session.space.id, id, { messageId }));
    });
  }

  /**
   * Consents: the words become a comment of the author's on the passage that was under discussion. Again, it does nothing new.
   * @throws Problem `not-found`; `forbidden` for everyone but the author; `invalid-transition`; what `PostComment.post` throws, such as
   *   `phase-closed`
   */
  async accept(actor: Actor, requestId: string): Promise<string> {
    return this.change(actor, sql`q.id = ${requestId}`, (said, session) => this.become(actor, said, session));
  }

  /**
   * Declines; the words stay where they are.
   * @throws Problem `not-found`; `forbidden` for everyone but the author; `invalid-transition`
   */
  async decline(actor: Actor, requestId: string): Promise<string> {
    return this.change(actor, sql`q.id = ${requestId}`, async (said, session) => {
      authorize(actor, commentRequestPolicy, 'decline', { session, said });
      await this.db.sql`
        update comment_request set state = 'declined', decided_at = ${this.clock.now()} where id = ${requestId}`;
      await this.record(actor, session, requestId, 'declined');
    });
  }

  private async change(
    actor: Actor,
    which: Sql,
    work: (said: CommentCandidate, session: SessionFacts) => Promise<void>,
  ): Promise<string> {
    return this.db.transaction(async () => {
      const [row] = await this.db.query<{ id: string }>(sql`
        select m.id from room_message m left join comment_request q on q.message_id = m.id where ${which} for no key update of m`);
      const { id } = found(row);
      const [said] = await this.db.query<CommentCandidate>(candidateRows(actor, sql`m.id = ${id}`));
      const candidate = found(said);
      await work(candidate, await this.sessions.session(actor, candidate.sessionId));
      return id;
    });
  }

  private async become(actor: Actor, said: CommentCandidate, session: SessionFacts): Promise<void> {
    if (said.mine && said.requestState === 'accepted') return;
    authorize(actor, commentRequestPolicy, 'accept', { session, said });
    const id = said.requestId ?? newId();
    const { comment } = await this.comments.post(actor, said.activityId as string, {
      body: said.body,
      language: contentLanguage(said.language) ?? undefined,
      clientKey: this.keyOf(id),
      ...placeOf(said),
    });
    const [now, commentId] = [this.clock.now(), comment.id];
    await this.db.sql`
      insert into comment_request (id, message_id, state, asked_at, decided_at, comment_id)
      values (${id}, ${said.messageId}, 'accepted', ${now}, ${now}, ${commentId})
      on conflict (message_id) do update set state = 'accepted', decided_at = ${now}, comment_id = ${commentId}`;
    await this.record(actor, session, id, 'accepted');
  }

  private async insert(messageId: string, askedBy: string | null): Promise<string> {
    const id = newId();
    await this.db.sql`
      insert into comment_request (id, message_id, state, asked_by, asked_at)
      values (${id}, ${messageId}, 'asked', ${askedBy}, ${this.clock.now()})`;
    return id;
  }

  private record(actor: Actor, session: SessionFacts, id: string, state: string): Promise<void> {
    return this.events.record(actor, new CommentRequestDecided(session.space.id, id, { state }));
  }

  /** The key under which the comment is posted. Others know the id of the request, so that it alone is no secret. */
  private keyOf(requestId: string): string {
    return keyFrom(keyedHash(this.config.sessionSecret, `comment-request:${requestId}`), requestId);
  }
}

/** On the block; where it is gone, on the text as a whole. */
function placeOf({ versionId, blockId, documentId }: CommentCandidate) {
  return versionId && blockId ? { anchor: { versionId, blockId } } : { documentId: documentId ?? undefined };
}
