import { redactionMark } from '../../../shared/comments.js';
import { Problem } from '../kernel/http/problem.js';
import type { Comment } from './comment.entity.js';
import { languageOf } from './comment-language.js';
import type { CommentWordsDto } from './dto/post-comment.dto.js';
import { renderMarkdown } from './markdown.js';
import { suggestionDiff } from './suggestion-diff.js';

/** What a comment says, ready to be kept. */
export type Words = Pick<Comment, 'body' | 'bodyHtml' | 'suggestion' | 'suggestionDiff' | 'stance' | 'language'>;

/** Only the words of something that has more than words. */
export function wordsOf({ body, bodyHtml, suggestion, suggestionDiff: diff, stance, language }: Words): Words {
  return { body, bodyHtml, suggestion, suggestionDiff: diff, stance, language };
}

/** What words are read against. */
export interface WordsContext {
  /** The words a suggestion would replace; null where there is no text. */
  passage: string | null;
  /** Language the author reads the pages in. */
  reads: string;
  /** The words that are changed; null for a new comment. */
  before: Pick<Words, 'body' | 'suggestion'> | null;
}

const marksIn = (text: string | null): number => (text ?? '').split(redactionMark).length - 1;

/** Whether a passage was taken out of the words. */
export function isRedacted({ body, suggestion }: Pick<Words, 'body' | 'suggestion'>): boolean {
  return marksIn(body) + marksIn(suggestion) > 0;
}

/** Authors keep the marks of a redaction where they change the words around them; they never make one. */
function withoutForged(text: string, before: string | null): string {
  return marksIn(text) > marksIn(before) ? text.replaceAll(redactionMark, '').trim() : text;
}

/**
 * Words as they are kept: rendered, compared with the passage, with their language.
 * @throws Problem `validation-failed` when nothing is said, or when a suggestion has nothing to replace or changes nothing
 */
export function asKept(input: CommentWordsDto, { passage, reads, before }: WordsContext): Words {
  const body = withoutForged(input.body, before?.body ?? null);
  const suggestion = input.suggestion ? withoutForged(input.suggestion, before?.suggestion ?? null) : null;
  if (body === '' && suggestion === null) throw violation('/body', 'isNotEmpty');
  if (suggestion !== null && passage === null) throw violation('/suggestion', 'needsPassage');
  if (suggestion !== null && suggestion === passage) throw violation('/suggestion', 'isDifferent');
  return {
    body,
    bodyHtml: renderMarkdown(body),
    suggestion,
    suggestionDiff: suggestion === null ? null : suggestionDiff(passage as string, suggestion),
    stance: input.stance ?? 'none',
    language: languageOf(input.language, body || (suggestion ?? ''), reads),
  };
}

function violation(pointer: string, code: string): Problem {
  return new Problem('validation-failed', { errors: [{ pointer, code }] });
}
