import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type PostgresServer, query, startPostgres } from '../../scripts/postgres.mjs';
import { isAlive } from '../../scripts/processes.mjs';

jest.setTimeout(60_000);

let dir: string;
let server: PostgresServer;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'consilia-database-'));
  // Under root the database runs as another user, who has to get here.
  chmodSync(dir, 0o755);
  // What a first start leaves behind that was killed while it prepared the data.
  mkdirSync(path.join(dir, 'data.partial'));
  writeFileSync(path.join(dir, 'data.partial/PG_VERSION'), '18');
});

beforeEach(async () => {
  server = await startPostgres({ dir, fsync: false });
});

afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('begins again where a first start was cut short', async () => {
    expect(existsSync(path.join(dir, 'data.partial'))).toBe(false);
    expect(await server.ensureDatabase('kept')).toBe(true);
    await query(server.url('kept'), "create table note as select 'still here' as text");
  });

  it('keeps what was committed when it is stopped and started', async () => {
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);

    server = await startPostgres({ dir, fsync: false });

    expect(await server.ensureDatabase('kept')).toBe(false);
    expect(await query(server.url('kept'), 'select text from note')).toEqual([{ text: 'still here' }]);
  });

  it('is taken over where it still runs', async () => {
    const again = await startPostgres({ dir, fsync: false });

    expect(again.adopted).toBe(true);
    expect(again.pid).toBe(server.pid);
    expect(await query(again.url('kept'), 'select text from note')).toHaveLength(1);
  });

  it('recovers after it was killed', async () => {
    process.kill(server.pid, 'SIGKILL');

    const recovered = await startPostgres({ dir, fsync: false });

    expect(recovered.pid).not.toBe(server.pid);
    expect(await query(recovered.url('kept'), 'select text from note')).toHaveLength(1);
  });

  it('is not held up by a number that another program has by now', async () => {
    const pidFile = path.join(dir, 'data/postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await server.stop();
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));

    const started = await startPostgres({ dir, fsync: false });

    expect(started.adopted).toBe(false);
    expect(await query(started.url('kept'), 'select text from note')).toHaveLength(1);
  });

  it('listens to this machine only and asks for its password', async () => {
    const settings = await query<{ setting: string }>(
      server.url(),
      "select setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories') order by name",
    );
    const withoutPassword = server.url().replace(/:[^:@]+@/, ':wrong@');

    expect(settings).toEqual([{ setting: '127.0.0.1' }, { setting: '' }]);
    await expect(query(withoutPassword, 'select 1')).rejects.toThrow('password authentication failed');
  });
});
