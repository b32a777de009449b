import { readFileSync } from 'node:fs';
import type { Bench } from './benches.ts';

/** Megabytes the server holds now, against what it held before anyone asked it anything. */
export const memoryRss: Bench = {
  name: 'memory.rss',
  unit: 'MB',
  goal: '<= 2.5',
  async run({ pid, emptyRss }) {
    // What was only needed for answers that are sent is given back when there is time.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return { value: rssOf(pid), baseline: emptyRss };
  },
};

/** Resident memory of a process in megabytes. */
export function rssOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
