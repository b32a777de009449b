import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff looked at before they vouched for an organisation may be a file; and indexes for what an organisation contributed. */
export class VerificationFiles1763800000028 implements MigrationInterface {
  name = 'VerificationFiles1763800000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table organisation_verification
  -- as it was called; its bytes are in the storage of files under the id of the row
  add file_name text,
  add file_bytes integer,
  add check ((file_name is null) = (file_bytes is null));
create index advice_contribution_by_seat on advice_contribution (seat_id);
create index minority_statement_by_seat on minority_statement (seat_id);
create index agreement_signature_of on agreement_signature (party_id);
create index position_signature_by_organisation on position_signature (organisation_id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
