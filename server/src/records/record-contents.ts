import { Injectable } from '@nestjs/common';
import type {
  RecordAttendance,
  RecordContents,
  RecordHarvest,
  RecordPoll,
  RecordQuestion,
} from '../../../shared/records.js';
import { Database } from '../kernel/database/database.js';

/** A question as it stands in the room now. */
export type QuestionNow = Pick<RecordQuestion, 'id' | 'answered' | 'answerHtml' | 'answerLang' | 'answeredAt'> & {
  /** The comment it became, while readers see it. */
  commentId: string | null;
};

/** Reads what the main room of a session contributes to its record; what stays in break-out rooms is not public. */
@Injectable()
export class RecordContentsQuery {
  constructor(private readonly db: Database) {}

  async of(sessionId: string): Promise<RecordContents> {
    return {
      questions: await this.questions(sessionId),
      polls: await this.polls(sessionId),
      harvests: await this.harvests(sessionId),
      attendance: await this.attendance(sessionId),
    };
  }

  /** Of these questions and harvests, those that are still shown, with the answers they have by now. */
  async shown(ids: string[]): Promise<Map<string, QuestionNow>> {
    const rows = await this.db.sql<QuestionNow & { answeredOn: Date | null }>`
      select id, answered, answer_html as "answerHtml", answer_language as "answerLang", answered_at as "answeredOn",
        (select c.id from comment_request q join comment c on c.id = q.comment_id where q.message_id = room_message.id and c.state = 'visible') as "commentId"
      from room_message where id = any(${ids}::uuid[]) and state = 'visible'`;
    return new Map(
      rows.map(({ answeredOn, ...row }) => [row.id, { ...row, answeredAt: answeredOn?.toISOString() ?? null }]),
    );
  }

  /** Those that others ask most come first. */
  private async questions(sessionId: string): Promise<RecordQuestion[]> {
    const rows = await this.db.sql<Omit<RecordQuestion, 'at' | 'answeredAt'> & { at: Date; answeredAt: Date | null }>`
      select m.id, m.body_html as html, m.language as lang, m.created_at as at, m.item_id as "itemId", m.supports, m.answered,
        m.answer_html as "answerHtml", m.answer_language as "answerLang", m.answered_at as "answeredAt",
        (select count(*)::int from room_message o where o.merged_into = m.id and o.state = 'visible') as alike
      from room_message m join room r on r.id = m.room_id
      where r.session_id = ${sessionId} and r.kind = 'main' and m.kind = 'question' and m.state = 'visible' and m.merged_into is null
      order by m.supports desc, m.seq`;
    return rows.map((row) => ({
      ...row,
      at: row.at.toISOString(),
      answeredAt: row.answeredAt?.toISOString() ?? null,
    }));
  }

  private polls(sessionId: string): Promise<RecordPoll[]> {
    return this.db.sql<RecordPoll>`
      select k.id, k.kind, k.question, k.language as lang, k.options, k.steps, k.anonymous, k.item_id as "itemId", k.tally,
        (select count(*)::int from poll_vote v where v.poll_id = k.id) as base
      from poll k join room r on r.id = k.room_id
      where r.session_id = ${sessionId} and r.kind = 'main' and k.state = 'closed' order by k.opened_at, k.id`;
  }

  private harvests(sessionId: string): Promise<RecordHarvest[]> {
    return this.db.sql<RecordHarvest>`
      select m.id, m.body_html as html, m.language as lang from room_message m join room r on r.id = m.room_id
      where r.session_id = ${sessionId} and r.kind = 'main' and m.kind = 'harvest' and m.state = 'visible' order by m.seq`;
  }

  private async attendance(sessionId: string): Promise<RecordAttendance> {
    const row = await this.db.one<RecordAttendance>`
      select (select count(*)::int from room_participant p where p.session_id = ${sessionId}) as total,
        coalesce((select jsonb_object_agg(type, people order by people desc) from (
          select p.stakeholder_type as type, count(*)::int as people from room_participant p
          where p.session_id = ${sessionId} and p.stakeholder_type is not null group by 1) each), '{}') as types,
        (select count(*)::int from room_message m join room r on r.id = m.room_id where r.session_id = ${sessionId}
          and r.kind = 'main' and m.state = 'visible' and m.kind in ('message', 'question')) as messages`;
    return row as RecordAttendance;
  }
}
