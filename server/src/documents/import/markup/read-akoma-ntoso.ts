import type { BlockKind } from '../../../../../shared/documents.js';
import { decodeText } from '../decode-text.js';
import { addToDraft, draftBlock, emptyDraft, type Draft, type DraftBlock } from '../draft.js';
import { ImportError } from '../import-error.js';
import { withoutNoteMarks, withoutPrivateMarks } from '../note-mark.js';
import { tableText } from '../table-text.js';
import { holdsUnits, roleOf, titleIn, trimLabel, without } from './akoma-elements.js';
import { AkomaNotes, sourceIdOf } from './akoma-notes.js';
import { findElement, parseMarkup, plainText, tableRows, type Element } from './element-tree.js';
import { InlineText } from './inline-text.js';

/**
 * Reads Akoma Ntoso (OASIS LegalDocML) in any of its namespaces. The `eId` of each unit is kept as its source id.
 * @throws ImportError file-unreadable when the XML is malformed or declares entities, format-unknown without akomaNtoso
 */
export function readAkomaNtoso(bytes: Uint8Array): Draft {
  const root = findElement(parseMarkup(withoutPrivateMarks(decodeText(bytes)), 'xml'), 'akomaNtoso');
  if (root === null) throw new ImportError('format-unknown');
  const draft = emptyDraft();
  draft.language = languageOf(root);
  new AkomaReader(root, draft).read();
  return draft;
}

class AkomaReader {
  private readonly notes: AkomaNotes;
  private readonly inline: InlineText;

  constructor(
    private readonly root: Element,
    private readonly draft: Draft,
  ) {
    this.notes = new AkomaNotes(root, draft);
    this.inline = new InlineText(draft, this.notes);
  }

  read(): void {
    this.walk(this.root, { level: 1, item: 1, under: null, sourceId: '' });
    this.notes.takeRest();
  }

  private walk(parent: Element, place: Place): void {
    for (const child of parent.children) {
      if (typeof child !== 'string') this.unit(child, place);
      else if (child.trim() !== '') this.add('paragraph', child.replace(/\s+/g, ' ').trim(), parent, place);
    }
  }

  private unit(node: Element, place: Place): void {
    const here = { ...place, sourceId: sourceIdOf(node) || place.sourceId };
    const role = roleOf(node);
    if (role === 'division') this.division(node, here);
    else if (role === 'article') this.article(node, here);
    else if (role === 'provision') this.provision(node, here, 'paragraph');
    else if (role === 'point') this.provision(node, here, 'list-item');
    else if (role === 'table') this.table(node, here);
    else if (role === 'group') this.group(node, here);
    else if (role === 'paragraph') this.paragraph(node, here);
    else if (role === 'unknown') this.unknown(node, here);
  }

  private division(node: Element, place: Place): void {
    const label = trimLabel(this.textOf(node, 'num'));
    const titles = [this.textOf(node, 'heading'), this.textOf(node, 'subheading')].filter((text) => text !== '');
    const top = { ...place, under: null };
    const named = label !== '' || titles.length > 0;
    if (named) this.add('heading', titles.join('\n'), node, top, { label, level: this.depth(place) });
    const rest = without(node, (child) => child.name === 'subheading');
    this.walk(rest, { ...top, level: place.level + (named ? 1 : 0), item: 1 });
  }

  /** Depth of a heading: the title of the document stands above all others. */
  private depth(place: Place): number {
    return Math.min(place.level + (this.draft.title === '' ? 0 : 1), 6);
  }

  private article(node: Element, place: Place): void {
    const label = trimLabel(this.textOf(node, 'num'));
    const block = this.add('article', this.textOf(node, 'heading'), node, { ...place, under: null }, { label });
    this.walk(node, { ...place, under: block, item: 1, sourceId: block.sourceId });
  }

  /** A numbered unit: its first text is its own, what follows stands under it. */
  private provision(node: Element, place: Place, kind: 'paragraph' | 'list-item'): void {
    const label = trimLabel(this.textOf(node, 'num'));
    const heading = this.textOf(node, 'heading');
    const at = this.draft.blocks.length;
    const isItem = kind === 'list-item';
    if (heading !== '') this.add('paragraph', heading, node, place);
    this.walk(node, { ...place, item: isItem ? place.item + 1 : 1 });
    const first = this.draft.blocks[at];
    if (first === undefined) {
      if (label !== '') this.add(kind, '', node, place, { label, level: isItem ? place.item : 0 });
      return;
    }
    const own = first.kind === 'paragraph' && first.label === '' ? first : null;
    const block = own ?? draftBlock(kind, '', { under: place.under, line: node.line, sourceId: place.sourceId });
    if (own === null) this.draft.blocks.splice(at, 0, block);
    Object.assign(block, { kind, label, level: isItem ? place.item : 0, sourceId: sourceIdOf(node) || block.sourceId });
    for (const other of this.draft.blocks.slice(at + 1)) {
      if (other.under === place.under) other.under = block;
      // An identifier names one block: further paragraphs of the unit have none of their own.
      if (other.sourceId === block.sourceId) other.sourceId = '';
    }
  }

  private group(node: Element, place: Place): void {
    const title = this.draft.title === '' ? titleIn(node) : null;
    if (title !== null) {
      const text = this.inline.of([title]);
      this.add('heading', text, title, place, { level: 1 });
      this.draft.title = withoutNoteMarks(text.replace(/\s+/g, ' '));
      this.walk(
        without(node, (child) => child === title),
        place,
      );
      return;
    }
    const heading = this.textOf(node, 'heading');
    const label = trimLabel(this.textOf(node, 'num'));
    if (heading !== '' || label !== '') this.add('heading', heading, node, place, { label, level: this.depth(place) });
    if (holdsUnits(node)) this.walk(node, place);
    else
      this.paragraph(
        without(node, (child) => roleOf(child) === 'skipped'),
        place,
      );
  }

  private paragraph(node: Element, place: Place): DraftBlock | null {
    const text = this.inline.of([{ ...node, name: 'span' }]);
    return text === '' ? null : this.add('paragraph', text, node, place);
  }

  private unknown(node: Element, place: Place): void {
    const warning = { code: 'unknown-element' as const, line: node.line, text: `${node.name}: ${plainText(node)}` };
    if (holdsUnits(node)) {
      this.draft.warnings.push({ ...warning, about: null });
      this.walk(node, place);
    } else {
      const about = this.paragraph(node, place);
      if (about !== null) this.draft.warnings.push({ ...warning, about });
    }
  }

  private table(node: Element, place: Place): void {
    const caption = findElement(node, 'caption');
    if (caption !== null) this.paragraph(caption, place);
    const rows = tableRows(node).map((row) => row.map((cell) => this.inline.of([cell])));
    if (rows.flat().some((cell) => cell !== '')) this.add('table', tableText(rows), node, place);
  }

  private textOf(node: Element, name: string): string {
    const child = node.children.find((each): each is Element => typeof each !== 'string' && each.name === name);
    return child === undefined ? '' : this.inline.of(child.children);
  }

  private add(kind: BlockKind, text: string, node: Element, place: Place, more: Partial<DraftBlock> = {}): DraftBlock {
    const block = draftBlock(kind, text, {
      line: node.line,
      sourceId: sourceIdOf(node) || place.sourceId,
      under: place.under,
      ...more,
    });
    return addToDraft(this.draft, block);
  }
}

/** Where a unit stands: depth of headings and items, the block it belongs under, the nearest identifier. */
interface Place {
  level: number;
  item: number;
  under: DraftBlock | null;
  sourceId: string;
}

function languageOf(root: Element): string {
  const declared = findElement(root, 'FRBRlanguage')?.attributes.get('language') ?? '';
  try {
    return declared === '' ? '' : (Intl.getCanonicalLocales(declared)[0] ?? '');
  } catch {
    return '';
  }
}
