import type {
  CommentField,
  ScreeningOutcome,
  ScreeningReason,
  ScreeningStepName,
} from '../../../../shared/moderation.js';
import type { ModerationMode } from '../../../../shared/spaces.js';
import type { ReadableText } from './readable-text.js';
import type { BlockedTermFact } from './term-index.js';

/** A comment as the steps see it: its words, and what was looked up about it beforehand. */
export interface ScreenedComment {
  body: ReadableText;
  /** Wording the author suggests; null when none. */
  suggestion: ReadableText | null;
  /** BCP 47 tag the author gave. */
  language: string;
  /** Whether the author works on this consultation; a team's own words wait for nobody. */
  byTeam: boolean;
  moderation: ModerationMode;
  /** How many contributions of a newcomer wait for a moderator. */
  newcomerFirst: number;
  /** Comments of the author that readers see now, anywhere; counted up to `newcomerFirst`. */
  earlierVisible: number;
  /** Whether the author sent the same words here a short time ago. */
  ownWordsAgain: boolean;
  /** Recent comments of others here with nearly the same words. */
  sameWords: number;
  /** Terms of the comment's language and of all languages. */
  terms: readonly BlockedTermFact[];
}

/** What a step finds. */
export interface Finding {
  outcome: ScreeningOutcome;
  reason: ScreeningReason;
  /** Where, when it is about a passage and not about the whole. */
  at?: { field: CommentField; start: number; end: number };
}

/** One check: a pure function with a name. */
export interface ScreeningStep {
  readonly name: ScreeningStepName;
  screen(comment: ScreenedComment): Finding[];
}

/** The texts of a comment, each with its name. */
export function fieldsOf({ body, suggestion }: ScreenedComment): { field: CommentField; text: ReadableText }[] {
  return [
    { field: 'body' as const, text: body },
    ...(suggestion ? [{ field: 'suggestion' as const, text: suggestion }] : []),
  ];
}
