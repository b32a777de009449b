import { RoomLog } from '../../client/src/features/rooms/room-log.js';
import type { RoomEntry, RoomFrame, RoomPoll, RoomState, Steering } from '../../shared/rooms.js';

const steering: Steering = {
  state: 'live',
  itemId: null,
  itemSince: null,
  slowSeconds: 0,
  premoderated: false,
  pinnedId: null,
  spotlightId: null,
  pollId: null,
  breakouts: null,
};

const entry = (seq: number, more: Partial<RoomEntry> = {}): RoomEntry => ({
  id: `m${seq}`,
  seq,
  kind: 'message',
  parentId: null,
  author: { id: 'ann', name: 'Ann', type: null },
  html: `<p>${seq}</p>`,
  lang: 'en',
  at: '2027-03-01T19:00:00Z',
  itemId: null,
  supports: 0,
  reactions: {},
  ...more,
});

const state = (more: Partial<RoomState> = {}): RoomState => ({
  room: 'r',
  from: 0,
  to: 2,
  entries: [entry(1), entry(2)],
  earlierThan: null,
  steering,
  queue: [],
  polls: [],
  breakouts: [],
  presence: { total: 1, types: {} },
  ...more,
});

const frame = (from: number, to = from + 1, more: Partial<RoomFrame> = {}): RoomFrame => ({
  room: 'r',
  from,
  to,
  entries: Array.from({ length: to - from }, (_, index) => entry(from + index + 1)),
  ...more,
});

const ids = (log: RoomLog): string[] => [...log.contents.entries.keys()];

describe('what a page knows of a room', () => {
  it('grows by frames in their order', () => {
    const log = new RoomLog(state());
    expect(log.take(frame(2)).map(({ id }) => id)).toEqual(['m3']);
    log.take(frame(3, 5));
    expect(ids(log)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(log.contents.at).toBe(5);
  });

  it('takes nothing twice', () => {
    const log = new RoomLog(state());
    log.take(frame(2));
    const before = log.contents;
    expect(log.take(frame(2))).toEqual([]);
    expect(log.contents).toBe(before);
  });

  it('keeps a frame that came early until the one before it is there', () => {
    const log = new RoomLog(state());
    expect(log.take(frame(4))).toEqual([]);
    expect(log.take(frame(3))).toEqual([]);
    expect(log.hasGap).toBe(true);
    expect(log.contents.at).toBe(2);
    expect(log.take(frame(2)).map(({ id }) => id)).toEqual(['m3', 'm4', 'm5']);
    expect(log.hasGap).toBe(false);
    expect(log.contents.at).toBe(5);
  });

  it('learns what it missed, and what came early after that', () => {
    const log = new RoomLog(state());
    log.take(frame(9));
    const fresh = log.begin(state({ from: 2, to: 9, entries: [entry(5), { id: 'm1', gone: true }] }));
    expect(fresh.map(({ id }) => id)).toEqual(['m5', 'm10']);
    expect(ids(log)).toEqual(['m2', 'm5', 'm10']);
    expect(log.contents.at).toBe(10);
    expect(log.hasGap).toBe(false);
  });

  it('is replaced as a whole when the room begins anew, and nothing of that counts as news', () => {
    const log = new RoomLog(state());
    expect(log.begin(state({ to: 40, entries: [entry(40)], earlierThan: 40 }))).toEqual([]);
    expect(ids(log)).toEqual(['m40']);
    expect(log.contents).toMatchObject({ at: 40, earlierThan: 40 });
  });

  it('does not go back when an answer was overtaken by a frame', () => {
    const log = new RoomLog(state());
    log.take(frame(2, 3, { steering: { ...steering, state: 'paused' } }));
    log.begin(state({ from: 2, to: 2, entries: [] }));
    expect(log.contents.steering.state).toBe('paused');
    expect(log.contents.at).toBe(3);
  });

  it('loses a message that was hidden, and changes one that was changed in its place', () => {
    const log = new RoomLog(state());
    log.take(frame(2, 3, { entries: [{ id: 'm1', gone: true }] }));
    log.take(frame(3, 4, { entries: [entry(2, { supports: 7 })] }));
    expect(ids(log)).toEqual(['m2']);
    expect(log.contents.entries.get('m2')?.supports).toBe(7);
  });

  it('replaces the parts that a frame brings and leaves the others as they are', () => {
    const poll = (id: string, base: number) => ({ id, base }) as RoomPoll;
    const log = new RoomLog(state({ polls: [poll('a', 1), poll('b', 1)] }));
    const { queue } = log.contents;
    log.take(frame(2, 3, { entries: undefined, polls: [poll('b', 5), poll('c', 0)] }));
    expect(log.contents.polls.map(({ id, base }) => [id, base])).toEqual([
      ['a', 1],
      ['b', 5],
      ['c', 0],
    ]);
    expect(log.contents.queue).toBe(queue);
  });

  it('begins earlier when earlier messages were asked for, and keeps what is newer of them', () => {
    const changed = entry(3, { supports: 2 });
    const log = new RoomLog(state({ entries: [changed, entry(9)], to: 9, earlierThan: 9 }));
    log.addEarlier([entry(3), entry(4), { id: 'm5', gone: true }], true);
    expect(log.contents.earlierThan).toBe(3);
    expect(log.contents.entries.get('m3')).toBe(changed);
    log.addEarlier([entry(1)], false);
    expect(log.contents.earlierThan).toBeNull();
  });
});
