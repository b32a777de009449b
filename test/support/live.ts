import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { Gateway } from '../../server/src/realtime/gateway.js';
import type { LiveEvents } from '../../shared/live.js';
import type { TestApp } from './app.js';
import { LiveRoom } from './live-room.js';
import type { Client } from './client.js';

/** An open page: what it was told, by name, in order. */
export class LivePage {
  readonly told: { name: string; payload: Record<string, unknown> }[] = [];

  constructor(private readonly socket: Socket) {
    socket.onAny((name: string, payload: Record<string, unknown>) => void this.told.push({ name, payload }));
  }

  join(room: string): Promise<{ ok: boolean; code?: string }> {
    return this.socket.emitWithAck('join', room) as Promise<{ ok: boolean; code?: string }>;
  }

  leave(room: string): void {
    this.socket.emit('leave', room);
  }

  /** This page in a live room; `before` is what it had before it lost the line. */
  room(roomId: string, before?: LiveRoom): LiveRoom {
    return new LiveRoom(this.socket, roomId, before);
  }

  /** Waits until the page was told this; fails after two seconds. */
  async waitFor(name: keyof LiveEvents, expected: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    for (let tries = 0; tries < 80; tries += 1) {
      const found = this.told.find(
        (each) => each.name === name && Object.entries(expected).every(([key, value]) => each.payload[key] === value),
      );
      if (found) return found.payload;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the page was not told ${name} ${JSON.stringify(expected)}, only ${JSON.stringify(this.told)}`);
  }

  /** Lets everything that is under way arrive. */
  async settle(): Promise<void> {
    await this.socket.emitWithAck('join', 'nowhere');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }

  send(name: string, ...values: unknown[]): void {
    this.socket.emit(name, ...values);
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  close(): void {
    this.socket.close();
  }
}

/** Makes the application listen, and opens pages. */
export async function goLive(app: TestApp) {
  await app.app.listen(0, '127.0.0.1');
  app.app.get(Gateway).attach(false);
  const { port } = app.app.getHttpServer().address() as AddressInfo;
  const pages: LivePage[] = [];

  /** A page of whoever this browser belongs to. */
  async function open(client: Client, origin = 'http://localhost:3000'): Promise<LivePage> {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const socket = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin, cookie },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const page = new LivePage(socket);
    pages.push(page);
    return page;
  }

  /** A page that has entered a live room. */
  async function enter(client: Client, roomId: string): Promise<LiveRoom> {
    const room = (await open(client)).room(roomId);
    const done = await room.enter();
    if (!done.ok) throw new Error(`the room did not let the page in: ${done.code}`);
    return room;
  }

  return { open, enter, port, closeAll: () => pages.forEach((page) => page.close()) };
}
