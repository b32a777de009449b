import type { BlockKind } from '../../../../../shared/documents.js';
import { decodeText } from '../decode-text.js';
import { addToDraft, draftBlock, emptyDraft, type Draft, type DraftBlock } from '../draft.js';
import { ImportError } from '../import-error.js';
import { withoutNoteMarks, withoutPrivateMarks } from '../note-mark.js';
import { tableText } from '../plain-text/source-lines.js';
import { AkomaNotes, sourceIdOf } from './akoma-notes.js';
import { findElement, parseMarkup, plainText, type Element } from './element-tree.js';
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

/** Units that hold others and are shown as headings. */
const divisions = new Set(
  'book tome part subpart title subtitle chapter subchapter section subsection division subdivision hcontainer level annex'.split(
    ' ',
  ),
);
const provisions = new Set([
  'paragraph',
  'subparagraph',
  'clause',
  'subclause',
  'alinea',
  'rule',
  'subrule',
  'recital',
  'citation',
  'proviso',
  'transitional',
]);
const points = new Set(['point', 'indent', 'item', 'tocItem', 'li']);
/** Elements that only group what they hold. */
const groups = new Set(
  (
    'act bill doc documentCollection statement amendment judgment officialGazette portion body mainBody preface preamble ' +
    'conclusions attachments attachment components component collectionBody recitals citations content intro wrapUp list ' +
    'sublist blockList ul ol container longTitle blockContainer interstitial toc quotedStructure amendmentBody crossHeading ' +
    'debate debateBody debateSection speech introduction background motivation decision judgmentBody formula signatures wrap'
  ).split(' '),
);
const paragraphs = new Set([
  'p',
  'block',
  'listIntroduction',
  'listWrapUp',
  'from',
  'signature',
  'docketNumber',
  'caption',
  'subheading',
]);
const skipped = new Set(['meta', 'num', 'heading']);

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
    if (skipped.has(node.name)) return;
    if (divisions.has(node.name)) this.division(node, here);
    else if (node.name === 'article') this.article(node, here);
    else if (provisions.has(node.name)) this.provision(node, here, 'paragraph');
    else if (points.has(node.name)) this.provision(node, here, 'list-item');
    else if (node.name === 'table') this.table(node, here);
    else if (groups.has(node.name)) this.group(node, here);
    else this.paragraph(node, here);
  }

  private division(node: Element, place: Place): void {
    const label = this.textOf(node, 'num');
    const heading = [this.textOf(node, 'heading'), this.textOf(node, 'subheading')]
      .filter((text) => text !== '')
      .join('\n');
    const named = label !== '' || heading !== '';
    if (named)
      this.add(
        'heading',
        heading,
        node,
        { ...place, under: null },
        { label: trimLabel(label), level: this.depth(place) },
      );
    const rest = {
      ...node,
      children: node.children.filter((child) => typeof child === 'string' || child.name !== 'subheading'),
    };
    this.walk(rest, { ...place, level: place.level + (named ? 1 : 0), under: null, item: 1 });
  }

  /** Depth of a heading: the title of the document stands above all others. */
  private depth(place: Place): number {
    return Math.min(place.level + (this.draft.title === '' ? 0 : 1), 6);
  }

  private article(node: Element, place: Place): void {
    const block = this.add(
      'article',
      this.textOf(node, 'heading'),
      node,
      { ...place, under: null },
      { label: trimLabel(this.textOf(node, 'num')) },
    );
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
    const isTitle = node.name === 'longTitle' || (node.name === 'preface' && findElement(node, 'longTitle') === null);
    const titled = isTitle ? titleIn(node) : null;
    if (titled !== null && this.draft.title === '') {
      const text = this.inline.of([titled]);
      this.draft.title = withoutNoteMarks(text.replace(/\s+/g, ' '));
      this.add('heading', text, titled, place, { level: 1 });
      this.walk({ ...node, children: node.children.filter((child) => child !== titled) }, place);
      return;
    }
    const heading = this.textOf(node, 'heading');
    const label = trimLabel(this.textOf(node, 'num'));
    if (heading !== '' || label !== '') this.add('heading', heading, node, place, { label, level: this.depth(place) });
    if (holdsUnits(node)) this.walk(node, place);
    else
      this.paragraph(
        { ...node, children: node.children.filter((child) => typeof child === 'string' || !skipped.has(child.name)) },
        place,
      );
  }

  private paragraph(node: Element, place: Place): void {
    const known = paragraphs.has(node.name) || groups.has(node.name);
    if (!known && holdsUnits(node)) {
      this.warnUnknown(node);
      this.walk(node, place);
      return;
    }
    const text = this.inline.of([{ ...node, name: 'span' }]);
    if (text === '') return;
    const block = this.add('paragraph', text, node, place);
    if (!known)
      this.draft.warnings.push({
        code: 'unknown-element',
        line: node.line,
        text: `${node.name}: ${text}`,
        about: block,
      });
  }

  private warnUnknown(node: Element): void {
    this.draft.warnings.push({
      code: 'unknown-element',
      line: node.line,
      text: `${node.name}: ${plainText(node)}`,
      about: null,
    });
  }

  private table(node: Element, place: Place): void {
    const caption = findElement(node, 'caption');
    if (caption !== null) this.paragraph(caption, place);
    const rows = rowsOf(node).map((row) =>
      row.children.filter((cell) => typeof cell !== 'string').map((cell) => this.inline.of([cell])),
    );
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

/** Whether an element holds units or paragraphs rather than running text. */
function holdsUnits(node: Element): boolean {
  return node.children.some((child) => {
    if (typeof child === 'string') return false;
    const unit =
      divisions.has(child.name) || provisions.has(child.name) || points.has(child.name) || groups.has(child.name);
    return unit || paragraphs.has(child.name) || child.name === 'article' || child.name === 'table';
  });
}

/** The paragraph of a preface that holds the title. */
function titleIn(node: Element): Element | null {
  const children = node.children.filter((child) => typeof child !== 'string');
  return (
    children.find((child) => findElement(child, 'docTitle') !== null) ??
    (node.name === 'longTitle' ? (children[0] ?? null) : null)
  );
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** "(1)", "1." and "a)" without their signs; "Article 1" as it is. */
function trimLabel(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .replace(/^[([]|[.)\]:]+$/g, '')
    .trim();
}

function languageOf(root: Element): string {
  const declared = findElement(root, 'FRBRlanguage')?.attributes.get('language') ?? '';
  try {
    return declared === '' ? '' : (Intl.getCanonicalLocales(declared)[0] ?? '');
  } catch {
    return '';
  }
}
