import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people were told. */
export class Notifications1763800000009 implements MigrationInterface {
  name = 'Notifications1763800000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table notice (
  id uuid primary key,
  person_id uuid references person,
  guest_id uuid references guest,
  -- a reader without either, who left an address with a report
  email text,
  kind text not null,
  space_id uuid references space,
  subject_id uuid,
  language text not null,
  data jsonb not null,
  -- an event tells a person once, however often its job runs
  once text not null unique,
  created_at timestamptz not null,
  -- not mailed before: what is taken back at once is told to nobody
  due_at timestamptz not null,
  mailed_at timestamptz,
  read_at timestamptz,
  check (num_nonnulls(person_id, guest_id, email) = 1)
);
create index notice_due on notice (due_at) where mailed_at is null;
create index notice_by_person on notice (person_id, created_at desc) where person_id is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
