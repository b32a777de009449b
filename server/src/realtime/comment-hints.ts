import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CommentHint } from '../../../shared/live.js';
import type { CommentEventData } from '../comments/comment.events.js';
import { Batches } from '../kernel/batches/batches.js';
import { Database, sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { Events, everyType } from '../kernel/events/events.js';
import { Gateway } from './gateway.js';

/** Tells open pages which comment appeared, changed or went. Who may read it is asked when they fetch it. */
@Injectable()
export class CommentHints implements OnModuleInit {
  private readonly counts = new Batches<string, number>((activityId, blockIds) => this.countOn(activityId, blockIds));

  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.events.addWatcher(everyType, (event) => {
      if (event.type.startsWith('comment.')) void this.tell(event as RecordedEvent<CommentEventData>);
      // Claims and decisions that change nothing for readers; their subject is the comment.
      else if (event.spaceId && event.type.startsWith('moderation.'))
        this.gateway.tell(`desk:${event.spaceId}`, 'desk.changed', { commentId: event.subjectId });
    });
  }

  private async tell({ subjectId, spaceId, data }: RecordedEvent<CommentEventData>): Promise<void> {
    const name = changeFor(data);
    if (spaceId && (data.to !== 'visible' || data.from !== 'visible'))
      this.gateway.tell(`desk:${spaceId}`, 'desk.changed', { commentId: subjectId });
    if (!name) return;
    const { activityId, rootId, parentId, documentId, blockId } = data;
    const hint: Omit<CommentHint, 'room'> = {
      commentId: subjectId,
      rootId,
      parentId,
      documentId,
      blockId,
      blockCount: blockId ? await this.counts.add(activityId, blockId) : null,
    };
    this.gateway.tell(`activity:${activityId}`, name, hint);
  }

  private async countOn(activityId: string, blockIds: string[]): Promise<number[]> {
    const rows = await this.db.prepared<{ blockId: string; visible: number }>(sql`
      select place_id as "blockId", sum(visible)::int as visible from comment_tally
      where activity_id = ${activityId} and place_id = any(${blockIds}::uuid[]) group by place_id`);
    const visible = new Map(rows.map((row) => [row.blockId, row.visible]));
    return blockIds.map((id) => visible.get(id) ?? 0);
  }
}

/** What readers see of a change of state: nothing when it was not visible before and is not now. */
function changeFor({ from, to }: CommentEventData): 'comment.new' | 'comment.changed' | 'comment.gone' | null {
  if (to === 'visible') return from === 'visible' ? 'comment.changed' : 'comment.new';
  return from === 'visible' ? 'comment.gone' : null;
}
