import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import type { TargetGroup } from '../../../shared/vocabulary/target-groups.js';
import { type Sql, sql } from '../kernel/database/database.js';

/** Which organisations; see the DTO for what each means. */
export interface OrganisationFilter {
  type?: StakeholderType;
  level?: GovernanceLevel;
  territory?: string;
  theme?: PolicyField;
  targetGroup?: TargetGroup;
  verified?: boolean;
  q?: string;
}

/** NUTS codes begin with the code of what they lie in: the larger places that a place lies in. */
export const placesAround = (code: string): string[] =>
  Array.from({ length: code.length - 2 }, (_, at) => code.slice(0, at + 2));

/** Organisations that work in a place or a part of it, and those that work in all of something it lies in. */
export function worksAt(territory: string): Sql {
  return sql`o.places && ${[territory, ...placesAround(territory).map((code) => `=${code}`)]}::text[]`;
}

/** The filter as conditions on rows `o` of `organisation`. */
export function conditionsOf(filter: OrganisationFilter): Sql[] {
  const { type, level, territory, theme, targetGroup, verified, q } = filter;
  const conditions: Sql[] = [];
  if (type) conditions.push(sql`o.stakeholder_type = ${type}`);
  if (level) conditions.push(sql`o.levels @> array[${level}]`);
  if (theme) conditions.push(sql`o.themes @> array[${theme}]`);
  if (targetGroup) conditions.push(sql`o.target_groups @> array[${targetGroup}]`);
  if (territory) conditions.push(worksAt(territory));
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
