import { Injectable } from '@nestjs/common';
import { type GoneEntry, type RoomEntry, roomLimits, type RoomState } from '../../../shared/rooms.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { found } from '../kernel/http/problem.js';
import { type EntryRow, entryRows, toEntry } from './room-entries.js';
import { RoomParts } from './room-parts.js';
import { RoomPresence } from './room-presence.js';

/** Changes that a page can catch up with; one that missed more begins anew. */
const catchUp = 2000;
/** Questions that a page gets when it enters. */
const questions = 300;

/** Milliseconds for which a state is given again while the room's number is the same, and how many are kept. */
const lifetime = 1000;
const remembered = 20;

/** A stretch of a room's feed. */
export interface EarlierPage {
  entries: (RoomEntry | GoneEntry)[];
  hasEarlier: boolean;
}

/** Reads what someone who enters a room sees. It is the same for everyone. */
@Injectable()
export class RoomStates {
  /** A crowd that comes at once, or comes back, reads the same. */
  private readonly recent = new Map<string, { state: RoomState; until: number }>();

  constructor(
    private readonly db: Database,
    private readonly parts: RoomParts,
    private readonly presence: RoomPresence,
  ) {}

  /**
   * The state of a room: the whole, or the changes after the number `since` with everything that is no message. `from` is 0
   * where it is the whole, which replaces what the page has.
   * @throws Problem `not-found` when there is no such room
   */
  async read(roomId: string, since: number | null): Promise<RoomState> {
    // What is read after the number may be newer than it; the frame that brings it again changes nothing.
    const { seq, changes } = await this.distance(roomId, since ?? 0);
    const key = `${roomId} ${since ?? ''}`;
    const known = this.recent.get(key);
    if (known?.state.to === seq && performance.now() < known.until) return known.state;
    const state = await this.build(roomId, since, seq, changes);
    if (this.recent.size >= remembered) this.recent.clear();
    this.recent.set(key, { state, until: performance.now() + lifetime });
    return state;
  }

  private async build(roomId: string, since: number | null, seq: number, changes: number): Promise<RoomState> {
    const from = since !== null && since > 0 && since <= seq && changes <= catchUp ? since : 0;
    const entries = from > 0 ? await this.after(roomId, from) : await this.latest(roomId);
    return {
      room: roomId,
      from,
      to: seq,
      entries,
      earlierThan: from === 0 ? await this.beyond(roomId) : null,
      ...(await this.parts.all(roomId)),
      polls: await this.parts.polls(roomId),
      presence: await this.presence.of(roomId),
    };
  }

  /** Messages before a place in the feed, oldest first. */
  async earlier(roomId: string, before: number): Promise<EarlierPage> {
    const rows = await this.db.query<EntryRow>(sql`
      ${entryRows(sql`m.room_id = ${roomId} and m.seq < ${before} and m.state = 'visible'`)} order by m.seq desc limit ${roomLimits.page}`);
    const entries = rows.reverse().map(toEntry);
    return { entries, hasEarlier: entries.length === roomLimits.page };
  }

  private async distance(roomId: string, since: number): Promise<{ seq: number; changes: number }> {
    const [row] = await this.db.prepared<{ seq: number; changes: number }>(sql`
      select r.seq, (select count(*)::int from room_message m where m.room_id = r.id and m.changed_seq > ${since}) as changes
      from room r where r.id = ${roomId}`);
    return found(row);
  }

  private async after(roomId: string, since: number): Promise<(RoomEntry | GoneEntry)[]> {
    const rows = await this.db.prepared<EntryRow>(
      sql`${entryRows(sql`m.room_id = ${roomId} and m.changed_seq > ${since}`)} order by m.changed_seq`,
    );
    return rows.map(toEntry);
  }

  /** The newest messages, all questions, what the host points at, and the messages that any of these answer. */
  private async latest(roomId: string): Promise<(RoomEntry | GoneEntry)[]> {
    const rows = await this.db.query<EntryRow>(sql`
      with shown as (
        (select id, parent_id from room_message where room_id = ${roomId} and seq is not null and state = 'visible'
          order by seq desc limit ${roomLimits.page})
        union
        (select id, parent_id from room_message where room_id = ${roomId} and kind = 'question' and seq is not null and state = 'visible'
          order by seq desc limit ${questions})
        union
        select m.id, m.parent_id from room r join room_message m on m.id in (r.pinned_id, r.spotlight_id) where r.id = ${roomId})
      ${entryRows(this.inShown())} order by m.seq`);
    return rows.map(toEntry);
  }

  private inShown(): Sql {
    return sql`m.seq is not null and m.state = 'visible' and m.id in (select id from shown union select parent_id from shown)`;
  }

  /** The place in the feed before which there is more; null when all of it was read. */
  private async beyond(roomId: string): Promise<number | null> {
    const [row] = await this.db.sql<{ seq: number }>`
      select seq from room_message where room_id = ${roomId} and seq is not null and state = 'visible'
      order by seq desc offset ${roomLimits.page} limit 1`;
    return row ? row.seq + 1 : null;
  }
}
