import { ConfigError, readConfig } from '../kernel/config/config.js';
import { migrate } from '../kernel/database/migrate.js';
import { migrations } from '../migrations/migrations.js';

/** Applies the migrations that the database at DATABASE_URL lacks. */
try {
  const applied = await migrate(readConfig(process.env), migrations);
  process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}\n` : 'The database is up to date\n');
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
}
