import { Injectable } from '@nestjs/common';
import { Database, sql, type Sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import type { ActivityFacts } from '../spaces/space-facts.js';
import { SpaceAccess } from '../spaces/space-access.js';
import { commentPolicy } from './comment.policy.js';
import type { LocatedRow } from './comment.presenter.js';
import { commentColumns, type CommentRow, commentSources } from './comment-row.js';

type Action = keyof typeof commentPolicy;

/** Loads comments with what the rules of `comment.policy.ts` need. */
@Injectable()
export class CommentAccess {
  constructor(
    private readonly db: Database,
    private readonly spaces: SpaceAccess,
  ) {}

  /**
   * A comment on which the actor may do this.
   * @throws Problem `not-found` when there is none that the actor may know of, otherwise as `authorize` does
   */
  async require(actor: Actor, id: string, action: Action, options: { lock?: boolean } = {}): Promise<LocatedRow> {
    const comment = await this.load(actor, id, options);
    authorize(actor, commentPolicy, action, comment);
    return comment;
  }

  /**
   * A comment by id, whoever asks; `lock` holds its row until the transaction ends.
   * @throws Problem `not-found` when there is none
   */
  async load(actor: Actor, id: string, options: { lock?: boolean } = {}): Promise<LocatedRow> {
    if (options.lock) await this.db.sql`select 1 from comment where id = ${id} for no key update`;
    const row = found(await this.row(actor, sql`c.id = ${id}`));
    return { ...row, activity: await this.spaces.activity(actor, row.activityId) };
  }

  /** One row by a condition on `comment c`, or null. */
  async row(actor: Actor, condition: Sql): Promise<CommentRow | null> {
    const rows = await this.rows(actor, condition);
    return rows[0] ?? null;
  }

  /** Rows by a condition on `comment c`. */
  async rows(actor: Actor, condition: Sql, order = sql`c.id`): Promise<CommentRow[]> {
    return this.db.prepared<CommentRow>(sql`
      select ${commentColumns(actor)} from comment c ${commentSources(actor)} where ${condition} order by ${order}`);
  }

  /** The rows with the activity of each, which is loaded once. */
  async locate(actor: Actor, rows: CommentRow[]): Promise<LocatedRow[]> {
    const activities = new Map<string, ActivityFacts>();
    for (const { activityId } of rows) {
      if (!activities.has(activityId)) activities.set(activityId, await this.spaces.activity(actor, activityId));
    }
    return rows.map((row) => ({ ...row, activity: activities.get(row.activityId) as ActivityFacts }));
  }
}
