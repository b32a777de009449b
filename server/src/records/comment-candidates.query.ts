import { Injectable } from '@nestjs/common';
import { Database, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { type Actor } from '../kernel/http/actor.js';
import type { PageQueryDto } from '../kernel/http/page-query.dto.js';
import { can } from '../kernel/http/policy.js';
import { found } from '../kernel/http/problem.js';
import { SessionAccess } from '../sessions/session-access.js';
import type { SessionFacts } from '../sessions/session-facts.js';
import { type CommentCandidate, candidateRows, saidBy } from './comment-candidate.js';
import { commentRequestPolicy } from './comment-request.policy.js';
import type { CommentCandidateDto } from './dto/comment-request.dto.js';
import { recordPolicy } from './record.policy.js';

/** Open requests that a person sees at once; who has more answers some first. */
const mostOpen = 100;

/** Reads what could become a comment, and who was asked. */
@Injectable()
export class CommentCandidatesQuery {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionAccess,
  ) {}

  /**
   * What was said about a text in a session: for those who prepare the record everything in the main room, for others what they
   * said themselves. What most react to comes first.
   */
  async of(actor: Actor, sessionId: string, { cursor, limit = 20 }: PageQueryDto): Promise<Page<CommentCandidateDto>> {
    const session = await this.sessions.session(actor, sessionId);
    const seesAll = recordPolicy.askForComments(actor, { session, state: null });
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<CommentCandidate>(sql`
      ${candidateRows(
        actor,
        sql`r.session_id = ${sessionId} and m.state = 'visible' and d.id is not null
          and ${seesAll ? sql`r.kind = 'main'` : saidBy(actor)}`,
      )}
      where ${after === null} or (-c.weight, c."messageId") > (${after?.[0] ?? 0}::int, ${after?.[1] ?? null}::uuid)
      order by -c.weight, c."messageId" limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => present(actor, row, session),
      (row) => [-row.weight, row.messageId],
    );
  }

  /** What the actor was asked and has not decided, the latest first; none for those whom nobody knows. */
  async askedOf(actor: Actor): Promise<CommentCandidateDto[]> {
    if (!actor.id) return [];
    const rows = await this.db.query<CommentCandidate>(sql`
      ${candidateRows(actor, sql`q.state = 'asked' and m.state = 'visible' and ${saidBy(actor)}`)}
      order by c."askedAt" desc, c."messageId" limit ${mostOpen}`);
    return Promise.all(rows.map(async (row) => present(actor, row, await this.sessions.session(actor, row.sessionId))));
  }

  /** One message as the actor stands to it. */
  async one(actor: Actor, messageId: string): Promise<CommentCandidateDto> {
    const [row] = await this.db.query<CommentCandidate>(candidateRows(actor, sql`m.id = ${messageId}`));
    const said = found(row);
    return present(actor, said, await this.sessions.session(actor, said.sessionId));
  }
}

function present(actor: Actor, said: CommentCandidate, session: SessionFacts): CommentCandidateDto {
  const { documentId, requestId, requestState: state, askedAt } = said;
  return {
    messageId: said.messageId,
    kind: said.kind === 'question' ? 'question' : 'message',
    html: said.html,
    lang: said.language,
    at: said.createdAt,
    weight: said.weight,
    mine: said.mine,
    session: { id: said.sessionId, title: said.sessionTitle, language: said.sessionLanguage },
    space: { kind: said.spaceKind, slug: said.slug },
    document:
      (documentId && {
        id: documentId,
        title: said.documentTitle ?? '',
        language: said.documentLanguage ?? '',
        blockLabel: said.blockLabel,
        passage: said.passage,
      }) ||
      null,
    request: requestId && state && askedAt ? { id: requestId, state, askedAt } : null,
    commentId: said.commentId,
    commentState: said.commentState,
    can: can(commentRequestPolicy, actor, { session, said }, ['ask', 'accept', 'decline']),
  };
}
