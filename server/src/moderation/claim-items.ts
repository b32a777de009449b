import { Injectable } from '@nestjs/common';
import { moderationLimits } from '../../../shared/moderation.js';
import { CommentAccess } from '../comments/comment-access.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, inTeam, personId } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { Problem } from '../kernel/http/problem.js';
import { ItemClaimed, ItemReleased } from './moderation.events.js';
import type { ModerationItem } from './moderation-item.entity.js';
import { moderationPolicy } from './moderation.policy.js';
import { QueueItems } from './queue-items.js';
import { StandingDecisions } from './standing-decisions.js';

/** Who handles an item now. */
export interface Claim {
  personId: string;
  name: string;
  at: Date;
  until: Date;
}

/** Lets a moderator take an item to their own hands, so that two do not work on the same one. */
@Injectable()
export class ClaimItems {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly comments: CommentAccess,
    private readonly items: QueueItems,
    private readonly decisions: StandingDecisions,
  ) {}

  /**
   * Claims an item for ten minutes, or renews the own claim.
   * @throws Problem `already-claimed` with who has it and until when; `already-decided` or `not-found` when it no longer waits
   */
  async claim(actor: Actor, commentId: string): Promise<Claim> {
    return this.db.transaction(async () => {
      const comment = await this.comments.load(actor, commentId);
      authorize(actor, moderationPolicy, 'claim', comment);
      const before = await this.waiting(comment.id);
      const now = this.clock.now();
      const isOwn = before.claimedBy === actor.id && before.claimedUntil !== null && before.claimedUntil > now;
      const until = new Date(now.getTime() + moderationLimits.claimMinutes * 60_000);
      const at = isOwn ? (before.claimedAt ?? now) : now;
      if (!isOwn) await this.refuseIfTaken(before, now);
      Object.assign(before, { claimedBy: actor.id, claimedAt: at, claimedUntil: until });
      await this.db.save(before);
      if (!isOwn)
        await this.events.record(actor, new ItemClaimed(comment.spaceId, comment.id, { until: until.toISOString() }));
      return { personId: actor.id as string, name: actor.name, at, until };
    });
  }

  /**
   * Gives an item back to the desk. Nothing happens when nobody has it; another's claim only a lead may end.
   * @throws Problem `already-claimed` when it is another's
   */
  async release(actor: Actor, commentId: string): Promise<void> {
    await this.db.transaction(async () => {
      const comment = await this.comments.load(actor, commentId);
      authorize(actor, moderationPolicy, 'claim', comment);
      const item = await this.items.find(comment.id, { lock: true });
      if (!item?.claimedBy) return;
      if (!inTeam(actor, item.spaceId, ['lead']) && item.claimedBy !== personId(actor))
        await this.refuseIfTaken(item, this.clock.now());
      Object.assign(item, { claimedBy: null, claimedAt: null, claimedUntil: null });
      await this.db.save(item);
      await this.events.record(actor, new ItemReleased(comment.spaceId, comment.id, {}));
    });
  }

  /**
   * Stops whoever comes second.
   * @throws Problem `already-claimed` while another's claim holds
   */
  async refuseIfTaken(item: ModerationItem, now: Date): Promise<void> {
    if (!item.claimedBy || !item.claimedUntil || item.claimedUntil <= now) return;
    const by = await this.db.one<{ name: string }>`select name from person where id = ${item.claimedBy}`;
    throw new Problem('already-claimed', { params: { by: by?.name ?? '', until: item.claimedUntil.toISOString() } });
  }

  private async waiting(commentId: string): Promise<ModerationItem> {
    const item = await this.items.find(commentId, { lock: true });
    if (item) return item;
    const decision = await this.decisions.last(commentId);
    throw decision ? await this.decisions.alreadyDecided(decision) : new Problem('not-found');
  }
}
