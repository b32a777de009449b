import { Injectable } from '@nestjs/common';
import { commentLifecycle, type CommentState } from '../../../shared/comments.js';
import { next } from '../../../shared/lifecycle.js';
import { contentLanguage } from '../../../shared/vocabulary/languages.js';
import { Database } from '../kernel/database/database.js';
import { Events } from '../kernel/events/events.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { assertVersion } from '../kernel/http/parameters.js';
import { authorize } from '../kernel/http/policy.js';
import { newId } from '../kernel/ids.js';
import { CommentAccess } from './comment-access.js';
import { CommentDrafts } from './comment-drafts.js';
import { CommentEdited, CommentResubmitted } from './comment.events.js';
import { commentPolicy } from './comment.policy.js';
import { CommentPlaces } from './comment-places.js';
import type { LocatedRow } from './comment.presenter.js';
import { CommentScreens, type ScreenedWords } from './comment-screens.js';
import { asKept, type Words } from './comment-words.js';
import { CommentWriter } from './comment-writer.js';
import type { EditCommentDto } from './dto/post-comment.dto.js';
import { withDate } from './may-contribute.js';

/** Changes comments. */
@Injectable()
export class EditComment {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly access: CommentAccess,
    private readonly drafts: CommentDrafts,
    private readonly places: CommentPlaces,
    private readonly screens: CommentScreens,
    private readonly writer: CommentWriter,
  ) {}

  /**
   * Gives one's own comment other words. The ones before stay readable as a revision. What a moderator sent back goes to the
   * moderators again; what screening wants looked at waits for them.
   * @param seen the number of the revision that was changed
   * @throws Problem `edit-window-over` or `phase-closed` when it is too late, `version-conflict` when it changed since
   */
  async edit(actor: Actor, id: string, seen: number, changes: EditCommentDto): Promise<LocatedRow> {
    return this.db.transaction(async () => {
      const comment = await this.requireEditable(actor, id);
      assertVersion({ version: comment.revisionNumber }, seen);
      const words = await this.change(actor, comment, changes);
      const from = comment.state;
      const revisionId = newId();
      const [screened] = await this.screens.screen([toScreen(actor, comment, words, revisionId)]);
      await this.writer.revise(comment, { revisionId, words, by: 'author', state: stateAfter(from, screened?.hold) });
      await screened?.keep();
      const person = personId(actor);
      if (person) await this.drafts.discard(actor, `edit:${id}`);
      const Happened = from === 'returned' ? CommentResubmitted : CommentEdited;
      await this.events.record(actor, new Happened(comment, from));
      return comment;
    });
  }

  private async requireEditable(actor: Actor, id: string): Promise<LocatedRow> {
    const comment = await this.access.load(actor, id, { lock: true });
    try {
      authorize(actor, commentPolicy, 'edit', comment);
    } catch (error) {
      throw withDate(error, comment.activity);
    }
    return comment;
  }

  private async change(actor: Actor, comment: LocatedRow, changes: EditCommentDto): Promise<Words> {
    const { body = comment.body, stance = comment.stance, language } = changes;
    const suggestion = changes.suggestion === undefined ? comment.suggestion : changes.suggestion;
    const passage = suggestion === null ? null : await this.places.passageOf(comment.id);
    return asKept(
      { body, stance, suggestion, language: language ?? contentLanguage(comment.language) ?? undefined },
      { passage, reads: actor.language, before: comment },
    );
  }
}

function stateAfter(state: CommentState, hold = false): CommentState {
  if (state === 'returned') return next(commentLifecycle, state, 'resubmit');
  return state === 'visible' && hold ? next(commentLifecycle, state, 'hold') : state;
}

function toScreen(author: Actor, comment: LocatedRow, words: Words, revisionId: string): ScreenedWords {
  const { body, suggestion, language } = words;
  const { id: commentId, spaceId, personId: person, guestId, activity } = comment;
  const known = { author, personId: person, guestId, earlierVisible: 0, activity };
  return { commentId, revisionId, spaceId, occasion: 'edit', body, suggestion, language, ...known };
}
