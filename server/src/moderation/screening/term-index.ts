import { foldForSearch } from '../../kernel/codelists/fold-for-search.js';
import type { ScreeningOutcome, TextSpan } from '../../../../shared/moderation.js';

/**
 * A term that may not be used, or that someone should look at. Words apart by spaces follow each other in the text; a
 * star at the beginning or end of a word stands for any letters, as in compounds.
 */
export interface BlockedTermFact {
  term: string;
  outcome: ScreeningOutcome;
}

/** A word of a text: folded, with its place. */
interface Word extends TextSpan {
  folded: string;
}

/** A place where a term stands, and what the list says about it. */
type TermPlace = TextSpan & { outcome: ScreeningOutcome };

type Matches = (word: string) => boolean;
interface ReadTerm {
  outcome: ScreeningOutcome;
  words: Matches[];
  /** The first word where it is plain, so that most terms are passed over without a look. */
  first: string | null;
  /** For scripts that put no spaces between words: the term is found anywhere. */
  anywhere: string | null;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const readTerms = new WeakMap<readonly BlockedTermFact[], ReadTerm[]>();

/** The places in a readable text where a term stands. Compares words, so no term can make it slow. */
export function findTerms(text: string, terms: readonly BlockedTermFact[]): TermPlace[] {
  if (terms.length === 0) return [];
  const words = wordsOf(text);
  const different = new Set(words.map(({ folded }) => folded));
  return read(terms)
    .filter((term) => mayStand(term, different))
    .flatMap((term) => (term.anywhere ? insideWords(term, text, words) : placesOf(term, words)));
}

function mayStand({ anywhere, first, words: [begins] }: ReadTerm, different: Set<string>): boolean {
  if (anywhere) return true;
  return first ? different.has(first) : [...different].some((word) => begins?.(word));
}

function placesOf(term: ReadTerm, words: Word[]): TermPlace[] {
  const found: TermPlace[] = [];
  for (let at = 0; at <= words.length - term.words.length; at += 1) {
    const run = words.slice(at, at + term.words.length);
    if (!term.words.every((matches, offset) => matches((run[offset] as Word).folded))) continue;
    found.push({ outcome: term.outcome, start: (run[0] as Word).start, end: (run.at(-1) as Word).end });
  }
  return found;
}

function insideWords({ anywhere, outcome }: ReadTerm, text: string, words: Word[]): TermPlace[] {
  return words
    .filter(({ folded }) => anywhere && folded.includes(anywhere))
    .map((word) => ({ outcome, ...within(text, word, anywhere as string) }));
}

/** The exact place of a term inside a run of letters; folding drops marks, so letters are counted one by one. */
function within(text: string, { start, end }: Word, term: string): TextSpan {
  const letters = [...text.slice(start, end).matchAll(/\P{M}\p{M}*/gu)].flatMap((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return fold(match[0])
      .split('')
      .map((folded) => ({ folded, ...span }));
  });
  const at = letters
    .map(({ folded }) => folded)
    .join('')
    .indexOf(term);
  return { start: letters[at]?.start ?? start, end: letters[at + term.length - 1]?.end ?? end };
}

const fold = (word: string): string => foldForSearch(word).replaceAll(' ', '');

/** Words with their places; letters that stand alone in a row, as in "b a d", are one word. */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let spelled = false;
  for (const match of text.matchAll(wordPattern)) {
    const folded = fold(match[0]);
    const end = match.index + match[0].length;
    const single = folded.length === 1;
    const previous = words.at(-1);
    if (single && spelled && previous && match.index - previous.end === 1) {
      previous.folded += folded;
      previous.end = end;
    } else words.push({ folded, start: match.index, end });
    spelled = single;
  }
  return words;
}

function read(terms: readonly BlockedTermFact[]): ReadTerm[] {
  let known = readTerms.get(terms);
  if (!known) readTerms.set(terms, (known = terms.map(readTerm).filter(({ words }) => words.length > 0)));
  return known;
}

function readTerm({ term, outcome }: BlockedTermFact): ReadTerm {
  const written = term.split(/\s+/u).filter((word) => fold(word) !== '');
  const first = written[0] ?? '';
  return {
    outcome,
    words: written.map(matcher),
    first: first.includes('*') || unspaced.test(term) ? null : fold(first),
    anywhere: unspaced.test(term) ? fold(term) : null,
  };
}

function matcher(written: string): Matches {
  const folded = fold(written);
  const before = written.startsWith('*');
  const after = written.endsWith('*');
  if (before && after) return (word) => word.includes(folded);
  if (after) return (word) => word.startsWith(folded);
  return before ? (word) => word.endsWith(folded) : (word) => word === folded;
}
