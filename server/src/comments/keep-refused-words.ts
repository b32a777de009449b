import { Injectable, Logger } from '@nestjs/common';
import { draftPlace } from '../../../shared/comments.js';
import type { ProblemCode } from '../../../shared/problems.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { CommentDrafts } from './comment-drafts.js';
import { asAnchor } from './place-anchor.js';
import { type NewComment, PostComment, type Posted } from './post-comment.js';

/** Refusals that come of the time that passed while someone was writing. */
const meanwhile: readonly ProblemCode[] = [
  'phase-closed',
  'not-open-yet',
  'not-for-you',
  'parent-gone',
  'passage-changed',
];

/** Posts comments; what comes too late is kept as a draft, so that nothing typed is lost. */
@Injectable()
export class KeepRefusedWords {
  private readonly log = new Logger('KeepRefusedWords');

  constructor(
    private readonly posting: PostComment,
    private readonly drafts: CommentDrafts,
  ) {}

  async post(actor: Actor, activityId: string, input: NewComment): Promise<Posted> {
    try {
      return await this.posting.post(actor, activityId, input);
    } catch (error) {
      if (error instanceof Problem && meanwhile.includes(error.code)) await this.keep(actor, activityId, input);
      throw error;
    }
  }

  private async keep(actor: Actor, activityId: string, input: NewComment): Promise<void> {
    if (actor.kind !== 'person') return;
    const { parentId, documentId, anchor, body, suggestion = null, stance = 'none', language = null } = input;
    const place = draftPlace({ activityId, documentId, parentId, blockId: anchor?.blockId });
    const words = { body, suggestion, stance, language, anchor: anchor ? asAnchor(anchor) : null };
    // The refusal is what the author must hear of, also when the draft cannot be kept.
    await this.drafts
      .save(actor, place, { ...words, organisationId: input.organisationId ?? null })
      .catch((error: unknown) => this.log.warn(`refused words were not kept: ${String(error)}`));
  }
}
