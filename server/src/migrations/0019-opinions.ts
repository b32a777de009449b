import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for advice, opinions and decisions, how they are adopted, and what authorities do with them. */
export class Opinions1763800000019 implements MigrationInterface {
  name = 'Opinions1763800000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table advice_request (
  id uuid primary key,
  space_id uuid not null references space,
  title text not null,
  question text not null,
  language text not null,
  asked_by_organisation_id uuid not null references organisation,
  -- what it is about, where that stands on the platform
  about_space_id uuid references space,
  about_document_id uuid references document,
  contribute_until timestamptz not null,
  due_at timestamptz not null,
  -- whether everyone who may read the opinions reads what each member said, once the time for it is over
  contributions_public boolean not null,
  state text not null check (state in ('open', 'answered', 'withdrawn')),
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1,
  check (contribute_until <= due_at)
);
create index advice_request_of_space on advice_request (space_id, created_at desc, id desc);

create table advice_contribution (
  id uuid primary key,
  request_id uuid not null references advice_request,
  seat_id uuid not null references seat,
  person_id uuid not null references person,
  body text not null,
  language text not null,
  sent_at timestamptz not null,
  changed_at timestamptz,
  version integer not null default 1,
  unique (request_id, seat_id)
);

create table opinion (
  id uuid primary key,
  space_id uuid not null references space,
  kind text not null check (kind in ('opinion', 'decision')),
  request_id uuid references advice_request,
  document_id uuid not null references document,
  addressee_organisation_id uuid references organisation,
  state text not null
    check (state in ('drafting', 'objecting', 'objected', 'voting', 'rejected', 'adopted', 'published', 'withdrawn')),
  -- the text that was adopted
  version_id uuid references document_version,
  adopted_at timestamptz,
  -- until when minority statements may be attached
  statements_until timestamptz,
  year integer,
  number integer,
  published_at timestamptz,
  -- SHA-256 of the published text
  fingerprint text,
  answer_due_at timestamptz,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1,
  unique (space_id, year, number),
  check (state not in ('adopted', 'published') or (version_id is not null and adopted_at is not null)),
  check ((state = 'published') = (published_at is not null and number is not null and year is not null and fingerprint is not null))
);
create index opinion_of_space on opinion (space_id, created_at desc, id desc);
create index opinion_published on opinion (published_at desc, id desc) where state = 'published' and addressee_organisation_id is not null;

-- An objection period or a vote. Its rules stand from the moment it opens.
create table adoption_round (
  id uuid primary key,
  opinion_id uuid not null references opinion,
  number integer not null,
  method text not null check (method in ('consensus', 'vote')),
  version_id uuid not null references document_version,
  opened_at timestamptz not null,
  closes_at timestamptz not null,
  quorum integer not null check (quorum between 0 and 100),
  majority text not null check (majority in ('votes-cast', 'members', 'two-thirds')),
  is_secret boolean not null,
  proxies integer not null,
  statement_days integer not null,
  -- that decide, when it opened
  seats integer not null,
  outcome text check (outcome in ('adopted', 'rejected', 'quorum-missed', 'objected')),
  closed_at timestamptz,
  votes_for integer,
  votes_against integer,
  abstentions integer,
  check (closes_at > opened_at),
  unique (opinion_id, number)
);
create index adoption_round_open on adoption_round (closes_at) where outcome is null;

create function refuse_changed_rules() returns trigger language plpgsql as $$
begin
  raise exception 'the rules of a vote stand once it is open';
end $$;
create trigger adoption_round_stands before update on adoption_round for each row
  when ((old.method, old.version_id, old.opened_at, old.closes_at, old.quorum, old.majority, old.is_secret, old.proxies, old.statement_days, old.seats)
    is distinct from
    (new.method, new.version_id, new.opened_at, new.closes_at, new.quorum, new.majority, new.is_secret, new.proxies, new.statement_days, new.seats)
    or old.outcome is not null)
  execute function refuse_changed_rules();

-- The seats that decide in a round. Of a secret vote it is known that a seat voted, and nothing else.
create table round_seat (
  round_id uuid not null references adoption_round,
  seat_id uuid not null references seat,
  -- the seat that may vote in its place
  proxy_seat_id uuid references seat,
  has_voted boolean not null default false,
  choice text check (choice in ('for', 'against', 'abstain')),
  voted_by uuid references person,
  voted_at timestamptz,
  check (choice is null or has_voted),
  primary key (round_id, seat_id)
);
create index round_seat_by_proxy on round_seat (round_id, proxy_seat_id) where proxy_seat_id is not null;

-- The ballots of a secret vote, as sums alone: there is no row of which it could be found out whose it is.
create table ballot_box (
  round_id uuid primary key references adoption_round,
  votes_for integer not null default 0,
  votes_against integer not null default 0,
  abstentions integer not null default 0
);

create table objection (
  round_id uuid primary key references adoption_round,
  seat_id uuid not null references seat,
  person_id uuid not null references person,
  reason text not null,
  language text not null,
  raised_at timestamptz not null
);

create table minority_statement (
  id uuid primary key,
  opinion_id uuid not null references opinion,
  seat_id uuid not null references seat,
  person_id uuid not null references person,
  body text not null,
  language text not null,
  written_at timestamptz not null,
  version integer not null default 1,
  unique (opinion_id, seat_id)
);

-- What a published opinion recommends: a block of its text, or the opinion as a whole.
create table recommendation (
  id uuid primary key,
  opinion_id uuid not null references opinion,
  position integer not null,
  block_id uuid,
  -- the last answer
  verdict text,
  answered_at timestamptz,
  unique (opinion_id, position)
);

-- What the authority said of it, each time it said something.
create table recommendation_answer (
  id uuid primary key,
  recommendation_id uuid not null references recommendation,
  number integer not null,
  verdict text not null,
  body text not null,
  language text not null,
  link text,
  -- written by the body's team for the addressee
  on_behalf boolean not null,
  person_id uuid not null references person,
  answered_at timestamptz not null,
  unique (recommendation_id, number)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
