import { Injectable } from '@nestjs/common';
import { InvalidTransition } from '../../../shared/lifecycle.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { languageOf } from '../comments/comment-language.js';
import { cleanText, renderMarkdown } from '../comments/markdown.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, sql } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import type { AnswerQuestionDto } from './dto/question.dto.js';
import { RoomAccess } from './room-access.js';
import { type RoomChange, RoomChanges } from './room-changes.js';
import { type RoomMessage, RoomMessages } from './room-messages.js';
import { QuestionAnswered } from './room.events.js';

/** Answers to questions, while people meet or in writing, also long after. Those merged into one are answered with it. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly access: RoomAccess,
    private readonly changes: RoomChanges,
    private readonly messages: RoomMessages,
  ) {}

  /**
   * Says that a question was answered live, or answers it in writing; a written answer can be put into other words.
   * @throws Problem as `authorize` does, for everyone but hosts; `not-found` for what is no question that people see;
   *   `validation-failed` without words; InvalidTransition for a live answer where there is a written one
   */
  async answer(actor: Actor, questionId: string, input: AnswerQuestionDto): Promise<void> {
    await this.change(actor, questionId, async (change, question) => {
      if (input.how === 'live' && question.answered === 'written') throw new InvalidTransition('written', 'answer');
      if (input.how === 'live') await this.write(actor, question.id, null);
      else await this.write(actor, question.id, readAnswer(actor, input));
      const data = { roomId: change.room.id, how: input.how, again: question.answered === input.how };
      await this.events.record(actor, new QuestionAnswered(change.room.spaceId, question.id, data));
    });
  }

  /**
   * Takes back that a question was answered live.
   * @throws Problem as `answer` does; InvalidTransition where there is a written answer, or none
   */
  async reopen(actor: Actor, questionId: string): Promise<void> {
    await this.change(actor, questionId, async (_, question) => {
      if (question.answered !== 'live') throw new InvalidTransition(question.answered ?? 'open', 'reopen');
      await this.db.sql`
        update room_message set answered = null, answered_by = null, answered_at = null where id = ${question.id}`;
    });
  }

  private async change(
    actor: Actor,
    questionId: string,
    work: (change: RoomChange, question: RoomMessage) => Promise<void>,
  ): Promise<void> {
    const { id: roomId } = await this.access.requireOf(actor, sql`room_message where id = ${questionId}`, 'host');
    await this.changes.change(roomId, async (change) => {
      const question = await this.messages.root(await this.messages.question(questionId));
      await work(change, question);
      change.touch(question.id);
    });
  }

  private async write(actor: Actor, questionId: string, written: Written | null): Promise<void> {
    await this.db.sql`
      update room_message set answered = ${written ? 'written' : 'live'}, answer = ${written?.text ?? null},
        answer_html = ${written?.html ?? null}, answer_language = ${written?.language ?? null}, answered_by = ${personId(actor)},
        answered_at = ${this.clock.now()} where id = ${questionId}`;
  }
}

interface Written {
  text: string;
  html: string;
  language: string;
}

function readAnswer(actor: Actor, { answer = '', language }: AnswerQuestionDto): Written {
  const text = cleanText(answer);
  if (text === '') throw new Problem('validation-failed', { errors: [{ pointer: '/answer', code: 'isNotEmpty' }] });
  const named = contentLanguage(language ?? '') ?? undefined;
  return { text, html: renderMarkdown(text), language: languageOf(named, text, actor.language) };
}
