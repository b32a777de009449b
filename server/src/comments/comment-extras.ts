import { Injectable } from '@nestjs/common';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import type { CommentAnswerDto, CommentDecisionDto } from './dto/comment.dto.js';

/** A comment as extras are asked about it. */
export interface AskedComment {
  id: string;
  rootId: string;
}

/** Official answers, which a newer feature gives. */
export interface AnswerSource {
  /** Published answers by the id of the comment they hold for: its own, or the one to its whole thread. */
  answersTo(actor: Actor, comments: AskedComment[]): Promise<Map<string, CommentAnswerDto>>;

  /** The same as a condition on rows of `comment`: whether a published answer holds for it. */
  isAnswered(comment: string): Sql;
}

/** Decisions of moderators, which a newer feature takes. */
export interface DecisionSource {
  /** The last decision about each comment that is in force, by the comment's id. */
  lastDecisions(commentIds: string[]): Promise<Map<string, CommentDecisionDto>>;
}

/** What newer features say about comments. They register themselves in `onModuleInit`. */
@Injectable()
export class CommentExtras {
  private answers: AnswerSource | null = null;
  private decisions: DecisionSource | null = null;

  registerAnswers(source: AnswerSource): void {
    this.answers = source;
  }

  registerDecisions(source: DecisionSource): void {
    this.decisions = source;
  }

  async answersTo(actor: Actor, comments: AskedComment[]): Promise<Map<string, CommentAnswerDto>> {
    return this.answers && comments.length > 0 ? this.answers.answersTo(actor, comments) : new Map();
  }

  async lastDecisions(commentIds: string[]): Promise<Map<string, CommentDecisionDto>> {
    return this.decisions && commentIds.length > 0 ? this.decisions.lastDecisions(commentIds) : new Map();
  }

  isAnswered(comment: string): Sql {
    return this.answers?.isAnswered(comment) ?? sql`false`;
  }
}
