import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screening, reports, claims and decisions. */
export class Moderation1763800000007 implements MigrationInterface {
  name = 'Moderation1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- What the checks found in a revision, and where in the text as it was sent.
create table screening_finding (
  id uuid primary key,
  comment_id uuid not null references comment,
  revision_id uuid not null,
  step text not null,
  outcome text not null check (outcome in ('hold', 'mark')),
  reason text not null,
  field text check (field in ('body', 'suggestion')),
  span_start integer,
  span_end integer,
  excerpt text not null default '',
  created_at timestamptz not null,
  check ((field is null) = (span_start is null) and (field is null) = (span_end is null))
);
create index screening_finding_by_comment on screening_finding (comment_id, id);

-- Keys of recent texts, by which the same words are found again; forgotten after some days.
create table recent_text (
  space_id uuid not null,
  key bigint not null,
  at timestamptz not null,
  comment_id uuid not null,
  primary key (space_id, key, at, comment_id)
);
create index recent_text_by_age on recent_text using brin (at);

-- The terms of one language; 'mul' holds those of every language.
create table blocked_term_list (
  language text primary key,
  changed_by uuid references person,
  changed_at timestamptz not null,
  version integer not null default 1
);

create table blocked_term (
  language text not null references blocked_term_list,
  term text not null,
  outcome text not null check (outcome in ('hold', 'mark')),
  primary key (language, term)
);

-- Why a comment is on the desk; one row per comment that waits for a person.
create table moderation_item (
  comment_id uuid primary key references comment,
  space_id uuid not null references space,
  because text not null check (because in ('held', 'first-comment', 'before-publication', 'resubmitted', 'reported', 'marked')),
  since timestamptz not null,
  -- higher comes first
  priority integer not null,
  report_count integer not null default 0,
  claimed_by uuid references person,
  claimed_at timestamptz,
  claimed_until timestamptz,
  check ((claimed_by is null) = (claimed_until is null) and (claimed_by is null) = (claimed_at is null))
);
create index moderation_queue on moderation_item (space_id, priority desc, since, comment_id);

create table moderation_decision (
  id uuid primary key,
  comment_id uuid not null references comment,
  space_id uuid not null references space,
  -- what the moderator saw
  revision_id uuid not null,
  action text not null check (action in ('release', 'hide', 'restore', 'redact', 'return', 'keep')),
  reason text not null,
  ground text not null check (ground in ('law', 'house-rule')),
  explanation text not null,
  -- what came of it, and what was there before, so that it can be taken back
  previous_state text not null,
  next_state text not null,
  next_revision_id uuid not null,
  previous_item jsonb,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid references person,
  check ((undone_at is null) = (undone_by is null))
);
create index moderation_decision_by_comment on moderation_decision (comment_id, id);
create index moderation_decision_by_day on moderation_decision (space_id, decided_at);

-- A reader's notice. Regulation (EU) 2022/2065 art. 16.
create table comment_report (
  id uuid primary key,
  comment_id uuid not null references comment,
  revision_id uuid not null,
  person_id uuid references person,
  guest_id uuid references guest,
  email text,
  language text not null,
  reason text not null,
  explanation text not null,
  receipt_hash bytea not null unique,
  created_at timestamptz not null,
  outcome text check (outcome in ('restricted', 'kept', 'withdrawn')),
  closed_at timestamptz,
  -- null when the author took the comment back before anyone decided
  decision_id uuid references moderation_decision,
  check (person_id is null or guest_id is null),
  check ((outcome is null) = (closed_at is null) and (decision_id is null or outcome is not null))
);
create index comment_report_by_comment on comment_report (comment_id, id);
create index comment_report_by_decision on comment_report (decision_id) where decision_id is not null;
-- Each reader reports a comment once.
create unique index comment_report_by_person on comment_report (comment_id, person_id) where person_id is not null;
create unique index comment_report_by_guest on comment_report (comment_id, guest_id) where guest_id is not null;
create unique index comment_report_by_email on comment_report (comment_id, email) where email is not null and person_id is null and guest_id is null;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
