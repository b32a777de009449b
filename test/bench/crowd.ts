import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { CrowdAnswer, CrowdOrder } from './crowd-process.ts';
import { stamp } from './stamp.ts';

/** Where a crowd is: a room of the product, or everyone's at the bare server. */
export interface Place {
  url: string;
  room: string | null;
}

/** Many connections in a process of their own. */
export class Crowd {
  private readonly child: ChildProcess;
  /** Until all were connected and had the whole state. */
  readonly seconds: number;

  private constructor(child: ChildProcess, seconds: number) {
    this.child = child;
    this.seconds = seconds;
  }

  static async gather({ url, room }: Place, cookies: string[]): Promise<Crowd> {
    const child = fork(new URL('crowd-process.ts', import.meta.url));
    child.send({ connect: { url, cookies, room } } satisfies CrowdOrder);
    const { seconds } = (await answerOf(child)) as { seconds: number };
    return new Crowd(child, seconds);
  }

  /** What arrives while something is done, once all of it can have arrived. */
  async during(work: () => Promise<unknown>): Promise<{ deliveries: number; perSecond: number; p99: number }> {
    await this.ask('listen');
    await work();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return (await this.ask('report')) as { deliveries: number; perSecond: number; p99: number };
  }

  /** All lose their connection. */
  async drop(): Promise<void> {
    await this.ask('drop');
  }

  /** All come back; the seconds until each has what it missed. */
  async comeBack(): Promise<number> {
    return ((await this.ask('return')) as { seconds: number }).seconds;
  }

  /** Waits until each has exactly so many messages. */
  async haveAll(messages: number): Promise<void> {
    await this.ask({ wait: { messages } });
  }

  async close(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.send('close' satisfies CrowdOrder);
    await ended;
    // The server learns that they are gone.
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }

  private async ask(order: CrowdOrder): Promise<CrowdAnswer> {
    this.child.send(order);
    return answerOf(this.child);
  }
}

async function answerOf(child: ChildProcess): Promise<CrowdAnswer> {
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the crowd ended with ${String(code)}`);
  });
  const [answer] = (await Promise.race([once(child, 'message'), failed])) as [CrowdAnswer];
  return answer;
}

const words = 'about the same as what people write in a room: a sentence or two on what is under discussion, and why';

/** Those who speak, whose own connections are not measured. */
export class Speakers {
  private readonly sockets: Socket[];
  private readonly room: string | null;

  private constructor(sockets: Socket[], room: string | null) {
    this.sockets = sockets;
    this.room = room;
  }

  static async at({ url, room }: Place, cookies: string[]): Promise<Speakers> {
    const sockets = cookies.map((cookie) =>
      io(url, { transports: ['websocket'], forceNew: true, extraHeaders: { origin: url, cookie } }),
    );
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', () => resolve(null)))));
    return new Speakers(sockets, room);
  }

  /** So many messages a second, whether the ones before have arrived or not, until all are acknowledged. */
  async steadily(perSecond: number, seconds: number): Promise<number> {
    const sent: Promise<void>[] = [];
    const begun = performance.now();
    for (let number = 0; number < perSecond * seconds; number += 1) {
      const due = begun + (number * 1000) / perSecond - performance.now();
      if (due > 0) await new Promise((resolve) => setTimeout(resolve, due));
      sent.push(this.say(number));
    }
    await Promise.all(sent);
    return sent.length;
  }

  /** As many as are taken, with always some more waiting. */
  async asManyAsFit(seconds: number, waiting: number): Promise<void> {
    const end = performance.now() + seconds * 1000;
    let number = 0;
    await Promise.all(
      Array.from({ length: waiting }, async () => {
        while (performance.now() < end) await this.say((number += 1));
      }),
    );
  }

  close(): void {
    for (const socket of this.sockets) socket.close();
  }

  private async say(number: number): Promise<void> {
    const socket = this.sockets[number % this.sockets.length] as Socket;
    const body = `${stamp()} ${words}`;
    const input = { room: this.room, key: crypto.randomUUID(), kind: 'message', body, language: 'en' };
    const result = (await socket.emitWithAck('room.say', input)) as { ok: boolean };
    if (!result.ok) throw new Error(`a message was refused: ${JSON.stringify(result)}`);
  }
}
