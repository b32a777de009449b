import { importDocument } from '../../server/src/documents/import/import-document.js';
import { lostLines } from './import-coverage.js';
import { bullet, line, pageEnd, paragraph, print, subBullet, type Piece, type Printing } from './import-printer.js';

/** A repeatable source of chance (a linear congruential generator). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const nouns = 'plein bank boom buurt raad weg halte school tuin winkel dorpshuis speelplaats fontein bibliotheek'.split(
  ' ',
);
const verbs = 'helpt draagt verbetert vernieuwt onderzoekt versterkt bewaart verbindt'.split(' ');
const rest = 'met steun van bewoners en in overleg met de provincie zodat iedereen er op termijn baat bij heeft'.split(
  ' ',
);

interface Expected {
  objective: number;
  action: number;
  encouragement: number;
  headings: number;
}

/** Writes a plan with chapters of three lists, footnotes and pages, and counts what it wrote. */
class PlanWriter {
  readonly pieces: Piece[] = [line('Plan voor de dorpen van morgen')];
  readonly expected: Expected = { objective: 0, action: 0, encouragement: 0, headings: 1 };
  private notes: [string, string][] = [];
  private note = 0;
  private page = 1;

  constructor(private readonly roll: (below: number) => number) {}

  write(chapters: number): this {
    for (let chapter = 1; chapter <= chapters; chapter++) {
      this.heading(`${chapter}. ${this.title()}`);
      this.prose(1 + this.roll(3));
      this.list('Wat willen wij op dit gebied bereiken?', 'objective', 'dat');
      this.list('Hoe zal de Dorpenraad deze doelstellingen ondersteunen?', 'action', 'Zij zal zorgen dat');
      if (this.roll(4) > 0)
        this.list('Op dit gebied worden de gemeenten ertoe aangemoedigd:', 'encouragement', 'te zorgen dat');
    }
    this.turnPage();
    return this;
  }

  private heading(text: string): void {
    this.pieces.push(line(text));
    this.expected.headings++;
  }

  private prose(paragraphs: number): void {
    for (let count = 0; count < paragraphs; count++) {
      const sentences = Array.from({ length: 2 + this.roll(4) }, () => `${this.sentence(this.roll(3) === 0)}.`);
      this.pieces.push(paragraph(sentences.join(' ')));
    }
    if (this.roll(2) === 0) this.turnPage();
  }

  private list(leadIn: string, kind: 'objective' | 'action' | 'encouragement', start: string): void {
    this.pieces.push(line(leadIn));
    const items = 1 + this.roll(5);
    for (let item = 1; item <= items; item++) {
      const end = item === items ? '.' : ';';
      const subs = kind === 'action' && this.roll(3) === 0 ? 1 + this.roll(3) : 0;
      if (subs > 0) this.pieces.push(bullet(`Zij zal de ${this.noun()} helpen door:`));
      else this.pieces.push(bullet(`${start} ${this.sentence(this.roll(6) === 0).toLowerCase()}${end}`));
      for (let sub = 1; sub <= subs; sub++)
        this.pieces.push(subBullet(`te letten op ${this.sentence(false).toLowerCase()};`));
      this.expected[kind] += Math.max(1, subs);
    }
    if (this.roll(3) === 0) this.turnPage();
  }

  private turnPage(): void {
    this.pieces.push(pageEnd(this.notes, this.roll(3) === 0 ? this.page : undefined));
    this.notes = [];
    this.page++;
  }

  private title(): string {
    return `Over de ${this.noun()} en de ${this.noun()}`;
  }

  private sentence(noted: boolean): string {
    const words = Array.from({ length: 3 + this.roll(14) }, () => rest[this.roll(rest.length)]!);
    const text = `De ${this.noun()} ${verbs[this.roll(verbs.length)]} ${words.join(' ')} elke ${this.noun()}`;
    if (!noted) return text;
    this.note++;
    this.notes.push([
      String(this.note),
      `Zie het verslag over de ${this.noun()} en wat daarin over de ${this.noun()} staat.`,
    ]);
    return `${text}{${this.note}}`;
  }

  private noun(): string {
    return nouns[this.roll(nouns.length)]!;
  }
}

const printings: Printing[] = [
  { width: 92, doubleSpaced: true, bullets: ['\uF0A7', '⁃'], marks: 'own-line' },
  { width: 78, doubleSpaced: true, bullets: ['•', '-'], marks: 'own-line' },
  { width: 92, doubleSpaced: false, bullets: ['•', '–'], marks: 'stuck' },
  { width: 70, doubleSpaced: false, bullets: ['-', 'o'], marks: 'stuck' },
];

describe('plans written and printed at random', () => {
  it.each(printings.map((printing, index) => [index + 1, printing] as const))(
    'lose no word and get every list right, printed in way %i',
    async (index, printing) => {
      for (let seed = 1; seed <= 25; seed++) {
        const { pieces, expected } = new PlanWriter(dice(seed * 101 + index)).write(3);
        const source = print(pieces, printing);
        const result = await importDocument({ name: 'plan.txt', bytes: new TextEncoder().encode(source) });
        const { objective, action, encouragement, heading } = result.counts;
        expect({ seed, lost: lostLines(source, result), objective, action, encouragement, headings: heading }).toEqual({
          seed,
          lost: [],
          ...expected,
        });
      }
    },
  );
});
