import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents, their versions and the blocks these consist of. */
export class Documents1763800000005 implements MigrationInterface {
  name = 'Documents1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table document (
  id uuid primary key,
  space_id uuid not null references space,
  activity_id uuid not null references activity,
  position integer not null,
  created_by uuid references person,
  created_at timestamptz not null,
  current_version_id uuid
);
create index document_by_space on document (space_id, position);

create table document_version (
  id uuid primary key,
  document_id uuid not null references document,
  number integer not null,
  state text not null check (state in ('draft', 'published')),
  language text not null,
  title text not null,
  source_format text,
  source_name text,
  created_by uuid references person,
  created_at timestamptz not null,
  published_by uuid references person,
  published_at timestamptz,
  version integer not null default 1,
  unique (document_id, number)
);
create unique index document_one_draft on document_version (document_id) where state = 'draft';
alter table document add foreign key (current_version_id) references document_version;

-- A block keeps its id across versions.
create table block (
  version_id uuid not null references document_version,
  id uuid not null,
  position integer not null,
  kind text not null check (kind in ('heading', 'paragraph', 'list-item', 'article', 'objective', 'action', 'encouragement', 'recommendation', 'table', 'footnote')),
  level integer not null default 0,
  label text not null default '',
  text text not null,
  addressee text not null default '',
  source_id text not null default '',
  parent_id uuid,
  notes text[] not null default '{}',
  primary key (version_id, id),
  unique (version_id, position) deferrable initially deferred
);

create function refuse_published_block() returns trigger language plpgsql as $$
begin
  if exists (select 1 from document_version where id = coalesce(new.version_id, old.version_id) and state = 'published') then
    raise exception 'a published version does not change';
  end if;
  return coalesce(new, old);
end $$;
create trigger block_of_published_version before insert or update or delete on block for each row execute function refuse_published_block();

create function refuse_published_version() returns trigger language plpgsql as $$
begin
  raise exception 'a published version does not change';
end $$;
create trigger published_version before update or delete on document_version for each row
  when (old.state = 'published') execute function refuse_published_version();

create table version_translation (
  version_id uuid not null references document_version,
  language text not null,
  title text not null,
  version integer not null default 1,
  primary key (version_id, language)
);

create table block_translation (
  version_id uuid not null,
  block_id uuid not null,
  language text not null,
  text text not null,
  addressee text not null default '',
  -- the original changed since: readers get the original until the translation follows
  outdated boolean not null default false,
  primary key (version_id, block_id, language),
  foreign key (version_id, block_id) references block (version_id, id) on delete cascade
);

-- What was translated of a published version stays as it was read; only what is missing or outdated is filled in.
create function refuse_published_translation() returns trigger language plpgsql as $$
begin
  if exists (select 1 from document_version where id = old.version_id and state = 'published') then
    raise exception 'a translation of a published version does not change';
  end if;
  return coalesce(new, old);
end $$;
create trigger translation_of_published_version before update or delete on block_translation for each row
  when (not old.outdated) execute function refuse_published_translation();

-- The words of published versions. A long text takes several rows, as one search vector holds a megabyte at most.
create table block_search (
  version_id uuid not null references document_version,
  language text not null,
  part integer not null,
  search tsvector not null,
  primary key (version_id, language, part)
);
create index block_search_words on block_search using gin (search);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
