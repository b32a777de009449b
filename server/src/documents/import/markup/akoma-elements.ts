import { findElement, type Element } from './element-tree.js';

/** How an element of Akoma Ntoso is read. */
export type AkomaRole =
  | 'division'
  | 'article'
  | 'provision'
  | 'point'
  | 'table'
  | 'group'
  | 'paragraph'
  | 'skipped'
  | 'unknown';

const names: Readonly<Record<Exclude<AkomaRole, 'unknown'>, string>> = {
  // Units that hold others and are shown as headings.
  division:
    'book tome part subpart title subtitle chapter subchapter section subsection division subdivision hcontainer level annex',
  article: 'article',
  provision: 'paragraph subparagraph clause subclause alinea rule subrule recital citation proviso transitional',
  point: 'point indent item tocItem li',
  table: 'table',
  // Elements that only group what they hold.
  group:
    'act bill doc documentCollection statement amendment judgment officialGazette portion body mainBody preface preamble ' +
    'conclusions attachments attachment components component collectionBody recitals citations content intro wrapUp list ' +
    'sublist blockList ul ol container longTitle blockContainer interstitial toc quotedStructure amendmentBody crossHeading ' +
    'debate debateBody debateSection speech introduction background motivation decision judgmentBody formula signatures wrap',
  paragraph: 'p block listIntroduction listWrapUp from signature docketNumber caption subheading',
  // Read by the unit they belong to, or no text at all.
  skipped: 'meta num heading',
};
const roles = new Map(
  Object.entries(names).flatMap(([role, list]) => list.split(' ').map((name) => [name, role as AkomaRole] as const)),
);

export function roleOf(node: Element): AkomaRole {
  return roles.get(node.name) ?? 'unknown';
}

/** Whether an element holds units or paragraphs rather than running text. */
export function holdsUnits(node: Element): boolean {
  return node.children.some((child) => typeof child !== 'string' && !['unknown', 'skipped'].includes(roleOf(child)));
}

/** The element of a preface that holds the title of the document, if this is where it stands. */
export function titleIn(node: Element): Element | null {
  if (node.name !== 'longTitle' && (node.name !== 'preface' || findElement(node, 'longTitle') !== null)) return null;
  const children = node.children.filter((child) => typeof child !== 'string');
  const named = children.find((child) => findElement(child, 'docTitle') !== null);
  return named ?? (node.name === 'longTitle' ? (children[0] ?? null) : null);
}

/** A copy of an element without some of its children. */
export function without(node: Element, leftOut: (child: Element) => boolean): Element {
  return { ...node, children: node.children.filter((child) => typeof child === 'string' || !leftOut(child)) };
}

/** "(1)", "1." and "a)" without their signs; "Article 1" as it is. */
export function trimLabel(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .replace(/^[([]|[.)\]:]+$/g, '')
    .trim();
}
