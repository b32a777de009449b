import { type PollChoice, type PollKind, roomLimits } from '../../../shared/rooms.js';
import { cleanText } from '../comments/markdown.js';
import { Problem } from '../kernel/http/problem.js';

/** What a choice is measured by. */
export interface Choosable {
  kind: PollKind;
  options: { id: string }[];
  steps: number | null;
}

/**
 * The choice as it is kept: one option, several, all of them in order, a step, or words.
 * @throws Problem `validation-failed` when the poll does not take it
 */
export function readChoice(poll: Choosable, choice: PollChoice): PollChoice {
  if (poll.kind === 'scale') return readStep(poll, choice);
  return poll.kind === 'words' ? readWords(choice) : readOptions(poll, choice);
}

/** Open words with one space between two, as they are shown. */
export function readWords(choice: PollChoice): string {
  const words = typeof choice === 'string' ? cleanText(choice).replaceAll(/\s+/g, ' ') : '';
  if (words === '') throw refused('isNotEmpty');
  if (words.length > roomLimits.pollWords) throw refused('maxLength', roomLimits.pollWords);
  return words;
}

function readStep({ steps }: Choosable, choice: PollChoice): number {
  if (typeof choice !== 'number' || !Number.isInteger(choice)) throw refused('isInt');
  if (choice < 1) throw refused('min', 1);
  if (choice > (steps ?? 0)) throw refused('max', steps ?? 0);
  return choice;
}

function readOptions({ kind, options }: Choosable, choice: PollChoice): string[] {
  const known = options.map(({ id }) => id);
  if (!Array.isArray(choice) || !choice.every((id) => known.includes(id))) throw refused('isIn');
  if (new Set(choice).size < choice.length) throw refused('arrayUnique');
  const [least, most] = bounds(kind, known.length);
  if (choice.length < least) throw refused('arrayMinSize', least);
  if (choice.length > most) throw refused('arrayMaxSize', most);
  // Of several the order says nothing.
  return kind === 'several' ? known.filter((id) => choice.includes(id)) : choice;
}

function bounds(kind: PollKind, all: number): [least: number, most: number] {
  if (kind === 'single') return [1, 1];
  return kind === 'ranking' ? [all, all] : [1, all];
}

function refused(code: string, limit?: number): Problem {
  return new Problem('validation-failed', {
    errors: [{ pointer: '/choice', code, ...(limit === undefined ? {} : { params: { limit } }) }],
  });
}
