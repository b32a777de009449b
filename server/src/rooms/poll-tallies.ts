import { type PollChoice, type PollTally, roomLimits } from '../../../shared/rooms.js';
import type { Choosable } from './poll-choices.js';

/** A choice and how many made it. */
export interface CountedChoice {
  choice: PollChoice;
  votes: number;
}

/** What the votes of a poll come to. */
export function tallyOf(poll: Choosable & { language: string }, counted: CountedChoice[]): PollTally {
  if (poll.kind === 'words') return countWords(counted, poll.language);
  const tally = Object.fromEntries(keysOf(poll).map((key) => [key, 0]));
  for (const { choice, votes } of counted) {
    for (const [key, points] of pointsOf(poll, choice)) tally[key] = (tally[key] ?? 0) + points * votes;
  }
  return tally;
}

function keysOf({ kind, options, steps }: Choosable): string[] {
  if (kind === 'scale') return Array.from({ length: steps ?? 0 }, (_, index) => String(index + 1));
  return options.map(({ id }) => id);
}

/** One point for each that was chosen; in a ranking of n the first gets n, the last one. */
function pointsOf({ kind }: Choosable, choice: PollChoice): [key: string, points: number][] {
  if (!Array.isArray(choice)) return [[String(choice), 1]];
  return choice.map((id, index) => [id, kind === 'ranking' ? choice.length - index : 1]);
}

/** Open words by how often each was said, in the spelling that most used; those said most. */
function countWords(counted: CountedChoice[], language: string): PollTally {
  const groups = new Map<string, { words: string; most: number; votes: number }>();
  for (const { choice, votes } of counted.toSorted((a, b) => alphabetical(a.choice, b.choice))) {
    const words = String(choice);
    const group = groups.get(sameFor(words, language)) ?? { words, most: 0, votes: 0 };
    groups.set(sameFor(words, language), group);
    group.votes += votes;
    if (votes > group.most) Object.assign(group, { words, most: votes });
  }
  const shown = [...groups.values()].toSorted((a, b) => b.votes - a.votes).slice(0, roomLimits.pollWordsShown);
  return Object.fromEntries(shown.map(({ words, votes }) => [words, votes]));
}

/** Words that differ only in capitals, in how letters are put together or in punctuation around them are the same. */
function sameFor(words: string, language: string): string {
  const key = words.normalize('NFKC').toLocaleLowerCase(language);
  return key.replaceAll(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '') || key;
}

const alphabetical = (a: PollChoice, b: PollChoice) => (String(a) < String(b) ? -1 : 1);
