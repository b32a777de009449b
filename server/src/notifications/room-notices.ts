import { Injectable } from '@nestjs/common';
import { moderationLimits } from '../../../shared/moderation.js';
import type { RoomMessageState } from '../../../shared/rooms.js';
import { Database, sql } from '../kernel/database/database.js';
import type { DataOf, RecordedEvent } from '../kernel/events/domain-event.js';
import { OnEvent } from '../kernel/events/listeners.js';
import { found } from '../kernel/http/problem.js';
import { QuestionAnswered, RoomMessageDecided } from '../rooms/room.events.js';
import { Notices, type Recipient, type Telling } from './notices.js';

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

  /**
   * The author hears that their words were hidden, and why, once it is not taken back at once; and that they are shown again, if
   * they had heard. Regulation (EU) 2022/2065 art. 17.
   */
  @OnEvent(RoomMessageDecided)
  async decided({ spaceId, data }: RecordedEvent<DataOf<typeof RoomMessageDecided>>): Promise<void> {
    const { decisionId, action } = data;
    const decision = await this.decision(decisionId);
    const telling: Telling = {
      kind: 'room-decision',
      eventId: decisionId,
      spaceId,
      subjectId: decision.sessionId,
      data: { action, reason: decision.reason, ground: decision.ground, explanation: decision.explanation || null },
    };
    if (action === 'hide' && decision.state === 'hidden') await this.notices.tellOne(soon(telling), decision.author);
    if (action === 'restore' && decision.hiddenBy) {
      const told = await this.notices.callBack(['room-decision'], decision.hiddenBy, decision.author);
      if (told) await this.notices.tellOne({ ...telling, kind: 'room-restored' }, decision.author);
    }
    await this.tellReporters(telling);
  }

  /** Regulation (EU) 2022/2065 art. 16(5): who reported is told the decision. */
  private async tellReporters(telling: Telling): Promise<void> {
    const outcome = telling.data.action === 'hide' ? 'restricted' : 'kept';
    await this.notices.tell(
      soon({ ...telling, kind: 'room-report-decided', data: { outcome } }),
      sql`select p.person_id, p.guest_id from room_report o join room_participant p on p.id = o.participant_id
        where o.decision_id = ${telling.eventId}`,
    );
  }

  private async decision(id: string): Promise<Decided> {
    const [row] = await this.db.query<Decided>(sql`
      select r.session_id as "sessionId", m.state, d.reason, d.ground, d.explanation,
        json_build_object('personId', p.person_id, 'guestId', p.guest_id, 'email', null, 'language', '') as author,
        (select h.id from room_decision h where h.message_id = d.message_id and h.action = 'hide' and h.id < d.id
          order by h.id desc limit 1) as "hiddenBy"
      from room_decision d join room_message m on m.id = d.message_id join room r on r.id = m.room_id
      left join room_participant p on p.id = m.participant_id where d.id = ${id}`);
    return found(row);
  }
}

interface Decided {
  sessionId: string;
  /** Of the message, now. */
  state: RoomMessageState;
  reason: string;
  ground: string;
  explanation: string;
  author: Recipient;
  /** The decision before it that hid the message. */
  hiddenBy: string | null;
}

/** To be told once it is clear that it was no slip. */
const soon = (telling: Telling): Telling => ({ ...telling, after: moderationLimits.tellAfterSeconds * 1000 });
