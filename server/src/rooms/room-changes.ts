import { Injectable } from '@nestjs/common';
import type { GoneEntry, RoomEntry, RoomFrame } from '../../../shared/rooms.js';
import { Database, sql } from '../kernel/database/database.js';
import { found } from '../kernel/http/problem.js';
import { RoomEntries } from './room-entries.js';
import { RoomOutlet } from './room-outlet.js';
import { type RoomPart, RoomParts } from './room-parts.js';
import { type HeldRoom, heldRoom } from './room-row.js';

/** A change of a room while it is being made. */
export interface RoomChange {
  /** The room as it is, held until the change is there for everyone. */
  readonly room: HeldRoom;

  /** The next number of the room, for a message that is written with it. */
  number(): number;

  /** A message that was written with a number of `number()`. */
  add(entry: RoomEntry | GoneEntry): void;

  /** Messages that look different now to those who read them. */
  touch(...messageIds: string[]): void;

  /** A part of the room's state that is different now. */
  renew(part: RoomPart): void;

  /** A poll that participants see for the first time or see differently. */
  poll(id: string): void;

  /** The agenda is different; pages ask for it. */
  agenda(): void;

  /** Something only the console shows is different. */
  console(): void;

  /** Participants who stand differently now; they alone are told. */
  standing(...participantIds: string[]): void;
}

/**
 * The one way to change what people in a room see: the room's row is held, every change takes the next number, and once it is
 * committed everyone is told. Whoever misses a frame asks for what is after the number they have.
 */
@Injectable()
export class RoomChanges {
  constructor(
    private readonly db: Database,
    private readonly entries: RoomEntries,
    private readonly parts: RoomParts,
    private readonly outlet: RoomOutlet,
  ) {}

  /**
   * Changes a room in a transaction, or in the caller's. Of two rooms in one transaction the main room comes first.
   * @throws Problem `not-found` when there is no such room
   */
  async change<T>(roomId: string, work: (change: RoomChange) => Promise<T>): Promise<T> {
    return this.db.transaction(async () => {
      const [row] = await this.db.prepared<HeldRoom>(heldRoom(roomId));
      const draft = new ChangeDraft(found(row));
      const result = await work(draft);
      const frame = await this.finish(draft);
      this.db.afterCommit(() => {
        if (frame) this.outlet.frame(frame);
        if (draft.forConsole) this.tellConsoles(draft.room);
        if (draft.concerned.size > 0) this.outlet.standingChanged([...draft.concerned]);
      });
      return result;
    });
  }

  /** What waits in a break-out room also stands on the console of the main room. */
  private tellConsoles({ id, mainId }: HeldRoom): void {
    this.outlet.consoleChanged(id);
    if (mainId) this.outlet.consoleChanged(mainId);
  }

  /** Writes the numbers down and reads what to tell. */
  private async finish(draft: ChangeDraft): Promise<RoomFrame | null> {
    const { room, touched, renewed, polls } = draft;
    if (touched.size > 0) {
      const numbered = [...touched].map((id) => ({ id, number: draft.number() }));
      await this.entries.number(numbered);
      draft.added.push(...(await this.entries.read(numbered.map(({ id }) => id))));
    }
    const told = renewed.size > 0 || polls.size > 0 || draft.agendaChanged;
    if (told) draft.number();
    if (draft.last === room.seq) return null;
    await this.db.prepared(sql`update room set seq = ${draft.last} where id = ${room.id}`);
    if (polls.size > 0) await this.parts.numberPolls([...polls], draft.last);
    return {
      room: room.id,
      from: room.seq,
      to: draft.last,
      ...(draft.added.length > 0 ? { entries: draft.added } : {}),
      ...(await this.parts.read(room.id, [...renewed])),
      ...(polls.size > 0 ? { polls: await this.parts.polls(room.id, [...polls]) } : {}),
      ...(draft.agendaChanged ? { agenda: true } : {}),
    };
  }
}

/** What a change has come to so far. */
class ChangeDraft implements RoomChange {
  last: number;
  readonly added: (RoomEntry | GoneEntry)[] = [];
  readonly touched = new Set<string>();
  readonly renewed = new Set<RoomPart>();
  readonly polls = new Set<string>();
  readonly concerned = new Set<string>();
  agendaChanged = false;
  forConsole = false;

  constructor(readonly room: HeldRoom) {
    this.last = room.seq;
  }

  number(): number {
    this.last += 1;
    return this.last;
  }

  add(entry: RoomEntry | GoneEntry): void {
    this.added.push(entry);
  }

  touch(...messageIds: string[]): void {
    for (const id of messageIds) this.touched.add(id);
  }

  renew(part: RoomPart): void {
    this.renewed.add(part);
  }

  poll(id: string): void {
    this.polls.add(id);
  }

  agenda(): void {
    this.agendaChanged = true;
  }

  console(): void {
    this.forConsole = true;
  }

  standing(...participantIds: string[]): void {
    for (const id of participantIds) this.concerned.add(id);
  }
}
