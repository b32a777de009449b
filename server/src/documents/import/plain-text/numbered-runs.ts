import { readListTitle } from '../list-lead-ins.js';
import type { Chunk } from './chunks.js';
import { looksLikeTitle } from './heading-shape.js';
import { endsSentence } from './sentences.js';

/** What a numbered chunk is, and whether that is a guess. */
export interface NumberedRole {
  role: 'heading' | 'item' | 'paragraph';
  doubtful: boolean;
  /** The number before it in its sequence is missing. */
  afterGap: boolean;
}

interface Run {
  members: { chunk: Chunk; index: number }[];
}

/**
 * Decides for every numbered chunk whether it is a heading, an item of a list or a numbered paragraph. Sequences are judged
 * as a whole: titles with text between them are headings; what follows one another directly is a list.
 */
export function judgeNumbers(chunks: readonly Chunk[]): Map<Chunk, NumberedRole> {
  const roles = new Map<Chunk, NumberedRole>();
  const prose = countProse(chunks);
  for (const run of findRuns(chunks)) {
    const { role, doubtful } = judgeRun(run, chunks, prose);
    run.members.forEach(({ chunk }, position) => {
      const before = run.members[position - 1]?.chunk.marker?.ordinal;
      const expected = before === undefined ? chunk.marker!.ordinal : before + 1;
      roles.set(chunk, { role, doubtful, afterGap: chunk.marker!.ordinal !== expected });
    });
  }
  return roles;
}

/** How many sequences of one way of numbering may be open at a time, such as chapters with numbered lists in them. */
const openRuns = 4;

/** Sequences of one way of numbering. A number joins the sequence it continues, or else the last one it could belong to. */
function findRuns(chunks: readonly Chunk[]): Run[] {
  const runs: Run[] = [];
  const open = new Map<string, Run[]>();
  chunks.forEach((chunk, index) => {
    if (chunk.marker?.type !== 'number' || chunk.inContents) return;
    const { scheme, ordinal } = chunk.marker;
    const candidates = open.get(scheme) ?? [];
    const run = candidates.find((candidate) => lastOrdinal(candidate) === ordinal - 1) ??
      candidates.find((candidate) => ordinal > 1 && lastOrdinal(candidate) < ordinal) ?? { members: [] };
    if (run.members.length === 0) runs.push(run);
    run.members.push({ chunk, index });
    open.set(scheme, [run, ...candidates.filter((candidate) => candidate !== run)].slice(0, openRuns));
  });
  return runs;
}

function lastOrdinal(run: Run): number {
  return run.members.at(-1)?.chunk.marker?.ordinal ?? 0;
}

/** Number of chunks without a marker before each position. */
function countProse(chunks: readonly Chunk[]): number[] {
  const counts = [0];
  for (const chunk of chunks) counts.push(counts.at(-1)! + (chunk.marker === null ? 1 : 0));
  return counts;
}

function judgeRun(
  { members }: Run,
  chunks: readonly Chunk[],
  prose: readonly number[],
): Pick<NumberedRole, 'role' | 'doubtful'> {
  const first = members[0]!;
  const titles = share(members, ({ chunk }) => looksLikeTitle(chunk.text) && chunk.lines <= 3);
  const parted = share(members.slice(1), ({ index }, position) => prose[index]! > prose[members[position]!.index + 1]!);
  const { scheme, ordinal } = first.chunk.marker!;
  // A list begins with its first number; only numbers in brackets run on from one list to the next.
  const before = chunks[first.index - 1]?.text ?? '';
  const announced = before.endsWith(':') || (before !== '' && readListTitle(before) !== null);
  const introduced = announced && (ordinal === 1 || scheme.startsWith('('));
  if (members.length === 1) return judgeSingle(first.chunk, chunks[first.index + 1], introduced);
  if (titles >= 0.6 && parted >= 0.5 && !scheme.startsWith('(')) return { role: 'heading', doubtful: titles < 1 };
  if (parted < 0.5) return { role: 'item', doubtful: !introduced && titles >= 0.6 };
  const length = members.reduce((sum, { chunk }) => sum + chunk.text.length, 0) / members.length;
  return { role: length > 400 && !introduced ? 'paragraph' : 'item', doubtful: !introduced };
}

function judgeSingle(
  chunk: Chunk,
  after: Chunk | undefined,
  introduced: boolean,
): Pick<NumberedRole, 'role' | 'doubtful'> {
  const inBrackets = chunk.marker!.scheme.startsWith('(');
  const heading = looksLikeTitle(chunk.text) && !inBrackets && !introduced && after !== undefined;
  if (heading) return { role: 'heading', doubtful: !chunk.marker!.scheme.startsWith('decimal') };
  return { role: chunk.text.length > 400 && endsSentence(chunk.text) ? 'paragraph' : 'item', doubtful: !introduced };
}

function share<T>(list: readonly T[], holds: (entry: T, index: number) => boolean): number {
  return list.length === 0 ? 0 : list.filter((entry, index) => holds(entry, index)).length / list.length;
}
