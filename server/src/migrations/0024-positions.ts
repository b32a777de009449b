import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Joint positions: texts that several organisations write, sign and hand in together. */
export class Positions1763800000024 implements MigrationInterface {
  name = 'Positions1763800000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table position (
  id uuid primary key,
  state text not null check (state in ('drafting', 'signing', 'handed-in')),
  title text not null,
  language text not null,
  -- in order: the id of each paragraph, which it keeps, and its words
  paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array'),
  -- SHA-256 of the canonical text, in hexadecimal
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  created_by uuid references person,
  created_at timestamptz not null,
  -- the consultation or the body it was handed in to
  space_id uuid references space,
  handed_in_by uuid references person,
  handed_in_at timestamptz,
  version integer not null default 1,
  check ((state = 'handed-in') = (space_id is not null)),
  check ((space_id is null) = (handed_in_at is null))
);
create index position_by_space on position (space_id, handed_in_at desc, id desc) where space_id is not null;

create function refuse_handed_in_position() returns trigger language plpgsql as $$
begin
  raise exception 'a position that was handed in does not change';
end $$;
create trigger handed_in_position before update or delete on position for each row
  when (old.state = 'handed-in') execute function refuse_handed_in_position();

-- Whose people write, read and comment.
create table position_organisation (
  position_id uuid not null references position,
  organisation_id uuid not null references organisation,
  joined_at timestamptz not null,
  primary key (position_id, organisation_id)
);
create index position_organisation_by_organisation on position_organisation (organisation_id);

create table position_comment (
  id uuid primary key,
  position_id uuid not null references position,
  -- of the paragraph it is about; null for the whole
  paragraph_id uuid,
  organisation_id uuid not null references organisation,
  person_id uuid references person,
  body text not null,
  language text not null,
  created_at timestamptz not null
);
create index position_comment_of on position_comment (position_id, created_at, id);

-- A signature holds for one text. It stays when it is withdrawn, and says so.
create table position_signature (
  id uuid primary key,
  position_id uuid not null references position,
  organisation_id uuid not null references organisation,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  mandate text not null check (mandate in ('board', 'secretariat', 'members')),
  -- how many members were asked
  members_asked integer check (members_asked > 0),
  -- the paragraphs it signs; null for the whole text
  paragraph_ids uuid[],
  reservation text not null default '',
  language text not null,
  signed_by uuid references person,
  -- empty once the account is gone
  signer_name text not null,
  signer_function text not null,
  signed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  withdrawal_language text,
  check ((mandate = 'members') = (members_asked is not null))
);
create unique index position_signature_once on position_signature (position_id, organisation_id, fingerprint) where withdrawn_at is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
