import type { MarkSource } from './inline-text.js';
import { plainText, type Element } from './element-tree.js';

const noteTarget = /(?:^|[-_#])(?:fn|ftn|edn|foot|end|cite|note|ntr|voetnoot|eindnoot)/i;
const markText = /^[[(]?\s*(\d{1,3}|\*{1,3}|†|‡|[a-z])\s*[\])]?$/i;
const backLink = /^(?:[↑↩⏎^]\s*\uFE0E?|terug|back|[[(]?(?:\d{1,3}|\*{1,3})[\])]?)$/i;

/** Footnotes of a page: the links that lead to them, and the elements that hold them. */
export class NoteReferences implements MarkSource {
  /** Mark by the id of the note it leads to. */
  private readonly marks = new Map<string, string>();
  /** Ids of the places in the text that notes lead back to. */
  private readonly places = new Set<string>();
  private readonly links = new Map<Element, string>();
  private readonly found = new Set<string>();

  constructor(root: Element) {
    this.collect(root, false, '');
  }

  /** The mark a link or raised text shows, or null when it leads to no footnote. */
  markOf(node: Element): string | null {
    const link = node.name === 'sup' ? soleChild(node) : node;
    return link === null ? null : (this.links.get(link) ?? null);
  }

  /** The mark of the footnote an element holds, or null when it is not one. */
  noteIn(node: Element): string | null {
    const id = [
      idOf(node),
      ...node.children.slice(0, 3).map((child) => (typeof child === 'string' ? '' : idOf(child))),
    ].find((each) => this.marks.has(each));
    if (id === undefined) return null;
    this.found.add(id);
    return this.marks.get(id)!;
  }

  isBackLink(node: Element): boolean {
    const target = node.name === 'a' ? (node.attributes.get('href') ?? '') : '';
    return target.startsWith('#') && this.places.has(target.slice(1)) && backLink.test(plainText(node));
  }

  /** Marks whose footnote the page does not hold. */
  missing(): string[] {
    return [...this.marks].filter(([id]) => !this.found.has(id)).map(([, mark]) => mark);
  }

  private collect(node: Element, raised: boolean, place: string): void {
    const isRaised = raised || node.name === 'sup' || /super|footnote-?ref/i.test(node.attributes.get('class') ?? '');
    const only = soleChild(node);
    const here = idOf(node) || (node.name === 'a' && only !== null ? idOf(only) : '') || place;
    if (node.name === 'a') this.takeLink(node, isRaised || only?.name === 'sup', here);
    for (const child of node.children) if (typeof child !== 'string') this.collect(child, isRaised, here);
  }

  private takeLink(node: Element, raised: boolean, place: string): void {
    const target = node.attributes.get('href') ?? '';
    const mark = node.attributes.get('data-note') ?? markText.exec(plainText(node))?.[1];
    if (mark === undefined || !target.startsWith('#') || !(raised || noteTarget.test(target))) return;
    const id = target.slice(1);
    // A note's own link back comes after the link to it, and leads to where that one stands.
    if (this.places.has(id)) return;
    if (place !== '') this.places.add(place);
    this.marks.set(id, mark);
    this.links.set(node, mark);
  }
}

function idOf(node: Element): string {
  return node.attributes.get('id') ?? node.attributes.get('name') ?? '';
}

function soleChild(node: Element): Element | null {
  const filled = node.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  const [only] = filled;
  return filled.length === 1 && only !== undefined && typeof only !== 'string' ? only : null;
}
