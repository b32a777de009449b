import type {
  BreakoutRoom,
  GoneEntry,
  Presence,
  RoomEntry,
  RoomFigures,
  RoomFrame,
  RoomPoll,
  RoomState,
  SpeakerEntry,
  Steering,
} from '../../../../shared/rooms.js';

/** What a page knows of a room. A new object whenever something of it is different; parts that are the same stay the same. */
export interface RoomContents {
  /** The number up to which nothing is missing. */
  at: number;
  /** Every message known, also those that stand before the feed: questions, and what answers refer to. */
  entries: ReadonlyMap<string, RoomEntry>;
  /** There are messages before this place, which were not asked for yet; null when the feed begins at the beginning. */
  earlierThan: number | null;
  steering: Steering;
  queue: readonly SpeakerEntry[];
  polls: readonly RoomPoll[];
  breakouts: readonly BreakoutRoom[];
  presence: Presence;
}

/** Frames that may wait for one before them; beyond, the room is asked anew. */
const mostEarly = 500;

/**
 * Puts together what is told of a room: frames in order, those that come early when their time comes, and none twice.
 * It knows when something is missing, and leaves asking for it to its owner.
 */
export class RoomLog {
  private known: RoomContents;
  private early: RoomFrame[] = [];

  constructor(state: RoomState) {
    this.known = contentsOf(state, entriesOf(state.entries, new Map()));
  }

  get contents(): RoomContents {
    return this.known;
  }

  /**
   * Takes the answer to entering: the whole (`from` is 0), which replaces what is known, or what came after the number asked with.
   * @returns messages that were not known before; none when the whole was replaced
   */
  begin(state: RoomState): RoomEntry[] {
    const isWhole = state.from === 0;
    if (!isWhole && state.from > this.known.at) return [];
    // What happened while the answer was on its way is newer than it.
    if (!isWhole && state.to < this.known.at) return this.takeEarly();
    const fresh = isWhole ? [] : this.freshIn(state.entries);
    const entries = entriesOf(state.entries, isWhole ? new Map() : new Map(this.known.entries));
    const earlierThan = isWhole ? state.earlierThan : this.known.earlierThan;
    this.known = { ...contentsOf(state, entries), earlierThan };
    fresh.push(...this.takeEarly());
    return fresh;
  }

  /** Takes what happened. @returns messages that were not known before */
  take(frame: RoomFrame): RoomEntry[] {
    if (frame.to <= this.known.at) return [];
    if (frame.from > this.known.at) {
      if (this.early.length < mostEarly) this.early.push(frame);
      return [];
    }
    const fresh = this.freshIn(frame.entries);
    this.put(frame);
    fresh.push(...this.takeEarly());
    return fresh;
  }

  /** Frames that came early, as far as what was before them is there now. */
  private takeEarly(): RoomEntry[] {
    const waiting = this.early.sort((a, b) => a.from - b.from);
    this.early = [];
    return waiting.flatMap((frame) => this.take(frame));
  }

  private put(frame: RoomFrame): void {
    const { known } = this;
    this.known = {
      ...known,
      at: frame.to,
      entries: frame.entries ? entriesOf(frame.entries, new Map(known.entries)) : known.entries,
      steering: frame.steering ?? known.steering,
      queue: frame.queue ?? known.queue,
      polls: frame.polls ? mergedPolls(known.polls, frame.polls) : known.polls,
      breakouts: frame.breakouts ?? known.breakouts,
    };
  }

  /** Takes how many are here. */
  notice({ presence }: RoomFigures): void {
    this.known = { ...this.known, presence };
  }

  /** Whether something before a frame that came early is missing. */
  get hasGap(): boolean {
    return this.early.length > 0;
  }

  /** Takes messages from before the feed. @param hasEarlier whether there are more */
  addEarlier(earlier: readonly (RoomEntry | GoneEntry)[], hasEarlier: boolean): void {
    const entries = new Map(this.known.entries);
    for (const entry of earlier) if (!('gone' in entry)) entries.set(entry.id, entries.get(entry.id) ?? entry);
    const first = earlier.find((entry) => !('gone' in entry));
    const earlierThan = hasEarlier && first && !('gone' in first) ? first.seq : null;
    this.known = { ...this.known, entries, earlierThan };
  }

  private freshIn(entries: RoomFrame['entries'] = []): RoomEntry[] {
    return entries.filter((entry): entry is RoomEntry => !('gone' in entry) && !this.known.entries.has(entry.id));
  }
}

/** @param entries is changed, and returned */
function entriesOf(changes: RoomFrame['entries'] = [], entries: Map<string, RoomEntry>): Map<string, RoomEntry> {
  for (const entry of changes) {
    if ('gone' in entry) entries.delete(entry.id);
    else entries.set(entry.id, entry);
  }
  return entries;
}

function contentsOf(state: RoomState, entries: ReadonlyMap<string, RoomEntry>): RoomContents {
  const { to: at, earlierThan, steering, queue, polls, breakouts, presence } = state;
  return { at, entries, earlierThan, steering, queue, polls, breakouts, presence };
}

function mergedPolls(known: readonly RoomPoll[], changed: readonly RoomPoll[]): RoomPoll[] {
  const polls = new Map(known.map((poll) => [poll.id, poll]));
  for (const poll of changed) polls.set(poll.id, poll);
  return [...polls.values()];
}
