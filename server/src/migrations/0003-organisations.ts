import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, their names and their people. */
export class Organisations1763800000003 implements MigrationInterface {
  name = 'Organisations1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table organisation (
  id uuid primary key,
  slug text not null unique,
  stakeholder_type text not null,
  size text check (size in ('micro', 'small', 'medium', 'large')),
  levels text[] not null default '{}',
  -- NUTS codes with the version of the table they come from
  territories text[] not null default '{}',
  nuts_version text not null default '2024',
  register_number text,
  register_number_well_formed boolean,
  website text,
  verified_at timestamptz,
  verified_by uuid references person,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1
);
create index organisation_by_type on organisation (stakeholder_type);

create table organisation_name (
  organisation_id uuid not null references organisation,
  language text not null,
  name text not null,
  primary key (organisation_id, language)
);
create index organisation_name_search on organisation_name using gin (to_tsvector('simple', name));

create table organisation_member (
  organisation_id uuid not null references organisation,
  person_id uuid not null references person,
  role text not null check (role in ('drafter', 'representative', 'administrator')),
  joined_at timestamptz not null,
  primary key (organisation_id, person_id)
);
create index organisation_member_by_person on organisation_member (person_id);

create table organisation_invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  email text not null,
  role text not null check (role in ('drafter', 'representative', 'administrator')),
  -- null until the mail leaves
  token_hash bytea unique,
  invited_by uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person,
  revoked_at timestamptz
);
create index organisation_invitation_by_inviter on organisation_invitation (invited_by, created_at);
create index organisation_invitation_open on organisation_invitation (organisation_id) where accepted_at is null and revoked_at is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
