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
}
