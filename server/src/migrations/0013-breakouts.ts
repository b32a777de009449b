import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people are to come into break-out rooms, also before these open. */
export class Breakouts1763800000013 implements MigrationInterface {
  name = 'Breakouts1763800000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- only on the main room; what is planned, of which room.breakouts says that it is open
alter table room add column breakout_mode text check (breakout_mode in ('assigned', 'chosen', 'shuffled'));
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
