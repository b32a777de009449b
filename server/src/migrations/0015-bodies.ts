import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies: partnerships, expert groups, networks, forums and task forces, and who sits in them. */
export class Bodies1763800000015 implements MigrationInterface {
  name = 'Bodies1763800000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table space drop constraint space_state_check;
alter table space add constraint space_state_check
  check (state in ('draft', 'in-review', 'announced', 'open', 'closed', 'in-analysis', 'answered', 'archived', 'active'));
alter table space add constraint space_state_of_kind
  check ((kind = 'consultation' and state <> 'active') or (kind <> 'consultation' and state in ('draft', 'active', 'archived')));
-- A body has no usual period.
alter table space alter column preset drop not null;
alter table space add constraint space_preset_of_kind check (kind <> 'consultation' or preset is not null);
create index space_of_kind on space (kind, id) where kind <> 'consultation';

create table body (
  space_id uuid primary key references space,
  -- of a partnership; other kinds have none
  stage text check (stage in ('exploring', 'founding', 'signing', 'working', 'reporting', 'closed')),
  -- who does its daily work; the lead authority is the space's owner
  secretariat_organisation_id uuid references organisation,
  -- what it is for, as a document with versions
  mandate_document_id uuid references document,
  members_visible_to text not null default 'public' check (members_visible_to in ('public', 'members', 'team'))
);

create table seat (
  id uuid primary key,
  space_id uuid not null references space,
  member_type text not null
    check (member_type in ('personal-capacity', 'common-interest', 'organisation', 'state-authority', 'public-entity')),
  role text not null check (role in ('chair', 'vice-chair', 'rapporteur', 'member', 'observer')),
  -- orders the list: the place of the role, then the name the seat is known by
  rank integer not null,
  sort_name text not null,
  -- NUTS code of a country
  country text,
  level text,
  gender text check (gender in ('woman', 'man', 'other')),
  note text not null default '',
  starts_on date not null,
  -- the last day; null for a term without an end
  ends_on date,
  created_at timestamptz not null,
  version integer not null default 1,
  check (ends_on >= starts_on)
);
create index seat_listed on seat (space_id, rank, sort_name collate "und-x-icu", id);

-- One seat can be held by several organisations together.
create table seat_organisation (
  seat_id uuid not null references seat on delete cascade,
  organisation_id uuid not null references organisation,
  primary key (seat_id, organisation_id)
);
create index seat_organisation_by_organisation on seat_organisation (organisation_id);

create table seat_person (
  id uuid primary key,
  seat_id uuid not null references seat on delete cascade,
  sitting text not null check (sitting in ('holder', 'alternate')),
  name text not null,
  -- the name the public reads, where the member chose another; the secretariat reads both
  public_name text,
  -- the account, once there is one for the address
  person_id uuid references person,
  email text
);
create index seat_person_of_seat on seat_person (seat_id);
create index seat_person_by_person on seat_person (person_id) where person_id is not null;
create index seat_person_awaited on seat_person (email) where person_id is null and email is not null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
