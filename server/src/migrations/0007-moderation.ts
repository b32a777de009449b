import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screening, reports, claims and decisions. */
export class Moderation1763800000007 implements MigrationInterface {
  name = 'Moderation1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table screening_finding (
  id uuid primary key,
  comment_id uuid not null references comment,
  revision_id uuid not null,
  step text not null,
  outcome text not null check (outcome in ('hold', 'mark')),
  reason text not null,
  excerpt text not null default '',
  created_at timestamptz not null
);
create index screening_finding_by_comment on screening_finding (comment_id);

create table blocked_term (
  id uuid primary key,
  language text not null,
  term text not null,
  outcome text not null check (outcome in ('hold', 'mark')),
  unique (language, term)
);

-- Why a comment is on the desk; one row per comment that waits for a person.
create table moderation_item (
  comment_id uuid primary key references comment,
  space_id uuid not null references space,
  -- held before publication, reported by readers, marked by screening
  because text not null check (because in ('held', 'reported', 'marked', 'resubmitted')),
  since timestamptz not null,
  priority integer not null default 0,
  report_count integer not null default 0,
  claimed_by uuid references person,
  claimed_until timestamptz
);
create index moderation_queue on moderation_item (space_id, priority desc, since, comment_id);

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
  decision_id uuid,
  outcome text check (outcome in ('restricted', 'kept'))
);
create index comment_report_by_comment on comment_report (comment_id);
create unique index comment_report_once on comment_report (comment_id, person_id) where person_id is not null;

create table moderation_decision (
  id uuid primary key,
  comment_id uuid not null references comment,
  -- what the moderator saw
  revision_id uuid not null,
  action text not null check (action in ('release', 'hide', 'restore', 'redact', 'return', 'keep')),
  reason text not null,
  ground text not null check (ground in ('law', 'house-rule')),
  explanation text not null,
  previous_state text not null,
  previous_revision_id uuid not null,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  undone_at timestamptz,
  undone_by uuid references person
);
create index moderation_decision_by_comment on moderation_decision (comment_id, decided_at);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
