import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { components } from '../../../../shared/api/schema';
import { take } from '../../lib/api';
import { apiQuery } from '../../lib/query';

/** A country of the Union or a region of one, with the larger places it lies in. */
export type Territory = components['schemas']['TerritoryDto'];

/** Places do not change while somebody looks. */
const lasting = { staleTime: Infinity };

/** The names of places by their NUTS codes. */
export const territoriesQuery = (codes: readonly string[]) => {
  const wanted = [...new Set(codes)].sort();
  return apiQuery(
    ['territories', 'named', wanted],
    async (api) =>
      wanted.length === 0
        ? []
        : (await take(api.GET('/api/v1/territories', { params: { query: { code: wanted } } }))).items,
    lasting,
  );
};

/** The countries, where nobody can search. */
export const countriesQuery = apiQuery(
  ['territories', 'countries'],
  async (api) => (await take(api.GET('/api/v1/territories'))).items,
  lasting,
);

/** Places whose name begins like this; the countries while nothing is typed. */
export const useTerritorySearch = (text: string) =>
  useQuery({
    ...(text === ''
      ? countriesQuery
      : apiQuery(
          ['territories', 'search', text],
          async (api) => (await take(api.GET('/api/v1/territories', { params: { query: { q: text } } }))).items,
          lasting,
        )),
    placeholderData: keepPreviousData,
  });

/** The name of each of these places; its code until the names are there. */
export function useTerritoryNames(codes: readonly string[]): (code: string) => string {
  const { data } = useQuery(territoriesQuery(codes));
  return (code) => data?.find((territory) => territory.code === code)?.name ?? code;
}
