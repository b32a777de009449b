import { RoomOutbox, type TextStore } from '../../client/src/features/rooms/outbox.js';
import { RoomStore } from '../../client/src/features/rooms/room-store.js';
import type { SayInput } from '../../shared/rooms.js';
import { emptyRoom, FakeRoom, participant } from '../support/fake-room.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Lets promises and the timers of some milliseconds pass. */
const pass = (milliseconds = 100) => jest.advanceTimersByTimeAsync(milliseconds);

function memory(): TextStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

function page(room: FakeRoom, texts: TextStore | null = memory()) {
  const store = new RoomStore({
    state: emptyRoom,
    self: participant,
    talk: room.talk,
    outbox: () => new RoomOutbox('r ann', texts),
  });
  const leave = store.start();
  return { store, leave, feed: () => [...store.view().entries.keys()] };
}

async function inside(room: FakeRoom, texts?: TextStore | null) {
  const opened = page(room, texts);
  await pass();
  room.connect();
  await pass();
  return opened;
}

describe('a page in a live room', () => {
  it('is in once the room has told its state', async () => {
    const room = new FakeRoom();
    const { store } = page(room);
    await pass();
    expect(store.view().entered).toBe(false);
    room.connect();
    await pass();
    expect(store.view().entered).toBe(true);
    expect(room.asked).toEqual([{ name: 'room.enter', input: { room: 'r', since: 1 } }]);
  });

  it('asks for what it missed when a frame before another does not come', async () => {
    const room = new FakeRoom();
    const { feed } = await inside(room);
    room.write('lost on the way');
    room.tell('room.frame', room.write('arrived'));
    await pass(300);
    expect(feed()).toEqual([]);
    await pass(300);
    expect(feed()).toEqual(['lost on the way', 'arrived']);
  });

  it('asks for nothing when a late frame comes by itself', async () => {
    const room = new FakeRoom();
    const { feed } = await inside(room);
    const [first, second] = [room.write('one'), room.write('two')];
    room.tell('room.frame', second);
    room.tell('room.frame', first);
    await pass(1000);
    expect(feed()).toEqual(['one', 'two']);
    expect(room.asked.filter(({ name }) => name === 'room.enter')).toHaveLength(1);
  });

  it('notices by the figures that it missed something, though nothing else is told', async () => {
    const room = new FakeRoom();
    const { feed } = await inside(room);
    room.write('not told');
    room.tell('room.figures', { seq: room.seq, presence: { total: 5, types: {} } });
    await pass(1000);
    expect(feed()).toEqual(['not told']);
  });

  it('gets what it missed when the line is back, and hears of it as news once', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    const news: string[] = [];
    store.onNews((entries) => news.push(...entries.map(({ id }) => id)));
    room.cut();
    room.write('meanwhile');
    await pass();
    expect(store.view().entered).toBe(false);
    room.connect();
    await pass();
    expect(feed()).toEqual(['meanwhile']);
    expect(news).toEqual(['meanwhile']);
  });

  it('says why when it is shown out, and asks no more', async () => {
    const room = new FakeRoom();
    const { store } = await inside(room);
    room.tell('evicted', {});
    await pass();
    expect(store.view().shutOut).toBeNull();
    (room as unknown as { talker: { hear: (name: string, event: unknown) => void } }).talker.hear('evicted', {
      room: 'room:r',
    });
    await pass();
    expect(store.view()).toMatchObject({ shutOut: 'removed', entered: false });
  });
});

describe('what a person says', () => {
  it('stands as waiting until the room shows it, and no longer', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    store.say('message', 'Good evening', null);
    await pass();
    expect(feed()).toHaveLength(1);
    expect(store.view()).toMatchObject({ waiting: [], sent: [] });
  });

  it('stands there once also when the room shows it before it is acknowledged', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    room.delay = 500;
    store.say('message', 'Good evening', null);
    await pass();
    expect(feed()).toHaveLength(1);
    expect(store.view()).toMatchObject({ waiting: [], sent: [] });
    await pass(1000);
    expect(feed()).toHaveLength(1);
    expect(store.view()).toMatchObject({ waiting: [], sent: [] });
  });

  it('waits while there is no line and arrives once, in its order, when it is back', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    room.cut();
    store.say('message', 'first', null);
    store.say('question', 'second', null);
    await pass(20_000);
    expect(store.view().waiting.map(({ body }) => body)).toEqual(['first', 'second']);
    room.connect();
    await pass();
    expect(room.said()).toEqual(['first', 'second']);
    expect(feed()).toHaveLength(2);
    expect(store.view().waiting).toEqual([]);
  });

  it('goes out again with the same key when the line broke before the answer, and stands there once', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    room.answers.push('lost');
    store.say('message', 'Did it arrive?', null);
    await pass();
    room.connect();
    await pass(3000);
    const keys = room.asked.flatMap(({ name, input }) => (name === 'room.say' ? (input as SayInput).key : []));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(feed()).toHaveLength(1);
    expect(store.view()).toMatchObject({ waiting: [], sent: [] });
  });

  it('goes out again by itself when nobody answered', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    room.answers.push('silence', 'silence');
    store.say('message', 'Hello?', null);
    await pass(5000);
    expect(room.said()).toHaveLength(3);
    expect(feed()).toHaveLength(1);
  });

  it('waits as long as it is told to in slow mode, and what comes after it waits too', async () => {
    const room = new FakeRoom();
    const { store } = await inside(room);
    room.answers.push({ ok: false, code: 'slow-mode', retryAfter: 30 });
    store.say('message', 'one', null);
    store.say('message', 'two', null);
    await pass(29_000);
    expect(room.said()).toEqual(['one']);
    await pass(2000);
    expect(room.said()).toEqual(['one', 'one', 'two']);
  });

  it('is kept with the reason when it is refused, until its author tries again or takes it back', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room);
    room.answers.push({ ok: false, code: 'muted' });
    store.say('message', 'one', null);
    store.say('message', 'two', null);
    await pass();
    const [refused] = store.view().waiting;
    expect(refused).toMatchObject({ body: 'one', refused: 'muted' });
    expect(feed()).toHaveLength(1);
    store.retry(refused?.key ?? '');
    await pass();
    expect(feed()).toHaveLength(2);
    room.answers.push({ ok: false, code: 'muted' });
    store.say('message', 'three', null);
    await pass();
    store.discard(store.view().waiting[0]?.key ?? '');
    await pass();
    expect(store.view().waiting).toEqual([]);
    expect(room.said()).toHaveLength(4);
  });

  it('survives closing the page', async () => {
    const [room, texts] = [new FakeRoom(), memory()];
    const first = await inside(room, texts);
    room.cut();
    first.store.say('message', 'Before I closed it', null);
    await pass();
    first.leave();
    const second = await inside(room, texts);
    expect(room.said()).toEqual(['Before I closed it']);
    expect(second.feed()).toHaveLength(1);
    expect(texts.texts.size).toBe(0);
  });

  it('is kept by the page alone where the browser keeps nothing, and the page says so', async () => {
    const room = new FakeRoom();
    const { store, feed } = await inside(room, null);
    room.cut();
    store.say('message', 'Only here', null);
    await pass();
    expect(store.view()).toMatchObject({ keeps: false, waiting: [{ body: 'Only here' }] });
    room.connect();
    await pass();
    expect(feed()).toHaveLength(1);
  });

  it('stays visible to its author while a moderator reads it first', async () => {
    const room = new FakeRoom();
    const { store } = await inside(room);
    room.answers.push({ ok: true, id: 'held', seq: null });
    store.say('message', 'Held', null);
    await pass();
    expect(store.view().sent).toMatchObject([{ body: 'Held', seq: null }]);
    room.tell('room.frame', room.write('held'));
    await pass();
    expect(store.view().sent).toEqual([]);
  });
});

describe('what a person does', () => {
  it('shows at once that they ask this too, and takes it back when that was refused', async () => {
    const room = new FakeRoom();
    const { store } = await inside(room);
    const done = store.react('q', 'support', true);
    await pass();
    expect(store.view().self?.reactions).toEqual({ q: ['support'] });
    expect(await done).toBeNull();
    room.cut();
    expect(await store.react('q', 'support', false)).toBe('offline');
    await pass();
    expect(store.view().self?.reactions).toEqual({ q: ['support'] });
  });

  it('remembers a vote once it was taken', async () => {
    const room = new FakeRoom();
    const { store } = await inside(room);
    expect(await store.vote('p', ['a'])).toBeNull();
    room.cut();
    expect(await store.vote('p', ['b'])).toBe('offline');
    await pass();
    expect(store.view().self?.votes).toEqual({ p: ['a'] });
  });

  it('comes back as who they are after joining', async () => {
    const room = new FakeRoom();
    const { store } = await inside(room);
    store.renew({ ...participant, name: 'Ann of the islands' });
    await pass();
    expect(room.asked.filter(({ name }) => name === 'room.enter')).toHaveLength(2);
    expect(store.view()).toMatchObject({ entered: true, self: { name: 'Ann of the islands' } });
  });
});
