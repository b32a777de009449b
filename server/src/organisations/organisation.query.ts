import { Injectable } from '@nestjs/common';
import type { VerificationMethod } from '../../../shared/organisations.js';
import { Database, join, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { found } from '../kernel/http/problem.js';
import { isUuid } from './is-uuid.js';
import { conditionsOf, type OrganisationFilter } from './organisation-filter.js';
import type { ProfileText } from './organisation-profile.js';
import type { Organisation } from './organisation.entity.js';
import { nameIn } from './organisations.js';

/** An organisation as it is read in lists: with one name chosen for the reader. */
export type OrganisationSummaryRow = Pick<
  Organisation,
  'id' | 'slug' | 'stakeholderType' | 'levels' | 'territories' | 'verifiedAt'
> & { name: string; language: string };

/** An organisation with all it says about itself. */
export type OrganisationRow = Organisation & {
  name: string;
  language: string;
  names: Record<string, string>;
  memberCount: number;
  offers: ProfileText[];
  seeks: ProfileText[];
  reach: ProfileText | null;
  /** What staff looked at last; null for a verification of which that is not known. */
  method: VerificationMethod | null;
};

/** The columns of a summary, for a query from `organisation o` with its name as `n`. */
export const summaryColumns = sql`o.id, o.slug, o.stakeholder_type as "stakeholderType", o.levels, o.territories,
  o.verified_at as "verifiedAt", n.name, n.language`;

const textsOf = (kind: 'offer' | 'seek' | 'reach') => sql`
  (select coalesce(json_agg(json_build_object('language', x.language, 'body', x.body) order by x.position), '[]')
    from organisation_text x where x.organisation_id = o.id and x.kind = ${kind})`;

const allColumns = sql`${summaryColumns}, o.size, o.nuts_version as "nutsVersion", o.register_number as "registerNumber",
  o.register_number_well_formed as "registerNumberWellFormed", o.website, o.target_groups as "targetGroups", o.themes, o.languages,
  o.represents, o.verified_until::text as "verifiedUntil", o.created_at as "createdAt", o.version,
  (select v.method from organisation_verification v where v.organisation_id = o.id and v.ended_at is null) as method,
  ${textsOf('offer')} as offers, ${textsOf('seek')} as seeks, ${textsOf('reach')} -> 0 as reach,
  (select json_object_agg(a.language, a.name order by a.language) from organisation_name a where a.organisation_id = o.id) as names,
  (select count(*)::int from organisation_member m where m.organisation_id = o.id) as "memberCount"`;

/** Reads the register. */
@Injectable()
export class OrganisationQuery {
  constructor(private readonly db: Database) {}

  /**
   * One organisation by id or slug. One that was merged into another is that one now.
   * @throws Problem `not-found`
   */
  async one(ref: string, language: string): Promise<OrganisationRow> {
    const column = isUuid(ref) ? sql`id` : sql`slug`;
    const [row] = await this.db.query<OrganisationRow>(sql`
      select ${allColumns} from organisation o cross join lateral (${nameIn(language)}) n
      where o.id = coalesce((select id from organisation where ${column} = ${ref}),
        (select into_id from organisation_merge where ${column} = ${ref}))`);
    return found(row);
  }

  /** The register by name, as the reader's language sorts it. */
  async list(
    filter: OrganisationFilter & { cursor?: string; limit?: number },
    language: string,
  ): Promise<Page<OrganisationSummaryRow>> {
    const limit = filter.limit ?? 20;
    const after = readCursor(filter.cursor, 2);
    const conditions = [
      sql`n.reader_language = ${language}`,
      ...conditionsOf(filter),
      ...(after ? [sql`(n.name collate "und-x-icu", n.organisation_id) > (${after[0]}, ${after[1]}::uuid)`] : []),
    ];
    const rows = await this.db.query<OrganisationSummaryRow>(sql`
      select ${summaryColumns} from organisation_shown_name n join organisation o on o.id = n.organisation_id
      where ${join(conditions, ' and ')}
      order by n.name collate "und-x-icu", n.organisation_id
      limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }
}
