import { Injectable } from '@nestjs/common';
import { commentLifecycle } from '../../../shared/comments.js';
import { next } from '../../../shared/lifecycle.js';
import { Database, sql } from '../kernel/database/database.js';
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

/** How many are taken back in one transaction when someone takes back all. */
const batch = 200;

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
   * Takes back everything the person has said, for instance before they delete their account.
   * @returns how many comments that were
   */
  async withdrawAll(actor: Actor): Promise<number> {
    const person = personId(actor);
    if (!person) throw new Problem('unauthenticated');
    let count = 0;
    for (let done = batch; done === batch; count += done) {
      done = await this.db.transaction(() => this.takeBackSome(actor, person));
    }
    return count;
  }

  private async takeBackSome(actor: Actor, person: string): Promise<number> {
    // In the order of threads, so that two who do this at once do not wait for each other.
    const ids = await this.db.sql<{ id: string }>`
      select id from comment where person_id = ${person} and state <> 'withdrawn' order by root_id, id limit ${batch} for update`;
    const condition = sql`c.id = any(${ids.map((row) => row.id)}::uuid[])`;
    const comments = await this.access.rows(actor, condition, sql`c.root_id, c.id`);
    for (const comment of comments) await this.takeBack(actor, comment);
    return comments.length;
  }

  private async takeBack(actor: Actor, comment: CommentRow): Promise<void> {
    const from = comment.state;
    await this.writer.setState(comment, next(commentLifecycle, from, 'withdraw'));
    await this.events.record(actor, new CommentWithdrawn(comment, from));
  }
}
