import { Injectable } from '@nestjs/common';
import { Database, join, type Sql, sql } from '../kernel/database/database.js';
import type { MatchDto, MatchedTextsDto } from './dto/match.dto.js';
import { placesAround } from './organisation-filter.js';
import { presentSummary } from './organisation.presenter.js';
import {
  OrganisationQuery,
  type OrganisationRow,
  type OrganisationSummaryRow,
  summaryColumns,
} from './organisation.query.js';
import { nameIn } from './organisations.js';

/** A text of each side that speaks of the same: one offers what the other seeks. */
interface Meeting extends MatchedTextsDto {
  organisationId: string;
  /** Words that stand in both. */
  shared: number;
}

type Candidate = OrganisationSummaryRow & Pick<OrganisationRow, 'themes' | 'targetGroups'>;

/** Of those who share codes, and of those whose words meet, so many are looked at more closely. */
const candidates = 60;
/** A meeting of words counts as much as so many shared codes: it says what one could do together. */
const weightOfWords = 4;

/** Finds organisations that would have something to do with each other, and says why. */
@Injectable()
export class MatchesQuery {
  constructor(
    private readonly db: Database,
    private readonly query: OrganisationQuery,
  ) {}

  /**
   * Organisations that offer what this one seeks or seek what it offers, and those that work on the same for the same people or
   * in the same place; the best explained first.
   */
  async of(ref: string, language: string, limit = 6): Promise<MatchDto[]> {
    const mine = await this.query.one(ref, language);
    const meetings = await this.meetings(mine.id);
    const alike = await this.alike(mine);
    const ids = [...new Set([...meetings.map(({ organisationId }) => organisationId), ...alike])];
    const rows = await this.db.sql<Candidate>`
      select ${summaryColumns}, o.themes, o.target_groups as "targetGroups"
      from organisation o cross join lateral (${nameIn(language)}) n where o.id = any(${ids}::uuid[])`;
    return rows
      .map((row) =>
        explained(
          mine,
          row,
          meetings.filter(({ organisationId }) => organisationId === row.id),
        ),
      )
      .toSorted((a, b) => weightOf(b) - weightOf(a) || a.organisation.name.localeCompare(b.organisation.name))
      .slice(0, limit);
  }

  /** Texts that offer what the other seeks, in the same language; at least two words that carry meaning stand in both. */
  private async meetings(organisationId: string): Promise<Meeting[]> {
    return this.db.sql<Meeting>`
      with mine as (
        select kind, position, language, body, search,
          (select string_agg(quote_literal(word), ' | ') from unnest(tsvector_to_array(search)) word where length(word) > 3)::tsquery as words
        from organisation_text where organisation_id = ${organisationId} and kind in ('offer', 'seek')),
      near as (
        select m.kind, m.body as mine, m.search as words_of_mine, x.*
        from mine m cross join lateral (
          select t.organisation_id, t.body as theirs, t.language, t.search from organisation_text t
          where t.search @@ m.words and t.kind = case m.kind when 'offer' then 'seek' else 'offer' end
            and t.language = m.language and t.organisation_id <> ${organisationId}
          order by ts_rank(t.search, m.words) desc limit ${candidates}) x),
      counted as (
        select kind, mine, theirs, language, organisation_id,
          (select count(*)::int from unnest(tsvector_to_array(words_of_mine)) word
            where length(word) > 3 and word = any(tsvector_to_array(search))) as shared
        from near)
      select distinct on (organisation_id, kind) case kind when 'seek' then 'they-offer' else 'they-seek' end as way,
        mine, theirs, language, organisation_id as "organisationId", shared
      from counted where shared >= 2 order by organisation_id, kind, shared desc, theirs`;
  }

  /** Those who work on a same theme, for the same people or in the same place, the more the better. */
  private async alike({ id, themes, targetGroups, territories }: OrganisationRow): Promise<string[]> {
    if (themes.length === 0 || (targetGroups.length === 0 && territories.length === 0)) return [];
    const places = [
      ...new Set(territories.flatMap((code) => [code, ...placesAround(code).map((around) => `=${around}`)])),
    ];
    const near = sql`(o.places && ${places}::text[])`;
    const points = [
      ...themes.map((theme) => has(sql`o.themes`, theme)),
      ...targetGroups.map((group) => has(sql`o.target_groups`, group)),
      sql`${near}::int`,
    ];
    const rows = await this.db.query<{ id: string }>(sql`
      select o.id from organisation o
      where o.id <> ${id} and o.themes && ${themes}::text[] and (o.target_groups && ${targetGroups}::text[] or ${near})
      order by ${join(points, ' + ')} desc, o.id limit ${candidates}`);
    return rows.map((row) => row.id);
  }
}

const has = (column: Sql, code: string): Sql => sql`(${column} @> array[${code}])::int`;

function explained(mine: OrganisationRow, theirs: Candidate, meetings: Meeting[]): MatchDto {
  return {
    organisation: presentSummary(theirs),
    themes: theirs.themes.filter((theme) => mine.themes.includes(theme)),
    targetGroups: theirs.targetGroups.filter((group) => mine.targetGroups.includes(group)),
    territories: sharedPlaces(mine.territories, theirs.territories),
    texts: meetings.map(({ way, mine: own, theirs: other, language }) => ({ way, mine: own, theirs: other, language })),
  };
}

/** Where both work: of a place and one that lies in it, the smaller. */
function sharedPlaces(mine: string[], theirs: string[]): string[] {
  const shared = mine.flatMap((own) =>
    theirs.flatMap((other) => (own.startsWith(other) ? own : other.startsWith(own) ? other : [])),
  );
  return [...new Set(shared)].toSorted();
}

const weightOf = ({ themes, targetGroups, territories, texts }: MatchDto): number =>
  themes.length + targetGroups.length + Math.min(1, territories.length) + weightOfWords * texts.length;
