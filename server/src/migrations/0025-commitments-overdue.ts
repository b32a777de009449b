import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a commitment is overdue is recorded once for each day it was due on. */
export class CommitmentsOverdue1763800000025 implements MigrationInterface {
  name = 'CommitmentsOverdue1763800000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- the day it was due on when it was recorded as overdue
alter table commitment add column overdue_since date;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
