import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, guests, sessions, links and tokens. */
export class Accounts1763800000002 implements MigrationInterface {
  name = 'Accounts1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table person (
  id uuid primary key,
  -- null once the account is deleted
  email text,
  name text not null,
  language text not null,
  password_hash text,
  role text not null default 'member' check (role in ('member', 'staff', 'administrator')),
  state text not null default 'unconfirmed' check (state in ('unconfirmed', 'active', 'deleted')),
  created_at timestamptz not null,
  confirmed_at timestamptz,
  deleted_at timestamptz,
  version integer not null default 1
);
create unique index person_email on person (email) where email is not null;

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  person_id uuid not null references person,
  user_agent text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_person on session (person_id);

-- Links sent by mail; only their hash is kept and each works once.
create table mailed_link (
  token_hash bytea primary key,
  person_id uuid not null references person,
  purpose text not null check (purpose in ('confirm', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index mailed_link_by_person on mailed_link (person_id);

create table api_token (
  token_hash bytea primary key,
  id uuid not null unique,
  person_id uuid not null references person,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index api_token_by_person on api_token (person_id);

-- Attempts to sign in per address, which is kept as a keyed hash only.
create table sign_in_attempt (
  email_hash bytea primary key,
  attempts integer not null,
  since timestamptz not null
);

-- Someone without an account who holds a receipt code; the code shows, edits, withdraws and claims what they said.
create table guest (
  id uuid primary key,
  receipt_hash bytea not null unique,
  display_name text not null,
  email text,
  language text not null,
  created_at timestamptz not null,
  claimed_by uuid references person,
  claimed_at timestamptz
);
create index guest_by_claimer on guest (claimed_by) where claimed_by is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
