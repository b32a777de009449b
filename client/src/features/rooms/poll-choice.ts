import type { PollChoice, RoomPoll } from '../../../../shared/rooms';

/** A row of results: what was chosen, how often, and how long its bar is. */
export interface ResultRow {
  key: string;
  label: string;
  count: number;
  /** Of those who voted, or of the most points, from 0 to 1. */
  share: number;
}

/** Whether a choice is one the poll takes, before it is sent. */
export function isComplete({ kind, options }: RoomPoll, choice: PollChoice | null): choice is PollChoice {
  if (choice === null) return false;
  if (kind === 'scale') return typeof choice === 'number';
  if (kind === 'words') return typeof choice === 'string' && choice.trim() !== '';
  if (!Array.isArray(choice)) return false;
  return kind === 'ranking' ? choice.length === options.length : choice.length > 0;
}

export const sameChoice = (a: PollChoice | null | undefined, b: PollChoice | null | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Moves an option of a ranking one place up or down. */
export function moved(order: readonly string[], id: string, by: 1 | -1): string[] {
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return [...order];
  return order.map((each) => (each === id ? other : each === other ? id : each));
}

/** Results in the order in which they are shown: of a scale its steps, of a choice its options, of words the most said. */
export function resultsOf(poll: RoomPoll): ResultRow[] {
  const { kind, tally, base } = poll;
  if (!tally) return [];
  const most = Math.max(1, ...Object.values(tally));
  const whole = kind === 'ranking' || kind === 'words' ? most : Math.max(1, base);
  const row = (key: string, label: string): ResultRow => {
    const count = tally[key] ?? 0;
    return { key, label, count, share: count / whole };
  };
  if (kind === 'scale') return stepsOf(poll).map((step) => row(String(step), String(step)));
  if (kind === 'words')
    return Object.keys(tally)
      .map((words) => row(words, words))
      .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  const rows = poll.options.map(({ id, text }) => row(id, text));
  return kind === 'ranking' ? rows.sort((a, b) => b.count - a.count) : rows;
}

export const stepsOf = ({ steps }: RoomPoll): number[] => Array.from({ length: steps ?? 0 }, (_, index) => index + 1);

/** What most chose, in numbers: the mean of a scale, null for everything else and while nobody voted. */
export function meanOf({ kind, tally, base }: RoomPoll): number | null {
  if (kind !== 'scale' || !tally || base === 0) return null;
  const sum = Object.entries(tally).reduce((total, [step, count]) => total + Number(step) * count, 0);
  return sum / base;
}
