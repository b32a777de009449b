import type { RecordPollDto } from './dto/record.dto.js';

/** A line for each option or step; places of a ranking and open words go by how much they got. */
export function results({ kind, options, steps, tally, base }: RecordPollDto): string[] {
  const share = (votes: number) => (base > 0 && kind !== 'ranking' ? ` (${Math.round((votes / base) * 100)} %)` : '');
  const line = ([key, name]: [key: string, name: string]) => `${name}: ${tally[key] ?? 0}${share(tally[key] ?? 0)}`;
  const most = (rows: [string, string][]) => rows.toSorted(([a], [b]) => (tally[b] ?? 0) - (tally[a] ?? 0));
  const named = options.map(({ id, text }): [string, string] => [id, text]);
  if (kind === 'words') return most(Object.keys(tally).map((words) => [words, words])).map(line);
  if (kind === 'scale') return stepsOf(options, steps ?? 0).map(line);
  return (kind === 'ranking' ? most(named) : named).map(line);
}

/** The steps of a scale, the first and the last with their words. */
function stepsOf(options: RecordPollDto['options'], steps: number): [string, string][] {
  const ends = new Map([
    [1, options[0]?.text],
    [steps, options[1]?.text],
  ]);
  return Array.from({ length: steps }, (_, index) => {
    const end = ends.get(index + 1);
    return [String(index + 1), end ? `${index + 1} – ${end}` : String(index + 1)];
  });
}
