import type { DraftBlock } from './draft.js';

/** The way a number is written: capitals stand for letters and Roman numbers alike. */
function formOf(label: string): string | null {
  if (/^\d{1,3}$/.test(label)) return 'digits';
  if (/^[A-Z]{1,7}$/.test(label)) return 'capitals';
  return /^[a-z]{1,6}$/.test(label) ? 'letters' : null;
}

/**
 * Where the numbers of headings start again in each chapter, the label carries the number of the chapter in front, as such
 * headings are cited: "4.I" and "5.I", "A.1" and "B.1", "3a" and "4a".
 */
export function completeHeadingLabels(blocks: readonly DraftBlock[]): void {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const groups = new Map<string, DraftBlock[]>();
  for (const heading of headings) {
    const form = formOf(heading.label);
    if (form === null) continue;
    const key = `${form} ${heading.level}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(heading);
  }
  const restarting = new Set([...groups.values()].filter(restarts).flat());
  const above: string[] = [];
  for (const heading of headings) {
    const parent = above.slice(0, heading.level).findLast((label) => label !== '' && label !== undefined) ?? '';
    if (restarting.has(heading) && parent !== '')
      heading.label = parent + (/^[a-z]/.test(heading.label) ? '' : '.') + heading.label;
    above.length = Math.min(above.length, heading.level);
    above[heading.level] = heading.label;
  }
}

function restarts(group: readonly DraftBlock[]): boolean {
  return new Set(group.map((heading) => heading.label)).size < group.length;
}
