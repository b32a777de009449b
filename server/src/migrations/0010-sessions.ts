import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Live sessions: when people meet, about what, who leads, who comes. */
export class Sessions1763800000010 implements MigrationInterface {
  name = 'Sessions1763800000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table activity drop constraint activity_kind_check;
alter table activity add constraint activity_kind_check check (kind in ('comment', 'meet'));

-- An activity of the kind 'meet', whose cells say who may watch and who may take part. The id is the activity's.
create table live_session (
  id uuid primary key references activity,
  space_id uuid not null references space,
  state text not null check (state in ('planned', 'lobby', 'live', 'paused', 'ended', 'published', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  -- the languages that will be spoken and written
  languages text[] not null,
  -- seats; null when there is room for everyone
  capacity integer check (capacity > 0),
  -- whether people register beforehand; with seats they have to
  registration boolean not null,
  -- what people type to join
  code text not null unique,
  -- grows with every change that a calendar has to take over, RFC 5545 §3.8.7.4
  sequence integer not null default 0,
  cancel_reason text not null default '',
  created_by uuid references person,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  published_at timestamptz,
  version integer not null default 1,
  check (ends_at > starts_at)
);
create index live_session_by_start on live_session (starts_at, id);
create index live_session_by_space on live_session (space_id, starts_at);

create table live_session_translation (
  session_id uuid not null references live_session,
  language text not null,
  title text not null,
  purpose text not null default '',
  primary key (session_id, language)
);

create table live_session_role (
  session_id uuid not null references live_session,
  person_id uuid not null references person,
  role text not null check (role in ('host', 'moderator', 'note-taker')),
  primary key (session_id, person_id, role)
);
create index live_session_role_by_person on live_session_role (person_id);

create table agenda_item (
  id uuid primary key,
  session_id uuid not null references live_session,
  position integer not null,
  minutes integer not null check (minutes > 0),
  -- the passage under discussion; stays on the block when a new version is published
  document_id uuid references document,
  block_id uuid,
  check (block_id is null or document_id is not null),
  unique (session_id, position) deferrable initially deferred
);

create table agenda_item_translation (
  item_id uuid not null references agenda_item on delete cascade,
  language text not null,
  title text not null,
  primary key (item_id, language)
);

-- One per person or guest and session; who comes again takes their old row.
create table registration (
  id uuid primary key,
  session_id uuid not null references live_session,
  person_id uuid references person,
  guest_id uuid references guest,
  state text not null check (state in ('seated', 'waiting', 'cancelled')),
  -- orders the waiting list
  registered_at timestamptz not null,
  reminded_at timestamptz,
  check ((person_id is null) <> (guest_id is null))
);
create unique index registration_by_person on registration (session_id, person_id) where person_id is not null;
create unique index registration_by_guest on registration (session_id, guest_id) where guest_id is not null;
create index registration_waiting on registration (session_id, registered_at, id) where state = 'waiting';
create index registration_of_person on registration (person_id) where person_id is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
