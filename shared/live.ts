import type { Done, ParticipantState, PollChoice, RoomFigures, RoomReaction, SayInput, SayResult } from './rooms.js';
import type { PackedFrame, PackedState } from './room-wire.js';

/** Events an open page receives. They say that something changed; the page asks the API what. */
export interface LiveEvents {
  /** A comment became visible. */
  'comment.new': CommentHint;
  /** A visible comment's words, stance, supports or answer changed. */
  'comment.changed': CommentHint;
  /** A comment is no longer visible. */
  'comment.gone': CommentHint;
  /** Title, phases or state of the space changed. */
  'space.changed': InRoom & { spaceId: string };
  /** A version was published. */
  'document.published': InRoom & { documentId: string; versionId: string };
  /** The desk's queue changed; told to moderators only. */
  'desk.changed': InRoom & { commentId: string };
  /** The person may no longer be here; the page reloads and says why. */
  evicted: InRoom;
  /** What someone sees who enters a live room, or what they missed; `room` is the room's id from here on. */
  'room.state': PackedState;
  /** Something happened in a live room. */
  'room.frame': PackedFrame;
  /** How many are in a live room; at most four times a second. */
  'room.figures': RoomFigures;
  /** The participant's own standing, votes and waiting messages; told to them alone. */
  'room.self': ParticipantState & InRoom;
  /** Something changed that the hosts' console shows; told to hosts and moderators only. */
  'console.changed': InRoom;
}

/** Every event names the room it is told in. */
export interface InRoom {
  room: string;
}

/** Which comment, where, and the counts a page can show without asking. */
export interface CommentHint extends InRoom {
  commentId: string;
  rootId: string;
  parentId: string | null;
  documentId: string | null;
  blockId: string | null;
  /** Visible comments on that block now; null when the comment is not on a block. */
  blockCount: number | null;
}

/**
 * What a page asks for. Rooms: `space:<id>` and `activity:<id>` for whoever may read these (comments are told in the
 * latter), `desk:<id>` for moderators.
 */
export interface LiveRequests {
  join: (room: string, done: (result: { ok: true } | { ok: false; code: string }) => void) => void;
  leave: (room: string) => void;
  /**
   * Enters a live room, with the number of the last frame the page has, if it has any. The state follows as an event, and
   * `room.self` for participants.
   */
  'room.enter': (where: { room: string; since: number | null }, done: (result: Done) => void) => void;
  'room.leave': (room: string) => void;
  /** Says or asks something; acknowledged once it is stored. */
  'room.say': (input: SayInput, done: (result: SayResult) => void) => void;
  'room.react': (
    input: { room: string; messageId: string; reaction: RoomReaction; on: boolean },
    done: (result: Done) => void,
  ) => void;
  'room.vote': (input: { room: string; pollId: string; choice: PollChoice }, done: (result: Done) => void) => void;
  /** Raises the hand, or takes it down. */
  'room.hand': (input: { room: string; raised: boolean }, done: (result: Done) => void) => void;
}
