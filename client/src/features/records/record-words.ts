import type { FormValues } from '../../lib/forms';
import { asProblem, ProblemError } from '../../lib/problems';
import type { RecordWords, SessionRecord } from './api';

/** The field with the decisions under an agenda item, or under none. */
export const decisionsField = (itemId: string | null): string => (itemId ? `decisions-${itemId}` : 'decisions');

/** What the form holds, as it is sent: each line of a field of decisions is one. */
export function readWords(values: FormValues, { items }: SessionRecord): RecordWords {
  const ids = [...items.map(({ id }) => id), null];
  return {
    language: values.text('language'),
    summary: values.text('summary'),
    notes: items.map(({ id }, at) => ({ itemId: id, text: values.text(`notes.${at}.text`) })),
    decisions: ids.flatMap((itemId) =>
      values
        .text(decisionsField(itemId))
        .split('\n')
        .map((line) => ({ itemId, text: line.trim() }))
        .filter(({ text }) => text !== ''),
    ),
  };
}

/** The problem with what is wrong with a decision at the field it was written in. */
export function atFields(error: unknown, { decisions = [] }: RecordWords): ProblemError {
  const { problem } = asProblem(error);
  const errors = problem.errors?.map((violation) => {
    const [, at] = /^\/decisions\/(\d+)\//.exec(violation.pointer) ?? [];
    if (at === undefined) return violation;
    return { ...violation, pointer: `/${decisionsField(decisions[Number(at)]?.itemId ?? null)}` };
  });
  return new ProblemError({ ...problem, errors });
}

/** What a note-taker wrote; questions that are answered meanwhile are no conflict. */
export const wordsOf = ({ language, summary, items, decisions }: SessionRecord) => ({
  language,
  summary,
  notes: items.map(({ notes }) => notes),
  decisions,
});
