import { Injectable } from '@nestjs/common';
import { commentLifecycle, type CommentState } from '../../../shared/comments.js';
import { next } from '../../../shared/lifecycle.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import type { Actor } from '../kernel/http/actor.js';
import { authorize } from '../kernel/http/policy.js';
import { found, Problem } from '../kernel/http/problem.js';
import { newId } from '../kernel/ids.js';
import { CommentAccess } from './comment-access.js';
import {
  CommentDecisionUndone,
  CommentHidden,
  CommentRedacted,
  CommentReleased,
  CommentRestored,
  CommentReturned,
} from './comment.events.js';
import { commentPolicy } from './comment.policy.js';
import type { LocatedRow } from './comment.presenter.js';
import { CommentRevision } from './comment-revision.entity.js';
import { CommentWriter } from './comment-writer.js';
import { redact, type RedactedSpan } from './redact-words.js';

/** What moderators do with a comment as it stands. */
export type ModerationCommand = 'release' | 'hide' | 'restore' | 'return';

const happened = {
  release: CommentReleased,
  hide: CommentHidden,
  restore: CommentRestored,
  return: CommentReturned,
} as const;

/** The words a moderator decided about. */
export interface Seen {
  seenRevisionId: string;
}

/**
 * Commands by which a newer feature changes what is shown. Each joins the caller's transaction, holds the comment until its
 * end, and asks the policy.
 */
@Injectable()
export class CommentStates {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: CommentAccess,
    private readonly writer: CommentWriter,
  ) {}

  /**
   * Releases, hides, restores or returns a comment.
   * @throws Problem `revision-changed` when it is not the words that the moderator saw, `invalid-transition` when its state
   *   does not take the command
   */
  async transition(actor: Actor, id: string, command: ModerationCommand, seen: Seen): Promise<LocatedRow> {
    return this.moderate(actor, id, seen, async (comment) => {
      const from = comment.state;
      await this.writer.setState(comment, next(commentLifecycle, from, command));
      await this.events.record(actor, new happened[command](comment, from));
    });
  }

  /**
   * Takes passages out of a comment. Readers see that something was taken out; what was there, and every revision before, is
   * sealed for the team.
   * @throws Problem `validation-failed` when a span is not within the words
   */
  async redact(actor: Actor, id: string, spans: RedactedSpan[], seen: Seen): Promise<LocatedRow> {
    return this.moderate(actor, id, seen, async (comment) => {
      const from = comment.state;
      const state = next(commentLifecycle, from, 'redact');
      const words = redact(comment, spans);
      await this.writer.revise(comment, { revisionId: newId(), words, by: 'team', state, seals: true });
      await this.events.record(actor, new CommentRedacted(comment, from));
    });
  }

  /**
   * Takes back a change of state: the comment is again what it was before.
   * @throws Problem `already-decided` when its state is no longer the one that the decision led to
   */
  async undoTransition(
    actor: Actor,
    id: string,
    change: { before: CommentState; after: CommentState },
    seen: Seen,
  ): Promise<LocatedRow> {
    return this.moderate(actor, id, seen, async (comment) => {
      if (comment.state !== change.after) throw new Problem('already-decided');
      await this.writer.setState(comment, change.before);
      await this.events.record(actor, new CommentDecisionUndone(comment, change.after));
    });
  }

  /**
   * Takes back the redaction that made the present words: those before it are public again, and so is all that it sealed.
   * @param before the state it had then, such as `held` when it was published with the redaction
   * @throws Problem `already-decided` when the present words do not come from a redaction
   */
  async undoRedaction(actor: Actor, id: string, before: CommentState, seen: Seen): Promise<LocatedRow> {
    return this.moderate(actor, id, seen, async (comment) => {
      if (comment.revisedBy !== 'team') throw new Problem('already-decided');
      const number = comment.revisionNumber - 1;
      const words = found(await this.db.find(CommentRevision, { commentId: id, number }));
      const from = comment.state;
      await this.writer.revise(comment, { revisionId: newId(), words, by: 'author', state: before, unseals: true });
      await this.events.record(actor, new CommentDecisionUndone(comment, from));
    });
  }

  private async moderate(
    actor: Actor,
    id: string,
    { seenRevisionId }: Seen,
    act: (comment: LocatedRow) => Promise<void>,
  ): Promise<LocatedRow> {
    return this.db.transaction(async () => {
      const comment = await this.access.load(actor, id, { lock: true });
      authorize(actor, commentPolicy, 'moderate', comment);
      if (comment.revisionId !== seenRevisionId) throw new Problem('revision-changed');
      await act(comment);
      return comment;
    });
  }
}
