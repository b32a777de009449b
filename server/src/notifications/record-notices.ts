import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { CommentAsked } from '../records/record.events.js';
import { Notices } from './notices.js';

/** Tells people what comes of what they said in a live session. */
@Injectable()
export class RecordNotices {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  /** The author is asked; a guest who left no address sees it with their receipt. */
  @OnEvent(CommentAsked)
  async asked({ id, spaceId, subjectId }: RecordedEvent): Promise<void> {
    const request = await this.db.one<{ sessionId: string }>`
      select r.session_id as "sessionId" from comment_request q join room_message m on m.id = q.message_id
      join room r on r.id = m.room_id where q.id = ${subjectId} and q.state = 'asked'`;
    if (!request) return;
    await this.notices.tell(
      { kind: 'room-comment-asked', eventId: id, spaceId, subjectId: request.sessionId, data: {} },
      sql`select coalesce(p.person_id, g.claimed_by) as person_id, case when g.claimed_by is null then p.guest_id end as guest_id
        from comment_request q join room_message m on m.id = q.message_id join room_participant p on p.id = m.participant_id
        left join guest g on g.id = p.guest_id where q.id = ${subjectId}`,
    );
  }
}
