import { platformRoles } from '../../../shared/accounts.js';
import { Staff } from '../accounts/staff.js';
import { createApp } from '../create-app.js';
import { ConfigError, readConfig } from '../kernel/config/config.js';
import { system } from '../kernel/http/actor.js';
import { Problem } from '../kernel/http/problem.js';

/** Gives the holder of an address a role on the platform: the way to the first administrator. */
const [email = '', role = ''] = process.argv.slice(2);
const wanted = platformRoles.find((known) => known === role);
if (!email || !wanted) {
  process.stderr.write(`Say whom and what: appoint.js EMAIL ${platformRoles.join('|')}\n`);
  process.exit(2);
}
try {
  const app = await createApp(readConfig({ LOG_LEVEL: 'silent', ...process.env }));
  await app.init();
  await app.get(Staff).appoint(system, { email: email.trim().toLowerCase(), role: wanted });
  process.stdout.write(`${email} is now ${role}\n`);
  await app.close();
} catch (error) {
  const sentence =
    error instanceof Problem && error.code === 'not-found'
      ? `There is no confirmed account with the address ${email}. Sign up and confirm it first.`
      : error instanceof ConfigError || error instanceof Problem
        ? error.message
        : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
