import { Injectable } from '@nestjs/common';
import { Comment } from '../comments/comment.entity.js';
import { CommentResubmitted, CommentWithdrawn } from '../comments/comment.events.js';
import { Database } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { Events } from '../kernel/events/events.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { system } from '../kernel/http/actor.js';
import { CloseReports } from './close-reports.js';
import { ItemQueued } from './moderation.events.js';
import { QueueItems } from './queue-items.js';

/** Keeps the desk in step with what authors do. */
@Injectable()
export class FollowComments {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly items: QueueItems,
    private readonly reports: CloseReports,
  ) {}

  /** What an author changed after a request waits on the desk again. */
  @OnEvent(CommentResubmitted)
  async queue(event: RecordedEvent<DataOf<typeof CommentResubmitted>>): Promise<void> {
    await this.db.transaction(async () => {
      const comment = await this.db.find(Comment, { id: event.subjectId }, { lock: true });
      if (comment?.state !== 'held' || comment.revisionId !== event.data.revisionId) return;
      const { id, spaceId } = comment;
      await this.items.put({ commentId: id, spaceId, because: 'resubmitted' });
      await this.events.record(system, new ItemQueued(spaceId, id, { because: 'resubmitted' }));
    });
  }

  /** What an author took back waits for nobody, and who reported it is told. */
  @OnEvent(CommentWithdrawn)
  async remove(event: RecordedEvent): Promise<void> {
    await this.db.transaction(async () => {
      const comment = await this.db.find(Comment, { id: event.subjectId }, { lock: true });
      if (comment?.state !== 'withdrawn') return;
      await this.items.remove(comment.id);
      await this.reports.closeWithdrawn(system, comment.id, comment.spaceId);
    });
  }
}
