import { Injectable } from '@nestjs/common';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import { found } from '../kernel/http/problem.js';
import { isUuid } from './is-uuid.js';
import type { Organisation } from './organisation.entity.js';
import { nameIn } from './organisations.js';

/** An organisation as it is read: with one name chosen for the reader. */
export type OrganisationRow = Organisation & {
  name: string;
  language: string;
  names: Record<string, string>;
  memberCount: number;
};

export interface OrganisationFilter {
  type?: StakeholderType;
  level?: GovernanceLevel;
  territory?: string;
  verified?: boolean;
  q?: string;
  cursor?: string;
  limit?: number;
}

const columns = sql`o.id, o.slug, o.stakeholder_type as "stakeholderType", o.size, o.levels, o.territories,
  o.nuts_version as "nutsVersion", o.register_number as "registerNumber",
  o.register_number_well_formed as "registerNumberWellFormed", o.website, o.verified_at as "verifiedAt",
  o.created_at as "createdAt", o.version, n.name, n.language,
  (select json_object_agg(a.language, a.name order by a.language) from organisation_name a where a.organisation_id = o.id) as names,
  (select count(*)::int from organisation_member m where m.organisation_id = o.id) as "memberCount"`;

/** Reads the register. */
@Injectable()
export class OrganisationQuery {
  constructor(private readonly db: Database) {}

  /**
   * One organisation by id or slug.
   * @throws Problem `not-found`
   */
  async one(ref: string, language: string): Promise<OrganisationRow> {
    const [row] = await this.db.query<OrganisationRow>(sql`
      select ${columns} from organisation o cross join lateral (${nameIn(language)}) n
      where ${isUuid(ref) ? sql`o.id = ${ref}` : sql`o.slug = ${ref}`}`);
    return found(row);
  }

  /** The register by name, as the reader's language sorts it. */
  async list(filter: OrganisationFilter, language: string): Promise<Page<OrganisationRow>> {
    const limit = filter.limit ?? 20;
    const after = readCursor(filter.cursor, 2);
    const conditions = [
      sql`n.reader_language = ${language}`,
      ...conditionsOf(filter),
      ...(after ? [sql`(n.name collate "und-x-icu", n.organisation_id) > (${after[0]}, ${after[1]}::uuid)`] : []),
    ];
    const rows = await this.db.query<OrganisationRow>(sql`
      select ${columns} from organisation_shown_name n join organisation o on o.id = n.organisation_id
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

function conditionsOf({ type, level, territory, verified, q }: OrganisationFilter): Sql[] {
  const conditions: Sql[] = [];
  if (type) conditions.push(sql`o.stakeholder_type = ${type}`);
  if (level) conditions.push(sql`o.levels @> array[${level}]`);
  // NUTS codes begin with the code of what they lie in: those inside the territory count, and those it lies in.
  if (territory)
    conditions.push(
      sql`exists (select 1 from unnest(o.territories) t where starts_with(t, ${territory}) or starts_with(${territory}, t))`,
    );
  if (verified !== undefined) conditions.push(verified ? sql`o.verified_at is not null` : sql`o.verified_at is null`);
  const words = q?.match(/[\p{L}\p{N}]+/gu);
  if (words) {
    const beginnings = words.map((word) => `${word}:*`).join(' & ');
    conditions.push(
      sql`o.id in (select organisation_id from organisation_name where to_tsvector('simple', name) @@ to_tsquery('simple', ${beginnings}))`,
    );
  }
  return conditions;
}
