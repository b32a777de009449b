import { type Sql, sql } from '../kernel/database/database.js';

/** An organisation as notices name it. */
export interface NoticedOrganisation {
  name: string;
  slug: string;
}

/** The organisation whose id stands in the data of the notice `n` under this key, by its name in the language of the notice. */
export const noticedOrganisation = (key: 'organisationId' | 'otherId'): Sql => sql`(
  select json_build_object('name', its.name, 'slug', o.slug) from organisation o
  cross join lateral (select name from organisation_name where organisation_id = o.id
    order by language <> n.language, language <> 'en', language limit 1) its
  where o.id = (n.data ->> ${key})::uuid)`;
