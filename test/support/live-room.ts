import type { Socket } from 'socket.io-client';
import type {
  Done,
  GoneEntry,
  ParticipantState,
  PollChoice,
  RoomEntry,
  RoomFigures,
  RoomFrame,
  RoomPoll,
  RoomReaction,
  RoomState,
  SayInput,
  SayResult,
} from '../../shared/rooms.js';
import { type PackedFrame, type PackedState, unpacked } from '../../shared/room-wire.js';

/** A page in a live room: puts frames together as a browser does, and asks for what it missed. */
export class LiveRoom {
  readonly entries: Map<string, RoomEntry> = new Map();
  state: RoomState | null = null;
  self: ParticipantState | null = null;
  figures: RoomFigures | null = null;
  /** The number up to which nothing is missing. */
  at = 0;
  /** How often each message was told as new; more than once is one too many. */
  readonly told: Map<string, number> = new Map();
  /** Polls as they were last told; frames bring those that changed. */
  readonly polls = new Map<string, RoomPoll>();
  evicted = false;
  private readonly early: RoomFrame[] = [];
  private asking = false;

  constructor(
    private readonly socket: Socket,
    readonly room: string,
    before?: LiveRoom,
  ) {
    if (before) {
      this.state = before.state;
      this.at = before.at;
      this.entries = before.entries;
      this.told = before.told;
    }
    socket.on('room.state', (state: PackedState) => state.room === room && this.begin(unpacked(state)));
    socket.on('room.frame', (frame: PackedFrame) => frame.room === room && this.take(unpacked(frame)));
    socket.on('room.figures', (figures: RoomFigures) => figures.room === room && this.notice(figures));
    socket.on('room.self', (self: ParticipantState & { room: string }) => self.room === room && (this.self = self));
    socket.on('evicted', (where: { room: string }) => where.room.endsWith(room) && (this.evicted = true));
  }

  /** Enters, or comes back and asks for what is missing. */
  async enter(): Promise<Done> {
    this.asking = true;
    const since = this.state ? this.at : null;
    try {
      return (await this.socket.timeout(3000).emitWithAck('room.enter', { room: this.room, since })) as Done;
    } catch (error) {
      // Nobody answered: what comes next asks again.
      this.asking = false;
      throw error;
    }
  }

  async say(body: string, more: Partial<SayInput> = {}): Promise<SayResult> {
    const input = { room: this.room, key: crypto.randomUUID(), kind: 'message', body, language: 'en', ...more };
    return (await this.socket.timeout(3000).emitWithAck('room.say', input)) as SayResult;
  }

  async react(messageId: string, reaction: RoomReaction, on = true): Promise<Done> {
    return (await this.socket.emitWithAck('room.react', { room: this.room, messageId, reaction, on })) as Done;
  }

  async vote(pollId: string, choice: PollChoice): Promise<Done> {
    return (await this.socket.emitWithAck('room.vote', { room: this.room, pollId, choice })) as Done;
  }

  async hand(raised = true): Promise<Done> {
    return (await this.socket.emitWithAck('room.hand', { room: this.room, raised })) as Done;
  }

  /** Who speaks and waits, by name. */
  get queue(): string[] {
    return (this.state?.queue ?? []).map(({ name }) => name);
  }

  /** The poll as this page shows it. */
  poll(id: string): RoomPoll | undefined {
    return this.polls.get(id);
  }

  /** What is in the feed, in its order. */
  get feed(): string[] {
    return [...this.entries.values()]
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ html }) => html.replaceAll(/<[^>]+>/g, ''));
  }

  private begin(state: RoomState): void {
    if (state.from === 0) this.entries.clear();
    this.state = state;
    this.asking = false;
    this.put(state);
    for (const frame of this.early.splice(0)) this.take(frame);
  }

  private take(frame: RoomFrame): void {
    if (frame.to <= this.at && this.state) return;
    if (!this.state || frame.from > this.at) {
      this.early.push(frame);
      if (this.state && !this.asking) void this.enter().catch(() => undefined);
      return;
    }
    this.put(frame);
    if (this.state) Object.assign(this.state, { ...this.state, ...frame, entries: [] });
  }

  private put({ entries = [], polls = [], to }: RoomFrame): void {
    for (const poll of polls) this.polls.set(poll.id, poll);
    for (const entry of entries as (RoomEntry | GoneEntry)[]) {
      if ('gone' in entry) this.entries.delete(entry.id);
      else {
        if (!this.entries.has(entry.id)) this.told.set(entry.id, (this.told.get(entry.id) ?? 0) + 1);
        this.entries.set(entry.id, entry);
      }
    }
    this.at = Math.max(this.at, to);
  }

  private notice(figures: RoomFigures): void {
    this.figures = figures;
    if (this.state && figures.seq > this.at && !this.asking) void this.enter().catch(() => undefined);
  }
}
