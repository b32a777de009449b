import type { BlockKind } from '../../../../../shared/documents.js';
import { decodeText } from '../decode-text.js';
import { addToDraft, draftBlock, emptyDraft, type Draft, type DraftBlock } from '../draft.js';
import { withoutPrivateMarks } from '../note-mark.js';
import { readMarkers } from '../plain-text/markers.js';
import { tableText } from '../table-text.js';
import { element, findElement, parseMarkup, plainText, tableRows, type Element } from './element-tree.js';
import { holdsBlocks, isListTable, kindOfTag, plainLines, splitItem, strayContent } from './html-elements.js';
import { InlineText } from './inline-text.js';
import { ListLabels } from './list-labels.js';
import { NoteReferences } from './note-references.js';

/**
 * Reads HTML. What it means decides (headings, lists, tables, links to footnotes), not how it looks.
 * @throws ImportError file-unreadable for bytes that are not text
 */
export function readHtml(bytes: Uint8Array): Draft {
  return readHtmlTree(parseMarkup(withoutPrivateMarks(decodeText(bytes)), 'html'));
}

/** Reads a tree of HTML elements, whichever format it was made from. */
export function readHtmlTree(root: Element): Draft {
  const draft = emptyDraft();
  draft.language = findElement(root, 'html')?.attributes.get('lang') ?? '';
  const firstHeading = findElement(root, 'h1');
  const title = firstHeading ?? findElement(root, 'title');
  draft.title = title === null ? '' : plainText(title);
  new HtmlReader(root, draft).read();
  return draft;
}

class HtmlReader {
  private readonly references: NoteReferences;
  private readonly inline: InlineText;
  private article: DraftBlock | null = null;
  /** Set while the content of a footnote is read. */
  private note: DraftBlock | null = null;

  constructor(
    private readonly root: Element,
    private readonly draft: Draft,
  ) {
    this.references = new NoteReferences(root);
    this.inline = new InlineText(draft, this.references);
  }

  read(): void {
    this.flow(this.root);
    for (const mark of this.references.missing()) {
      this.draft.warnings.push({ code: 'footnote-without-text', line: 0, text: mark, about: null });
    }
  }

  /** Reads what an element holds: blocks one by one, and what stands loose between them as paragraphs. */
  private flow(parent: Element): void {
    let loose: (Element | string)[] = [];
    const flush = (line: number) => {
      const text = this.inline.of(loose);
      if (text !== '') this.addParagraph(text, line);
      loose = [];
    };
    for (const child of parent.children) {
      if (typeof child === 'string' || !holdsBlocks(child)) loose.push(child);
      else {
        flush(child.line);
        this.block(child);
      }
    }
    flush(parent.line);
  }

  private block(node: Element): void {
    const mark = this.note === null ? this.references.noteIn(node) : null;
    if (mark !== null) this.readNote(node, mark);
    else if (node.attributes.has('data-footnote')) this.readUnmarkedNote(node);
    else if (kindOfTag[node.name] === 'heading') this.readHeading(node);
    else if (kindOfTag[node.name] === 'list') this.readList(node, null, 1);
    else if (node.name === 'table') this.readTable(node);
    else if (node.name === 'pre') this.addParagraph(plainLines(node).trim(), node.line);
    else this.flow(node);
  }

  private readNote(node: Element, mark: string): void {
    this.note = draftBlock('footnote', '', { label: mark, line: node.line });
    this.draft.footnotes.push(this.note);
    this.flow(node);
    // The brackets around a link back to the text are left without it.
    this.note.text = this.note.text.replace(/^[([]\s*[)\]]\s*/, '');
    this.note = null;
  }

  /** A footnote by its form that nothing leads to. */
  private readUnmarkedNote(node: Element): void {
    this.readNote(node, node.attributes.get('data-footnote')!);
    const about = this.draft.footnotes.at(-1)!;
    const text = `${about.label} ${about.text}`;
    this.draft.warnings.push({ code: 'footnote-without-mark', line: node.line, text, about });
  }

  private readHeading(node: Element): void {
    const text = this.inline.of(node.children).replace(/\n/g, ' ');
    if (text === '') return;
    const marker = readMarkers(text)[0];
    if (marker?.type === 'article') {
      this.article = this.add('article', marker.rest, { label: marker.label, line: node.line });
      return;
    }
    const numbered =
      marker !== undefined && (marker.type === 'section' || (marker.type === 'number' && marker.scheme !== '1'));
    const level = Number(node.name.slice(1));
    this.article = null;
    this.add('heading', numbered ? marker.rest : text, { level, label: numbered ? marker.label : '', line: node.line });
  }

  private addParagraph(text: string, line: number): void {
    const marker = readMarkers(text)[0];
    if (marker?.type === 'article' && text.length <= 120) {
      this.article = this.add('article', marker.rest, { label: marker.label, line });
    } else if (marker?.type === 'bullet') this.add('list-item', marker.rest, { level: 1, line });
    else if (marker?.type === 'named-item' && /^(?:aanbeveling|advi|recommendation)/.test(marker.scheme)) {
      this.add('recommendation', marker.rest, { label: marker.label, line });
    } else {
      const numbered = marker?.type === 'number' && /^(?:\(|1[.)]|a\)|i\))/.test(marker.scheme);
      this.add('paragraph', numbered ? marker.rest : text, {
        label: numbered ? marker.label : '',
        line,
        under: this.article,
      });
    }
  }

  private readList(node: Element, under: DraftBlock | null, level: number): void {
    const labels = new ListLabels(node);
    for (const child of node.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') this.addParagraph(this.inline.of([child]), node.line);
        continue;
      }
      const mark = child.name === 'li' && this.note === null ? this.references.noteIn(child) : null;
      if (mark !== null) this.readNote(child, mark);
      else if (kindOfTag[child.name] === 'list') this.readList(child, under, level + 1);
      else if (child.name === 'li') this.readItem(child, labels.next(child), under, level);
      else this.block(child);
    }
  }

  /** The paragraphs of an item are its text; lists, tables and headings inside it follow it. */
  private readItem(item: Element, label: string, under: DraftBlock | null, level: number): void {
    const { own, inner } = splitItem(item);
    const text = own
      .map((nodes) => this.inline.of(nodes))
      .filter((part) => part !== '')
      .join('\n');
    const marker = label === '' ? readMarkers(text)[0] : undefined;
    const printed = marker?.type === 'number' && marker.scheme.startsWith('(') ? marker : null;
    const block = this.add('list-item', printed?.rest ?? text, {
      level,
      label: printed?.label ?? label,
      under: under ?? this.article,
      line: item.line,
    });
    for (const child of inner) {
      if (kindOfTag[child.name] === 'list')
        this.readList(child, text === '' ? under : block, text === '' ? level : level + 1);
      else this.block(child);
    }
  }

  private readTable(node: Element): void {
    const rows = tableRows(node).filter((row) => row.length > 0);
    const caption = findElement(node, 'caption');
    this.flow(element('div', strayContent(node), node.line));
    if (caption !== null) this.addParagraph(this.inline.of(caption.children), caption.line);
    if (rows.every((row) => row.length <= 1)) {
      for (const cell of rows.flat()) this.flow(cell);
      return;
    }
    if (isListTable(rows)) {
      for (const [first, second] of rows) this.readMarkerRow(first!, second!);
      return;
    }
    const texts = rows.map((row) => row.map((cell) => this.inline.of([cell])));
    if (texts.flat().some((text) => text !== '')) this.add('table', tableText(texts), { line: node.line });
  }

  /** Official journals set the points of a list as tables: the number in one cell, the text in the next. */
  private readMarkerRow(marker: Element, content: Element): void {
    const label = plainText(marker).replace(/^\(|[.)]$/g, '');
    const text = this.inline.of(content.children);
    this.add('list-item', text, {
      level: 1,
      label: /[\p{L}\d]/u.test(label) ? label : '',
      under: this.article,
      line: marker.line,
    });
  }

  private add(kind: BlockKind, text: string, more: Partial<DraftBlock>): DraftBlock {
    if (this.note !== null) {
      const part = [more.label ?? '', text].filter((each) => each !== '').join(' ');
      this.note.text = this.note.text === '' ? part : `${this.note.text}\n${part}`;
      return this.note;
    }
    return addToDraft(this.draft, draftBlock(kind, text, more));
  }
}
