import { Injectable } from '@nestjs/common';
import type { BodyKind, PartnershipStage } from '../../../shared/bodies.js';
import type { BodyState, Visibility } from '../../../shared/spaces.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import { Clock } from '../kernel/clock/clock.js';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import { nameIn } from '../organisations/organisations.js';
import { visibleSpaces } from '../spaces/visible-spaces.js';
import { readablePart } from './readable-part.js';

/** Which bodies; see the DTO for what each filter means. */
export interface BodyFilter {
  kind?: readonly BodyKind[];
  level?: readonly string[];
  territory?: readonly string[];
  policyField?: readonly string[];
  q?: string;
  mine?: boolean;
  archived?: boolean;
}

/** A body as a list shows it. */
export interface BodyItem {
  id: string;
  slug: string;
  kind: BodyKind;
  state: BodyState;
  stage: PartnershipStage | null;
  visibility: Visibility;
  title: string;
  summary: string;
  language: string;
  levels: GovernanceLevel[];
  territories: string[];
  policyFields: PolicyField[];
  ownerName: string | null;
  ownerLanguage: string | null;
  /** Seats that are held now; null where the reader may not know the members. */
  seatCount: number | null;
}

/** Whether a term in the row `t` of a body in the row `s` contains this moment. */
export function termRuns(now: Date): Sql {
  return sql`(${now}::timestamptz at time zone s.time_zone)::date between t.starts_on and coalesce(t.ends_on, 'infinity')`;
}

/** Reads lists of bodies. */
@Injectable()
export class BodyListQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The bodies the actor may see, by name. */
  async list(actor: Actor, filter: BodyFilter, where: { cursor?: string; limit?: number }): Promise<Page<BodyItem>> {
    const { cursor, limit = 20 } = where;
    const after = readCursor(cursor, 2);
    const conditions = conditionsOf(actor, filter);
    if (after) conditions.push(sql`(x.title collate "und-x-icu", s.id) > (${after[0]}, ${after[1]}::uuid)`);
    const rows = await this.db.query<BodyItem>(sql`
      select s.id, s.slug, s.kind, s.state, s.visibility, s.levels, s.territories, s.policy_fields as "policyFields", b.stage,
        x.title, x.summary, x.language, n.name as "ownerName", n.language as "ownerLanguage",
        case when ${readablePart(actor, 'members')} then
          (select count(*)::int from seat t where t.space_id = s.id and ${termRuns(this.clock.now())}) end as "seatCount"
      from body b join space s on s.id = b.space_id
      cross join lateral (
        select t.title, t.summary, t.language from space_translation t where t.space_id = s.id
        order by t.language <> ${actor.language}, t.language <> s.default_language, t.language limit 1) x
      left join organisation o on o.id = s.owner_organisation_id
      left join lateral (${nameIn(actor.language)}) n on true
      where ${join(conditions, ' and ')}
      order by x.title collate "und-x-icu", s.id limit ${limit + 1}`);
    return page(
      rows,
      limit,
      (row) => row,
      (row) => [row.title, row.id],
    );
  }
}

function conditionsOf(actor: Actor, filter: BodyFilter): Sql[] {
  const { kind, level, territory, policyField, q, mine, archived = false } = filter;
  const conditions = [visibleSpaces(actor), archived ? sql`s.state = 'archived'` : sql`s.state <> 'archived'`];
  if (kind) conditions.push(sql`s.kind = any(${kind}::text[])`);
  if (level) conditions.push(sql`s.levels && ${level}::text[]`);
  if (policyField) conditions.push(sql`s.policy_fields && ${policyField}::text[]`);
  // NUTS codes begin with the code of what they lie in: what lies inside a place counts, and what it lies in.
  if (territory)
    conditions.push(sql`exists (select 1 from unnest(s.territories) t, unnest(${territory}::text[]) sought
      where starts_with(t, sought) or starts_with(sought, t))`);
  if (mine)
    conditions.push(
      sql`(s.id = any(${actor.teams.map((team) => team.spaceId)}::uuid[])
        or exists (select 1 from space_member m where m.space_id = s.id and m.person_id = ${actor.kind === 'person' ? actor.id : null})
        or exists (select 1 from space_follow f where f.space_id = s.id and f.person_id = ${actor.kind === 'person' ? actor.id : null}))`,
    );
  if (q?.trim())
    conditions.push(sql`exists (select 1 from space_translation t where t.space_id = s.id
      and t.search @@ sought_words(text_config(t.language), ${q}))`);
  return conditions;
}
