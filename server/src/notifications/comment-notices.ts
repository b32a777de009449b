import { Injectable } from '@nestjs/common';
import { type CommentEventData, CommentPosted, CommentReleased } from '../comments/comment.events.js';
import { sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { Concerns, OnEvent } from '../kernel/events/listeners.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

/** Tells people that somebody replied to them, once the reply can be seen. */
@Injectable()
export class CommentNotices {
  constructor(private readonly notices: Notices) {}

  @OnEvent(CommentPosted, CommentReleased)
  @Concerns(({ parentId, to }: CommentEventData) => parentId !== null && to === 'visible')
  async replied(event: RecordedEvent<CommentEventData>): Promise<void> {
    await this.notices.tell(
      about(event, 'reply', { commentId: event.subjectId }),
      sql`select p.person_id, case when p.person_id is null then p.guest_id end as guest_id
        from comment p join comment c on c.id = ${event.subjectId}
        where p.id = ${event.data.parentId} and p.state <> 'withdrawn' and c.state = 'visible'
          and (p.person_id is distinct from c.person_id or p.guest_id is distinct from c.guest_id)`,
    );
  }
}
