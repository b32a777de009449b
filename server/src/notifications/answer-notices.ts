import { Injectable } from '@nestjs/common';
import { sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { AnswerPublished } from '../responses/response.events.js';
import { about } from './consultation-notices.js';
import { Notices } from './notices.js';

/** Tells everyone who wrote in a thread that the team answered there. */
@Injectable()
export class AnswerNotices {
  constructor(private readonly notices: Notices) {}

  @OnEvent(AnswerPublished)
  async published(event: RecordedEvent<DataOf<typeof AnswerPublished>>): Promise<void> {
    const { commentId, status } = event.data;
    await this.notices.tell(
      about(event, 'answer', { commentId, status }),
      sql`select w.person_id, case when w.person_id is null then w.guest_id end as guest_id
        from comment c join comment w on w.root_id = c.root_id
        where c.id = ${commentId} and w.state = 'visible'`,
    );
  }
}
