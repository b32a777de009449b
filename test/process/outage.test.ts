import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { startApp, type TestApp } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import { people } from '../support/scenes/people.js';
import { type ServerProcess, startServerProcess } from '../support/server-process.js';
import { until } from '../support/until.js';

/** Starting a server takes longer than a call of the API. */
jest.setTimeout(90_000);

/** A line to the database that can be cut, and laid again on the same port. */
class Line {
  private readonly ends = new Set<Socket>();
  private server: Server | null = null;

  constructor(private readonly database: URL) {}

  /** Where the database is found at the near end. */
  async lay(near: Pick<URL, 'port'> = { port: '0' }): Promise<URL> {
    const { hostname: host, port } = this.database;
    this.server = createServer((end) => {
      this.ends.add(end);
      pipeline(end, connect({ host, port: Number(port) }), end, () => this.ends.delete(end));
    }).listen(Number(near.port), '127.0.0.1');
    await once(this.server, 'listening');
    return Object.assign(new URL(this.database), { port: String((this.server.address() as AddressInfo).port) });
  }

  cut(): void {
    this.server?.close();
    for (const end of this.ends) end.destroy();
  }
}

let app: TestApp;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let line: Line;
let near: URL;
let server: ServerProcess;
beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp({ DATABASE_URL: database.url });
  line = new Line(new URL(database.url));
  near = await line.lay();
  server = await startServerProcess({ role: 'web', settings: { DATABASE_URL: near.href } });
});
afterAll(async () => {
  await server?.close();
  line?.cut();
  await app?.close();
  await database?.drop();
});

it('is not reachable, for members and strangers alike, while the database is away, and goes on after that', async () => {
  const { client } = await people(app).member({ name: 'Maud Member' });
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const page = async (headers: Record<string, string>) => {
    const answer = await fetch(`${server.url}/organisations`, { headers });
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() };
  };
  const listening = () =>
    app.db.sql`select pid from pg_stat_activity
      where datname = current_database() and query like 'LISTEN "socket.io%' and state = 'idle'`;
  // More often than its pools have connections for one purpose.
  for (const _ of [1, 2, 3]) {
    await until(async () => (await listening()).length === 1);
    line.cut();
    for (const headers of [{ cookie }, {}] as Record<string, string>[]) {
      const { status, text } = await page(headers);
      expect([status, text]).toEqual([503, expect.stringContaining('It may work in a moment.')]);
    }
    expect((await page({ cookie })).retryAfter).toBe('5');
    await line.lay(near);
    await until(async () => (await page({ cookie })).text.includes('Maud Member'));
  }
  await until(async () => (await listening()).length === 1);
});
