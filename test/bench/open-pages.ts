import { io, type Socket } from 'socket.io-client';

/**
 * Many open pages in a process of their own, so that what happens to them is not seen later because the one who writes is
 * busy. Instants are those of the machine's monotonic clock, which all processes share.
 */
export type Order = { connect: { url: string; pages: number; event: string; room?: string } } | 'listen' | 'close';
/** `connected` and `listening` when it is so; then when it arrived at each page, in nanoseconds. */
export type Answer = 'connected' | 'listening' | { arrived: string[] };

let sockets: Socket[] = [];
let event = '';

const tell = (answer: Answer): void => void process.send?.(answer);

async function connect({ url, pages, room, ...order }: Extract<Order, object>['connect']): Promise<void> {
  event = order.event;
  sockets = Array.from({ length: pages }, () =>
    io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { origin: url } }),
  );
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', () => resolve(null)))));
  if (room) {
    const answers = await Promise.all(
      sockets.map((socket) => socket.emitWithAck('join', room) as Promise<{ ok: boolean }>),
    );
    if (answers.some(({ ok }) => !ok)) throw new Error(`not everyone could join ${room}`);
  }
  tell('connected');
}

async function listen(): Promise<void> {
  const arrivals = sockets.map(
    (socket) => new Promise<string>((resolve) => socket.once(event, () => resolve(String(process.hrtime.bigint())))),
  );
  tell('listening');
  tell({ arrived: await Promise.all(arrivals) });
}

process.on('message', (order: Order) => {
  if (order === 'close') {
    for (const socket of sockets) socket.close();
    process.disconnect();
  } else if (order === 'listen') void listen();
  else void connect(order.connect);
});
