import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Worker } from './kernel/jobs/worker.js';
import { type Config, ConfigError, readConfig } from './kernel/config/config.js';
import { Gateway } from './realtime/gateway.js';
import { Pages } from './pages/pages.service.js';
import { createApp } from './create-app.js';

/** Milliseconds a stopping process may take before it ends all the same. */
const patience = 9000;

/** Starts the part that was asked for: `web`, `worker` or, without a word, both. */
async function start(part: string): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  if (config.production && !config.https)
    new Logger('Start').warn('BASE_URL begins with http: only browsers on this machine can stay signed in');
  const started = begin(app, config, part);
  const stop = () => {
    setTimeout(() => process.exit(1), patience).unref();
    // A browser keeps its connection after the answer; closing would wait for it.
    setInterval(() => app.getHttpServer().closeIdleConnections(), 100).unref();
    // What is still starting is stopped when it runs; a start that fails ends the process by itself.
    void started
      .then(() => app.get(Worker).stop())
      .then(() => app.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await started;
}

async function begin(app: NestFastifyApplication, config: Config, part: string): Promise<void> {
  await app.init();
  app.get(Gateway).attach(part !== 'all');
  if (part !== 'worker') {
    await app.get(Pages).attach(app);
    await app.listen(config.port, config.host);
  }
  if (part !== 'web') await app.get(Worker).start();
}

const part = process.argv[2] ?? 'all';
if (!['web', 'worker', 'all'].includes(part)) {
  process.stderr.write(`Say "web", "worker" or nothing, not "${part}".\n`);
  process.exit(2);
}
start(part).catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
