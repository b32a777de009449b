import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for experience that the team of a body hides. */
export class HiddenRequests1763800000027 implements MigrationInterface {
  name = 'HiddenRequests1763800000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- while it is hidden: since when, on which ground of shared/comments.ts, and what whoever asked is told
alter table peer_request
  add column hidden_at timestamptz,
  add column hidden_reason text,
  add column hidden_explanation text not null default '',
  add check ((hidden_at is null) = (hidden_reason is null));
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
