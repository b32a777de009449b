import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { CommentAccess } from './comment-access.js';
import { CommentSupported, CommentUnsupported } from './comment.events.js';
import type { LocatedRow } from './comment.presenter.js';

/** Who stands behind what others said. */
@Injectable()
export class SupportComment {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: CommentAccess,
  ) {}

  /**
   * Supports someone else's comment; doing it twice changes nothing.
   * @returns how many support it now
   * @throws Problem `own-content` for one's own
   */
  async support(actor: Actor, id: string): Promise<number> {
    return this.change(actor, id, async (comment) => {
      const changed = await this.db.sql<{ supports: number }>`
        with added as (
          insert into support (comment_id, person_id, created_at) values (${id}, ${personId(actor)}, ${this.clock.now()})
          on conflict do nothing returning 1)
        insert into comment_count as k (comment_id, activity_id, place_id, supports)
        select c.id, case when c.parent_id is null then c.activity_id end, case when c.parent_id is null then c.place_id end, 1
        from comment c where c.id = ${id} and exists (select 1 from added)
        on conflict (comment_id) do update set supports = k.supports + 1
        returning supports`;
      if (changed[0]) await this.events.record(actor, new CommentSupported(comment));
      return changed[0]?.supports;
    });
  }

  /** Takes the support back; without one nothing changes. */
  async unsupport(actor: Actor, id: string): Promise<number> {
    return this.change(actor, id, async (comment) => {
      const changed = await this.db.sql<{ supports: number }>`
        with removed as (delete from support where comment_id = ${id} and person_id = ${personId(actor)} returning 1)
        update comment_count set supports = supports - 1 where comment_id = ${id} and exists (select 1 from removed)
        returning supports`;
      if (changed[0]) await this.events.record(actor, new CommentUnsupported(comment));
      return changed[0]?.supports;
    });
  }

  private async change(
    actor: Actor,
    id: string,
    act: (comment: LocatedRow) => Promise<number | undefined>,
  ): Promise<number> {
    return this.db.transaction(async () => {
      const comment = await this.access.require(actor, id, 'support');
      return (await act(comment)) ?? comment.supports;
    });
  }
}
