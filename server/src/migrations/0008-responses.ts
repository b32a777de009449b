import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Official answers and the results statement. */
export class Responses1763800000008 implements MigrationInterface {
  name = 'Responses1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table answer (
  id uuid primary key,
  space_id uuid not null references space,
  comment_id uuid not null references comment,
  -- a comment alone, or the whole thread under it
  scope text not null check (scope in ('comment', 'thread')),
  status text not null check (status in ('taken-over', 'partly', 'not', 'already-covered', 'out-of-scope', 'later')),
  body text not null,
  language text not null,
  -- the passage of the new version where it can be seen
  version_id uuid references document_version,
  block_id uuid,
  state text not null check (state in ('draft', 'published')),
  drafted_by uuid not null references person,
  drafted_at timestamptz not null,
  published_by uuid references person,
  published_at timestamptz,
  version integer not null default 1,
  unique (comment_id)
);
create index answer_by_space on answer (space_id, state);

create table results_statement (
  space_id uuid not null references space,
  language text not null,
  body text not null,
  written_by uuid not null references person,
  updated_at timestamptz not null,
  published_at timestamptz,
  version integer not null default 1,
  primary key (space_id, language)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
