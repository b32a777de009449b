import { ensureBuilt } from './build.mjs';
import { claim } from './claim.mjs';
import { embedded, migrate, openEmbedded, seedOnce, signIns } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './main.mjs';
import { readPort, stoppable } from './session.mjs';
import { say, step } from './progress.mjs';
import { startServer } from './server.mjs';

await main(import.meta.url, () => stoppable(start));

async function start(session) {
  const port = readPort();
  const claimed = session.keep(await claim({ port, host: process.env.HOST }));
  await ensureInstalled();
  await ensureBuilt();
  const database = embedded ? await openEmbedded() : null;
  if (database) session.keep(database.server);
  const env = { ...database?.env, PORT: String(port) };
  await migrate(env);
  if (database) await seedOnce(database);
  const server = session.keep(startServer({ env }));
  claimed.serves(server.pid);
  await step('Starting the server', () => server.ready());
  await announce(port);
  const { code, signal } = await server.ended;
  if (!session.stopping) say(`The server ended by itself (${signal ?? `code ${code}`}).`);
  return 1;
}

async function announce(port) {
  const address = process.env.BASE_URL ?? `http://localhost:${port}`;
  const lines = ['', `Consilia is ready: ${address}`];
  if (embedded) lines.push('', ...(await signIns()));
  if (!process.env.SMTP_URL) lines.push('', `Mail is not sent but caught: ${address}/dev/mail`);
  process.stdout.write(`${lines.join('\n')}\n\nCtrl-C stops it.\n`);
}
