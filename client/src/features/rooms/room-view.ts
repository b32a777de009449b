import type { ParticipantState } from '../../../../shared/rooms.js';
import type { WaitingMessage } from './outbox.js';
import type { RoomContents } from './room-log.js';
import type { SentMessage } from './room-mail.js';

/** All that a page shows of a room, for one person. A new object whenever something of it is different. */
export interface RoomView extends RoomContents {
  /** Whether the room has let this page in, over the line that is there now. */
  entered: boolean;
  /** Where the person stands; null for those who only read. */
  self: ParticipantState | null;
  /** Said here and not taken yet. */
  waiting: readonly WaitingMessage[];
  /** Taken and not yet seen in the room: on its way, or held for a moderator. */
  sent: readonly SentMessage[];
  /** Whether what waits survives closing the page. */
  keeps: boolean;
  /** Code of why the person may no longer be here; null while they may. */
  shutOut: string | null;
  /** How often the agenda was changed since the page came. */
  agendaChanges: number;
}
