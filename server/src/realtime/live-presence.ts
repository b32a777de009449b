import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Presence } from '../../../shared/rooms.js';
import type { ParticipantFacts } from '../rooms/participant-facts.js';
import { type RoomPulse, RoomPresence } from '../rooms/room-presence.js';
import { Gateway } from './gateway.js';
import type { LiveSocket } from './live-server.js';

/** Milliseconds between two looks at all rooms. */
const every = 1000;
/** Looks after which a process says again how many it has, and a busy room's number is told. */
const again = 4;
/** People for whom one more look passes between two tellings. */
const crowd = 400;
/** Packets that wait for a slow connection before it is told nothing more until they are through. */
const tooMany = 100;

/** A room with connections of this process. */
interface LocalRoom {
  /** Connections by whom they count as. */
  people: Map<string, { connections: number; type: string | null }>;
  changed: boolean;
  /** What was told last, and in which look. */
  told: string;
  toldAt: number;
  total: number;
  /** The room's number at the last look. */
  seq: number;
}

/**
 * Counts who is in the live rooms of this process, tells everyone how many are in a room over all processes, and where the
 * room is now, so that a page that missed something notices. A connection that cannot keep up is left alone until it can.
 */
@Injectable()
export class LivePresence implements OnApplicationShutdown {
  private readonly log = new Logger('LivePresence');
  private readonly node = randomUUID();
  private readonly rooms = new Map<string, LocalRoom>();
  /** Connections that could not keep up, with the rooms they were taken out of. */
  private readonly slow = new Map<LiveSocket, string[]>();
  private timer: NodeJS.Timeout | null = null;
  private looks = 0;
  private busy = false;

  constructor(
    private readonly gateway: Gateway,
    private readonly presence: RoomPresence,
  ) {}

  /** Counts a connection in. */
  enter(socket: LiveSocket, roomId: string, participant: ParticipantFacts | null): void {
    this.leave(socket, roomId);
    const key = participant?.id ?? socket.id;
    const type = participant?.type ?? null;
    socket.data.present.set(roomId, { key, type });
    const room = this.rooms.get(roomId) ?? { people: new Map(), changed: true, told: '', toldAt: 0, total: 0, seq: 0 };
    this.rooms.set(roomId, room);
    const known = room.people.get(key);
    room.people.set(key, { connections: (known?.connections ?? 0) + 1, type });
    room.changed = true;
    this.timer ??= setInterval(() => void this.look(), every);
  }

  /** Counts a connection out. */
  leave(socket: LiveSocket, roomId: string): void {
    const present = socket.data.present.get(roomId);
    const room = this.rooms.get(roomId);
    const person = present && room?.people.get(present.key);
    if (!room || !person || !present) return;
    socket.data.present.delete(roomId);
    person.connections -= 1;
    if (person.connections === 0) room.people.delete(present.key);
    room.changed = true;
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    this.mindSlow();
    if (this.busy || this.rooms.size === 0) return;
    this.busy = true;
    this.looks += 1;
    try {
      await this.write();
      for (const pulse of await this.presence.pulses([...this.rooms.keys()])) this.tell(pulse);
    } catch (error) {
      this.log.warn(`presence is not known: ${String(error)}`);
    }
    this.busy = false;
  }

  /** Writes down how many are here where that changed, and everywhere once in a while. */
  private async write(): Promise<void> {
    const counts = new Map<string, Presence>();
    for (const [roomId, room] of this.rooms) {
      if (!room.changed && this.looks % again !== 0) continue;
      room.changed = false;
      counts.set(roomId, countOf(room));
    }
    if (counts.size > 0) await this.presence.write(this.node, counts);
    for (const [roomId, { total }] of counts) if (total === 0) this.rooms.delete(roomId);
  }

  /** Tells what is different; where much happens, the number is in every frame and needs no telling each time. */
  private tell({ roomId, seq, presence }: RoomPulse): void {
    const room = this.rooms.get(roomId);
    if (!room) return;
    const words = `${JSON.stringify(presence)} ${seq}`;
    // A crowd that streams in is told about less often, for each telling costs a packet for everyone.
    const isDue = this.looks - room.toldAt > presence.total / crowd;
    // Where much is said, the number is in every frame.
    const isBusy = seq !== room.seq && presence.total === room.total && this.looks % again !== 0;
    room.seq = seq;
    if (words === room.told || !isDue || isBusy) return;
    Object.assign(room, { told: words, toldAt: this.looks, total: presence.total });
    this.gateway.tellHere(`room:${roomId}`, 'room.figures', { room: roomId, seq, presence });
  }

  private mindSlow(): void {
    for (const [socket, rooms] of this.slow) {
      if (socket.connected && waiting(socket) > 0) continue;
      this.slow.delete(socket);
      if (socket.connected) this.catchUp(socket, rooms);
    }
    for (const socket of this.gateway.sockets) {
      if (waiting(socket) < tooMany || this.slow.has(socket)) continue;
      const rooms = [...socket.data.present.keys()];
      this.slow.set(socket, rooms);
      for (const roomId of rooms) void socket.leave(`room:${roomId}`);
    }
  }

  /** The page learns where the room is, and asks for what it missed. */
  private catchUp(socket: LiveSocket, rooms: string[]): void {
    for (const roomId of rooms) {
      if (!socket.data.present.has(roomId)) continue;
      void socket.join(`room:${roomId}`);
      void this.presence.pulses([roomId]).then(
        ([pulse]) => pulse && socket.emit('room.figures', { room: roomId, seq: pulse.seq, presence: pulse.presence }),
        // The next look tells it.
        () => undefined,
      );
    }
  }
}

/** Packets that the connection has not taken yet. */
function waiting({ conn }: LiveSocket): number {
  return (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
}

function countOf({ people }: LocalRoom): Presence {
  const types: Record<string, number> = {};
  for (const { type } of people.values()) if (type) types[type] = (types[type] ?? 0) + 1;
  return { total: people.size, types };
}
