import { Parser, type Handler } from 'htmlparser2';
import { ImportError } from '../import-error.js';

/** An element of HTML or XML: what a reader needs of it, without prefixes of namespaces. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
  /** Line in the source, from 1. */
  line: number;
}

/** More elements than any document that has room for its blocks. */
const mostElements = 500_000;
/** Deeper than any document, and shallow enough for the readers, which follow the depth of the tree. */
const deepest = 300;

export function element(
  name: string,
  children: (Element | string)[] = [],
  line = 0,
  attributes: [string, string][] = [],
): Element {
  return { name, children, line, attributes: new Map(attributes) };
}

/**
 * Parses HTML forgivingly, and XML strictly: tags must match and stand in one root. Entities that a file declares are
 * never expanded and nothing is ever fetched; a file that declares any is refused.
 * @returns a root that holds what was found
 * @throws ImportError file-unreadable
 */
export function parseMarkup(source: string, mode: 'html' | 'xml'): Element {
  const builder = new TreeBuilder(source, mode === 'xml');
  new Parser(builder, { xmlMode: mode === 'xml', decodeEntities: true }).end(source);
  if (mode === 'xml') assertOneRoot(builder.root);
  return builder.root;
}

class TreeBuilder implements Partial<Handler> {
  readonly root = element('#root');
  private parser: Parser | null = null;
  private readonly open = [this.root];
  private readonly lines: LineCounter;
  private elements = 0;

  constructor(
    private readonly source: string,
    private readonly strict: boolean,
  ) {
    this.lines = new LineCounter(source);
  }

  onparserinit(parser: Parser): void {
    this.parser = parser;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.open.length > deepest) throw new ImportError('file-unreadable');
    if (++this.elements > mostElements) throw new ImportError('file-too-many-blocks');
    const line = this.lines.at(this.parser?.startIndex ?? 0);
    const child = element(localName(name), [], line, Object.entries(attributes));
    this.open.at(-1)!.children.push(child);
    this.open.push(child);
  }

  ontext(text: string): void {
    this.open.at(-1)!.children.push(text);
  }

  onclosetag(_name: string, implied: boolean): void {
    // A tag that closes itself counts as implied as well.
    const closesItself = this.source[(this.parser?.endIndex ?? 0) - 1] === '/';
    if (this.strict && implied && !closesItself) throw new ImportError('file-unreadable');
    this.open.pop();
  }

  onprocessinginstruction(name: string, data: string): void {
    if (/^!doctype/i.test(name) && /[[]|<!/.test(data.slice(1))) throw new ImportError('file-unreadable');
  }
}

function assertOneRoot(root: Element): void {
  const elements = root.children.filter((child) => typeof child !== 'string');
  const loose = root.children.some((child) => typeof child === 'string' && child.trim() !== '');
  if (elements.length !== 1 || loose) throw new ImportError('file-unreadable');
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Counts lines on the way through the source, without looking at any of it twice. */
class LineCounter {
  private line = 1;
  /** Where the line that is counted ends. */
  private end: number;

  constructor(private readonly source: string) {
    this.end = this.endAfter(0);
  }

  at(index: number): number {
    while (this.end < index) {
      this.line++;
      this.end = this.endAfter(this.end + 1);
    }
    return this.line;
  }

  private endAfter(start: number): number {
    const end = this.source.indexOf('\n', start);
    return end === -1 ? Infinity : end;
  }
}

/** The first element of that name, in document order. */
export function findElement(root: Element, name: string): Element | null {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : findElement(child, name);
    if (found !== null) return found;
  }
  return null;
}

/** All text inside, with single spaces. */
export function plainText(node: Element | string): string {
  return collect(node).replace(/\s+/g, ' ').trim();
}

function collect(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(collect).join(node.name === 'br' ? ' ' : '');
}

/** The cells of a table, row by row. */
export function tableRows(table: Element): Element[][] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (/^t(?:head|body|foot)$/.test(child.name)) return tableRows(child);
    return child.name === 'tr'
      ? [child.children.filter((cell) => typeof cell !== 'string' && /^t[dh]$/.test(cell.name)) as Element[]]
      : [];
  });
}
