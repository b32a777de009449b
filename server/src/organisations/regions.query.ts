import { Injectable } from '@nestjs/common';
import { type Territory, territories, territoryPath } from '../kernel/codelists/codelists.js';
import { Database, join, sql } from '../kernel/database/database.js';
import type { RegionsDto } from './dto/regions.dto.js';
import { conditionsOf, type OrganisationFilter, placesAround } from './organisation-filter.js';
import { presentTerritory } from './territory.presenter.js';

/** How many organisations are found at each place. */
type Counts = Map<string, number>;

/** Counts organisations by region, for the map and the table that says the same. */
@Injectable()
export class RegionsQuery {
  constructor(private readonly db: Database) {}

  /**
   * The regions of a place with how many organisations work in each, whether there are any or none. An organisation that works
   * in all of a country is counted at the country, not at each of its regions.
   * @param grain level of NUTS of the regions; the next that has several when not given or not finer than the place
   */
  async of(filter: OrganisationFilter, language: string, grain?: number): Promise<RegionsDto> {
    const within = filter.territory ? (territoryPath(filter.territory).at(-1) ?? null) : null;
    const grains = grainsOf(within);
    const chosen =
      grains.find(({ level }) => level === grain) ?? grains.find(({ regions }) => regions > 1) ?? grains[0];
    const regions = chosen ? regionsOf(within, chosen.level) : [];
    const around = within ? placesAround(within.code).map((code) => `=${code}`) : [];
    const place = within?.code ?? '';
    const asked = [...regions.map(({ code }) => code), ...around, place, `=${place}`];
    const counts = await this.counts(filter, asked);
    const count = (code: string) => counts.get(code) ?? 0;
    const wider = around.reduce((sum, code) => sum + count(code), 0);
    return {
      within: within && presentTerritory(within, language),
      parent: within?.parent ?? null,
      grain: chosen?.level ?? null,
      grains,
      total: count(place),
      listed: count(place) + wider,
      everywhere: within ? count(`=${place}`) + wider : 0,
      nowhere: within ? 0 : count('='),
      items: regions.map((region) => ({ ...presentTerritory(region, language), organisations: count(region.code) })),
    };
  }

  /** By one property the figures are kept; by several the organisations themselves are counted. */
  private async counts(filter: OrganisationFilter, places: string[]): Promise<Counts> {
    const facet = facetOf(filter);
    const rows = facet
      ? await this.db.sql<{ place: string; organisations: number }>`
          select place, organisations from organisation_count
          where facet = ${facet[0]} and value = ${facet[1]} and place = any(${places}::text[])`
      : await this.counted(filter, places);
    return new Map(rows.map(({ place, organisations }) => [place, organisations]));
  }

  private async counted(
    filter: OrganisationFilter,
    places: string[],
  ): Promise<{ place: string; organisations: number }[]> {
    return this.db.query(sql`
      select place, count(*)::int as organisations
      from organisation o cross join unnest(array_append(o.places, '')) place
      where ${join(conditionsOf(filter), ' and ')} and place = any(${places}::text[]) group by place`);
  }
}

/** The property the filter names if it is at most one beside the place; null for several, and for words. */
function facetOf({
  territory: _territory,
  q,
  ...properties
}: OrganisationFilter): [facet: string, value: string] | null {
  if (q) return null;
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const [only] = given;
  if (given.length > 1) return null;
  return only ? [only[0], String(only[1])] : ['all', ''];
}

const regionsOf = (within: Territory | null, level: number): Territory[] =>
  territories().filter((region) => region.level === level && (!within || region.code.startsWith(within.code)));

/** The levels of NUTS below a place, with how many regions it has there. */
function grainsOf(within: Territory | null): RegionsDto['grains'] {
  const levels = within ? [1, 2, 3].filter((level) => level > within.level) : [0];
  return levels.map((level) => ({ level, regions: regionsOf(within, level).length }));
}
