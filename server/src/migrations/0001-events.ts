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
-- Every name in it is a constant, so that the planner puts the expression in place of the call.
create function text_config(language text) returns regconfig language sql immutable parallel safe as $$
  select case split_part(language, '-', 1)
    when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan' when 'da' then 'danish'
    when 'nl' then 'dutch' when 'en' then 'english' when 'et' then 'estonian' when 'fi' then 'finnish' when 'fr' then 'french' when 'de' then 'german'
    when 'el' then 'greek' when 'hi' then 'hindi' when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish'
    when 'it' then 'italian' when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian' when 'nb' then 'norwegian'
    when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian' when 'sr' then 'serbian' when 'es' then 'spanish'
    when 'sv' then 'swedish' when 'ta' then 'tamil' when 'tr' then 'turkish' when 'yi' then 'yiddish' else 'simple'::regconfig end
$$;

-- Words as typed in a search box, as a query for texts of this configuration. The Dutch stemmer leaves the spelling of a
-- plural on the stem (cursussen: cursuss, huizen: huiz, brieven: briev), so either spelling of a last consonant is sought.
create function sought_words(config regconfig, words text) returns tsquery language sql immutable parallel safe as $$
  select case when config <> 'dutch'::regconfig then websearch_to_tsquery(config, words)
    else regexp_replace(regexp_replace(regexp_replace(websearch_to_tsquery(config, words)::text,
      '''(([^'']|'''')*[aeiouy])([bdgklmnprt])\\3?''', '(''\\1\\3'' | ''\\1\\3\\3'')', 'g'),
      '''(([^'']|'''')*[aeiouy])(ff?|v)''', '(''\\1f'' | ''\\1ff'' | ''\\1v'')', 'g'),
      '''(([^'']|'''')*[aeiouy])(ss?|z)''', '(''\\1s'' | ''\\1ss'' | ''\\1z'')', 'g')::tsquery end
$$;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
