import { Injectable } from '@nestjs/common';
import { commentLifecycle } from '../../../shared/comments.js';
import { next } from '../../../shared/lifecycle.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { CommentAccess } from './comment-access.js';
import { CommentWithdrawn } from './comment.events.js';
import { commentPolicy, isAuthor } from './comment.policy.js';
import type { CommentRow } from './comment-row.js';
import type { LocatedRow } from './comment.presenter.js';
import { CommentWriter } from './comment-writer.js';

/** Takes comments back. */
@Injectable()
export class WithdrawComment {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: CommentAccess,
    private readonly writer: CommentWriter,
  ) {}

  /**
   * Takes one's own comment back, also after the phase. Where replies stand below, its place stays without words and name.
   * Taking back what is taken back already changes nothing.
   */
  async withdraw(actor: Actor, id: string): Promise<LocatedRow> {
    return this.db.transaction(async () => {
      const comment = await this.access.load(actor, id, { lock: true });
      if (isAuthor(actor, comment) && comment.state === 'withdrawn') return comment;
      authorize(actor, commentPolicy, 'withdraw', comment);
      await this.takeBack(actor, comment);
      return comment;
    });
  }

  /**
   * Takes back everything the person has said, for instance before they delete their account. Each comment by itself: what is
   * interrupted goes on where it stopped when it is asked for again.
   * @returns how many comments that were
   */
  async withdrawAll(actor: Actor): Promise<number> {
    const person = personId(actor);
    if (!person) throw new Problem('unauthenticated');
    const comments = await this.db.sql<{ id: string }>`
      select id from comment where person_id = ${person} and state <> 'withdrawn' order by id`;
    for (const { id } of comments) await this.withdraw(actor, id);
    return comments.length;
  }

  private async takeBack(actor: Actor, comment: CommentRow): Promise<void> {
    const from = comment.state;
    await this.writer.setState(comment, next(commentLifecycle, from, 'withdraw'));
    await this.events.record(actor, new CommentWithdrawn(comment, from));
  }
}
