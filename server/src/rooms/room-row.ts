import type { BreakoutMode, RoomKind } from '../../../shared/rooms.js';
import type { SessionState } from '../../../shared/sessions.js';
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
  breakouts: BreakoutMode | null;
  /** As stored: a lobby may open by the clock. */
  state: SessionState;
  startsAt: Date;
}

/** Columns of `HeldRoom` from `room r join live_session ls`. */
export const roomColumns = sql`r.id, r.session_id as "sessionId",
  case r.kind when 'breakout' then (select main.id from room main where main.session_id = r.session_id and main.kind = 'main') end as "mainId",
  ls.space_id as "spaceId", r.kind, r.position, r.name, r.seats, r.seq,
  r.item_id as "itemId", r.item_since as "itemSince", r.slow_seconds as "slowSeconds", r.premoderated, r.pinned_id as "pinnedId",
  r.spotlight_id as "spotlightId", r.poll_id as "pollId", r.breakouts, ls.state, ls.starts_at as "startsAt"`;

/** The row of a room, held until the transaction ends. */
export const heldRoom = (roomId: string): Sql =>
  sql`select ${roomColumns} from room r join live_session ls on ls.id = r.session_id where r.id = ${roomId} for no key update of r`;
