import type { Actor } from '../kernel/http/actor.js';
import type { Policy } from '../kernel/http/policy.js';
import { spacePolicy } from '../spaces/space.policy.js';
import type { SpaceFacts } from '../spaces/space-facts.js';

/** What rules need to know of an answer: its state, and the space it was given in. */
export interface AnswerFacts {
  state: 'draft' | 'published';
  space: SpaceFacts;
}

const answers = (actor: Actor, { space }: AnswerFacts) => spacePolicy.answer(actor, space);

/** Who may do what with an answer. Whether the comment under it may be seen is the comment's own rule. */
export const answerPolicy = {
  read: (actor: Actor, answer: AnswerFacts) =>
    answer.state === 'published' ? spacePolicy.read(actor, answer.space) : answers(actor, answer),
  write: answers,
  publish: answers,
  /** A published answer is changed, never taken away. */
  discard: (actor: Actor, answer: AnswerFacts) => answer.state === 'draft' && answers(actor, answer),
} satisfies Policy<AnswerFacts>;
