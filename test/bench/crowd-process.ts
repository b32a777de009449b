import { io, type Socket } from 'socket.io-client';
import type { PackedFrame, PackedState } from '../../shared/room-wire.ts';
import { quantile } from './load.ts';
import { sentAt } from './stamp.ts';

/** As the build has it: sources name each other as builds do. */
const wire = new URL('../../dist/shared/room-wire.js', import.meta.url).href;
const { unpacked } = (await import(wire)) as typeof import('../../shared/room-wire.ts');

/** A crowd in a live room, or at the bare server, in a process of its own. */
export type CrowdOrder =
  | { connect: { url: string; cookies: string[]; room: string | null } }
  | { wait: { messages: number } }
  | 'listen'
  | 'report'
  | 'drop'
  | 'return'
  | 'close';

/** `seconds` until all were there or had everything; what arrived since `listen`, with the 99th percentile in milliseconds. */
export type CrowdAnswer =
  | { seconds: number }
  | { deliveries: number; perSecond: number; p99: number }
  | 'listening'
  | 'dropped';

/** One connection, and what it has. */
class Page {
  at = 0;
  messages = 0;
  readonly socket: Socket;
  private readonly room: string | null;
  private onState: (() => void) | null = null;

  constructor(socket: Socket, room: string | null) {
    this.socket = socket;
    this.room = room;
    socket.on('room.state', (state: PackedState) => {
      const { entries, to } = unpacked(state);
      this.messages += entries?.length ?? 0;
      this.at = to;
      this.onState?.();
    });
    socket.on('room.frame', (frame: PackedFrame) => {
      if (frame.to <= this.at) return;
      this.at = frame.to;
      for (const entry of unpacked(frame).entries ?? []) if ('html' in entry) this.arrived(entry.html);
    });
    socket.on('told', ({ html }: { html: string }) => this.arrived(html));
  }

  /** Until it is connected and, in a room, has everything. */
  async come(): Promise<void> {
    const known = this.at;
    if (!this.socket.connected) {
      this.socket.connect();
      await new Promise((resolve) => this.socket.once('connect', () => resolve(null)));
    }
    if (this.room === null) return;
    const state = new Promise<void>((resolve) => (this.onState = resolve));
    const since = known > 0 ? known : null;
    const done = (await this.socket.emitWithAck('room.enter', { room: this.room, since })) as { ok: boolean };
    if (!done.ok) throw new Error(`the room did not let someone in: ${JSON.stringify(done)}`);
    await state;
  }

  private arrived(html: string): void {
    this.messages += 1;
    deliveries += 1;
    const now = process.hrtime.bigint();
    first ||= now;
    last = now;
    taken.push(Number(now - sentAt(html)) / 1e6);
  }
}

let pages: Page[] = [];
let deliveries = 0;
let first = 0n;
let last = 0n;
let taken: number[] = [];

const tell = (answer: CrowdAnswer): void => void process.send?.(answer);

async function timed(work: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await work();
  tell({ seconds: (performance.now() - begun) / 1000 });
}

function connect({ url, cookies, room }: { url: string; cookies: string[]; room: string | null }): Promise<void> {
  pages = cookies.map((cookie) => {
    const extraHeaders = { origin: url, cookie };
    return new Page(io(url, { transports: ['websocket'], forceNew: true, autoConnect: false, extraHeaders }), room);
  });
  return timed(() => Promise.all(pages.map((page) => page.come())));
}

/** Until each has this many messages, and none more. */
async function wait(messages: number): Promise<void> {
  await timed(async () => {
    while (pages.some((page) => page.messages < messages)) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  const wrong = pages.filter((page) => page.messages !== messages).length;
  if (wrong > 0) throw new Error(`${wrong} connections have something twice`);
}

process.on('message', (order: CrowdOrder) => {
  if (order === 'listen') {
    [deliveries, first, last, taken] = [0, 0n, 0n, []];
    tell('listening');
  } else if (order === 'report') {
    const seconds = Number(last - first) / 1e9;
    tell({ deliveries, perSecond: deliveries / seconds, p99: quantile(taken, 0.99) });
  } else if (order === 'drop') {
    for (const { socket } of pages) socket.disconnect();
    tell('dropped');
  } else if (order === 'return') void timed(() => Promise.all(pages.map((page) => page.come())));
  else if (order === 'close') process.exit(0);
  else if ('wait' in order) void wait(order.wait.messages);
  else void connect(order.connect);
});
