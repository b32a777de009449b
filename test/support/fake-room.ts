import type { RoomStore } from '../../client/src/features/rooms/room-store.js';
import type { LiveEvents } from '../../shared/live.js';
import { type PackedFrame, packed } from '../../shared/room-wire.js';
import type { ParticipantState, RoomEntry, RoomState, SayInput, SayResult } from '../../shared/rooms.js';

/** A room in which nothing was said. */
export const emptyRoom: RoomState = {
  room: 'r',
  from: 0,
  to: 1,
  entries: [],
  earlierThan: null,
  steering: {
    state: 'live',
    itemId: null,
    itemSince: null,
    slowSeconds: 0,
    premoderated: false,
    pinnedId: null,
    spotlightId: null,
    pollId: null,
    breakouts: null,
  },
  queue: [],
  polls: [],
  breakouts: [],
  presence: { total: 1, types: {} },
};

/** Someone who takes part in it. */
export const participant: ParticipantState = {
  id: 'ann',
  name: 'Ann',
  muted: false,
  reason: '',
  breakoutId: null,
  votes: {},
  reactions: {},
  waiting: [],
  hidden: [],
  can: { speak: true, host: false, moderate: false, takeNotes: false },
};

/** A server with one room, which answers as it is told to. */
export class FakeRoom {
  readonly entries: RoomEntry[] = [];
  readonly keys = new Map<string, string>();
  readonly asked: { name: string; input: unknown }[] = [];
  /** What becomes of the next messages; taken when nothing is said. */
  readonly answers: (SayResult | 'silence' | 'lost')[] = [];
  /** Milliseconds until a message is acknowledged, after everyone was told. */
  delay = 0;
  seq = 1;
  up = false;
  private talker: Parameters<ConstructorParameters<typeof RoomStore>[0]['talk']>[0] | null = null;

  readonly talk: ConstructorParameters<typeof RoomStore>[0]['talk'] = async (talker) => {
    this.talker = talker;
    const ask = async (name: string, input: unknown): Promise<unknown> => {
      if (!this.up) throw new Error('gone');
      this.asked.push({ name, input });
      if (name === 'room.enter') return this.enter((input as { since: number }).since);
      if (name === 'room.say') {
        const said = this.say(input as SayInput);
        if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
        return said;
      }
      return { ok: true };
    };
    return {
      ask: ask as never,
      leave: () => undefined,
      renew: () => {
        this.cut();
        this.connect();
      },
      end: () => undefined,
    };
  };

  connect(): void {
    this.up = true;
    this.talker?.up();
  }

  cut(): void {
    this.up = false;
    this.talker?.down();
  }

  tell<Name extends keyof LiveEvents>(name: Name, event: Omit<LiveEvents[Name], 'room'>): void {
    if (this.up) this.talker?.hear(name, { ...event, room: 'r' } as LiveEvents[Name]);
  }

  /** Somebody says something. @returns the frame that tells it */
  write(id: string, authorId = 'bob'): PackedFrame {
    this.seq += 1;
    const entry: RoomEntry = {
      id,
      seq: this.seq,
      kind: 'message',
      parentId: null,
      author: { id: authorId, name: authorId, type: null },
      html: id,
      lang: 'en',
      at: '2027-03-01T19:00:00Z',
      itemId: null,
      supports: 0,
      reactions: {},
    };
    this.entries.push(entry);
    return packed({ room: 'r', from: this.seq - 1, to: this.seq, entries: [entry] });
  }

  said(): string[] {
    return this.asked.flatMap(({ name, input }) => (name === 'room.say' ? (input as SayInput).body : []));
  }

  private enter(since: number): { ok: true } {
    const entries = this.entries.filter(({ seq }) => seq > since);
    this.tell('room.state', packed({ ...emptyRoom, from: since, to: this.seq, entries }));
    return { ok: true };
  }

  private say(input: SayInput): SayResult {
    const answer = this.answers.shift();
    if (answer === 'silence') throw new Error('nobody answered');
    if (answer && answer !== 'lost') return answer;
    const known = this.keys.get(input.key);
    const frame = known ? null : this.write(input.key, participant.id);
    this.keys.set(input.key, input.key);
    if (frame && answer !== 'lost') this.tell('room.frame', frame);
    if (answer === 'lost') {
      this.cut();
      throw new Error('gone');
    }
    return { ok: true, id: input.key, seq: this.entries.find(({ id }) => id === input.key)?.seq ?? null };
  }
}
