import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Networks and forums: contact cards, requests for experience, forums that feed forums, and what agendas are made of. */
export class Exchange1763800000023 implements MigrationInterface {
  name = 'Exchange1763800000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(people);
    await runner.query(requests);
    await runner.query(agendas);
    await runner.query(forums);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}

const people = `
-- The name under which somebody wrote here. It outlives the seat it stood on, so that no real name takes its place.
create table chosen_name (
  space_id uuid not null references space,
  person_id uuid not null references person,
  name text not null,
  primary key (space_id, person_id)
);

create table contact_card (
  seat_id uuid primary key references seat on delete cascade,
  -- whose card it is: an account, or a name as long as there is none; it is not shown for whoever sits there next
  person_id uuid references person,
  holder_name text,
  function text not null default '',
  organisation text not null default '',
  email text not null default '',
  phone text not null default '',
  website text not null default '',
  languages text[] not null default '{}',
  ask_about text not null default '',
  -- language of its words
  language text not null,
  -- the fields that are for everyone; the others are for the network
  public_fields text[] not null default '{}'
    check (public_fields <@ array['function', 'organisation', 'email', 'phone', 'website', 'languages', 'askAbout']),
  updated_at timestamptz not null,
  version integer not null default 1
);
create index contact_card_by_person on contact_card (person_id) where person_id is not null;

-- The themes of which a member wants to hear when somebody asks.
create table theme_follow (
  space_id uuid not null references space,
  person_id uuid not null references person,
  policy_field text not null,
  primary key (space_id, person_id, policy_field)
);
`;

const requests = `
create table peer_request (
  id uuid primary key,
  space_id uuid not null references space,
  person_id uuid not null references person,
  state text not null check (state in ('draft', 'open', 'answered', 'closed')),
  title text not null,
  body text not null,
  language text not null,
  policy_fields text[] not null default '{}',
  levels text[] not null default '{}',
  -- NUTS codes of the places whose experience is sought
  territories text[] not null default '{}',
  target_on date,
  -- what was learnt, once it is answered
  learnt text not null default '',
  learnt_language text,
  created_at timestamptz not null,
  asked_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  reminders integer not null default 0,
  reminded_at timestamptz,
  version integer not null default 1,
  search tsvector generated always as (
    setweight(to_tsvector(text_config(language), title), 'A') || setweight(to_tsvector(text_config(language), body), 'B')) stored,
  check ((state = 'draft') = (asked_at is null)),
  check (state <> 'answered' or answered_at is not null)
);
create index peer_request_listed on peer_request (space_id, asked_at desc, id desc) where state <> 'draft';
create index peer_request_by_person on peer_request (person_id);
create index peer_request_search on peer_request using gin (search);
create index peer_request_late on peer_request (target_on) where state = 'open';

create table peer_offer (
  id uuid primary key,
  request_id uuid not null references peer_request,
  person_id uuid not null references person,
  state text not null check (state in ('offered', 'accepted', 'withdrawn')),
  body text not null,
  language text not null,
  -- a practice or a text somewhere
  link text,
  call_on date,
  created_at timestamptz not null
);
create index peer_offer_of_request on peer_offer (request_id, id);
create index peer_offer_by_person on peer_offer (person_id);

create table peer_evaluation (
  request_id uuid not null references peer_request,
  person_id uuid not null references person,
  side text not null check (side in ('asker', 'helper')),
  usefulness text not null check (usefulness in ('very', 'partly', 'little', 'not')),
  body text not null default '',
  language text not null,
  created_at timestamptz not null,
  primary key (request_id, person_id)
);
`;

const agendas = `
create table agenda_consultation (
  id uuid primary key,
  space_id uuid not null references space,
  title text not null,
  body text not null default '',
  language text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  open_to text not null check (open_to in ('members', 'accounts')),
  -- when its opening and its end were recorded; what holds follows from the times alone
  opened_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  check (closes_at > opens_at)
);
create index agenda_consultation_listed on agenda_consultation (space_id, closes_at desc, id desc);
create index agenda_consultation_turning on agenda_consultation (opens_at, closes_at) where closed_at is null;

create table agenda_proposal (
  id uuid primary key,
  consultation_id uuid not null references agenda_consultation,
  person_id uuid not null references person,
  state text not null check (state in ('proposed', 'taken', 'merged', 'declined', 'withdrawn')),
  title text not null,
  body text not null default '',
  language text not null,
  merged_into_id uuid references agenda_proposal,
  -- what the team says about its decision
  reason text not null default '',
  reason_language text,
  -- where the agenda item stands
  agenda_path text,
  -- how many organisations and members want it, those of proposals merged into it included
  wants integer not null default 0,
  created_at timestamptz not null,
  decided_at timestamptz,
  version integer not null default 1,
  check ((state = 'merged') = (merged_into_id is not null))
);
create index agenda_proposal_by_time on agenda_proposal (consultation_id, id);
create index agenda_proposal_by_wants on agenda_proposal (consultation_id, wants desc, id);
create index agenda_proposal_merged on agenda_proposal (merged_into_id) where merged_into_id is not null;
create index agenda_proposal_by_person on agenda_proposal (person_id);

create table agenda_support (
  proposal_id uuid not null references agenda_proposal,
  person_id uuid not null references person,
  -- the organisation on whose seat they sit; null for those who speak for themselves
  organisation_id uuid references organisation,
  created_at timestamptz not null,
  primary key (proposal_id, person_id)
);
create index agenda_support_by_person on agenda_support (person_id);
create index agenda_support_by_organisation on agenda_support (organisation_id) where organisation_id is not null;
`;

const forums = `
-- The forum that another one feeds.
create table forum_link (
  child_space_id uuid primary key references space,
  parent_space_id uuid not null references space,
  state text not null check (state in ('asked', 'accepted', 'declined')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  check (child_space_id <> parent_space_id)
);
create index forum_link_by_parent on forum_link (parent_space_id);

create table forum_result (
  id uuid primary key,
  from_space_id uuid not null references space,
  to_space_id uuid not null references space,
  -- the result of a lower forum that this one hands on
  based_on_id uuid references forum_result,
  kind text not null check (kind in ('recommendation', 'question')),
  body text not null,
  language text not null,
  source text not null check (source in ('meeting', 'record', 'document', 'other')),
  source_path text,
  state text not null check (state in ('handed-up', 'on-agenda', 'answered', 'declined', 'withdrawn')),
  -- the answer, or why it was declined
  reason text not null default '',
  reason_language text,
  agenda_path text,
  agenda_consultation_id uuid references agenda_consultation,
  handed_up_at timestamptz not null,
  taken_at timestamptz,
  decided_at timestamptz,
  version integer not null default 1
);
create index forum_result_up on forum_result (from_space_id, handed_up_at desc, id desc);
create index forum_result_received on forum_result (to_space_id, handed_up_at desc, id desc);
create index forum_result_handed_on on forum_result (based_on_id) where based_on_id is not null;
create index forum_result_on_agenda on forum_result (agenda_consultation_id) where agenda_consultation_id is not null;
`;
