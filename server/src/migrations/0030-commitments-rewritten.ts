import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was promised before a commitment was written anew stays in its history. */
export class CommitmentsRewritten1763800000030 implements MigrationInterface {
  name = 'CommitmentsRewritten1763800000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table commitment_change
  -- what stood before, and its last day if it had one; empty for a step
  add before_text text,
  add before_language text,
  add before_due_on date,
  add check ((before_text is null) = (before_language is null)),
  add check (before_due_on is null or before_text is not null);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
