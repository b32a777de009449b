import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The meetings of bodies: rules, agendas, papers, attendance, minutes and what is to be done afterwards. */
export class Meetings1763800000018 implements MigrationInterface {
  name = 'Meetings1763800000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- A body that has no row goes by the first values in shared/meetings.ts.
create table meeting_rules (
  space_id uuid primary key references body,
  notice_days integer not null check (notice_days between 0 and 365),
  papers_days integer not null check (papers_days between 0 and 365),
  minutes_days integer not null check (minutes_days between 0 and 365),
  version integer not null default 1
);

create table meeting (
  id uuid primary key,
  space_id uuid not null references body,
  -- meetings of one name follow each other; the empty one is the body's own
  series text not null default '',
  state text not null check (state in ('planned', 'invited', 'held', 'cancelled')),
  -- of title, note and agenda
  language text not null,
  title text not null,
  note text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  place text not null default '',
  session_id uuid unique references live_session,
  -- the rules that hold for it: those of the body when it was called
  notice_days integer not null,
  papers_days integer not null,
  minutes_days integer not null,
  invited_at timestamptz,
  -- when its time was told last
  notice_given_at timestamptz,
  late_reason text not null default '',
  cancel_reason text not null default '',
  papers_reminded_at timestamptz,
  -- grows with every change that a calendar has to take over
  sequence integer not null default 0,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1,
  check (ends_at > starts_at),
  check (state not in ('invited', 'held') or invited_at is not null)
);
create index meeting_of_body on meeting (space_id, starts_at, id);
create index meeting_papers_to_remind on meeting (starts_at) where state in ('planned', 'invited') and papers_reminded_at is null;

create table meeting_item (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  position integer not null,
  title text not null,
  minutes integer not null,
  presenter text not null default '',
  document_id uuid references document on delete set null,
  -- address of something else that is under discussion, such as an opinion
  link text not null default ''
);
create index meeting_item_in_order on meeting_item (meeting_id, position);

create table meeting_paper (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  item_id uuid references meeting_item on delete set null,
  title text not null,
  -- a document of the body, or a file
  document_id uuid references document on delete set null,
  file_name text,
  media_type text,
  bytes integer,
  -- article 4 of Regulation (EC) No 1049/2001; null when it is disclosed
  ground text check (ground in ('public-security', 'defence', 'international-relations', 'economic-policy', 'privacy',
    'commercial-interests', 'court-proceedings', 'inspections', 'decision-making')),
  handed_in_at timestamptz not null,
  handed_in_by uuid references person
);
create index meeting_paper_of_meeting on meeting_paper (meeting_id, handed_in_at, id);

create table meeting_attendance (
  meeting_id uuid not null references meeting on delete cascade,
  seat_id uuid not null references seat on delete cascade,
  reply text check (reply in ('coming', 'alternate', 'not-coming')),
  replied_at timestamptz,
  attendance text check (attendance in ('present', 'represented', 'excused', 'absent')),
  primary key (meeting_id, seat_id)
);

create table meeting_minutes (
  meeting_id uuid primary key references meeting,
  state text not null check (state in ('drafting', 'circulated', 'approved', 'published')),
  -- what members comment on
  document_id uuid references document on delete set null,
  circulated_at timestamptz,
  approved_at timestamptz,
  approved_in uuid references meeting,
  approved_version_id uuid references document_version,
  -- a text of its own, so that what members said of the draft stays among them
  published_document_id uuid references document on delete set null,
  published_at timestamptz,
  -- when the team was told that they are overdue
  overdue_told_at timestamptz,
  version integer not null default 1,
  check ((state in ('approved', 'published')) = (approved_in is not null)),
  check ((approved_in is null) = (approved_version_id is null)),
  check ((state = 'published') = (published_at is not null))
);
create index meeting_minutes_unpublished on meeting_minutes (meeting_id) where published_at is null;

-- Where a body's minutes are discussed by its members, and where they are published.
create table minutes_place (
  space_id uuid primary key references body,
  draft_activity_id uuid not null references activity,
  published_activity_id uuid not null references activity
);

create table follow_up (
  id uuid primary key,
  space_id uuid not null references body,
  series text not null default '',
  -- the meeting at which it was agreed
  meeting_id uuid references meeting,
  state text not null check (state in ('open', 'done', 'dropped')),
  language text not null,
  text text not null,
  owner text not null default '',
  due_on date,
  -- what became of it
  outcome text not null default '',
  created_at timestamptz not null,
  closed_at timestamptz,
  version integer not null default 1,
  check ((state = 'open') = (closed_at is null))
);
create index follow_up_of_body on follow_up (space_id, (state = 'open') desc, due_on, id);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
