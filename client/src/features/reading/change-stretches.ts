import type { components } from '../../../../shared/api/schema';

type Row = components['schemas']['BlockChangeDto'];

/** A row with something to see. */
export type ChangedRow = Row & { change: Exclude<Row['change'], 'same'> };

/** A changed paragraph; the unchanged heading it stands under; or how many paragraphs are left out. */
export type Stretch = { row: ChangedRow } | { heading: Row['block'] } | { unchanged: number };

const isChanged = (row: Row): row is ChangedRow => row.change !== 'same';
const gap = (unchanged: number): Stretch[] => (unchanged > 0 ? [{ unchanged }] : []);

/** Gathers what did not change, and keeps the heading that each changed paragraph stands under. */
export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = [];
  let before = 0;
  let heading: Row['block'] | null = null;
  let after = 0;
  for (const row of rows) {
    if (isChanged(row)) {
      stretches.push(...gap(before), ...(heading ? [{ heading }] : []), ...gap(after), { row });
      [before, heading, after] = [0, null, 0];
    } else if (row.block.kind === 'heading') {
      before += after + (heading ? 1 : 0);
      [heading, after] = [row.block, 0];
    } else if (heading) after += 1;
    else before += 1;
  }
  return [...stretches, ...gap(before + after + (heading ? 1 : 0))];
}
