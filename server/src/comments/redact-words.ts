import { redactionMark } from '../../../shared/comments.js';
import { Problem } from '../kernel/http/problem.js';
import type { Words } from './comment-words.js';
import { renderMarkdown } from './markdown.js';
import { passageBefore, suggestionDiff } from './suggestion-diff.js';

/** Words to be taken out: offsets in UTF-16 code units, the end not included. */
export interface RedactedSpan {
  field: 'body' | 'suggestion';
  start: number;
  end: number;
}

/**
 * The words without these passages; a mark stands where each was.
 * @throws Problem `validation-failed` when a span is not within the words, or none is given
 */
export function redact(words: Words, spans: RedactedSpan[]): Words {
  if (spans.length === 0) throw invalid(0);
  spans.forEach((span, index) => {
    const text = words[span.field] ?? '';
    if (span.start < 0 || span.end <= span.start || span.end > text.length) throw invalid(index);
  });
  const body = without(words.body, spansOf('body', spans));
  const suggestion = words.suggestion === null ? null : without(words.suggestion, spansOf('suggestion', spans));
  const { stance, language, suggestionDiff: diff } = words;
  return {
    body,
    bodyHtml: renderMarkdown(body),
    suggestion,
    suggestionDiff: suggestion === null || !diff ? null : suggestionDiff(passageBefore(diff), suggestion),
    stance,
    language,
  };
}

const spansOf = (field: RedactedSpan['field'], spans: RedactedSpan[]): RedactedSpan[] =>
  spans.filter((span) => span.field === field).toSorted((a, b) => a.start - b.start);

function without(text: string, spans: RedactedSpan[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) shown += text.slice(at, start) + redactionMark;
    at = Math.max(at, end);
  }
  return shown + text.slice(at);
}

function invalid(index: number): Problem {
  return new Problem('validation-failed', { errors: [{ pointer: `/spans/${index}`, code: 'isWithinWords' }] });
}
