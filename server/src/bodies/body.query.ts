import { Injectable } from '@nestjs/common';
import type { PartnershipStage, PartReaders } from '../../../shared/bodies.js';
import type { CommentSettings, TeamRole } from '../../../shared/spaces.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import { Database, type Sql, sql } from '../kernel/database/database.js';
import { type Actor, personId } from '../kernel/http/actor.js';
import { found } from '../kernel/http/problem.js';
import { nameIn } from '../organisations/organisations.js';
import type { CellFacts } from '../spaces/space-facts.js';

/** An organisation with a role in a body, named for the reader. */
export interface NamedOrganisation {
  id: string;
  slug: string;
  name: string;
  language: string;
}

/** A body with what stands around it. */
export interface BodyRow {
  version: number;
  texts: { language: string; title: string; summary: string }[];
  defaultLanguage: string;
  levels: GovernanceLevel[];
  territories: string[];
  policyFields: PolicyField[];
  openedAt: Date | null;
  stage: PartnershipStage | null;
  parts: PartReaders;
  lead: NamedOrganisation | null;
  secretariat: NamedOrganisation | null;
  mandateDocumentId: string | null;
  /** Whether a version of the mandate is published. */
  hasMandate: boolean;
  /** The activities in which its texts are discussed. */
  activities: { id: string; titles: Record<string, string>; settings: CommentSettings; cells: CellFacts[] }[];
  team: { personId: string; role: TeamRole; name: string | null }[];
  isFollowed: boolean;
}

/** Reads one body. Who may see what of it is for the presenter, which has the facts. */
@Injectable()
export class BodyQuery {
  constructor(private readonly db: Database) {}

  /** @throws Problem `not-found` when there is no body with this id */
  async one(actor: Actor, spaceId: string): Promise<BodyRow> {
    const [row] = await this.db.query<BodyRow>(sql`
      select s.version, s.default_language as "defaultLanguage", s.levels, s.territories, s.policy_fields as "policyFields",
        s.announced_at as "openedAt", b.stage, b.parts,
        b.mandate_document_id as "mandateDocumentId", exists (
          select 1 from document d where d.id = b.mandate_document_id and d.current_version_id is not null) as "hasMandate",
        (select json_agg(json_build_object('language', t.language, 'title', t.title, 'summary', t.summary)
            order by t.language <> s.default_language, t.language)
          from space_translation t where t.space_id = s.id) as texts,
        (${named(actor, sql`s.owner_organisation_id`)}) as lead,
        (${named(actor, sql`b.secretariat_organisation_id`)}) as secretariat,
        coalesce((select json_agg(json_build_object('id', a.id, 'settings', a.settings,
            'titles', coalesce((select json_object_agg(n.language, n.title) from activity_translation n where n.activity_id = a.id), '{}'),
            'cells', coalesce((select json_agg(json_build_object('phaseId', c.phase_id, 'audience', c.audience, 'access', c.access))
              from access_cell c where c.activity_id = a.id), '[]')) order by a.position)
          from activity a where a.space_id = s.id and a.kind = 'comment'), '[]') as activities,
        coalesce((select json_agg(json_build_object('personId', m.person_id, 'role', m.role, 'name', nullif(p.name, ''))
            order by m.added_at, m.person_id)
          from space_team m join person p on p.id = m.person_id where m.space_id = s.id), '[]') as team,
        exists (select 1 from space_follow f where f.space_id = s.id and f.person_id = ${personId(actor)}) as "isFollowed"
      from body b join space s on s.id = b.space_id where s.id = ${spaceId}`);
    return found(row);
  }
}

/** An organisation by its id, named for the reader, as one JSON value. */
export function named(actor: Actor, id: Sql): Sql {
  return sql`select json_build_object('id', o.id, 'slug', o.slug, 'name', n.name, 'language', n.language)
    from organisation o cross join lateral (${nameIn(actor.language)}) n where o.id = ${id}`;
}
