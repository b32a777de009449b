import type { ImportResult } from '../../shared/documents.js';

/** Letters and digits only, raised ones as plain ones: what must survive an import whatever becomes of spaces and signs. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How far ahead the words of the next line may stand: further off they would be out of order. */
const nearby = 60;

/** Text that is read on as its words are found. */
class Stream {
  private at = 0;
  private readonly text: string;

  constructor(result: ImportResult, footnotes: boolean) {
    const blocks = result.blocks.filter((block) => (block.kind === 'footnote') === footnotes);
    this.text = blocks.map((block) => bare(`${block.label} ${block.text}`)).join('');
  }

  take(words: string): boolean {
    const at = this.text.slice(this.at, this.at + words.length + nearby).indexOf(words);
    // A short word may be found too early; then it must not carry the search past what comes next.
    if (at !== -1 && words.length > 4) this.at += at + words.length;
    return at !== -1;
  }
}

/**
 * Lines of a plain-text source that an import lost or put out of order. The words of each line must stand in the blocks,
 * after those of the line before (footnotes after footnotes), or else in the warning about that line.
 */
export function lostLines(source: string, result: ImportResult): string[] {
  const streams = [new Stream(result, false), new Stream(result, true)];
  const taken = result.warnings.filter((warning) =>
    ['lone-number', 'repeated-line', 'unknown-element'].includes(warning.code),
  );
  const reported = new Map(taken.map((warning) => [warning.line, bare(warning.excerpt).slice(0, 80)]));
  return source.split(/\r\n|\n/).filter((line, index) => {
    if (reported.get(index + 1) === bare(line).slice(0, 80)) return false;
    return line.split(/[\f[\]]/).some((part) => {
      // The letter "o" at the start of a line is a bullet of word processors.
      const words = bare(part.replace('footnoteRef:', '').replace(/^\s*o\s+(?=\S)/, ''));
      return words !== '' && !streams.some((stream) => stream.take(words));
    });
  });
}
