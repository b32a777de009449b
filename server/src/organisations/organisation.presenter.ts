import type { Actor } from '../kernel/http/actor.js';
import { can } from '../kernel/http/policy.js';
import type { OrganisationDto, OrganisationSummaryDto } from './dto/organisation.dto.js';
import { organisationActions, organisationPolicy } from './organisation.policy.js';
import { warningsOf } from './organisation-profile.js';
import type { OrganisationRow, OrganisationSummaryRow } from './organisation.query.js';

/** An organisation as it stands in a list. */
export function presentSummary(row: OrganisationSummaryRow): OrganisationSummaryDto {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    language: row.language,
    stakeholderType: row.stakeholderType,
    levels: row.levels,
    territories: row.territories,
    verified: row.verifiedAt !== null,
  };
}

/** An organisation as its page shows it to this reader. */
export function presentOrganisation(row: OrganisationRow, actor: Actor): OrganisationDto {
  const allowed = can(organisationPolicy, actor, row, organisationActions);
  return {
    ...presentSummary(row),
    names: row.names,
    size: row.size,
    nutsVersion: row.nutsVersion,
    registerNumber: row.registerNumber,
    website: row.website,
    memberCount: row.memberCount,
    targetGroups: row.targetGroups,
    themes: row.themes,
    languages: row.languages,
    represents: row.represents,
    offers: row.offers,
    seeks: row.seeks,
    reach: row.reach,
    verifiedAt: row.verifiedAt,
    verifiedUntil: row.verifiedUntil,
    verifiedBy: row.verifiedAt && row.method,
    createdAt: row.createdAt,
    version: row.version,
    warnings: allowed.edit ? warningsOf(row) : [],
    can: allowed,
  };
}
