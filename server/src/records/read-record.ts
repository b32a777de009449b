import { Injectable } from '@nestjs/common';
import type { RecordContents, RecordQuestion } from '../../../shared/records.js';
import { renderMarkdown } from '../comments/markdown.js';
import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import type { LiveSessionDto } from '../sessions/dto/session.dto.js';
import { ReadSession } from '../sessions/read-session.js';
import type { RecordDto, RecordFileDto, RecordQuestionDto, RecordSessionDto } from './dto/record.dto.js';
import { type QuestionNow, RecordContentsQuery } from './record-contents.js';
import { RecordCommentsQuery } from './record-comments.query.js';
import { recordPolicy } from './record.policy.js';
import type { SessionRecord } from './session-record.entity.js';
import { SessionRecords } from './session-records.js';

/** Shows records to their readers. */
@Injectable()
export class ReadRecord {
  constructor(
    private readonly records: SessionRecords,
    private readonly contents: RecordContentsQuery,
    private readonly comments: RecordCommentsQuery,
    private readonly sessions: ReadSession,
  ) {}

  /**
   * The record as its page shows it.
   * @throws Problem `not-found` before the session has ended, and of a draft for everyone but those who prepare it
   */
  async page(actor: Actor, sessionId: string): Promise<RecordDto> {
    const { record, facts } = await this.records.require(actor, sessionId, 'read');
    const session = await this.sessions.page(actor, sessionId);
    return {
      ...present(record, session, await this.contentsOf(record)),
      comments: await this.comments.of(actor, sessionId),
      version: record.version,
      roomId: session.roomId,
      can: can(recordPolicy, actor, facts, ['write', 'publish', 'answer', 'askForComments']),
    };
  }

  /** The record as a file holds it. */
  async file(actor: Actor, sessionId: string): Promise<RecordFileDto> {
    const { version: _, roomId: __, can: ___, ...file } = await this.page(actor, sessionId);
    return file;
  }

  /** What the room contributes: as it was kept, less what a moderator hid since, with the answers that came since. */
  private async contentsOf({ sessionId, contents, publishedAt }: SessionRecord): Promise<Shown> {
    const kept = contents ?? (await this.contents.of(sessionId));
    const shown = await this.contents.shown([...kept.questions, ...kept.harvests].map(({ id }) => id));
    return {
      ...kept,
      harvests: kept.harvests.filter(({ id }) => shown.has(id)),
      questions: kept.questions.flatMap((question) => {
        const now = shown.get(question.id);
        return now ? [withAnswer(question, now, publishedAt)] : [];
      }),
    };
  }
}

type Shown = Omit<RecordContents, 'questions'> & { questions: RecordQuestionDto[] };

/** An open question with the answer that it has by now; one that had its answer stays as it was. */
function withAnswer(question: RecordQuestion, now: QuestionNow, publishedAt: Date | null): RecordQuestionDto {
  const { answered, answerHtml, answerLang, answeredAt, commentId } = now;
  if (question.answered === 'written' || answered !== 'written') return { ...question, commentId, later: false };
  const later = publishedAt !== null && answeredAt !== null && answeredAt > publishedAt.toISOString();
  return { ...question, answered, answerHtml, answerLang, answeredAt, commentId, later };
}

function present(record: SessionRecord, session: LiveSessionDto, contents: Shown): Omit<RecordFileDto, 'comments'> {
  const { state, language, summary, notes, decisions, publishedAt } = record;
  return {
    session: about(session),
    state,
    language,
    summary,
    summaryHtml: renderMarkdown(summary),
    items: session.agenda.map((item) => {
      const text = notes[item.id] ?? '';
      return { ...item, notes: text, notesHtml: renderMarkdown(text) };
    }),
    decisions,
    ...contents,
    publishedAt,
  };
}

function about(session: LiveSessionDto): RecordSessionDto {
  const { id, space, title, purpose, language, startsAt, endsAt, startedAt, endedAt, timeZone, hosts } = session;
  return { id, space, title, purpose, language, startsAt, endsAt, startedAt, endedAt, timeZone, hosts };
}
