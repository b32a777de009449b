import { countries, type Territory, territoryPath } from '../kernel/codelists/codelists.js';
import type { TerritoryDto } from './dto/territory.dto.js';

/** A place as people read it. */
export function presentTerritory(territory: Territory, language: string): TerritoryDto {
  const name = nameOf(territory, language);
  // A small country is one region at every level; repeating its name tells nothing.
  const above = territoryPath(territory.code)
    .slice(0, -1)
    .map((one) => nameOf(one, language));
  return { code: territory.code, name, within: [...new Set(above.toReversed())].filter((one) => one !== name) };
}

/** A country in the reader's language, where there is a name in it; regions have only their own. */
function nameOf({ level, label, country }: Territory, language: string): string {
  if (level > 0) return label;
  return countries().find(({ code }) => code === country)?.labels[language] ?? label;
}
