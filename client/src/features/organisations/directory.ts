import type { OrganisationFilter } from './api';

/** How the register is looked at. */
export type DirectoryView = 'list' | 'map';

export const viewFrom = (search: URLSearchParams): DirectoryView => (search.get('view') === 'map' ? 'map' : 'list');

/** Level of NUTS the map is asked to show; undefined for the next that has several regions. */
export function grainFrom(search: URLSearchParams): number | undefined {
  const grain = Number(search.get('grain'));
  return [1, 2, 3].includes(grain) ? grain : undefined;
}

/** The address of the register with these choices. */
export function directoryPath(
  filter: OrganisationFilter,
  { view, grain }: { view: DirectoryView; grain?: number },
): string {
  const search = new URLSearchParams();
  if (view === 'map') search.set('view', 'map');
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) search.set(name, String(value));
  if (grain) search.set('grain', String(grain));
  const query = search.toString();
  return query ? `/organisations?${query}` : '/organisations';
}
