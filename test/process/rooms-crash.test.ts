import { startApp, type TestApp } from '../support/app.js';
import { CutLine } from '../support/cut-line.js';
import { LiveParticipant } from '../support/live-participant.js';
import { people } from '../support/scenes/people.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

jest.setTimeout(120_000);

const crowd = 20;
const remarks = 15;

let server: ServerProcess;
let app: TestApp;
let line: CutLine;
let scene: SessionScene;
let everyone: LiveParticipant[];

beforeAll(async () => {
  server = await startServerProcess();
  app = await startApp({ DATABASE_URL: server.databaseUrl });
  scene = await liveSession(app);
  line = await CutLine.to(Number(new URL(server.url).port));
});
afterAll(async () => {
  for (const one of everyone) one.close();
  await line.close();
  await app.close();
  await server.close();
});

it('loses nothing that was acknowledged and shows nothing twice, though the server is killed and lines break', async () => {
  everyone = await Promise.all(
    Array.from({ length: crowd }, async (_, number) => {
      const { client } = await people(app).member({ name: `Participant ${number}` });
      const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return new LiveParticipant(`http://127.0.0.1:${line.port}`, cookie, scene.roomId);
    }),
  );
  await until(async () => everyone.every(({ room }) => room.state !== null));

  const breaking = setInterval(() => line.drop(0.2), 400);
  const killing = (async () => {
    for (let times = 0; times < 3; times += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await server.kill();
      await server.restart();
    }
  })();
  await Promise.all(
    everyone.map(async (one, who) => {
      for (let number = 0; number < remarks; number += 1) {
        await one.say(`Remark ${number} of ${who}`);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
      }
    }),
  );
  await killing;
  clearInterval(breaking);

  const stored = await app.db.sql<{ key: string; body: string; seq: number }>`
    select client_key as key, body, seq from room_message where room_id = ${scene.roomId} order by seq`;
  expect(stored).toHaveLength(crowd * remarks);
  expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
  const keys = new Set(stored.map(({ key }) => key));
  for (const one of everyone) expect([...one.acknowledged.keys()].filter((key) => !keys.has(key))).toEqual([]);

  const bodies = stored.map(({ body }) => body);
  await until(async () => everyone.every(({ room }) => room.feed.length >= bodies.length));
  for (const { room } of everyone) {
    expect(room.feed).toEqual(bodies);
    expect(Math.max(...room.told.values())).toBe(1);
  }
});
