import type { Part } from './record-outline.js';
import type { Block, Run } from './rich-text.js';

/** A record as Markdown. Whatever people wrote is escaped: it can bring in words, emphasis and links, and nothing else. */
export function asMarkdown(parts: Part[]): string {
  return `${parts.map(write).join('\n\n')}\n`;
}

function write(part: Part): string {
  if (part.kind === 'heading') return `${'#'.repeat(part.level)} ${oneLine(part.text)}`;
  if (part.kind === 'list') return part.items.map((item) => `- ${begin(oneLine(item))}`).join('\n');
  return part.blocks.map(writeBlock).join('\n\n');
}

function writeBlock({ depth, marker, quoted, runs }: Block): string {
  const words = runs.map(writeRun).join('').trim();
  const bullet = marker === '•' ? '-' : marker;
  const inset = '   '.repeat(Math.max(0, depth - 1));
  const first = depth > 0 ? `${inset}${bullet ? `${bullet} ` : '   '}` : '';
  const rest = depth > 0 ? `${inset}   ` : '';
  const quote = quoted ? '> ' : '';
  return words
    .split('\n')
    .map((line, at) => `${at === 0 ? first : rest}${quote}${begin(line.trimStart())}`)
    .join('  \n');
}

function writeRun({ text, strong, emphasis, href }: Run): string {
  // Emphasis begins and ends at a letter, or it is none.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return text;
  const mark = `${strong ? '**' : ''}${emphasis ? '_' : ''}`;
  const marked = `${mark}${escapeMarkdown(words)}${[...mark].toReversed().join('')}`;
  const to = address(href);
  return `${before}${to ? `[${marked}](<${to}>)` : marked}${after}`;
}

const oneLine = (text: string): string => escapeMarkdown(text.replaceAll(/\s+/g, ' ').trim());

/** Text in which no character means anything to a reader of Markdown. CommonMark 0.31 §2.4: punctuation can be escaped. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>&|~$!]/g, String.raw`\$&`);

/** A line that begins no heading, list or rule. */
const begin = (line: string): string => line.replace(/^(\d*)([#+\-=:.)])/, String.raw`$1\$2`);

/** Where a link leads, as it can stand between angle brackets; null when that is no address. */
function address(href: string | null): string | null {
  if (!href || !URL.canParse(href)) return null;
  return new URL(href).href.replaceAll(/[<>\\]/g, encodeURIComponent);
}
