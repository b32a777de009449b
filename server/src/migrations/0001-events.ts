import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one row for everything that happens: audit and outbox. */
export class Events1763800000001 implements MigrationInterface {
  name = 'Events1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create extension if not exists btree_gin;

create table event (
  id uuid primary key,
  type text not null,
  space_id uuid,
  subject_id uuid not null,
  actor_kind text not null,
  actor_id uuid,
  data jsonb not null,
  request_id text,
  created_at timestamptz not null
);
create index event_by_subject on event (subject_id, id);
create index event_by_space on event (space_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger event_is_append_only before update or delete on event for each row execute function refuse_change();

-- Where socket.io's adapter puts what is too long for a notification between processes.
create table socket_io_attachments (
  id bigserial unique,
  created_at timestamptz default now(),
  payload bytea
);

-- The text search configuration for a language tag: PostgreSQL stems these, everything else is taken word for word.
create function text_config(language text) returns regconfig language sql immutable parallel safe as $$
  select (case split_part(language, '-', 1)
    when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan' when 'da' then 'danish'
    when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish' when 'fr' then 'french' when 'de' then 'german'
    when 'el' then 'greek' when 'hi' then 'hindi' when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish'
    when 'it' then 'italian' when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian' when 'nb' then 'norwegian'
    when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian' when 'sr' then 'serbian' when 'es' then 'spanish'
    when 'sv' then 'swedish' when 'ta' then 'tamil' when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple' end)::regconfig
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
