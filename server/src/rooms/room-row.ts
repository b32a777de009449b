import type { BreakoutMode, RoomKind } from '../../../shared/rooms.js';
import { effectiveSessionState, isGathered, type SessionState } from '../../../shared/sessions.js';
import { type Sql, sql } from '../kernel/database/database.js';

/** A room with its steering state and what it needs to know of its session. */
export interface HeldRoom {
  id: string;
  sessionId: string;
  /** The main room, of a break-out room. */
  mainId: string | null;
  spaceId: string;
  kind: RoomKind;
  position: number;
  name: string;
  seats: number | null;
  seq: number;
  itemId: string | null;
  itemSince: Date | null;
  slowSeconds: number;
  premoderated: boolean;
  pinnedId: string | null;
  spotlightId: string | null;
  pollId: string | null;
  /** Of the session: how people come into its break-out rooms while these are open. */
  breakouts: BreakoutMode | null;
  /** As stored: a lobby may open by the clock. */
  state: SessionState;
  startsAt: Date;
}

/** `HeldRoom` from `room r`, without a condition. */
export const roomRows: Sql = sql`
  select r.id, r.session_id as "sessionId", ls.space_id as "spaceId", r.kind, case r.kind when 'breakout' then main.id end as "mainId",
    r.position, r.name, r.seats, r.seq, r.item_id as "itemId", r.item_since as "itemSince", r.slow_seconds as "slowSeconds", r.premoderated,
    r.pinned_id as "pinnedId", r.spotlight_id as "spotlightId", r.poll_id as "pollId",
    case r.kind when 'breakout' then main.breakouts else r.breakouts end as breakouts, ls.state, ls.starts_at as "startsAt"
  from room r join live_session ls on ls.id = r.session_id join room main on main.session_id = r.session_id and main.kind = 'main'`;

/** The row of a room, held until the transaction ends. */
export const heldRoom = (roomId: string): Sql => sql`${roomRows} where r.id = ${roomId} for no key update of r`;

/** Whether people can do something in a room now: they have gathered, and a break-out room is open. */
export function isOpen(room: HeldRoom, now: Date): boolean {
  return isGathered(effectiveSessionState(room, now)) && (room.kind === 'main' || room.breakouts !== null);
}
