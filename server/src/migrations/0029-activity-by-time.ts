import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened in a space is read in the order of its time, which is not always that in which it was written down. */
export class ActivityByTime1763800000029 implements MigrationInterface {
  name = 'ActivityByTime1763800000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index event_by_space;
create index event_by_space on event (space_id, created_at, id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
