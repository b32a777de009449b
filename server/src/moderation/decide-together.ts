import { Injectable } from '@nestjs/common';
import type { DecisionReason } from '../../../shared/comments.js';
import type { bulkActions } from '../../../shared/moderation.js';
import type { Actor } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';
import { toProblem } from '../kernel/http/problem-filter.js';
import { Decide } from './decide.js';
import { assertReasoned } from './decision-input.js';
import type { ModerationDecision } from './moderation-decision.entity.js';
import { UndoDecision } from './undo-decision.js';

/** One decision about several comments. */
export interface JointDecision {
  action: (typeof bulkActions)[number];
  reason: DecisionReason;
  explanation?: string;
  items: { commentId: string; seenRevisionId: string; seenDecisionId?: string | null }[];
}

/** What came of one of several. */
export interface Result {
  /** The comment, or the decision that was to be taken back. */
  id: string;
  decision: ModerationDecision | null;
  problem: Problem | null;
}

/** Decides about several comments with one reason. Each stands for itself: one that cannot be decided holds up no other. */
@Injectable()
export class DecideTogether {
  constructor(
    private readonly decideOne: Decide,
    private readonly undoOne: UndoDecision,
  ) {}

  /** @throws Problem `validation-failed` when the reason does not fit the action */
  async decide(actor: Actor, { items, ...decision }: JointDecision): Promise<Result[]> {
    assertReasoned(decision);
    const results: Result[] = [];
    for (const { commentId, ...seen } of items) {
      results.push(await result(commentId, () => this.decideOne.decide(actor, commentId, { ...decision, ...seen })));
    }
    return results;
  }

  async undo(actor: Actor, decisionIds: string[]): Promise<Result[]> {
    const results: Result[] = [];
    for (const id of decisionIds) results.push(await result(id, () => this.undoOne.undo(actor, id)));
    return results;
  }
}

async function result(id: string, act: () => Promise<ModerationDecision>): Promise<Result> {
  try {
    return { id, decision: await act(), problem: null };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.status >= 500) throw error;
    return { id, decision: null, problem };
  }
}
