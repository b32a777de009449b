import { writeFileSync } from 'node:fs';
import { benches } from './benches.ts';
import { openStage } from './stage.ts';

/** One measured figure beside the figure of the least that could do the same, from the same run. */
export interface Result {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const published = ({ name, value, unit, baseline, ratio }: Result): Result => ({ name, value, unit, baseline, ratio });
const say = (text: string): void => void process.stderr.write(text);
const round = (figure: number): number => Number(figure.toPrecision(4));

const stage = await openStage();
const results: (Result & { goal: string })[] = [];
try {
  for (const { name, unit, goal, run } of benches) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    say(`${name} … `);
    const { value, baseline } = await run(stage);
    results.push({ name, value: round(value), unit, baseline: round(baseline), ratio: round(value / baseline), goal });
    say(`${round(value)} ${unit}, baseline ${round(baseline)}, ratio ${round(value / baseline)} (goal ${goal})\n`);
  }
} finally {
  await stage.close();
}

const columns = ['name', 'value', 'unit', 'baseline', 'ratio', 'goal'] as const;
const rows = [columns, ...results.map((result) => columns.map((column) => String(result[column])))];
const widths = columns.map((_, index) => Math.max(...rows.map((row) => String(row[index]).length)));
process.stdout.write(
  `${rows.map((row) => row.map((cell, index) => String(cell).padEnd(widths[index] ?? 0)).join('  ')).join('\n')}\n`,
);
writeFileSync('bench-results.json', `${JSON.stringify(results.map(published), null, 2)}\n`);
