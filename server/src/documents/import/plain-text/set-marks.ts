import { lowered, noteMark } from '../note-mark.js';
import type { SourceLine } from './source-lines.js';

/** A place in a text that could be the mark of a footnote; the heavier, the likelier. */
interface Candidate {
  mark: string;
  line: number;
  start: number;
  end: number;
  weight: number;
}

/** After a word or the end of a sentence, and not the start of a longer number, of a decimal or of a formula. */
const afterWord = /(?<=\p{Ll}[)\]”’"»'.,;:!?]{0,3}|\d{4}[.,;:)]|[)\]”’"»'%][.,;:!?]?)(\d{1,3})(?![\d\p{L}-]|[.,]\d)/gu;
const afterCapitals = /(?<=\p{Lu}{2})(\d{1,3})(?![\d\p{L}-]|[.,]\d)/gu;
const afterYear = /(?<=(?<!\d)(?:19|20)\d\d)(\d{1,3})(?!\d)/g;
const inBrackets = /\[(\d{1,3}|\*{1,3})\]/g;
const raisedNumber = /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/g;
const sign = /(?<=[\p{L}\p{N})\]”’.,])(\*{1,3}|†|‡)(?![\p{L}*])/gu;
const measures = /(?<!\p{L})[kcdm]?m$/u;

const patterns: readonly [RegExp, number][] = [
  [inBrackets, 4],
  [raisedNumber, 3],
  [sign, 3],
  [afterWord, 3],
  [afterYear, 1],
  [afterCapitals, 1],
];

/** Weight from which a number can hardly be anything but a mark. */
const sure = 3;

function candidatesIn(text: string, line: number): Candidate[] {
  return patterns.flatMap(([pattern, weight]) =>
    [...text.matchAll(pattern)]
      .filter((match) => !measures.test(text.slice(Math.max(0, match.index - 4), match.index)))
      .map((match) => ({
        mark: String(lowered(match[1]!)).replace(/^0+(?=\d)/, ''),
        line,
        start: match.index,
        end: match.index + match[0].length,
        weight,
      })),
  );
}

/** Marks that a line may hold. */
export function possibleMarks(text: string): string[] {
  return candidatesIn(text, 0).map((candidate) => candidate.mark);
}

/**
 * Turns the numbers in `lines` that are marks of the footnotes `wanted` (in order) into marks. A number belongs to a note
 * only when the marks around it fall into place too: the heaviest chain of candidates in the order of the notes wins.
 * Of the marks in `noteless`, which have no note, only those that can hardly be anything else are set.
 * @returns the lines of the marks that were found
 */
export function setMarks(
  lines: readonly SourceLine[],
  wanted: readonly string[],
  noteless: ReadonlySet<string> = new Set(),
): Map<string, SourceLine> {
  const rank = new Map(wanted.map((mark, index) => [mark, index]));
  const candidates = lines
    .flatMap((line, index) => candidatesIn(line.text, index))
    .filter(({ mark, weight }) => rank.has(mark) && (weight >= sure || !noteless.has(mark)))
    .sort((a, b) => a.line - b.line || a.start - b.start || b.weight - a.weight)
    .slice(0, 1500);
  const chain = heaviestChain(candidates, (candidate) => rank.get(candidate.mark) ?? 0);
  for (const { mark, line, start, end } of chain.reverse()) {
    const target = lines[line]!;
    target.text = target.text.slice(0, start) + noteMark(mark) + target.text.slice(end);
  }
  return new Map(chain.map(({ mark, line }) => [mark, lines[line]!]));
}

/** The heaviest subsequence with rising rank; of equals the first, since a note is marked where it is first needed. */
function heaviestChain(candidates: readonly Candidate[], rank: (candidate: Candidate) => number): Candidate[] {
  const best: { weight: number; before: number }[] = [];
  let top = -1;
  candidates.forEach((candidate, index) => {
    let before = -1;
    for (let earlier = 0; earlier < index; earlier++) {
      if (rank(candidates[earlier]!) < rank(candidate) && best[earlier]!.weight > (best[before]?.weight ?? 0))
        before = earlier;
    }
    best.push({ weight: (best[before]?.weight ?? 0) + candidate.weight, before });
    if (best[index]!.weight > (best[top]?.weight ?? 0)) top = index;
  });
  const chain: Candidate[] = [];
  for (let index = top; index !== -1; index = best[index]!.before) chain.unshift(candidates[index]!);
  return chain;
}
