import { io, type Socket } from 'socket.io-client';
import { LiveRoom } from './live-room.js';

/** Someone in a live room whose line comes and goes: what they say is sent until it is acknowledged, with one key. */
export class LiveParticipant {
  readonly room: LiveRoom;
  /** Keys of what was acknowledged, with their words. */
  readonly acknowledged = new Map<string, string>();
  private readonly socket: Socket;

  constructor(url: string, cookie: string, roomId: string) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { origin: url, cookie },
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      timeout: 2000,
    });
    this.room = new LiveRoom(this.socket, roomId);
    this.socket.on('connect', () => void this.room.enter().catch(() => undefined));
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Whether socket.io took the last connection up where it was lost. */
  get recovered(): boolean {
    return this.socket.recovered;
  }

  /** Says something and does not rest until the server has it. */
  async say(body: string): Promise<void> {
    const key = crypto.randomUUID();
    for (;;) {
      const result = await this.room.say(body, { key }).catch(() => null);
      if (result?.ok) {
        this.acknowledged.set(key, body);
        return;
      }
      if (result && !['unavailable', 'internal', 'rate-limited'].includes(result.code)) throw new Error(result.code);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  close(): void {
    this.socket.close();
  }
}
