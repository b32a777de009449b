import { io, type Socket } from 'socket.io-client';
import type { Bench } from './benches.ts';
import { openConsultations } from './data.ts';
import { inTurn, quantile } from './load.ts';

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
    const ours = await connect(url, `activity:${activityId}`);
    const theirs = await connect(bare);
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
    const { a, b } = await inTurn(
      3,
      () => arrivals(ours, 'comment.new', comment),
      () => arrivals(theirs, 'told', () => fetch(`${bare}/tell`)),
    );
    for (const socket of [...ours, ...theirs]) socket.close();
    return { value: a, baseline: b };
  },
};

async function connect(url: string, room?: string): Promise<Socket[]> {
  const sockets = Array.from({ length: pages }, () =>
    io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { origin: url } }),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', () => resolve(null)))));
  if (room) {
    const answers = await Promise.all(
      sockets.map((socket) => socket.emitWithAck('join', room) as Promise<{ ok: boolean }>),
    );
    if (answers.some(({ ok }) => !ok)) throw new Error(`not everyone could join ${room}`);
  }
  return sockets;
}

/** The 99th percentile over all pages and turns; what arrives before the answer counts as no time at all. */
async function arrivals(sockets: Socket[], event: string, act: () => Promise<Response>): Promise<number> {
  const taken: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const times = sockets.map(
      (socket) => new Promise<number>((resolve) => socket.once(event, () => resolve(performance.now()))),
    );
    const answer = await act();
    const answered = performance.now();
    if (answer.status !== 201) throw new Error(`${event}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    for (const time of await Promise.all(times)) taken.push(Math.max(0, time - answered));
  }
  return Math.max(quantile(taken, 0.99), 0.1);
}
