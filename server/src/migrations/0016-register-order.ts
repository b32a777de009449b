import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register in the order in which each reader sees it. */
export class RegisterOrder1763800000016 implements MigrationInterface {
  name = 'RegisterOrder1763800000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
-- The one name that readers of an interface language see: in it, else in English, else in the first language there is. A row
-- for each, so that a page of tens of thousands is found by an index. Follows organisation_name by itself.
create table organisation_shown_name (
  reader_language text not null,
  organisation_id uuid not null references organisation on delete cascade,
  name text not null,
  language text not null,
  primary key (reader_language, organisation_id)
);
create index organisation_shown_in_order on organisation_shown_name (reader_language, name collate "und-x-icu", organisation_id);

create function follow_organisation_name() returns trigger language plpgsql as $$
declare
  changed uuid := coalesce(new.organisation_id, old.organisation_id);
begin
  delete from organisation_shown_name where organisation_id = changed;
  insert into organisation_shown_name (reader_language, organisation_id, name, language)
  select reader, changed, n.name, n.language
  from unnest(array['en', 'nl']) reader
  cross join lateral (select name, language from organisation_name where organisation_id = changed
    order by language <> reader, language <> 'en', language limit 1) n;
  return null;
end $$;
create trigger organisation_name_is_shown after insert or update or delete on organisation_name
  for each row execute function follow_organisation_name();

insert into organisation_shown_name (reader_language, organisation_id, name, language)
select reader, o.id, n.name, n.language
from organisation o cross join unnest(array['en', 'nl']) reader
cross join lateral (select name, language from organisation_name where organisation_id = o.id
  order by language <> reader, language <> 'en', language limit 1) n;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward; restore a backup instead.');
  }
}
