import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import Pdf from 'pdfkit';
import { packageRoot } from '../kernel/config/package-root.js';
import { interfaceLanguage } from '../kernel/mail/messages.js';
import type { Part } from './record-outline.js';
import { recordMessage } from './record.messages.js';
import type { Block, Run } from './rich-text.js';
import { inFont } from './script-coverage.js';

interface Reader {
  /** Title of the document. */
  title: string;
  /** Language in which the file says its own words. */
  language: string;
  /** Where what cannot be printed can be read. */
  url: string;
}

const font = (name: string) => join(packageRoot(), 'server', 'data', 'fonts', `${name}.ttf`);
const plain = font('DejaVuSans');
const bold = font('DejaVuSans-Bold');
const sizes = { 1: 20, 2: 14, 3: 11.5 } as const;
const text = 10;
const margin = 64;
const inset = 16;

/** A record as a tagged PDF: title, language, headings and the language of each part are marked. */
export async function asPdf(parts: Part[], reader: Reader): Promise<Buffer> {
  const language = interfaceLanguage(reader.language);
  const pdf = new Pdf({
    size: 'A4',
    margin,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: { Title: reader.title, Creator: 'Consilia' },
    font: plain,
  });
  const done = buffer(pdf);
  new Writer(pdf, { ...reader, language }).write(parts);
  pdf.end();
  return done;
}

class Writer {
  private font = plain;
  /** Lines beside quotes. */
  private readonly bars: { page: number; x: number; top: number; bottom: number }[] = [];

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly reader: Reader,
  ) {
    // A new page begins in the font of the document, also in the middle of something bold.
    pdf.on('pageAdded', () => pdf.font(this.font));
  }

  write(parts: Part[]): void {
    const root = this.pdf.struct('Document');
    this.pdf.addStructure(root);
    for (const part of parts) root.add(this.part(part));
    root.end();
    this.furnish();
  }

  private part(part: Part): PDFKit.PDFStructureElement {
    const { lang } = part;
    if (part.kind === 'heading') {
      const { level } = part;
      this.keepWithNext(sizes[level]);
      return this.marked(`H${level}`, lang, () => {
        this.pdf.moveDown(level === 1 ? 0 : 0.6);
        this.set(bold, sizes[level]).text(this.printable(part.text));
        this.pdf.moveDown(0.3);
      });
    }
    const blocks = part.kind === 'words' ? part.blocks : part.items.map(asItem);
    const section = this.pdf.struct('Sect', { lang });
    for (const block of this.readable(blocks)) {
      if (block.runs.every(({ strong }) => strong)) this.keepWithNext(text);
      section.add(this.marked('P', lang, () => this.block(block)));
    }
    section.end();
    return section;
  }

  private marked(tag: string, lang: string, print: () => void): PDFKit.PDFStructureElement {
    return this.pdf.struct(tag, { lang }, print);
  }

  private block({ depth, marker, quoted, runs }: Block): void {
    const indent = (depth + (quoted ? 1 : 0)) * inset;
    const shown = marker ? [{ ...runless, text: `${marker} ` }, ...runs] : runs;
    const x = margin + indent;
    this.pdf.x = x;
    const [page, top] = [this.pages, this.pdf.y];
    shown.forEach((run, at) => this.run(run, x, at < shown.length - 1));
    // One that goes on on the next page has none.
    if (quoted && page === this.pages)
      this.bars.push({ page: page - 1, x: x - inset / 2, top, bottom: this.pdf.y - 2 });
    this.pdf.moveDown(0.35);
    this.pdf.x = margin;
  }

  private run({ text: words, strong, emphasis, href }: Run, x: number, continued: boolean): void {
    const leads = href && !words.includes(href) ? ` (${href})` : '';
    this.set(strong ? bold : plain, text).text(this.printable(words) + leads, {
      continued,
      oblique: emphasis,
      width: this.pdf.page.width - margin - x,
      lineGap: 2,
    });
  }

  private set(name: string, size: number): PDFKit.PDFDocument {
    this.font = name;
    return this.pdf.font(name).fontSize(size);
  }

  /** A heading, or a line in bold, stands above some lines of what it is about, or on the next page with it. */
  private keepWithNext(size: number): void {
    const { page, y } = this.pdf;
    if (y + size * 2 + text * 4 > page.height - margin) this.pdf.addPage();
  }

  private get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** The blocks, or a sentence instead when they are in a script that the font does not have. */
  private readable(blocks: Block[]): Block[] {
    if (blocks.every(({ runs }) => runs.every((run) => inFont(run.text).letters))) return blocks;
    return [asText(recordMessage(this.reader.language, 'other-script', { url: this.reader.url }))];
  }

  private printable(words: string): string {
    const { letters, text: printed } = inFont(words, recordMessage(this.reader.language, 'symbol'));
    if (letters) return printed;
    return recordMessage(this.reader.language, 'other-script', { url: this.reader.url });
  }

  /** What no reader reads out: numbers of pages, lines beside quotes. */
  private furnish(): void {
    const { pages } = this;
    for (let page = 0; page < pages; page += 1) {
      this.pdf.switchToPage(page);
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      this.number(page + 1, pages);
      this.pdf.endMarkedContent();
      this.pdf.markContent('Artifact', { type: 'Layout' });
      for (const { x, top, bottom } of this.bars.filter((bar) => bar.page === page))
        this.pdf.lineWidth(2).strokeColor('#857e6f').moveTo(x, top).lineTo(x, bottom).stroke();
      this.pdf.endMarkedContent();
    }
  }

  private number(page: number, pages: number): void {
    // Below the margin, where text would begin a new page.
    this.pdf.page.margins.bottom = 0;
    const words = recordMessage(this.reader.language, 'page', { page, pages });
    this.set(plain, 8).text(words, margin, this.pdf.page.height - 40, { lineBreak: false });
    this.pdf.page.margins.bottom = margin;
  }
}

const runless: Run = { text: '', strong: false, emphasis: false, href: null };

const asText = (words: string): Block => ({ depth: 0, marker: '', quoted: false, runs: [{ ...runless, text: words }] });

const asItem = (words: string): Block => ({ ...asText(words), depth: 1, marker: '•' });
