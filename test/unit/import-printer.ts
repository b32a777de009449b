/** A piece of a document before it is printed; `{7}` in a text is the mark of footnote 7. */
export interface Piece {
  kind: 'line' | 'paragraph' | 'bullet' | 'sub-bullet' | 'page-end';
  text: string;
  /** Footnotes at the foot of the page that ends here, by their mark; an empty mark has lost its number. */
  notes?: [mark: string, text: string][];
  /** Number printed alone at the foot of the page. */
  page?: number;
}

/** How a converter writes down the pages of a printed document. */
export interface Printing {
  width: number;
  /** An empty line after every line. */
  doubleSpaced: boolean;
  bullets: [string, string];
  /** Marks of footnotes alone on a line, as where raised digits were, or stuck to the word. */
  marks: 'own-line' | 'stuck';
}

export const line = (text: string): Piece => ({ kind: 'line', text });
export const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
export const bullet = (text: string): Piece => ({ kind: 'bullet', text });
export const subBullet = (text: string): Piece => ({ kind: 'sub-bullet', text });
export const pageEnd = (notes: [string, string][] = [], page?: number): Piece => ({
  kind: 'page-end',
  text: '',
  notes,
  page,
});

/** Prints a document the way text comes out of a PDF: wrapped, with footnotes and page numbers in the middle of it. */
export function print(pieces: readonly Piece[], printing: Printing): string {
  const out: string[] = [];
  let atPageStart = false;
  for (const piece of pieces) {
    if (piece.kind === 'page-end') {
      // A note that lost its number follows the text without the empty line a page leaves.
      while (piece.notes?.[0]?.[0] === '' && out.at(-1) === '') out.pop();
      out.push(...printFoot(piece, printing));
      atPageStart = true;
      continue;
    }
    const lead =
      piece.kind === 'bullet'
        ? `${printing.bullets[0]} `
        : piece.kind === 'sub-bullet'
          ? `${printing.bullets[1]}  `
          : '';
    wrap(lead + piece.text, printing.width - (lead === '' ? 0 : 6)).forEach((text, index) => {
      out.push(...printLine((atPageStart && index === 0 ? ' ' : '') + text, printing));
      if (printing.doubleSpaced) out.push('');
    });
    if (!printing.doubleSpaced) out.push('');
    atPageStart = false;
  }
  return `${out.join('\n')}\n`;
}

function printFoot({ notes = [], page }: Piece, printing: Printing): string[] {
  const out = page === undefined ? [] : ['', '', ' ', '', `${page} `, '', ' ', ''];
  if (notes.length === 0) return out;
  const foot = notes[0]?.[0] === '' ? [] : [' '.repeat(49)];
  for (const [mark, text] of notes) {
    const lines = wrap(text, printing.width + 10);
    if (mark === '') foot.push(`  ${lines[0]}`, ...spaced(lines.slice(1)));
    else if (printing.marks === 'own-line') foot.push(mark, ` ${lines[0]}`, ...spaced(lines.slice(1)));
    else foot.push(`${mark} ${lines[0]}`, ...lines.slice(1));
  }
  return [...foot, ...out];
}

const spaced = (lines: string[]) => lines.flatMap((text) => ['', text]);

function printLine(text: string, { marks }: Printing): string[] {
  if (marks === 'stuck') return [`${text.replace(/\{(\d+)\}/g, '$1')} `];
  return `${text} `
    .replace(/\{(\d+)\}/g, '\n$1\n')
    .split('\n')
    .filter((part) => part !== '');
}

/** Breaks a text into lines as a printer does: a word goes to the next line when it no longer fits. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && `${current} ${word}`.replace(/\{\d+\}/g, '').length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
