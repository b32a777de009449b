import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import { CommentAccess } from './comment-access.js';
import { shownHtml, suggestionOf } from './comment.presenter.js';
import { commentPolicy } from './comment.policy.js';
import { CommentRevision } from './comment-revision.entity.js';
import type { CommentRow } from './comment-row.js';
import { type Words, wordsOf } from './comment-words.js';
import type { CommentRevisionDto } from './dto/comment.dto.js';

type Revision = Words & Pick<CommentRevision, 'id' | 'number' | 'sealedBy' | 'madeBy' | 'createdAt'>;

/** Reads what comments said before. */
@Injectable()
export class CommentHistory {
  constructor(
    private readonly db: Database,
    private readonly access: CommentAccess,
  ) {}

  /**
   * All revisions, the newest first. Whoever reads the comment reads them; what a redaction replaced is for the team alone.
   * @throws Problem `not-found` when the actor may not know of the comment, `forbidden` when only its place is left
   */
  async revisions(actor: Actor, id: string): Promise<CommentRevisionDto[]> {
    const comment = await this.access.require(actor, id, 'words');
    const before = await this.db.all(CommentRevision, { commentId: id });
    const seesSealed = commentPolicy.sealed(actor, comment);
    return [asRevision(comment), ...before.toSorted((a, b) => b.number - a.number)].map((revision) =>
      present(revision, seesSealed || revision.sealedBy === null, actor.language),
    );
  }
}

function asRevision(comment: CommentRow): Revision {
  const { revisionId, revisionNumber, revisedBy, revisedAt } = comment;
  const made = { id: revisionId, number: revisionNumber, madeBy: revisedBy, createdAt: revisedAt };
  return { ...wordsOf(comment), ...made, sealedBy: null };
}

function present(revision: Revision, mayRead: boolean, language: string): CommentRevisionDto {
  return {
    id: revision.id,
    number: revision.number,
    at: revision.createdAt,
    by: revision.madeBy,
    sealed: revision.sealedBy !== null,
    bodyHtml: mayRead ? shownHtml(revision, language) : null,
    stance: mayRead ? revision.stance : null,
    language: mayRead ? revision.language : null,
    suggestion: mayRead ? suggestionOf(revision, language) : null,
  };
}
