/** A word or a sign of a text, with its place. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Words with the apostrophes and hyphens inside them, or single signs. White space and raised marks of footnotes are neither. */
const wordOrSign = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const raised = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/**
 * The words and signs of a text that carry its meaning. White space does not count, nor do raised digits: a footnote that
 * is added somewhere renumbers all that follow, and nobody's words change by it.
 */
export function tokensOf(text: string): Token[] {
  const blank = text.replace(raised, (marks) => ' '.repeat(marks.length));
  return [...blank.matchAll(wordOrSign)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words in small letters, without signs: what a text is about. */
export function wordsOf(text: string): string[] {
  return tokensOf(text.toLowerCase())
    .map((token) => token.text)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Position of the first token that ends after `offset`. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
