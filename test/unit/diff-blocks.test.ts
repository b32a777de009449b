import type { BlockKind } from '../../shared/documents.js';
import { diffBlocks, type BlockChange } from '../../server/src/documents/text/diff-blocks.js';
import { matchBlocks, type TextBlock } from '../../server/src/documents/text/match-blocks.js';
import { makeAnchor } from '../../server/src/documents/text/anchor.js';
import { reanchor } from '../../server/src/documents/text/reanchor.js';

const block = (id: string, text: string, label = '', kind: BlockKind = 'paragraph'): TextBlock => ({
  id,
  kind,
  label,
  text,
});
const input = ({ kind, label, text }: TextBlock) => ({ kind, level: 0, label, text });

const old = [
  block('h', 'Groene daken', '1', 'heading'),
  block('a', 'Een dak met planten houdt regen vast en koelt het huis eronder in de zomer.'),
  block('q', 'Wat willen wij bereiken?'),
  block('b', 'Elke straat met meer dan tien platte daken krijgt een eigen adviseur.', '1', 'action'),
  block('c', 'De gemeente betaalt de keuring van het dak als de eigenaar dat vraagt.', '2', 'action'),
  block('d', 'Over drie jaar wordt het resultaat gemeten door een bureau van buiten.'),
];

const ids = (fresh: TextBlock[]) => matchBlocks(old, fresh.map(input));
const changes = (rows: BlockChange[]) => rows.map(({ change, blockId }) => `${change} ${blockId}`);

describe('a document that is imported again', () => {
  it('keeps the ids of blocks that stayed the same', () => {
    expect(ids(old)).toEqual(['h', 'a', 'q', 'b', 'c', 'd']);
  });

  it('keeps the id of a block whose words changed, and gives none to a new one', () => {
    const fresh = [
      old[0]!,
      block('', 'Een dak met planten houdt veel regen vast en koelt het hele huis eronder in de zomer.'),
      block('', 'Ook zonnepanelen werken er beter door.'),
      ...old.slice(2),
    ];
    expect(ids(fresh)).toEqual(['h', 'a', null, 'q', 'b', 'c', 'd']);
  });

  it('keeps the id of a block that moved, and never gives one id to two blocks', () => {
    expect(ids([old[5]!, old[0]!, old[1]!, old[1]!])).toEqual(['d', 'h', 'a', null]);
  });

  it('knows a numbered action by its number when half of it was rewritten', () => {
    const fresh = [
      block(
        '',
        'De gemeente betaalt voortaan ook de aanleg en het onderhoud, als het dak sterk genoeg is.',
        '2',
        'action',
      ),
    ];
    expect(ids(fresh)).toEqual(['c']);
  });

  it('does not take a block for another because they have common words', () => {
    expect(ids([block('', 'De gemeente meet over drie jaar hoe het met de bomen in de straat gaat.')])).toEqual([null]);
  });

  it('does not call footnotes that were numbered again a change', () => {
    expect(ids([block('', 'Een dak met planten¹ houdt regen vast en koelt het huis eronder in de zomer.²')])).toEqual([
      'a',
    ]);
  });
});

describe('the difference between two versions', () => {
  it('says of every block what happened to it, with removed ones where they stood', () => {
    const fresh = [
      old[0]!,
      { ...old[1]!, text: 'Een dak met mos houdt regen vast en koelt het huis eronder in de zomer.' },
      old[3]!,
      block('n', 'Wie niet kan wachten, begint zelf.'),
      old[4]!,
      old[5]!,
    ];
    const rows = diffBlocks(old, fresh);
    expect(changes(rows)).toEqual(['same h', 'changed a', 'removed q', 'same b', 'added n', 'same c', 'same d']);
    expect(rows[1]!.words).toEqual([
      { op: 'same', text: 'Een dak met ' },
      { op: 'delete', text: 'planten' },
      { op: 'insert', text: 'mos' },
      { op: 'same', text: ' houdt regen vast en koelt het huis eronder in de zomer.' },
    ]);
    expect(rows.map((row) => row.position)).toEqual([0, 1, null, 2, 3, 4, 5]);
  });

  it('shows one block as moved when one block moved', () => {
    const fresh = [old[5]!, ...old.slice(0, 5)];
    expect(changes(diffBlocks(old, fresh))).toEqual(['moved d', 'same h', 'same a', 'same q', 'same b', 'same c']);
  });

  it('shows the words of a moved block only if they changed too', () => {
    const fresh = [
      { ...old[5]!, text: 'Over vier jaar wordt het resultaat gemeten door een bureau van buiten.' },
      ...old.slice(0, 5),
    ];
    const [moved] = diffBlocks(old, fresh);
    expect(moved).toMatchObject({ change: 'moved', blockId: 'd' });
    expect(moved!.words).toContainEqual({ op: 'insert', text: 'vier' });
    expect(diffBlocks(old, [old[5]!, ...old.slice(0, 5)])[0]).not.toHaveProperty('words');
  });

  it('finds the blocks by their words when a draft has no ids yet', () => {
    const fresh = old.slice(1).map((each) => ({ ...each, id: null }));
    expect(changes(diffBlocks(old, fresh))).toEqual(['removed h', 'same a', 'same q', 'same b', 'same c', 'same d']);
  });

  it('shows a number that changed', () => {
    const rows = diffBlocks([old[3]!], [{ ...old[3]!, label: '7' }]);
    expect(rows[0]!.words!.slice(0, 2)).toEqual([
      { op: 'delete', text: '1' },
      { op: 'insert', text: '7' },
    ]);
  });
});

describe('a document of the size of a European action plan', () => {
  const words =
    'stad dorp straat plein bank boom dak regen water school winkel bus trein brug park tuin buurt raad plan jaar'.split(
      ' ',
    );
  const text = (seed: number, length: number) =>
    Array.from(
      { length },
      (_, index) => `${words[(seed * 7 + index * (3 + (seed % 5))) % words.length]}${(seed * 31 + index * 17) % 97}`,
    ).join(' ');
  const before = Array.from({ length: 320 }, (_, index) => block(`b${index}`, text(index, 20 + ((index * 13) % 90))));
  const after = before.map((each, index) =>
    index % 20 === 3 ? { ...each, text: `${each.text.slice(0, 60)} nieuw ${each.text.slice(75)}` } : each,
  );

  it('is compared, matched and re-anchored with 5,000 comments without working through every pair', () => {
    const anchors = Array.from({ length: 5000 }, (_, index) => {
      const on = before[index % before.length]!;
      const start = on.text.indexOf(' ', (index * 7) % (on.text.length - 40)) + 1;
      return makeAnchor('v1', on, { start, end: start + 24 });
    });
    const started = performance.now();
    expect(diffBlocks(before, after).filter((row) => row.change === 'changed')).toHaveLength(16);
    expect(matchBlocks(before, after.map(input))).toEqual(before.map((each) => each.id));
    const moved = reanchor(anchors, before, after, 'v2');
    // A quiet machine needs a tenth of a second; the room is for busy ones.
    expect(performance.now() - started).toBeLessThan(8000);
    expect(moved.filter((each) => each.outcome === 'kept').length).toBeGreaterThan(4800);
  });
});
