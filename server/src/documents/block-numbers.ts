import type { BlockKind } from '../../../shared/documents.js';

interface Numbered {
  id: string;
  kind: BlockKind;
  level: number;
  label: string;
}

/**
 * How people refer to a block: section and running number, such as "2.3". Headings keep their printed number; footnotes
 * have their mark. Where headings have numbers, one without belongs to the section it stands in, and what comes before
 * the first is section 0; where none has, they are counted. No two blocks get the same number.
 */
export function blockNumbers(blocks: readonly Numbered[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const running = new Map<string, number>();
  const isPrinted = blocks.some((block) => block.kind === 'heading' && printed(block) !== '');
  let counted = 0;
  let section = isPrinted ? '0' : '';
  for (const block of blocks) {
    if (block.kind === 'heading') {
      counted += 1;
      section = isPrinted ? printed(block) || section : String(counted);
      numbers.set(block.id, printed(block));
    } else if (block.kind === 'footnote') {
      numbers.set(block.id, block.label);
    } else {
      const next = (running.get(section) ?? 0) + 1;
      running.set(section, next);
      numbers.set(block.id, section ? `${section}.${next}` : String(next));
    }
  }
  return numbers;
}

/** The number a heading was printed with, without the full stop or bracket after it. */
const printed = ({ label }: Numbered): string => label.replace(/[.)]$/, '');
