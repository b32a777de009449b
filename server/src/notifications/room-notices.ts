import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { QuestionAnswered } from '../rooms/room.events.js';
import { Notices } from './notices.js';

/** Tells people what became of what they said in a live session. */
@Injectable()
export class RoomNotices {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  /** Everyone who asked it, in these words or in others that went up in it, hears the written answer once. */
  @OnEvent(QuestionAnswered)
  async answered({ id, spaceId, subjectId, data }: RecordedEvent<DataOf<typeof QuestionAnswered>>): Promise<void> {
    if (data.how !== 'written' || data.again) return;
    const question = await this.db.one<{ sessionId: string; answer: string }>`
      select r.session_id as "sessionId", a.answer from room_message m join room_message a on a.id = coalesce(m.merged_into, m.id)
      join room r on r.id = m.room_id where m.id = ${subjectId} and a.answer is not null`;
    if (!question) return;
    const { sessionId, answer } = question;
    const telling = { kind: 'question-answered', eventId: id, spaceId, subjectId: sessionId } as const;
    await this.notices.tell(
      { ...telling, data: { messageId: subjectId, explanation: answer } },
      sql`select p.person_id, p.guest_id from room_message m join room_participant p on p.id = m.participant_id
        where (m.id = ${subjectId} or m.merged_into = ${subjectId}) and m.state = 'visible'`,
    );
  }
}
