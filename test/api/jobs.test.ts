import { AbandonedJobs } from '../../server/src/kernel/jobs/abandoned-jobs.js';
import { Config } from '../../server/src/kernel/config/config.js';
import { Jobs } from '../../server/src/kernel/jobs/jobs.js';
import { Registry } from '../../server/src/kernel/jobs/registry.js';
import { Worker } from '../../server/src/kernel/jobs/worker.js';
import { startApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';

let site: TestApp;
let began = 0;
const { promise: over, resolve: end } = Promise.withResolvers<void>();

beforeAll(async () => {
  site = await startApp();
  site.app.get(Registry).jobs.set('test.long', () => {
    began += 1;
    return over;
  });
  await site.app.get(Worker).start();
});

afterAll(async () => {
  end();
  await site.app.get(Worker).stop();
  await site.close();
});

it('leaves a job that takes long to the process that works on it, and frees what a killed one held', async () => {
  await site.app.get(Jobs).add('test.long', {});
  await until(() => Promise.resolve(began === 1));
  await site.app.get(Jobs).add('test.never', {});
  await site.db.sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour',
    locked_by = coalesce(locked_by, 'pool-that-was-killed')`;
  const another = new AbandonedJobs(site.app.get(Config).databaseUrl);
  await another.start();
  await another.stop();
  const held = await site.db.sql<{ name: string }>`
    select task_identifier as name from graphile_worker.jobs where locked_at is not null`;
  expect(held).toEqual([{ name: 'test.long' }]);
});

it('keeps of the jobs with one key that a transaction orders the last', async () => {
  const runAt = new Date(Date.now() + 3_600_000);
  await site.db.transaction(async () => {
    await site.app.get(Jobs).add('test.first', {}, { key: 'one', runAt });
    await site.app.get(Jobs).add('test.last', {}, { key: 'one', runAt });
    await site.app.get(Jobs).add('test.other', {}, { runAt });
  });
  const waiting = await site.db.sql<{ name: string }>`
    select task_identifier as name from graphile_worker.jobs where run_at = ${runAt} order by name`;
  expect(waiting.map(({ name }) => name)).toEqual(['test.last', 'test.other']);
});
