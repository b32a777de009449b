import type { Draft } from '../draft.js';
import { noteMark, raised } from '../note-mark.js';
import { plainText, type Element } from './element-tree.js';

/** Elements whose content is not text for readers. */
const silent = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'meta',
  'link',
  'colgroup',
  'col',
  'area',
  'map',
  'source',
  'track',
]);
/** Elements that hold something a plain text cannot show. */
const foreign = new Set([
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'svg',
  'math',
  'noscript',
  'select',
  'textarea',
  'input',
  'button',
]);

/** Blocks inside a cell or a heading begin a line of their own. */
const blockLike = /^(?:p|div|li|ul|ol|dl|dt|dd|tr|td|th|table|h[1-6]|blockquote|section|pre)$/;

/** Knows the marks of footnotes among inline elements. */
export interface MarkSource {
  markOf(node: Element): string | null;
  isBackLink(node: Element): boolean;
}

/** Text of inline content: line breaks stay, marks of footnotes are set, what cannot be shown is reported. */
export class InlineText {
  constructor(
    private readonly draft: Draft,
    private readonly references: MarkSource,
  ) {}

  of(nodes: readonly (Element | string)[]): string {
    const text = nodes.map((node) => this.read(node)).join('');
    return text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim();
  }

  private read(node: Element | string): string {
    if (typeof node === 'string') return node.replace(/\s+/g, ' ');
    if (silent.has(node.name)) return '';
    if (node.name === 'br' || node.name === 'eol') return '\n';
    if (node.name === 'img') return this.dropImage(node);
    if (foreign.has(node.name)) return this.dropForeign(node);
    if (this.references.isBackLink(node)) return '';
    const mark = this.references.markOf(node);
    if (mark !== null) return noteMark(mark);
    const inner = node.children.map((child) => this.read(child)).join('');
    if (node.name === 'sup' && /^\d{1,4}$/.test(inner.trim())) return raised(inner.trim());
    if (blockLike.test(node.name)) return `\n${inner}\n`;
    return node.name === 'a' ? withAddress(inner, node.attributes.get('href') ?? '') : inner;
  }

  private dropImage(node: Element): string {
    const text = node.attributes.get('alt')?.trim() || node.attributes.get('src')?.split('/').at(-1) || 'image';
    this.draft.warnings.push({
      code: 'image-dropped',
      line: node.line,
      text: text.startsWith('data:') ? 'image' : text,
      about: null,
    });
    return '';
  }

  private dropForeign(node: Element): string {
    const text = plainText(node) || node.attributes.get('value') || node.attributes.get('src') || '';
    this.draft.warnings.push({ code: 'unknown-element', line: node.line, text: `${node.name}: ${text}`, about: null });
    return plainText(node) === '' ? '' : ` ${plainText(node)} `;
  }
}

/** A link to elsewhere keeps its address, since a plain text has no other place for it. */
function withAddress(text: string, address: string): string {
  if (!/^https?:\/\//i.test(address)) return text;
  const bare = (url: string) =>
    url
      .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
      .replace(/\/$/, '')
      .trim();
  if (text.trim() === '') return address;
  return text.includes(bare(address)) ? text : `${text} (${address})`;
}
