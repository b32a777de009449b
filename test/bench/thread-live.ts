import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Bench } from './benches.ts';
import { openConsultations } from './data.ts';
import { inTurn, quantile } from './load.ts';
import type { Answer, Order } from './open-pages.ts';

const pages = 500;
const turns = 30;

/** From "201 Created" to arrival at 500 open pages, against a bare broadcast to 500 connections. */
export const threadLive: Bench = {
  name: 'thread.live',
  unit: 'ms p99',
  goal: '<= 3',
  async run({ pool, url, bare, session }) {
    const { activityId } = await openConsultations(pool, 1);
    const { cookie } = await session();
    let turn = 0;
    const comment = () => {
      turn += 1;
      const body = JSON.stringify({
        clientKey: crypto.randomUUID(),
        body: `Comment number ${turn} on what the text should say about it`,
        language: 'en',
      });
      return fetch(`${url}/api/v1/activities/${activityId}/comments`, {
        method: 'POST',
        headers: { cookie, origin: url, 'content-type': 'application/json' },
        body,
      });
    };
    const ours = await open({ url, pages, event: 'comment.new', room: `activity:${activityId}` });
    const theirs = await open({ url: bare, pages, event: 'told' });
    const { a, b } = await inTurn(
      3,
      () => arrivals(ours, comment),
      () => arrivals(theirs, () => fetch(`${bare}/tell`)),
    );
    for (const child of [ours, theirs]) child.send('close' satisfies Order);
    return { value: a, baseline: b };
  },
};

async function open(connect: Extract<Order, object>['connect']): Promise<ChildProcess> {
  const child = fork(new URL('open-pages.ts', import.meta.url));
  child.send({ connect } satisfies Order);
  await answer(child);
  return child;
}

async function answer(child: ChildProcess): Promise<Answer> {
  const [message] = (await once(child, 'message')) as [Answer];
  return message;
}

/** The 99th percentile over all pages and turns. What arrives before the answer does counts as no time at all. */
async function arrivals(child: ChildProcess, act: () => Promise<Response>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    child.send('listen' satisfies Order);
    await answer(child);
    const coming = answer(child);
    const response = await act();
    const answered = process.hrtime.bigint();
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    await response.arrayBuffer();
    const { arrived } = (await coming) as { arrived: string[] };
    for (const instant of arrived) taken.push(Math.max(0, Number(BigInt(instant) - answered) / 1e6));
  }
  return quantile(taken, 0.99);
}
