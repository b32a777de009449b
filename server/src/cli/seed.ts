import { Passwords } from '../accounts/passwords.js';
import { createApp } from '../create-app.js';
import { ConfigError, readConfig } from '../kernel/config/config.js';
import { Stage } from './demo/stage.js';
import { tell } from './demo/story.js';

/** Loads the demonstration content into an empty database; one that has content is left alone. */
async function seed(): Promise<void> {
  const config = readConfig({ ...process.env, RATE_LIMIT_FACTOR: '0' });
  if (config.production) throw new ConfigError('Demonstration content is never loaded in production.');
  // Mails of the past are caught here and forgotten.
  config.smtpUrl = '';
  const app = await createApp(config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const stage = new Stage(app);
  if (await stage.isTold()) process.stdout.write('There is content in this database already; nothing was changed.\n');
  else {
    await tell(stage, app.get(Passwords), config.demo);
    process.stdout.write('The demonstration content is loaded.\n');
  }
  await app.close();
}

seed().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
