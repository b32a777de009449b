import { renderMarkdown } from '../comments/markdown.js';
import type { AnswerRow } from './answer.query.js';
import type { AnswerDto } from './dto/answer.dto.js';
import type { ResultsDto } from './dto/results.dto.js';
import type { ResultsStatement } from './results-statement.entity.js';

/** An answer for a page; `mayWrite` adds its source. */
export function presentAnswer(row: AnswerRow, mayWrite: boolean): AnswerDto {
  return {
    id: row.id,
    commentId: row.commentId,
    scope: row.scope,
    status: row.status,
    bodyHtml: renderMarkdown(row.body),
    body: mayWrite ? row.body : null,
    language: row.language,
    versionId: row.versionId,
    versionNumber: row.versionNumber,
    documentId: row.documentId,
    blockId: row.blockId,
    state: row.state,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** A results statement for a page; `mayWrite` adds its source. */
export function presentResults(statement: ResultsStatement, mayWrite: boolean): ResultsDto {
  return {
    language: statement.language,
    bodyHtml: renderMarkdown(statement.body),
    body: mayWrite ? statement.body : null,
    publishedAt: statement.publishedAt?.toISOString() ?? null,
    version: statement.version,
  };
}
