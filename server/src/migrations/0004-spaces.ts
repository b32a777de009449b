import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaces: where people work on something together; phases, activities and who may do what when. */
export class Spaces1763800000004 implements MigrationInterface {
  name = 'Spaces1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table space (
  id uuid primary key,
  kind text not null check (kind in ('consultation', 'partnership', 'expert-group', 'network', 'forum', 'task-force')),
  slug text not null unique,
  state text not null check (state in ('draft', 'in-review', 'announced', 'open', 'closed', 'in-analysis', 'answered', 'archived')),
  visibility text not null default 'public' check (visibility in ('public', 'transparent', 'private')),
  preset text not null,
  time_zone text not null,
  default_language text not null,
  -- who asks: an organisation of the register, when there is one
  owner_organisation_id uuid references organisation,
  levels text[] not null default '{}',
  territories text[] not null default '{}',
  policy_fields text[] not null default '{}',
  stakeholder_types text[] not null default '{}',
  -- first start and last end of the phases
  opens_at timestamptz,
  closes_at timestamptz,
  -- by when the answer was promised
  answer_due_at timestamptz,
  submitted_by uuid references person,
  reviewed_by uuid references person,
  -- why the reviewer sent the draft back
  review_note text not null default '',
  created_by uuid references person,
  created_at timestamptz not null,
  announced_at timestamptz,
  answered_at timestamptz,
  version integer not null default 1,
  -- the clock opens and closes what is announced, so it needs both instants
  check (kind <> 'consultation' or state in ('draft', 'in-review') or (opens_at is not null and closes_at is not null))
);
create index space_closing on space (closes_at, id) where state not in ('draft', 'in-review');
create index space_turning on space (opens_at, closes_at) where state in ('announced', 'open');
create index space_levels on space using gin (levels);
create index space_territories on space using gin (territories);
create index space_policy_fields on space using gin (policy_fields);
create index space_stakeholder_types on space using gin (stakeholder_types);

create table space_translation (
  space_id uuid not null references space,
  language text not null,
  title text not null,
  summary text not null default '',
  question text not null default '',
  search tsvector generated always as (
    setweight(to_tsvector(text_config(language), title), 'A') ||
    setweight(to_tsvector(text_config(language), summary || ' ' || question), 'B')) stored,
  primary key (space_id, language)
);
create index space_translation_search on space_translation using gin (search);

create table space_team (
  space_id uuid not null references space,
  person_id uuid not null references person,
  role text not null check (role in ('lead', 'editor', 'moderator', 'answerer', 'reviewer', 'observer')),
  added_at timestamptz not null,
  primary key (space_id, person_id, role)
);
create index space_team_by_person on space_team (person_id);

create table space_member (
  space_id uuid not null references space,
  person_id uuid not null references person,
  expert boolean not null default false,
  joined_at timestamptz not null,
  primary key (space_id, person_id)
);
create index space_member_by_person on space_member (person_id);

create table space_invited_organisation (
  space_id uuid not null references space,
  organisation_id uuid not null references organisation,
  invited_at timestamptz not null,
  primary key (space_id, organisation_id)
);
create index space_invited_by_organisation on space_invited_organisation (organisation_id);

create table space_follow (
  space_id uuid not null references space,
  person_id uuid not null references person,
  since timestamptz not null,
  primary key (space_id, person_id)
);
create index space_follow_by_person on space_follow (person_id);

-- When a person last looked, for "since your last visit".
create table space_visit (
  space_id uuid not null references space,
  person_id uuid not null references person,
  seen_at timestamptz not null,
  previous_at timestamptz,
  primary key (space_id, person_id)
);

create table phase (
  id uuid primary key,
  space_id uuid not null references space,
  position integer not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  check (ends_at > starts_at),
  unique (space_id, position) deferrable initially deferred
);

create table phase_translation (
  phase_id uuid not null references phase on delete cascade,
  language text not null,
  name text not null,
  primary key (phase_id, language)
);

create table phase_change (
  id uuid primary key,
  phase_id uuid not null references phase,
  space_id uuid not null references space,
  old_ends_at timestamptz not null,
  new_ends_at timestamptz not null,
  reason text not null,
  language text not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null
);
create index phase_change_by_space on phase_change (space_id, changed_at);

create table activity (
  id uuid primary key,
  space_id uuid not null references space,
  kind text not null check (kind in ('comment')),
  position integer not null,
  settings jsonb not null,
  version integer not null default 1,
  unique (space_id, position)
);

create table activity_translation (
  activity_id uuid not null references activity,
  language text not null,
  title text not null,
  primary key (activity_id, language)
);

-- What an audience may do in an activity during a phase; the row without a phase holds outside all phases.
create table access_cell (
  id uuid primary key,
  activity_id uuid not null references activity,
  phase_id uuid references phase on delete cascade,
  audience text not null check (audience in ('public', 'members', 'invited', 'expert-group', 'team')),
  access text not null check (access in ('hidden', 'read', 'contribute')),
  unique nulls not distinct (activity_id, phase_id, audience)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
