import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments, what they said before, who supports them, and drafts. */
export class Comments1763800000006 implements MigrationInterface {
  name = 'Comments1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table comment (
  id uuid primary key,
  space_id uuid not null,
  activity_id uuid not null references activity,
  document_id uuid references document,
  -- the comment at the top of the thread: itself for a top-level comment
  root_id uuid not null,
  parent_id uuid references comment,
  -- from the top of the thread down to the parent
  ancestors uuid[] not null default '{}',
  person_id uuid references person,
  -- stays when a person takes over what they said as a guest
  guest_id uuid references guest,
  organisation_id uuid references organisation,
  state text not null check (state in ('held', 'visible', 'hidden', 'returned', 'withdrawn')),
  stance text not null check (stance in ('for', 'neutral', 'against', 'none')),
  language text not null,
  body text not null,
  -- the body as sanitised HTML, and the suggestion against the passage, made once when it was written
  body_html text not null,
  suggestion text,
  suggestion_diff jsonb,
  -- the words as they are now; comment_revision has those before
  revision_id uuid not null,
  revision_number integer not null default 1,
  revised_at timestamptz not null,
  revised_by text not null default 'author' check (revised_by in ('author', 'team')),
  redacted boolean not null default false,
  -- changes by the author alone
  edited_at timestamptz,
  edit_count integer not null default 0,
  -- W3C Web Annotation selectors: version and block, the quoted passage, its place. Replies stand where their thread stands.
  version_id uuid references document_version,
  block_id uuid,
  quote_exact text,
  quote_prefix text,
  quote_suffix text,
  quote_start integer,
  quote_end integer,
  anchor_outcome text not null default 'kept' check (anchor_outcome in ('kept', 'moved', 'passage-removed', 'needs-look')),
  -- the smallest place it stands on
  place_id uuid not null generated always as (coalesce(block_id, document_id, activity_id)) stored,
  client_key uuid not null,
  created_at timestamptz not null,
  -- when readers first saw it, which is later where a moderator looked at it before
  appeared_at timestamptz,
  search tsvector generated always as (to_tsvector(text_config(language), body || ' ' || coalesce(suggestion, ''))) stored,
  check (person_id is not null or guest_id is not null),
  check ((parent_id is null) = (cardinality(ancestors) = 0)),
  check ((quote_start is null) = (quote_exact is null)),
  check ((suggestion is null) = (suggestion_diff is null))
);
-- Sent again after a lost answer or by a double click, it carries the same key and finds the comment that is there.
create unique index comment_client_key on comment (client_key);
create index comment_in_space on comment (space_id, created_at, id);
create index comment_appeared on comment (space_id, appeared_at) where state = 'visible';
create index comment_threads on comment (activity_id, created_at, id) where parent_id is null;
create index comment_threads_of_place on comment (place_id, created_at, id) where parent_id is null;
create index comment_of_document on comment (document_id, version_id) where document_id is not null and parent_id is null;
create index comment_replies on comment (parent_id, created_at, id) where parent_id is not null;
create index comment_of_thread on comment (root_id) where parent_id is not null;
create index comment_by_person on comment (person_id, created_at, id) where person_id is not null;
create index comment_by_guest on comment (guest_id, created_at, id) where guest_id is not null;
create index comment_by_organisation on comment (organisation_id, created_at, id) where organisation_id is not null;
create index comment_search on comment using gin (space_id, search) where state = 'visible';

-- The matches of a search inside one consultation with their rank, up to a number of them. A word that few use is found by the
-- index of words. For a word that most use that index would first list all of them, so the newest are read until there are
-- enough. The planner cannot know which it is; the last few comments can.
create function find_comments_with_rare_words(space uuid, activities uuid[], wanted tsquery, most integer)
returns table (id uuid, rank real) language sql stable set enable_seqscan = off set enable_indexscan = off as $$
  select c.id, ts_rank(c.search, wanted) from comment c
  where c.space_id = space and c.state = 'visible' and c.activity_id = any(activities) and c.search @@ wanted
  limit most
$$;
create function find_comments_with_frequent_words(space uuid, activities uuid[], wanted tsquery, most integer)
returns table (id uuid, rank real) language sql stable set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
  select c.id, ts_rank(c.search, wanted) from comment c
  where c.space_id = space and c.state = 'visible' and c.activity_id = any(activities) and c.search @@ wanted
  order by c.appeared_at desc limit most
$$;
create function find_comments(space uuid, activities uuid[], wanted tsquery, most integer)
returns table (id uuid, rank real) language plpgsql stable rows 100 as $$
declare
  is_frequent boolean;
begin
  select count(*) filter (where last.matches) * 5 > count(*) into is_frequent from (
    select c.search @@ wanted as matches from comment c
    where c.space_id = space and c.state = 'visible' order by c.appeared_at desc limit 300) as last;
  if is_frequent then
    return query select * from find_comments_with_frequent_words(space, activities, wanted, most);
  else
    return query select * from find_comments_with_rare_words(space, activities, wanted, most);
  end if;
end $$;

-- What was said before: a row for every change, by the author or by a redaction.
create table comment_revision (
  comment_id uuid not null references comment,
  number integer not null,
  id uuid not null,
  body text not null,
  body_html text not null,
  suggestion text,
  suggestion_diff jsonb,
  stance text not null,
  language text not null,
  -- number of the redaction that keeps it for the team alone
  sealed_by integer,
  made_by text not null check (made_by in ('author', 'team')),
  created_at timestamptz not null,
  primary key (comment_id, number)
);

-- Figures that change often, apart from the words so that counting rewrites little. No row means nothing to count.
create table comment_count (
  comment_id uuid primary key references comment,
  -- for comments at the top of a thread, so that lists sort by a figure without reading every thread
  activity_id uuid,
  place_id uuid,
  -- visible comments below, at any depth
  descendants integer not null default 0,
  supports integer not null default 0
) with (fillfactor = 80);
create index comment_most_discussed on comment_count (activity_id, descendants, comment_id) where activity_id is not null;
create index comment_most_supported on comment_count (activity_id, supports, comment_id) where activity_id is not null;
create index comment_most_discussed_here on comment_count (place_id, descendants, comment_id) where place_id is not null;
create index comment_most_supported_here on comment_count (place_id, supports, comment_id) where place_id is not null;

-- Visible comments per place, replies included, spread over slots so that many people writing at once do not wait for
-- one row; the figure is the sum.
create table comment_tally (
  activity_id uuid not null references activity,
  -- the smallest place: block, document or activity
  place_id uuid not null,
  slot smallint not null,
  document_id uuid,
  block_id uuid,
  visible integer not null,
  primary key (activity_id, place_id, slot)
) with (fillfactor = 80);

create table support (
  comment_id uuid not null references comment,
  person_id uuid not null references person,
  created_at timestamptz not null,
  primary key (comment_id, person_id)
);
create index support_by_person on support (person_id);

create table comment_draft (
  person_id uuid not null references person,
  -- where the text was being written, such as 'block:<id>' or 'reply:<id>'
  place text not null,
  space_id uuid not null references space,
  activity_id uuid not null references activity,
  document_id uuid references document,
  body text not null,
  suggestion text,
  stance text not null,
  language text,
  anchor jsonb,
  organisation_id uuid references organisation,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (person_id, place)
);

-- What publishing a version did to each open comment's place.
create table anchor_move (
  version_id uuid not null references document_version,
  comment_id uuid not null references comment,
  outcome text not null check (outcome in ('kept', 'moved', 'passage-removed', 'needs-look')),
  old_version_id uuid not null,
  old_block_id uuid not null,
  old_exact text,
  new_block_id uuid,
  new_exact text,
  primary key (version_id, comment_id)
);
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
