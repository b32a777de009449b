import type { BlockKind } from '../../../../../shared/documents.js';
import { addToDraft, draftBlock, type Draft, type DraftBlock } from '../draft.js';
import { withoutNoteMarks } from '../note-mark.js';
import { isStandingTitle } from '../standing-titles.js';
import type { Chunk } from './chunks.js';
import { HeadingLevels } from './heading-levels.js';
import { closesQuotation, looksLikeTitle, titleWithoutNumber } from './heading-shape.js';
import { ItemNesting } from './item-nesting.js';
import type { Marker } from './markers.js';
import { judgeNumbers, type NumberedRole } from './numbered-runs.js';

/** Turns the chunks of a plain text into blocks; every guess goes into a warning. */
export function structureText(chunks: readonly Chunk[], draft: Draft): void {
  new TextStructure(chunks, draft).build();
}

const kindOfName: Readonly<Record<string, BlockKind>> = {
  aanbeveling: 'recommendation',
  recommendation: 'recommendation',
  advies: 'recommendation',
  advice: 'recommendation',
  actie: 'action',
  action: 'action',
  maatregel: 'action',
  measure: 'action',
};

class TextStructure {
  private readonly roles: Map<Chunk, NumberedRole>;
  private readonly levels = new HeadingLevels();
  private readonly nesting = new ItemNesting();
  private article: DraftBlock | null = null;
  /** Chunks whose text another one took as its title. */
  private readonly used = new Set<Chunk>();

  constructor(
    private readonly chunks: readonly Chunk[],
    private readonly draft: Draft,
  ) {
    this.roles = judgeNumbers(chunks);
  }

  build(): void {
    this.chunks.forEach((chunk, index) => this.place(chunk, index));
  }

  private place(chunk: Chunk, index: number): void {
    const { marker } = chunk;
    if (this.used.has(chunk)) return;
    if (marker !== null && chunk.text === '') this.borrowTitle(chunk, this.chunks[index + 1]);
    if (chunk.inContents) this.addItem(chunk, 'list-item');
    else if (chunk.isTable) this.add(chunk, draftBlock('table', chunk.text));
    else if (index === 0 && this.isTitle(chunk)) this.addTitle(chunk);
    else if (marker === null) this.placePlain(chunk, index);
    else if (marker.type === 'bullet') this.addItem(chunk, 'list-item');
    else if (marker.type === 'article') this.addArticle(chunk, marker);
    else if (marker.type === 'section') this.placeSection(chunk, marker);
    else if (marker.type === 'named-item') this.addItem(chunk, kindOfName[marker.scheme] ?? 'objective');
    else this.placeNumbered(chunk, marker);
  }

  /** "Article 3" alone on its line has its title, if any, on the next. */
  private borrowTitle(chunk: Chunk, next: Chunk | undefined): void {
    if (next === undefined || next.marker !== null || next.isTable || next.lines > 2 || !looksLikeTitle(next.text))
      return;
    chunk.text = next.text;
    this.used.add(next);
  }

  private isTitle(chunk: Chunk): boolean {
    const named = chunk.marker === null || chunk.marker.type === 'section';
    return (
      named && this.chunks.length > 1 && chunk.lines <= 3 && looksLikeTitle(chunk.text) && !isStandingTitle(chunk.text)
    );
  }

  private addTitle(chunk: Chunk): void {
    const label = chunk.marker?.label ?? '';
    this.draft.title = withoutNoteMarks(label === '' ? chunk.text : `${label}: ${chunk.text}`);
    this.add(chunk, draftBlock('heading', chunk.text, { label, level: this.levels.title() }));
  }

  private placePlain(chunk: Chunk, index: number): void {
    const before = this.chunks[index - 1];
    const after = this.chunks[index + 1];
    const shape = titleWithoutNumber(chunk, before, after);
    if (shape === 'no' || this.isAnswerUnderNumber(before, after)) {
      const block = this.add(chunk, draftBlock('paragraph', chunk.text, { under: this.article }));
      if (before !== undefined && closesQuotation(before) && looksLikeTitle(chunk.text))
        this.warn('ambiguous-heading', chunk, block);
      return;
    }
    const holdsHeadings = after !== undefined && titleWithoutNumber(after, chunk, this.chunks[index + 2]) !== 'no';
    const level = this.levels.plain(after?.apart ?? false, holdsHeadings, isStandingTitle(chunk.text));
    const block = this.add(chunk, draftBlock('heading', chunk.text, { level }));
    this.article = null;
    if (shape === 'doubtful') this.warn('ambiguous-heading', chunk, block);
  }

  /** What stands alone between two numbered headings is what the first one asks for, such as a date or a name. */
  private isAnswerUnderNumber(before: Chunk | undefined, after: Chunk | undefined): boolean {
    const isHeading = (chunk: Chunk | undefined) => chunk !== undefined && this.roles.get(chunk)?.role === 'heading';
    return isHeading(before) && (after === undefined || isHeading(after));
  }

  private placeSection(chunk: Chunk, marker: Marker): void {
    if (chunk.text.length > 160 || chunk.lines > 3) {
      this.add(chunk, draftBlock('paragraph', chunk.text, { label: marker.label }));
      return;
    }
    const block = this.addHeading(chunk, marker);
    if (chunk.text !== '' && !looksLikeTitle(chunk.text)) this.warn('ambiguous-heading', chunk, block);
  }

  private placeNumbered(chunk: Chunk, marker: Marker): void {
    const { role, doubtful, afterGap } = this.roles.get(chunk)!;
    let block: DraftBlock;
    if (role === 'heading') block = this.addHeading(chunk, marker);
    else if (role === 'item' && this.article === null) block = this.addItem(chunk, 'list-item');
    else block = this.add(chunk, draftBlock('paragraph', chunk.text, { label: marker.label, under: this.article }));
    if (doubtful && this.article === null)
      this.warn(role === 'heading' ? 'ambiguous-heading' : 'ambiguous-list', chunk, block);
    if (afterGap) this.warn('numbering-gap', chunk, block);
  }

  private addHeading(chunk: Chunk, marker: Marker): DraftBlock {
    const block = this.add(
      chunk,
      draftBlock('heading', chunk.text, { level: this.levels.numbered(marker), label: marker.label }),
    );
    this.article = null;
    return block;
  }

  private addArticle(chunk: Chunk, marker: Marker): void {
    this.article = this.add(chunk, draftBlock('article', chunk.text, { label: marker.label }));
  }

  private addItem(chunk: Chunk, kind: BlockKind): DraftBlock {
    const { level, under } = this.nesting.place(chunk);
    const label = chunk.marker?.label ?? '';
    const block = draftBlock(kind, chunk.text, { level, label, under: under ?? this.article, line: chunk.line });
    this.nesting.enter(chunk, block);
    return addToDraft(this.draft, block);
  }

  private add(chunk: Chunk, block: DraftBlock): DraftBlock {
    this.nesting.close();
    block.line = chunk.line;
    return addToDraft(this.draft, block);
  }

  private warn(code: Draft['warnings'][number]['code'], chunk: Chunk, about: DraftBlock): void {
    const text = [about.label, about.text].filter((part) => part !== '').join(' ');
    this.draft.warnings.push({ code, line: chunk.line, text, about });
  }
}
