import type { BlockInput, ImportResult } from '../../../shared/documents.js';

/** A result of an import for people: every block with what it became, then the counts and what was not understood. */
export function outlineOf(result: ImportResult): string {
  return [
    `${result.title}  (${result.format}, ${result.language})`,
    '',
    ...result.blocks.map(blockLine),
    '',
    countLine(result.counts),
    ...warningLines(result),
  ].join('\n');
}

function blockLine(block: BlockInput, index: number): string {
  const mark = block.kind === 'heading' ? `${'#'.repeat(block.level)} ` : '  '.repeat(block.level);
  const label = block.label === '' ? '' : `${block.label}  `;
  const addressee = block.addressee === undefined ? '' : `[${block.addressee}] `;
  return `${String(index).padStart(4)}  ${block.kind.padEnd(14)}  ${mark}${label}${addressee}${shorten(block.text)}`;
}

function shorten(text: string): string {
  const line = text.replaceAll('\t', ' | ').replaceAll('\n', ' / ');
  return line.length <= 160 ? line : `${line.slice(0, 110)} … ${line.slice(-45)}`;
}

function countLine(counts: ImportResult['counts']): string {
  const named = Object.entries(counts).filter(([, count]) => count > 0);
  return named.map(([kind, count]) => `${kind} ${count}`).join(', ');
}

function warningLines({ warnings }: ImportResult): string[] {
  if (warnings.length === 0) return ['Nothing was left unclear.'];
  const lines = warnings.map(({ code, line, excerpt }) => `  ${line > 0 ? `line ${line}: ` : ''}${code}: ${excerpt}`);
  return ['', `Not understood, or not certain (${warnings.length}):`, ...lines];
}
