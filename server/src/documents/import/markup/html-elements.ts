import { element, plainText, type Element } from './element-tree.js';

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table ul #root'
  ).split(' '),
);
/** Elements that are read in their own way; all other blocks are read for what they hold. */
export const kindOfTag: Readonly<Record<string, 'heading' | 'list' | 'table'>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  ul: 'list',
  ol: 'list',
  menu: 'list',
  table: 'table',
};

const wrapsBlocks = new WeakMap<Element, boolean>();

/** Whether an element is a block, or an inline element wrapped around blocks. */
export function holdsBlocks(node: Element | string): boolean {
  if (typeof node === 'string') return false;
  if (blocks.has(node.name)) return true;
  const known = wrapsBlocks.get(node) ?? node.children.some(holdsBlocks);
  wrapsBlocks.set(node, known);
  return known;
}

/** The paragraphs of an item of a list, and the blocks that follow them. */
export function splitItem(item: Element): { own: (Element | string)[][]; inner: Element[] } {
  const own: (Element | string)[][] = [[]];
  const inner: Element[] = [];
  for (const child of item.children) {
    if (typeof child === 'string' || !holdsBlocks(child)) own.at(-1)!.push(child);
    else if (child.name === 'p' || (child.name === 'div' && !child.children.some(holdsBlocks)))
      own.push(child.children, []);
    else inner.push(child);
  }
  return { own, inner };
}

/** Whether all rows of a table have a bullet or number in the first of two cells, as official journals set lists. */
export function isListTable(rows: readonly Element[][]): boolean {
  return rows.every((row) => row.length === 2 && /^(?:\(?[\p{L}\d]{1,5}[.)]|[—–•·-])$/u.test(plainText(row[0]!)));
}

/** Text with its own line ends, as in `pre`. */
export function plainLines(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(plainLines).join('');
}

const tableParts = /^(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col)$/;

/** What a table holds outside its cells, where nothing belongs. */
export function strayContent(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [element('p', [child], table.line)];
    if (!tableParts.test(child.name)) return [child];
    return /^(?:td|th|caption)$/.test(child.name) ? [] : strayContent(child);
  });
}
