import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is left of a live session: its record, and what people said there that becomes a comment. */
export class Records1763800000014 implements MigrationInterface {
  name = 'Records1763800000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table session_record (
  session_id uuid primary key references live_session,
  state text not null check (state in ('draft', 'published')),
  -- of what the note-taker wrote
  language text not null,
  summary text not null default '',
  -- { <agenda item id>: text }
  notes jsonb not null default '{}',
  -- [{ itemId, text }]
  decisions jsonb not null default '[]',
  -- questions, polls, harvests and attendance as they were when the record was published or raw messages were deleted
  contents jsonb,
  version integer not null default 1,
  written_by uuid references person,
  created_at timestamptz not null,
  published_at timestamptz,
  -- when raw messages were deleted
  cleared_at timestamptz,
  check ((state = 'published') = (published_at is not null)),
  check (contents is not null or (state = 'draft' and cleared_at is null))
);
create index session_record_uncleared on session_record (created_at) where cleared_at is null;

-- Whether what somebody said becomes a comment, which only they decide.
create table comment_request (
  id uuid primary key,
  message_id uuid not null unique references room_message on delete cascade,
  state text not null check (state in ('asked', 'accepted', 'declined')),
  -- null when the author offered it
  asked_by uuid references person,
  asked_at timestamptz not null,
  decided_at timestamptz,
  comment_id uuid unique references comment,
  check ((state = 'accepted') = (comment_id is not null)),
  check ((state = 'asked') = (decided_at is null))
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
