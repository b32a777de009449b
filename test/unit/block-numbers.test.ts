import { blockNumbers } from '../../server/src/documents/block-numbers.js';
import type { BlockKind } from '../../shared/documents.js';

/** The numbers of blocks given as `#1 heading`, `#` for a heading without a number, `^1` for a footnote, else a paragraph. */
function numbers(...lines: string[]): string[] {
  const blocks = lines.map((line, index) => {
    const kind: BlockKind = line.startsWith('#') ? 'heading' : line.startsWith('^') ? 'footnote' : 'paragraph';
    return { id: String(index), kind, level: 1, label: kind === 'paragraph' ? '' : line.slice(1) };
  });
  return [...blockNumbers(blocks).values()];
}

describe('how people refer to a block', () => {
  it('is its section and its place in it', () => {
    expect(numbers('#1.', 'a', 'b', '#2)', 'c', '^7')).toEqual(['1', '1.1', '1.2', '2', '2.1', '7']);
  });

  it('counts sections where no heading has a number, and needs none without headings', () => {
    expect(numbers('a', '#', 'b', '#', 'c')).toEqual(['1', '', '1.1', '', '2.1']);
    expect(numbers('a', 'b')).toEqual(['1', '2']);
  });

  it('never names two blocks alike', () => {
    expect(numbers('#', 'title page', '#1', 'a', '#', 'under a heading without a number', '#2', 'b')).toEqual([
      '',
      '0.1',
      '1',
      '1.1',
      '',
      '1.2',
      '2',
      '2.1',
    ]);
    expect(numbers('#1', 'a', '#2', 'b', '#1', 'c')).toEqual(['1', '1.1', '2', '2.1', '1', '1.2']);
  });
});
