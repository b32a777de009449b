import { draftBlock, type Draft } from '../draft.js';
import { plainText, type Element } from './element-tree.js';
import type { MarkSource } from './inline-text.js';

/** Footnotes of Akoma Ntoso: written where they belong (authorialNote), or apart with a reference (note, noteRef). */
export class AkomaNotes implements MarkSource {
  private readonly apart = new Map<string, Element>();
  private readonly taken = new Set<Element>();
  private count = 0;

  constructor(
    root: Element,
    private readonly draft: Draft,
  ) {
    this.collect(root);
  }

  markOf(node: Element): string | null {
    if (node.name === 'authorialNote') return this.take(node, node.attributes.get('marker') ?? '');
    if (node.name !== 'noteRef') return null;
    const note = this.apart.get((node.attributes.get('href') ?? '').replace(/^#/, ''));
    const mark = node.attributes.get('marker') || plainText(node);
    if (note !== undefined) return this.take(note, mark || (note.attributes.get('marker') ?? ''));
    this.draft.warnings.push({ code: 'footnote-without-text', line: node.line, text: mark, about: null });
    return mark || null;
  }

  isBackLink(): boolean {
    return false;
  }

  /** Notes apart that nothing refers to. */
  takeRest(): void {
    for (const note of this.apart.values()) {
      if (this.taken.has(note)) continue;
      this.take(note, note.attributes.get('marker') ?? '');
      const block = this.draft.footnotes.at(-1)!;
      this.draft.warnings.push({ code: 'footnote-without-mark', line: note.line, text: block.text, about: block });
    }
  }

  private take(note: Element, mark: string): string {
    const label = mark.replace(/[[\]()\s]/g, '').slice(0, 12) || String(this.count + 1);
    if (this.taken.has(note)) return label;
    this.taken.add(note);
    this.count++;
    const paragraphs = note.children.filter((child) => typeof child !== 'string').map(plainText);
    const text =
      paragraphs.length > 0 && note.children.every((child) => typeof child !== 'string' || child.trim() === '')
        ? paragraphs.join('\n')
        : plainText(note);
    this.draft.footnotes.push(draftBlock('footnote', text, { label, line: note.line, sourceId: sourceIdOf(note) }));
    return label;
  }

  private collect(node: Element): void {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'note') this.apart.set(sourceIdOf(child), child);
      else this.collect(child);
    }
  }
}

/** The identifier of an element: `eId` since version 3, `id` in earlier drafts. */
export function sourceIdOf(node: Element): string {
  return node.attributes.get('eId') ?? node.attributes.get('id') ?? node.attributes.get('wId') ?? '';
}
