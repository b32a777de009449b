import { writeFile } from 'node:fs/promises';
import { readConfig } from '../kernel/config/config.js';
import { createApp } from '../create-app.js';
import { describeApi } from '../describe-api.js';

/** Writes the OpenAPI document to the file named first. Needs no database. */
const file = process.argv[2];
if (!file) {
  process.stderr.write('Say where to write the document: openapi.js FILE\n');
  process.exit(2);
}
const app = await createApp(readConfig({ DATABASE_URL: 'postgres://nowhere', LOG_LEVEL: 'silent', NODE_ENV: 'test' }), {
  preview: true,
});
await writeFile(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
process.exit(0);
