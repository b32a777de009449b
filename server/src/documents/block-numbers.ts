import type { BlockKind } from '../../../shared/documents.js';

/**
 * How people refer to a block: its printed label, or section and running number such as "2.3". Headings keep their own
 * label; footnotes have their mark.
 */
export function blockNumbers(
  blocks: readonly { id: string; kind: BlockKind; level: number; label: string }[],
): Map<string, string> {
  const numbers = new Map<string, string>();
  let section = 0;
  let prefix = '';
  let running = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      section += 1;
      prefix = block.label.replace(/[.)]$/, '') || String(section);
      running = 0;
      numbers.set(block.id, block.label.replace(/[.)]$/, ''));
    } else if (block.kind === 'footnote') {
      numbers.set(block.id, block.label);
    } else {
      running += 1;
      numbers.set(block.id, prefix ? `${prefix}.${running}` : String(running));
    }
  }
  return numbers;
}
