import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../config/package-root.js';

import { foldForSearch } from './fold-for-search.js';

/** A statistical region of NUTS: a country (level 0) or a region of it (levels 1 to 3). */
export interface Territory {
  /** NUTS code, such as `NL35`. Greece is `EL`. */
  code: string;
  level: 0 | 1 | 2 | 3;
  /** Name in the local language and script; NUTS has no other. */
  label: string;
  /** Alpha-3 code of the country, as in `countries()`. */
  country: string;
  /** Code of the territory one level up; null for a country. */
  parent: string | null;
}

/** A country or territory of the world. */
export interface Country {
  /** ISO 3166-1 alpha-3 code. */
  code: string;
  /** ISO 3166-1 alpha-2 code; null where there is none. */
  iso2: string | null;
  /** Member state of the Union. */
  eu: boolean;
  /** Prefix of its NUTS codes, where it has such regions. */
  nuts?: string | null;
  /** Name by ISO 639-1 code of the 24 official languages of the Union. */
  labels: Record<string, string>;
}

interface Codelist<Item> {
  meta: { tableVersion: string; attribution: string };
  items: Item[];
}

interface SearchEntry {
  territory: Territory;
  /** Folded names and code; each begins with a space, so that a word's start can be found by one. */
  names: string[];
}

const readTerritories = once(() => {
  const { meta, items } = read<Territory & { extraRegio?: true }>('nuts');
  const regions: Territory[] = items.filter((item) => !item.extraRegio);
  return { version: meta.tableVersion, list: regions, byCode: new Map(regions.map((region) => [region.code, region])) };
});
const readCountries = once(() => read<Country>('countries'));
const searchIndex = once(indexTerritories);

/**
 * All NUTS regions of the member states in the order of their codes, without the "extra-regio" codes that are no place.
 */
export function territories(): readonly Territory[] {
  return readTerritories().list;
}

/**
 * Edition of NUTS the codes belong to, such as `2024`; to be kept beside a stored code, because codes change their
 * meaning.
 */
export function territoryEdition(): string {
  return readTerritories().version;
}

/** Whether the code is a territory one can choose. */
export function isTerritory(code: string): boolean {
  return readTerritories().byCode.has(code);
}

/** The territory and all it lies in, from the country down; empty for an unknown code. */
export function territoryPath(code: string): Territory[] {
  const { byCode } = readTerritories();
  const path: Territory[] = [];
  for (let at = byCode.get(code); at; at = at.parent === null ? undefined : byCode.get(at.parent)) path.unshift(at);
  return path;
}

/**
 * Territories whose name or code has a word that begins with the text; accents, capitals and look-alike letters do not
 * matter. Countries are found by their name in any official language of the Union. Whole names come first, then names
 * that begin with the text, then larger territories before smaller ones.
 * @param limit most results to give
 */
export function searchTerritories(text: string, limit = 20): Territory[] {
  const sought = ` ${foldForSearch(text)}`;
  if (sought === ' ') return [];
  const hits: { territory: Territory; rank: number }[] = [];
  for (const { territory, names } of searchIndex()) {
    const rank = Math.min(...names.map((name) => rankOf(name, sought)));
    if (rank < Infinity) hits.push({ territory, rank });
  }
  hits.sort((a, b) => a.rank - b.rank || a.territory.level - b.territory.level);
  return hits.slice(0, limit).map((hit) => hit.territory);
}

/** All countries, member states of the Union first. */
export function countries(): readonly Country[] {
  return readCountries().items;
}

/** The attribution the licence of the code lists asks for, to be shown in the product and in exports that use them. */
export function codelistAttribution(): string {
  return readCountries().meta.attribution;
}

function indexTerritories(): SearchEntry[] {
  const countryNames = new Map(countries().map(({ code, labels }) => [code, Object.values(labels)]));
  return territories().map((territory) => {
    const translated = territory.level === 0 ? (countryNames.get(territory.country) ?? []) : [];
    const names = new Set([territory.label, territory.code, ...translated].map((name) => ` ${foldForSearch(name)}`));
    return { territory, names: [...names] };
  });
}

function rankOf(name: string, sought: string): number {
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  return name.includes(sought) ? 2 : Infinity;
}

function read<Item>(name: string): Codelist<Item> {
  const file = join(packageRoot(), 'server', 'data', 'codelists', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Codelist<Item>;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
