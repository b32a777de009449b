import { Injectable } from '@nestjs/common';
import type { QueueReason } from '../../../shared/moderation.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database } from '../kernel/database/database.js';
import type { WaitedItem } from './moderation-decision.entity.js';
import { ModerationItem } from './moderation-item.entity.js';

/** Which item comes first: what readers see and object to, then those who wait for us, then what was only marked. */
export const queuePriority: Readonly<Record<QueueReason, number>> = {
  reported: 4,
  resubmitted: 3,
  held: 2,
  'first-comment': 1,
  'before-publication': 1,
  marked: 0,
};

/** What puts a comment on the desk. */
export interface NewItem {
  commentId: string;
  spaceId: string;
  because: QueueReason;
  /** How much sooner than others of its kind. */
  urgency?: number;
  /** Reports that came with it. */
  reports?: number;
}

/** The comments that wait for a moderator, one row each. Everything here joins the caller's transaction. */
@Injectable()
export class QueueItems {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Puts a comment on the desk; one that waits already keeps its place in time and gets the more urgent reason. */
  async put({ commentId, spaceId, because, urgency = 0, reports = 0 }: NewItem): Promise<void> {
    await this.write({
      commentId,
      spaceId,
      because,
      since: this.clock.now(),
      priority: queuePriority[because] + urgency,
      reportCount: reports,
    });
  }

  /** Puts an item back as it waited before. */
  async putBack(commentId: string, spaceId: string, { since, ...item }: WaitedItem): Promise<void> {
    await this.write({ commentId, spaceId, since: new Date(since), ...item });
  }

  /** An item, or null; `lock` holds it until the transaction ends. */
  async find(commentId: string, options: { lock?: boolean } = {}): Promise<ModerationItem | null> {
    return this.db.find(ModerationItem, { commentId }, options);
  }

  /** Takes an item off the desk. */
  async remove(commentId: string): Promise<void> {
    await this.db.delete(ModerationItem, { commentId });
  }

  private async write(
    item: Pick<ModerationItem, 'commentId' | 'spaceId' | 'because' | 'since' | 'priority' | 'reportCount'>,
  ): Promise<void> {
    await this.db.sql`
      insert into moderation_item as waits (comment_id, space_id, because, since, priority, report_count)
      values (${item.commentId}, ${item.spaceId}, ${item.because}, ${item.since}, ${item.priority}, ${item.reportCount})
      on conflict (comment_id) do update set
        because = case when excluded.priority > waits.priority then excluded.because else waits.because end,
        since = least(waits.since, excluded.since),
        priority = greatest(waits.priority, excluded.priority),
        report_count = waits.report_count + excluded.report_count`;
  }
}
