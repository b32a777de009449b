import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AnswerSource, type AskedComment, CommentExtras } from '../comments/comment-extras.js';
import type { CommentAnswerDto } from '../comments/dto/comment.dto.js';
import { raw, sql, type Sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { AnswerQuery, type AnswerRow } from './answer.query.js';
import { presentAnswer } from './response.presenter.js';

/** Gives comments the answers that hold for them: their own, or the one to their whole thread. */
@Injectable()
export class CommentAnswers implements AnswerSource, OnModuleInit {
  constructor(
    private readonly extras: CommentExtras,
    private readonly query: AnswerQuery,
  ) {}

  onModuleInit(): void {
    this.extras.registerAnswers(this);
  }

  async answersTo(_actor: Actor, comments: AskedComment[]): Promise<Map<string, CommentAnswerDto>> {
    const rows = await this.query.of([...new Set(comments.flatMap(({ id, rootId }) => [id, rootId]))], false);
    const answers = new Map(rows.map((row) => [row.commentId, row]));
    return new Map(
      comments.flatMap(({ id, rootId }) => {
        const thread = answers.get(rootId);
        const answer = answers.get(id) ?? (thread?.scope === 'thread' ? thread : undefined);
        return answer ? [[id, presented(answer)] as const] : [];
      }),
    );
  }

  isAnswered(comment: string): Sql {
    const c = raw(comment);
    return sql`exists (select 1 from answer w where w.state = 'published'
      and (w.comment_id = ${c}.id or (w.comment_id = ${c}.root_id and w.scope = 'thread')))`;
  }
}

function presented(row: AnswerRow): CommentAnswerDto {
  const { id, commentId, scope, status, bodyHtml, language, documentId, versionId, versionNumber, blockId } =
    presentAnswer(row, false);
  return {
    id,
    commentId,
    scope,
    status,
    bodyHtml,
    language,
    documentId,
    versionId,
    versionNumber,
    blockId,
    publishedAt: row.publishedAt as Date,
  };
}
