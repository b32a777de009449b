import { Injectable } from '@nestjs/common';
import type { AffiliationSide } from '../../../shared/organisations.js';
import { Database, sql } from '../kernel/database/database.js';
import { page, type Page, readCursor } from '../kernel/database/page.js';
import type { Actor } from '../kernel/http/actor.js';
import type { AffiliationsDto, AffiliatePageDto, AskedAffiliationDto } from './dto/affiliation.dto.js';
import { presentSummary } from './organisation.presenter.js';
import { administers } from './organisation.policy.js';
import { type OrganisationSummaryRow, summaryColumns } from './organisation.query.js';
import { nameIn } from './organisations.js';

/** All organisations an umbrella speaks for, through others too; as the table `below`. */
const below = (organisationId: string) => sql`
  with recursive below (id) as (
    select member_id from organisation_affiliation where umbrella_id = ${organisationId} and confirmed_at is not null
    union select a.member_id from organisation_affiliation a join below b on b.id = a.umbrella_id where a.confirmed_at is not null)`;

/** Reads who belongs to whom. */
@Injectable()
export class AffiliationsQuery {
  constructor(private readonly db: Database) {}

  /** The umbrellas of an organisation, for whom it speaks itself, and to its administrators what waits for an answer. */
  async of(actor: Actor, organisationId: string): Promise<AffiliationsDto> {
    const umbrellas = await this.db.query<OrganisationSummaryRow>(sql`
      select ${summaryColumns} from organisation_affiliation a join organisation o on o.id = a.umbrella_id
      cross join lateral (${nameIn(actor.language)}) n
      where a.member_id = ${organisationId} and a.confirmed_at is not null order by n.name collate "und-x-icu", o.id`);
    return {
      umbrellas: umbrellas.map(presentSummary),
      speaksFor: await this.reach(organisationId),
      asked: administers(actor, organisationId) ? await this.asked(actor, organisationId) : [],
    };
  }

  /** The organisations that belong to an umbrella themselves, by name. */
  async members(
    actor: Actor,
    organisationId: string,
    { cursor, limit = 20 }: { cursor?: string; limit?: number },
  ): Promise<AffiliatePageDto> {
    const after = readCursor(cursor, 2);
    const rows = await this.db.query<OrganisationSummaryRow>(sql`
      select ${summaryColumns} from organisation_affiliation a join organisation o on o.id = a.member_id
      cross join lateral (${nameIn(actor.language)}) n
      where a.umbrella_id = ${organisationId} and a.confirmed_at is not null
        ${after ? sql`and (n.name collate "und-x-icu", o.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
      order by n.name collate "und-x-icu", o.id limit ${limit + 1}`);
    const members: Page<AffiliatePageDto['items'][number]> = page(rows, limit, presentSummary, (row) => [
      row.name,
      row.id,
    ]);
    return members;
  }

  /** How many it speaks for, through others too, and how they are spread; one in two countries counts in both. */
  private async reach(organisationId: string): Promise<AffiliationsDto['speaksFor']> {
    const [spread] = await this.db.query<AffiliationsDto['speaksFor']>(sql`
      ${below(organisationId)},
      theirs as (select o.* from below join organisation o on o.id = below.id)
      select (select count(*)::int from theirs) as organisations,
        (select count(*)::int from organisation_affiliation where umbrella_id = ${organisationId} and confirmed_at is not null) as direct,
        (select coalesce(json_agg(x order by x.organisations desc, x.country), '[]') from (
          select p as country, count(*)::int as organisations from theirs cross join unnest(places) p where length(p) = 2 and not starts_with(p, '=') group by p) x) as "byCountry",
        (select coalesce(json_agg(x order by x.organisations desc, x.type), '[]') from (
          select stakeholder_type as type, count(*)::int as organisations from theirs group by 1) x) as "byType"`);
    return spread ?? { organisations: 0, direct: 0, byCountry: [], byType: [] };
  }

  private async asked(actor: Actor, organisationId: string): Promise<AskedAffiliationDto[]> {
    const rows = await this.db.query<
      OrganisationSummaryRow & { is: AffiliationSide; isMine: boolean; askedAt: Date }
    >(sql`
      select ${summaryColumns}, case when o.id = a.umbrella_id then 'umbrella' else 'member' end as is,
        (a.asked_by = 'umbrella') = (a.umbrella_id = ${organisationId}) as "isMine", a.asked_at as "askedAt"
      from organisation_affiliation a
      join organisation o on o.id = case when a.umbrella_id = ${organisationId} then a.member_id else a.umbrella_id end
      cross join lateral (${nameIn(actor.language)}) n
      where a.confirmed_at is null and ${organisationId} in (a.umbrella_id, a.member_id) order by a.asked_at, o.id`);
    return rows.map((row) => ({
      organisation: presentSummary(row),
      is: row.is,
      isMine: row.isMine,
      askedAt: row.askedAt,
    }));
  }
}
