import { documentLimits } from '../../../../shared/documents.js';
import { draftBlock, type DraftBlock } from './draft.js';

/** Divides blocks that are longer than a block may be, at the ends of paragraphs or sentences. The rest becomes paragraphs. */
export function splitLongBlocks(blocks: readonly DraftBlock[]): DraftBlock[] {
  return blocks.flatMap((block) => {
    if (block.text.length <= documentLimits.blockText) return [block];
    const [first = '', ...rest] = divide(block.text);
    const kind = block.kind === 'table' ? 'table' : 'paragraph';
    block.text = first;
    return [block, ...rest.map((text) => draftBlock(kind, text, { line: block.line, under: block.under }))];
  });
}

function divide(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > documentLimits.blockText) {
    const window = rest.slice(0, documentLimits.blockText);
    const at = [window.lastIndexOf('\n'), window.lastIndexOf('. ') + 1, window.lastIndexOf(' '), window.length].find(
      (end) => end > 0,
    )!;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...parts, rest].filter((part) => part !== '');
}
