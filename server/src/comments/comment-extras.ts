import { Injectable } from '@nestjs/common';
import { type Sql, sql } from '../kernel/database/database.js';
import type { Actor } from '../kernel/http/actor.js';
import type { CommentAnswerDto, CommentDecisionDto, CommentSaidInDto } from './dto/comment.dto.js';

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

/** Live sessions in which comments were said first, which a newer feature knows. */
export interface SessionSource {
  /** By the id of the comment; none for sessions that the actor may not read. */
  saidIn(actor: Actor, commentIds: string[]): Promise<Map<string, CommentSaidInDto>>;
}

/** What newer features say about comments. They register themselves in `onModuleInit`. */
@Injectable()
export class CommentExtras {
  private answers: AnswerSource | null = null;
  private decisions: DecisionSource | null = null;
  private sessions: SessionSource | null = null;

  registerAnswers(source: AnswerSource): void {
    this.answers = source;
  }

  registerDecisions(source: DecisionSource): void {
    this.decisions = source;
  }

  registerSessions(source: SessionSource): void {
    this.sessions = source;
  }

  async answersTo(actor: Actor, comments: AskedComment[]): Promise<Map<string, CommentAnswerDto>> {
    return this.answers && comments.length > 0 ? this.answers.answersTo(actor, comments) : new Map();
  }

  async lastDecisions(commentIds: string[]): Promise<Map<string, CommentDecisionDto>> {
    return this.decisions && commentIds.length > 0 ? this.decisions.lastDecisions(commentIds) : new Map();
  }

  async saidIn(actor: Actor, commentIds: string[]): Promise<Map<string, CommentSaidInDto>> {
    return this.sessions && commentIds.length > 0 ? this.sessions.saidIn(actor, commentIds) : new Map();
  }

  isAnswered(comment: string): Sql {
    return this.answers?.isAnswered(comment) ?? sql`false`;
  }
}
