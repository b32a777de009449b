import type { Bench } from './benches.ts';
import { Crowd, type Place, Speakers } from './crowd.ts';
import { openConsultations, openRoom } from './data.ts';
import { inTurn } from './load.ts';
import { rssOf } from './memory-rss.ts';
import type { Stage } from './stage.ts';

/** Participants of one room, as many as the issue of live rooms is about. */
const participants = 2000;
const speaking = 20;
/** Messages that someone who comes gets. */
const latest = 50;

/** A room of its own, the bare server beside it, and who comes. */
async function places(stage: Stage): Promise<{ ours: Place; theirs: Place; cookies: string[]; voices: string[] }> {
  const consultation = await openConsultations(stage.pool, 1);
  const ours = { url: stage.url, room: await openRoom(stage.pool, consultation) };
  const cookies = await stage.sessions(participants);
  return { ours, theirs: { url: stage.bare, room: null }, cookies, voices: await stage.sessions(speaking) };
}

/** Does the same in both places, one after the other, with a crowd in each. */
async function inBoth(
  stage: Stage,
  measure: (crowd: Crowd, speakers: Speakers) => Promise<number>,
): Promise<{ value: number; baseline: number }> {
  const { ours, theirs, cookies, voices } = await places(stage);
  const figures: number[] = [];
  for (const place of [ours, theirs]) {
    const crowd = await Crowd.gather(place, cookies);
    const speakers = await Speakers.at(place, voices);
    figures.push(await measure(crowd, speakers));
    speakers.close();
    await crowd.close();
  }
  return { value: figures[0] as number, baseline: figures[1] as number };
}

/** Deliveries a second when more is asked than fits. */
export const roomBroadcast: Bench = {
  name: 'room.broadcast',
  unit: 'deliveries/s',
  goal: '>= 0.8',
  run: (stage) =>
    inBoth(stage, async (crowd, speakers) => {
      const { perSecond } = await crowd.during(() => speakers.asManyAsFit(6, 100));
      return perSecond;
    }),
};

/** From sending to arrival at 20 messages a second. */
export const roomLatency: Bench = {
  name: 'room.latency',
  unit: 'ms p99',
  goal: '<= 2',
  run: (stage) =>
    inBoth(stage, async (crowd, speakers) => {
      await speakers.steadily(20, 3);
      const { p99 } = await crowd.during(() => speakers.steadily(20, 10));
      return p99;
    }),
};

/** Memory of the server for each who is connected. */
export const roomMemory: Bench = {
  name: 'room.memory',
  unit: 'MB per participant',
  goal: '<= 2',
  async run(stage) {
    const { ours, cookies } = await places(stage);
    const servers = await stage.fresh();
    const value = await megabytesEach({ url: servers.ours.url, room: ours.room }, servers.ours.pid, cookies);
    const baseline = await megabytesEach({ url: servers.theirs.url, room: null }, servers.theirs.pid, cookies);
    await servers.close();
    return { value, baseline };
  },
};

async function megabytesEach(place: Place, pid: number, cookies: string[]): Promise<number> {
  // What the first connections cost once, such as compiled code, is not counted.
  await (await Crowd.gather(place, cookies.slice(0, 200))).close();
  const before = rssOf(pid);
  const crowd = await Crowd.gather(place, cookies);
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const each = (rssOf(pid) - before) / participants;
  await crowd.close();
  return each;
}

/** Until all who come at once have the whole state, against being connected. */
export const roomJoin: Bench = {
  name: 'room.join',
  unit: 's',
  goal: '<= 3',
  async run(stage) {
    const { ours, theirs, cookies, voices } = await places(stage);
    const speakers = await Speakers.at(ours, voices);
    await speakers.steadily(20, 5);
    speakers.close();
    const gathering = async (place: Place) => {
      const crowd = await Crowd.gather(place, cookies);
      await crowd.close();
      return crowd.seconds;
    };
    const { a, b } = await inTurn(
      3,
      () => gathering(ours),
      () => gathering(theirs),
    );
    return { value: a, baseline: b };
  },
};

/** Until all who were away for 30 seconds have exactly what they missed, against joining. */
export const roomResume: Bench = {
  name: 'room.resume',
  unit: 's',
  goal: '<= 1',
  async run(stage) {
    const { ours, cookies, voices } = await places(stage);
    const speakers = await Speakers.at(ours, voices);
    // As much was said before they came as in the room that is joined.
    await speakers.steadily(20, 5);
    const crowd = await Crowd.gather(ours, cookies);
    await crowd.drop();
    const missed = await speakers.steadily(20, 30);
    const value = await crowd.comeBack();
    await crowd.haveAll(latest + missed);
    speakers.close();
    await crowd.close();
    return { value, baseline: crowd.seconds };
  },
};

/** How many participants there can be before a message takes a second, found by doubling. */
export const roomLargest: Bench = {
  name: 'room.largest',
  unit: 'participants',
  goal: '>= 0.7',
  async run(stage) {
    const { ours, theirs, voices } = await places(stage);
    return { value: await largest(stage, ours, voices), baseline: await largest(stage, theirs, voices) };
  },
};

async function largest(stage: Stage, place: Place, voices: string[]): Promise<number> {
  let good = 0;
  for (let size = 1000; size <= 16_000; size *= 2) {
    const crowd = await Crowd.gather(place, await stage.sessions(size));
    const speakers = await Speakers.at(place, voices);
    const { p99, deliveries } = await crowd.during(() => speakers.steadily(5, 6));
    speakers.close();
    await crowd.close();
    if (p99 >= 1000 || deliveries < size * 30) break;
    good = size;
  }
  return good;
}
