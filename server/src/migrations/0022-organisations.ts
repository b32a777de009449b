import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations in full: profiles, the map, umbrellas, delegation, verification with evidence, and merged duplicates. */
export class OrganisationsInFull1763800000022 implements MigrationInterface {
  name = 'OrganisationsInFull1763800000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(profile);
    await runner.query(counts);
    await runner.query(people);
    await runner.query(duplicates);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}

const profile = `
create extension if not exists pg_trgm;

-- Where an organisation is found: each place it names, as '=NL35', and each that one lies in, itself included. A place
-- inside another one it names tells nothing more. '=' alone stands for no place.
create function nuts_places(codes text[]) returns text[] language sql immutable parallel safe as $$
  select case when count(*) = 0 then array['='] else array_agg(distinct place) end
  from unnest(codes) code cross join lateral (
    select left(code, length) as place from generate_series(2, length(code)) length union all select '=' || code) at
  where not exists (select 1 from unnest(codes) wider where wider <> code and starts_with(code, wider))
$$;

-- The host of a website without www, in small letters.
create function website_host(website text) returns text language sql immutable parallel safe as $$
  select lower(substring(website from '^https?://(?:www[.])?([^/:?#]+)'))
$$;

alter table organisation
  add target_groups text[] not null default '{}',
  add themes text[] not null default '{}',
  add languages text[] not null default '{}',
  -- how many people or organisations it says it speaks for
  add represents integer check (represents > 0),
  -- the last day staff vouch for
  add verified_until date,
  add places text[] generated always as (nuts_places(territories)) stored;
create index organisation_by_place on organisation using gin (places);
create index organisation_by_theme on organisation using gin (themes);
create index organisation_by_target_group on organisation using gin (target_groups);
create index organisation_by_register_number on organisation (register_number) where register_number is not null;
create index organisation_by_host on organisation (website_host(website)) where website is not null;
create index organisation_name_likeness on organisation_name using gin (lower(name) gin_trgm_ops);

-- What it offers, what it seeks, and how it knows whom it speaks for, each in the language it was written in.
create table organisation_text (
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('offer', 'seek', 'reach')),
  position integer not null,
  language text not null,
  body text not null,
  search tsvector generated always as (to_tsvector(text_config(language), body)) stored,
  primary key (organisation_id, kind, position)
);
create index organisation_text_search on organisation_text using gin (search);
`;

const counts = `
-- How many organisations are found at a place: all of them, and by one property. Kept by the statements that change them, so
-- that a map of tens of thousands is read from a few rows. '' stands for everywhere.
create table organisation_count (
  place text not null,
  facet text not null,
  value text not null,
  organisations integer not null,
  primary key (place, facet, value)
);

create function organisation_facets(places text[], type text, levels text[], themes text[], groups text[], verified boolean)
returns table (place text, facet text, value text) language sql immutable parallel safe as $$
  select p, f, v from unnest(array_append(places, '')) p cross join (
    select 'all', '' union all select 'type', type union all select 'verified', verified::text
    union all select 'level', unnest(levels) union all select 'theme', unnest(themes) union all select 'targetGroup', unnest(groups)) x (f, v)
$$;

create function count_organisations() returns trigger language plpgsql as $$
declare
  facets constant text := '(select f.*, %s as by from %I o cross join lateral organisation_facets(o.places, o.stakeholder_type, o.levels, o.themes, o.target_groups, o.verified_at is not null) f)';
  changed text := case tg_op
    when 'INSERT' then format(facets, 1, 'fresh')
    when 'DELETE' then format(facets, -1, 'stale')
    else format(facets, 1, 'fresh') || ' union all ' || format(facets, -1, 'stale') end;
begin
  -- In one order, so that two who change many places at once do not wait for each other.
  execute 'insert into organisation_count as c select place, facet, value, sum(by)::int from (' || changed || ') x
    group by place, facet, value having sum(by) <> 0 order by place, facet, value
    on conflict (place, facet, value) do update set organisations = c.organisations + excluded.organisations';
  return null;
end $$;
create trigger organisation_counted_in after insert on organisation referencing new table as fresh
  for each statement execute function count_organisations();
create trigger organisation_counted_out after delete on organisation referencing old table as stale
  for each statement execute function count_organisations();
create trigger organisation_counted_anew after update on organisation referencing new table as fresh old table as stale
  for each statement execute function count_organisations();

insert into organisation_count (place, facet, value, organisations)
select f.place, f.facet, f.value, count(*)::int from organisation o
cross join lateral organisation_facets(o.places, o.stakeholder_type, o.levels, o.themes, o.target_groups, o.verified_at is not null) f
group by 1, 2, 3;
`;

const people = `
-- A role that somebody has until a day, whatever their own is.
alter table organisation_member
  add delegated_role text check (delegated_role in ('drafter', 'representative', 'administrator')),
  -- the last day, in the time zone of the platform
  add delegated_until date,
  add delegated_by uuid references person,
  add check ((delegated_role is null) = (delegated_until is null));
create index organisation_member_delegated on organisation_member (delegated_until) where delegated_until is not null;

-- The role somebody has on a day.
create function role_on(day date, role text, delegated_role text, delegated_until date) returns text
language sql immutable parallel safe as $$
  select case when delegated_until >= day then delegated_role else role end
$$;

-- That an organisation belongs to an umbrella. Asked by one side, and so once the other has confirmed it.
create table organisation_affiliation (
  umbrella_id uuid not null references organisation,
  member_id uuid not null references organisation,
  asked_by text not null check (asked_by in ('umbrella', 'member')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (umbrella_id, member_id),
  check (umbrella_id <> member_id)
);
create index organisation_affiliation_by_member on organisation_affiliation (member_id);

-- Each time staff vouched for an organisation: what they looked at, and until when.
create table organisation_verification (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  method text not null check (method in ('register-extract', 'email-domain', 'transparency-register', 'personal-contact')),
  -- for staff: what was seen, and where
  note text not null,
  link text,
  verified_by uuid references person,
  verified_at timestamptz not null,
  valid_until date not null,
  reminded_at timestamptz,
  ended_at timestamptz,
  ended_because text check (ended_because in ('expired', 'profile-changed', 'withdrawn', 'renewed', 'merged')),
  check ((ended_at is null) = (ended_because is null))
);
create index organisation_verification_history on organisation_verification (organisation_id, verified_at);
create unique index organisation_verification_running on organisation_verification (organisation_id) where ended_at is null;
create index organisation_verification_due on organisation_verification (valid_until) where ended_at is null;
`;

const duplicates = `
-- Two that may be the same, found when one is registered or changed; the smaller id first.
create table organisation_likeness (
  first_id uuid not null references organisation,
  second_id uuid not null references organisation,
  reason text not null check (reason in ('register-number', 'website', 'name')),
  -- how alike the names are, from 0 to 1
  score real not null,
  found_at timestamptz not null,
  -- staff looked: these are two
  dismissed_at timestamptz,
  dismissed_by uuid references person,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index organisation_likeness_by_second on organisation_likeness (second_id);

-- Organisations that turned out to be another one. What was theirs is that one's now; this is what they were.
create table organisation_merge (
  -- the id and the address it had
  id uuid primary key,
  slug text not null unique,
  into_id uuid not null references organisation,
  names jsonb not null,
  profile jsonb not null,
  -- how many rows moved, by table
  moved jsonb not null,
  reason text not null,
  merged_by uuid references person,
  merged_at timestamptz not null
);
create index organisation_merge_into on organisation_merge (into_id, merged_at);
`;
