import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments, what they said before, who supports them, and drafts. */
export class Comments1763800000006 implements MigrationInterface {
  name = 'Comments1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table comment (
  id uuid primary key,
  space_id uuid not null references space,
  activity_id uuid not null references activity,
  document_id uuid references document,
  -- the comment at the top of the thread: itself for a top-level comment
  root_id uuid not null,
  parent_id uuid references comment,
  depth integer not null,
  person_id uuid references person,
  guest_id uuid references guest,
  organisation_id uuid references organisation,
  state text not null check (state in ('held', 'visible', 'hidden', 'returned', 'withdrawn')),
  stance text not null check (stance in ('for', 'neutral', 'against', 'none')),
  language text not null,
  body text not null,
  suggestion text,
  revision_id uuid not null,
  revision_number integer not null default 1,
  redacted boolean not null default false,
  -- W3C Web Annotation selectors: version and block, the quoted passage, its place
  version_id uuid references document_version,
  block_id uuid,
  quote_exact text,
  quote_prefix text,
  quote_suffix text,
  quote_start integer,
  quote_end integer,
  anchor_outcome text not null default 'kept' check (anchor_outcome in ('kept', 'moved', 'passage-removed', 'needs-look')),
  support_count integer not null default 0,
  -- visible direct replies, and visible comments under a top-level comment
  reply_count integer not null default 0,
  descendant_count integer not null default 0,
  client_key uuid not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  search tsvector generated always as (to_tsvector(text_config(language), body || ' ' || coalesce(suggestion, ''))) stored,
  check ((person_id is null) <> (guest_id is null)),
  check ((parent_id is null) = (depth = 0)),
  check ((quote_start is null) = (quote_exact is null))
);
-- A retry or double click carries the same key and finds the comment already there.
create unique index comment_client_key on comment (coalesce(person_id, guest_id), client_key);
create index comment_newest on comment (activity_id, created_at desc, id desc) where parent_id is null and state <> 'hidden';
create index comment_of_block on comment (block_id, created_at desc, id desc) where block_id is not null and parent_id is null;
create index comment_most_discussed on comment (activity_id, descendant_count desc, id desc) where parent_id is null and state <> 'hidden';
create index comment_most_supported on comment (activity_id, support_count desc, id desc) where parent_id is null and state <> 'hidden';
create index comment_replies on comment (parent_id, created_at, id) where parent_id is not null;
create index comment_by_person on comment (person_id, created_at desc) where person_id is not null;
create index comment_by_guest on comment (guest_id, created_at desc) where guest_id is not null;
create index comment_by_organisation on comment (organisation_id, created_at desc) where organisation_id is not null;
create index comment_by_document on comment (document_id, state) where document_id is not null;
create index comment_search on comment using gin (space_id, search);

create table comment_revision (
  id uuid primary key,
  comment_id uuid not null references comment,
  number integer not null,
  body text not null,
  suggestion text,
  stance text not null,
  language text not null,
  -- a redaction makes a revision too; the public never sees the one before it
  sealed boolean not null default false,
  created_by uuid,
  created_at timestamptz not null,
  unique (comment_id, number)
);

create table support (
  comment_id uuid not null references comment,
  person_id uuid not null references person,
  created_at timestamptz not null,
  primary key (comment_id, person_id)
);
create index support_by_person on support (person_id);

-- Visible comments per activity and per block, spread over slots so that many people writing at once do not wait for
-- one row; the figure is the sum. A null block holds what stands on no block.
create table comment_tally (
  activity_id uuid not null references activity,
  block_id uuid,
  slot smallint not null,
  visible integer not null,
  unique nulls not distinct (activity_id, block_id, slot)
);

create table comment_draft (
  person_id uuid not null references person,
  -- where the text was being written, such as 'block:<id>' or 'reply:<id>'
  place text not null,
  space_id uuid not null references space,
  body text not null,
  suggestion text,
  stance text not null,
  language text not null,
  anchor jsonb,
  organisation_id uuid references organisation,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (person_id, place)
);

-- What publishing a version did to each open comment's place.
create table anchor_move (
  version_id uuid not null references document_version,
  comment_id uuid not null references comment,
  outcome text not null check (outcome in ('kept', 'moved', 'passage-removed', 'needs-look')),
  old_version_id uuid not null,
  old_block_id uuid not null,
  old_exact text,
  new_block_id uuid,
  new_exact text,
  primary key (version_id, comment_id)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
