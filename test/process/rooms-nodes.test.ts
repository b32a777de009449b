import { spawn, spawnSync } from 'node:child_process';
import { startApp, type TestApp } from '../support/app.js';
import { CutLine } from '../support/cut-line.js';
import { createTestDatabase } from '../support/database.js';
import { LiveParticipant } from '../support/live-participant.js';
import { people } from '../support/scenes/people.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';
import { freePort } from '../../scripts/processes.mjs';

jest.setTimeout(180_000);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const portOf = ({ url }: ServerProcess) => Number(new URL(url).port);

/** Two web processes on one database, each behind a line that can be cut, and what carries words between them. */
async function twoNodes(settings: Record<string, string> = {}) {
  const database = await createTestDatabase();
  const address = new URL(database.url);
  const databaseLine = await CutLine.to(Number(address.port));
  const cuttable = new URL(address);
  [cuttable.hostname, cuttable.port] = ['127.0.0.1', String(databaseLine.port)];
  const node = () => startServerProcess({ databaseUrl: cuttable.href, role: 'web', settings });
  const nodes = [await node(), await node()] as const;
  const [a, b] = nodes.map(portOf) as [number, number];
  // People reach either through a proxy; it takes the other one when the first does not answer.
  const proxies = [await CutLine.to(a, b), await CutLine.to(b, a)] as const;
  const app = await startApp({ DATABASE_URL: database.url });
  const scene = await liveSession(app);
  const everyone: LiveParticipant[] = [];

  /** Someone who comes in through the first or the second node. */
  async function participant(name: string, through: 0 | 1): Promise<LiveParticipant> {
    const { client } = await people(app).member({ name });
    const cookie = [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const one = new LiveParticipant(`http://127.0.0.1:${proxies[through].port}`, cookie, scene.roomId);
    everyone.push(one);
    await until(async () => one.room.state !== null);
    return one;
  }

  return {
    app,
    scene,
    nodes,
    databaseLine,
    participant,
    close: async () => {
      for (const one of everyone) one.close();
      for (const proxy of proxies) await proxy.close();
      await app.close();
      for (const each of nodes) await each.close();
      await databaseLine.close();
      await database.drop();
    },
  };
}

type Nodes = Awaited<ReturnType<typeof twoNodes>>;

/** What the database has, in its order. */
async function storedIn(app: TestApp, { roomId }: SessionScene): Promise<string[]> {
  const rows = await app.db.sql<{ body: string }>`
    select body from room_message where room_id = ${roomId} and state = 'visible' order by seq`;
  return rows.map(({ body }) => body);
}

async function allHave(nodes: Nodes, ...everyone: LiveParticipant[]): Promise<void> {
  const stored = await storedIn(nodes.app, nodes.scene);
  await until(async () => everyone.every(({ room }) => room.feed.length >= stored.length));
  for (const { room } of everyone) expect(room.feed).toEqual(stored);
}

/** Asks the first node for something as the host, and answers with the status. */
async function atFirst({ nodes: [{ url }], scene: { host } }: Nodes, path: string, body: object): Promise<number> {
  const cookie = [...host.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.status;
}

describe('two nodes that talk through the database', () => {
  let nodes: Nodes;
  beforeAll(async () => {
    nodes = await twoNodes();
  });
  afterAll(() => nodes.close());

  it('bring what is said at one to those at the other', async () => {
    const [ann, bob] = [await nodes.participant('Ann', 0), await nodes.participant('Bob', 1)];
    await ann.say('Said at the first node.');
    await bob.say('Answered at the second.');
    await allHave(nodes, ann, bob);
    await until(async () => ann.room.figures?.presence.total === 2 && bob.room.figures?.presence.total === 2);
  });

  it('are steered alike, and show someone out whom the host removes at the other', async () => {
    const [ann, bob] = [await nodes.participant('Ann', 0), await nodes.participant('Bob', 1)];
    const command = (name: string) =>
      atFirst(nodes, `/live-sessions/${nodes.scene.sessionId}/state`, { command: name });
    expect(await command('pause')).toBe(204);
    for (const { room } of [ann, bob]) await until(async () => room.state?.steering.state === 'paused');
    await command('resume');
    for (const { room } of [ann, bob]) await until(async () => room.state?.steering.state === 'live');
    expect(await atFirst(nodes, `/room-participants/${bob.room.self?.id}/remove`, { reason: 'Shouting' })).toBe(204);
    await until(async () => bob.room.evicted);
    expect(ann.room.evicted).toBe(false);
  });

  it('catch up with everything after the database was away for ten seconds', async () => {
    const [ann, bob] = [await nodes.participant('Ann', 0), await nodes.participant('Bob', 1)];
    await ann.say('Before the loss.');
    nodes.databaseLine.cut();
    const during = [ann.say('Sent while the database was away.'), bob.say('Here too.')];
    await pause(10_000);
    nodes.databaseLine.mend();
    await Promise.all(during);
    await bob.say('And after it.');
    await allHave(nodes, ann, bob);
  });

  it('take over from each other within five seconds when one dies, with nothing missing', async () => {
    const [ann, bob] = [await nodes.participant('Ann', 0), await nodes.participant('Bob', 1)];
    await ann.say('I am at the first node.');
    await allHave(nodes, ann, bob);
    await nodes.nodes[0].kill();
    const died = performance.now();
    await bob.say('The first node has just died.');
    await until(async () => ann.connected && ann.room.feed.at(-1) === 'The first node has just died.');
    expect(performance.now() - died).toBeLessThan(5000);
    await ann.say('I am at the second now.');
    await allHave(nodes, ann, bob);
    await nodes.nodes[0].restart();
  });
});

/** The Redis that was named, or one of its own where the machine has the program. */
const redis = process.env.REDIS_URL ? 'named' : spawnSync('redis-server', ['--version']).error ? 'none' : 'own';

/** @returns its port, and how to end it */
async function startRedis(): Promise<{ port: number; stop: () => void }> {
  const { REDIS_URL } = process.env;
  if (REDIS_URL) return { port: Number(new URL(REDIS_URL).port || 6379), stop: () => undefined };
  const port = await freePort();
  const child = spawn('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  return { port, stop: () => child.kill('SIGKILL') };
}

const throughRedis = () =>
  describe('two nodes that talk through Redis', () => {
    it('lose no message while Redis is away for thirty seconds', async () => {
      const { port, stop } = await startRedis();
      const line = await CutLine.to(port);
      const nodes = await twoNodes({ REDIS_URL: `redis://127.0.0.1:${line.port}` });
      try {
        const [ann, bob] = [await nodes.participant('Ann', 0), await nodes.participant('Bob', 1)];
        await ann.say('Over Redis.');
        await allHave(nodes, ann, bob);
        line.cut();
        await ann.say('Redis is away.');
        await bob.say('Nothing is lost.');
        await pause(30_000);
        line.mend();
        await ann.say('It is back.');
        await allHave(nodes, ann, bob);
      } finally {
        await nodes.close();
        await line.close();
        stop();
      }
    });
  });

if (redis === 'none')
  process.stderr.write('Two nodes on Redis were not tried: there is neither REDIS_URL nor a redis-server here.\n');
else throughRedis();
