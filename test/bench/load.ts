import autocannon from 'autocannon';

/** Requests a second that an address answers with success, after a warm-up. */
export async function requestsPerSecond(
  url: string,
  options: { cookies?: string[]; connections?: number; seconds?: number } = {},
): Promise<number> {
  const settings = {
    url,
    connections: options.connections ?? 10,
    // Each request is another reader's, in turn.
    requests: (options.cookies ?? ['']).map((cookie) => ({ headers: cookie ? { cookie } : {} })),
  };
  await autocannon({ ...settings, duration: 2 });
  const result = await autocannon({ ...settings, duration: options.seconds ?? 5 });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/** The 99th percentile in milliseconds of doing something again and again, one at a time. */
export async function p99(times: number, act: (turn: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let turn = -Math.ceil(times / 10); turn < times; turn += 1) {
    const begun = performance.now();
    await act(turn);
    if (turn >= 0) taken.push(performance.now() - begun);
  }
  return quantile(taken, 0.99);
}

/** The value below which this share of the figures lies. */
export function quantile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The middle of several measurements, as one alone says little on a shared machine. */
export const median = (figures: number[]): number => quantile(figures, 0.5);

/** Measures two things in turn, A B A B …, and answers with the medians of each. */
export async function inTurn(
  rounds: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<{ a: number; b: number }> {
  const figures: { a: number[]; b: number[] } = { a: [], b: [] };
  for (let round = 0; round < rounds; round += 1) {
    figures.a.push(await a());
    figures.b.push(await b());
  }
  return { a: median(figures.a), b: median(figures.b) };
}

/** Gets an address and fails when it is not a success. */
export async function get(url: string, cookie?: string): Promise<string> {
  const answer = await fetch(url, cookie ? { headers: { cookie } } : {});
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text.slice(0, 200)}`);
  return text;
}
