import type { BlockKind } from '../../../shared/documents.js';
import { escapeHtml } from './escape-html.js';
import { markPassages, type Passage } from './passages.js';
import { readingMessage as say } from './reading.messages.js';

/** A block as the page needs it. */
export interface ReadingBlock {
  id: string;
  kind: BlockKind;
  level: number;
  label: string;
  text: string;
  addressee: string;
  notes: string[];
  /** Language of `text`, when it differs from the version's. */
  language: string;
}

/** What goes onto the page beside the blocks. */
export interface TextContext {
  /** Interface language. */
  locale: string;
  /** Language of the version as asked for; blocks in another one say so. */
  language: string;
  /** Language the version was written in. */
  originalLanguage: string;
  /** How people refer to each block. */
  numbers: Map<string, string>;
  /** Visible comments on each block. */
  counts: Map<string, number>;
  /** Passages people speak about, per block. */
  passages: Map<string, Passage[]>;
  /** Official answers on each block that has some. */
  answers: Map<string, number>;
}

/**
 * The text of a version as HTML. It is made on the server once for all readers and carried as it is, since rendering
 * hundreds of blocks as components for every reader would cost more than everything else on the page together.
 */
export function textHtml(blocks: ReadingBlock[], context: TextContext): string {
  const notes = blocks.filter((block) => block.kind === 'footnote');
  const marks = new Map(notes.map((note) => [note.label, note.id]));
  const body = blocks
    .filter((block) => block.kind !== 'footnote')
    .map((block) => (block.kind === 'heading' ? heading(block, context) : paragraph(block, context, marks)));
  return body.join('') + noteSection(notes, context);
}

function heading(block: ReadingBlock, context: TextContext): string {
  const tag = `h${Math.min(Math.max(block.level, 1) + 1, 6)}`;
  const label = block.label ? `<span class="h-number">${escapeHtml(block.label)}</span> ` : '';
  return `<${tag} id="b-${block.id}" data-block="${block.id}"${langOf(block, context)}>${label}${escapeHtml(block.text)}</${tag}>`;
}

function paragraph(block: ReadingBlock, context: TextContext, marks: Map<string, string>): string {
  const number = context.numbers.get(block.id) ?? '';
  const classes = [
    'para',
    `para-${block.kind}`,
    ...(block.level > 1 ? [`para-level-${Math.min(block.level, 4)}`] : []),
  ].join(' ');
  return (
    `<div class="${classes}" id="b-${block.id}" data-block="${block.id}" data-number="${escapeHtml(number)}">` +
    `<a class="para-number" href="#b-${block.id}">${escapeHtml(number)}</a>` +
    `<div class="para-text"${langOf(block, context)}>${kindLine(block, context)}${words(block, context, marks)}</div>${marker(block, number, context)}</div>`
  );
}

/** Says what the block is where the words alone do not: an action, a recommendation and whom it addresses. */
function kindLine(block: ReadingBlock, { locale }: TextContext): string {
  const named = ['objective', 'action', 'encouragement', 'recommendation', 'article'] as const;
  const kind = named.find((name) => name === block.kind);
  if (!kind) return '';
  const label = block.label ? ` ${escapeHtml(block.label)}` : '';
  const to = block.addressee ? `, ${escapeHtml(say(locale, 'addressedTo', { addressee: block.addressee }))}` : '';
  return `<p class="para-kind" lang="${locale}">${escapeHtml(say(locale, `kind.${kind}`))}${label}${to}</p>`;
}

function words(block: ReadingBlock, context: TextContext, marks: Map<string, string>): string {
  if (block.kind === 'table') return table(block, context);
  // Passages were chosen in the original; a translation has other words at the same places.
  const passages = block.language === context.originalLanguage ? context.passages.get(block.id) : undefined;
  const marked = markPassages(block.text, block.id, passages ?? []);
  const references = block.notes
    .filter((mark) => marks.has(mark))
    .map(
      (mark) =>
        `<a class="footnote" href="#b-${marks.get(mark)}" aria-label="${escapeHtml(say(context.locale, 'note', { mark }))}">${escapeHtml(mark)}</a>`,
    )
    .join('');
  return `<p data-words>${marked}${references}</p>`;
}

function table(block: ReadingBlock, context: TextContext): string {
  const rows = block.text.split('\n').map((row) => row.split('\t'));
  const cell = (tag: string, text: string, scope = '') => `<${tag}${scope}>${escapeHtml(text)}</${tag}>`;
  const [head = [], ...rest] = rows;
  return (
    `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(say(context.locale, 'table'))}"><table data-words>` +
    `<thead><tr>${head.map((text) => cell('th', text, ' scope="col"')).join('')}</tr></thead>` +
    `<tbody>${rest.map((row) => `<tr>${row.map((text, index) => (index === 0 ? cell('th', text, ' scope="row"') : cell('td', text))).join('')}</tr>`).join('')}</tbody></table></div>`
  );
}

/** The paragraph's own way to its comments: a link that works without JavaScript and a button for everyone else. */
function marker(block: ReadingBlock, number: string, { locale, counts, answers }: TextContext): string {
  const count = counts.get(block.id) ?? 0;
  const answered = answers.get(block.id) ?? 0;
  const spoken = say(locale, answered > 0 ? 'markerAnswered' : 'marker', { number, count });
  return (
    `<a class="para-marker" href="?block=${block.id}#thread" data-marker="${block.id}" data-count="${count}"${answered > 0 ? ` data-answered="${answered}"` : ''}>` +
    `<span aria-hidden="true" class="para-count">${count || ''}</span>` +
    `<span class="visually-hidden">${escapeHtml(spoken)}</span></a>`
  );
}

function noteSection(notes: ReadingBlock[], context: TextContext): string {
  if (notes.length === 0) return '';
  const items = notes.map(
    (note) =>
      `<li id="b-${note.id}" data-block="${note.id}"><span class="note-mark">${escapeHtml(note.label)}</span> ${escapeHtml(note.text)}</li>`,
  );
  return `<section class="footnotes" aria-labelledby="notes-title"><h2 id="notes-title" lang="${context.locale}">${escapeHtml(say(context.locale, 'notes'))}</h2><ol role="list">${items.join('')}</ol></section>`;
}

const langOf = (block: ReadingBlock, context: TextContext): string =>
  block.language === context.language ? '' : ` lang="${escapeHtml(block.language)}"`;
