import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls for applications, and what expert groups ask of their members. */
export class Calls1763800000021 implements MigrationInterface {
  name = 'Calls1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table call (
  id uuid primary key,
  space_id uuid not null references space,
  kind text not null check (kind in ('members', 'partners')),
  state text not null check (state in ('draft', 'open', 'closed', 'assessing', 'decided', 'cancelled')),
  default_language text not null,
  -- the first instant after the deadline
  closes_at timestamptz not null,
  -- the highest score; the lowest is 0
  max_score integer not null check (max_score between 1 and 10),
  file_rule text not null check (file_rule in ('none', 'optional', 'required')),
  opened_at timestamptz,
  decided_at timestamptz,
  cancel_reason text not null default '',
  -- last day on which someone can be called from the reserve list
  reserve_until date,
  -- kept when the applications are gone
  statistics jsonb,
  created_at timestamptz not null,
  version integer not null default 1
);
create index call_of_space on call (space_id, id);
create index call_closing on call (closes_at, id) where state = 'open';

create table call_translation (
  call_id uuid not null references call on delete cascade,
  language text not null,
  title text not null,
  text text not null,
  primary key (call_id, language)
);

create table call_criterion (
  id uuid primary key,
  call_id uuid not null references call on delete cascade,
  position integer not null,
  weight integer not null check (weight between 1 and 10)
);
create index call_criterion_of_call on call_criterion (call_id, position);

create table call_criterion_translation (
  criterion_id uuid not null references call_criterion on delete cascade,
  language text not null,
  name text not null,
  description text not null,
  primary key (criterion_id, language)
);

create table call_seats (
  call_id uuid not null references call on delete cascade,
  member_type text not null
    check (member_type in ('personal-capacity', 'common-interest', 'organisation', 'state-authority', 'public-entity')),
  seats integer not null check (seats between 1 and 100),
  primary key (call_id, member_type)
);

create table call_application (
  id uuid primary key,
  call_id uuid not null references call,
  -- who applies, or speaks for the organisation that does; null once the account is deleted
  person_id uuid references person,
  organisation_id uuid references organisation,
  state text not null check (state in ('draft', 'sent', 'withdrawn')),
  client_key uuid not null unique,
  receipt_code text not null unique,
  language text not null,
  member_type text,
  name text not null,
  -- the name the public is to read; who handles the application reads both
  public_name text,
  country text,
  level text,
  gender text check (gender in ('woman', 'man', 'other')),
  motivation text not null default '',
  statement text not null default '',
  -- [{ kind, text }]
  interests jsonb not null default '[]',
  no_interests boolean not null default false,
  file_key text,
  file_name text,
  file_type text,
  sent_at timestamptz,
  outcome text check (outcome in ('appointed', 'reserve', 'refused')),
  outcome_reason text not null default '',
  -- place on the reserve list, of those of its member type
  reserve_place integer,
  seat_id uuid references seat on delete set null,
  created_at timestamptz not null,
  version integer not null default 1
);
create index call_application_of_call on call_application (call_id, id);
create unique index call_application_of_person on call_application (call_id, person_id)
  where organisation_id is null and state <> 'withdrawn';
create unique index call_application_of_organisation on call_application (call_id, organisation_id)
  where organisation_id is not null and state <> 'withdrawn';
create index call_application_by_person on call_application (person_id);
create index call_application_by_organisation on call_application (organisation_id) where organisation_id is not null;

create table call_assessor (
  id uuid primary key,
  call_id uuid not null references call on delete cascade,
  -- null once the account is deleted; what was sent stays
  person_id uuid references person,
  -- when they said in which applications they have a conflict of interest
  declared_at timestamptz,
  unique (call_id, person_id)
);
create index call_assessor_by_person on call_assessor (person_id);

-- Applications an assessor has a conflict of interest in, and never sees.
create table call_recusal (
  application_id uuid not null references call_application on delete cascade,
  person_id uuid not null references person,
  reason text not null,
  recused_at timestamptz not null,
  primary key (application_id, person_id)
);

create table call_assessment (
  application_id uuid not null references call_application on delete cascade,
  assessor_id uuid not null references call_assessor on delete cascade,
  -- [{ criterionId, score, reason }]
  scores jsonb not null,
  -- others are seen from then on, and nothing changes
  sent_at timestamptz,
  primary key (application_id, assessor_id)
);

create table membership_rules (
  space_id uuid primary key references space,
  declares_interests boolean not null,
  rotates_rapporteurs boolean not null,
  term_months integer not null check (term_months between 1 and 120),
  -- whether half of the members of a call come for half of the term, so that never all leave at once
  staggered boolean not null
);

create table interest_declaration (
  space_id uuid not null references space,
  person_id uuid not null references person,
  interests jsonb not null,
  no_interests boolean not null,
  language text not null,
  declared_at timestamptz not null,
  primary key (space_id, person_id)
);

create table rapporteur_turn (
  id uuid primary key,
  space_id uuid not null references space,
  seat_id uuid not null references seat on delete cascade,
  -- the text or the period it is for
  subject text not null,
  language text not null,
  created_at timestamptz not null
);
create index rapporteur_turn_of_space on rapporteur_turn (space_id, created_at desc, id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
