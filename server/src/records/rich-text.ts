import { Parser } from 'htmlparser2';

/** A stretch of text in one look. */
export interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  /** Where it leads; null when nowhere. */
  href: string | null;
}

/** A paragraph, or one inside a list or quote. */
export interface Block {
  /** How many lists it is in, itself included. */
  depth: number;
  /** The bullet or number of a list item, on its first paragraph. */
  marker: string;
  quoted: boolean;
  runs: Run[];
}

const breaks = new Set(['p', 'li', 'ul', 'ol', 'blockquote']);

/** Reads the HTML that `renderMarkdown` makes: paragraphs, emphasis, lists, quotes and links. */
export function readRichText(html: string): Block[] {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.say(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.finish();
}

/** One block of plain text. */
export const plainText = (text: string): Block[] => [
  { depth: 0, marker: '', quoted: false, runs: [{ text, strong: false, emphasis: false, href: null }] },
];

class Reader {
  private readonly blocks: Block[] = [];
  private runs: Run[] = [];
  /** The number that the next item of each open list gets; null in lists without numbers. */
  private readonly lists: (number | null)[] = [];
  private readonly links: string[] = [];
  private marker = '';
  private strong = 0;
  private emphasis = 0;
  private quotes = 0;

  open(name: string, attributes: Record<string, string>): void {
    if (breaks.has(name)) this.end();
    if (name === 'ul') this.lists.push(null);
    if (name === 'ol') this.lists.push(Number(attributes['start'] ?? 1));
    if (name === 'li') this.marker = this.nextMarker();
    if (name === 'a') this.links.push(attributes['href'] ?? '');
    if (name === 'br') this.runs.push(this.run('\n'));
    this.turn(name, 1);
  }

  say(text: string): void {
    // Line ends of the source are no more than spaces.
    const said = text.replaceAll(/\s+/g, ' ');
    if (said.trim() !== '' || this.runs.length > 0) this.runs.push(this.run(said));
  }

  close(name: string): void {
    if (breaks.has(name)) this.end();
    if (name === 'ul' || name === 'ol') this.lists.pop();
    if (name === 'a') this.links.pop();
    this.turn(name, -1);
  }

  finish(): Block[] {
    this.end();
    return this.blocks;
  }

  private turn(name: string, by: 1 | -1): void {
    if (name === 'strong') this.strong += by;
    if (name === 'em') this.emphasis += by;
    if (name === 'blockquote') this.quotes += by;
  }

  private run(text: string): Run {
    return { text, strong: this.strong > 0, emphasis: this.emphasis > 0, href: this.links.at(-1) || null };
  }

  private nextMarker(): string {
    const number = this.lists.at(-1);
    if (typeof number !== 'number') return '•';
    this.lists[this.lists.length - 1] = number + 1;
    return `${number}.`;
  }

  private end(): void {
    if (this.runs.some(({ text }) => text.trim() !== ''))
      this.blocks.push({ depth: this.lists.length, marker: this.marker, quoted: this.quotes > 0, runs: this.runs });
    if (this.runs.length > 0) this.marker = '';
    this.runs = [];
  }
}
