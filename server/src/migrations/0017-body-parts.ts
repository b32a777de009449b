import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every part of a body has its own readers; who the members are was the first of them. */
export class BodyParts1763800000017 implements MigrationInterface {
  name = 'BodyParts1763800000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- part -> who may read it: public, members or team; a part that is not named is not in use
alter table body add column parts jsonb;
update body set parts = jsonb_build_object('members', members_visible_to);
alter table body alter column parts set not null;
alter table body add constraint body_parts_is_object check (jsonb_typeof(parts) = 'object' and parts ? 'members');
alter table body drop column members_visible_to;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
