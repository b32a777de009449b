import { DomainEvent } from '../kernel/events/domain-event.js';

/** An answer became public; the subject is the answer. */
export class AnswerPublished extends DomainEvent<{ commentId: string; scope: string; status: string }> {
  static readonly type = 'answer.published';
}

/** A published answer was changed; the subject is the answer. */
export class AnswerRevised extends DomainEvent<{ commentId: string; status: string }> {
  static readonly type = 'answer.revised';
}

/** The results statement became public and the consultation answered; the subject is the space. */
export class ResultsPublished extends DomainEvent<{ languages: string[] }> {
  static readonly type = 'results.published';
}
