import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { type OrganisationFilter, type Regions, regionsQuery } from '../api';
import { directoryPath } from '../directory';
import { TileMap } from './tile-map';

export interface RegionMapProps {
  filter: OrganisationFilter;
  /** Level of NUTS that is asked for. */
  grain?: number;
}

/** Where the organisations work: a map of tiles, and beside it the same as a table. */
export function RegionMap({ filter, grain }: RegionMapProps) {
  const t = useT();
  const { data } = useSuspenseQuery(regionsQuery(filter, grain));
  const place = data.within?.name ?? t('organisations.map.union');
  const at = (territory: string) => directoryPath({ ...filter, territory }, { view: 'map' });
  const tiles = data.items.map(({ code, name, organisations }) => ({ code, name, count: organisations, to: at(code) }));
  return (
    <section aria-labelledby="map-title" className="stack">
      <h2 id="map-title" tabIndex={-1} dir="auto">
        {place}
      </h2>
      <Zoom data={data} filter={filter} />
      <p>
        {t('organisations.map.found', { count: data.total - data.nowhere })}{' '}
        {data.within && data.everywhere > 0 && t('organisations.map.everywhere', { count: data.everywhere })}
        {data.nowhere > 0 && t('organisations.map.nowhere', { count: data.nowhere })}
      </p>
      {tiles.length > 0 && (
        <div className="map-and-table">
          <TileMap label={t('organisations.map.label', { place })} tiles={tiles} />
          <RegionTable data={data} place={place} at={at} />
        </div>
      )}
      <p>
        <LinkButton to={directoryPath(filter, { view: 'list' })} icon="list">
          {t('organisations.map.show-list', { count: data.listed })}
        </LinkButton>
      </p>
    </section>
  );
}

/** The way to a larger place, and to finer or coarser regions of this one. */
function Zoom({ data, filter }: { data: Regions; filter: OrganisationFilter }) {
  const t = useT();
  const { within, parent, grain, grains } = data;
  if (!within) return null;
  const larger = directoryPath({ ...filter, territory: parent ?? undefined }, { view: 'map' });
  return (
    <nav aria-label={t('organisations.map.zoom')} className="cluster">
      <LinkButton to={larger} icon="arrow-start" small>
        {parent ? (within.within[0] ?? parent) : t('organisations.map.union')}
      </LinkButton>
      {grains.map(({ level, regions }) => (
        <LinkButton
          key={level}
          small
          kind={level === grain ? 'plain' : 'quiet'}
          aria-current={level === grain ? 'true' : undefined}
          to={directoryPath(filter, { view: 'map', grain: level })}
        >
          {t('organisations.map.grain', { count: regions, level })}
        </LinkButton>
      ))}
    </nav>
  );
}

function RegionTable({ data, place, at }: { data: Regions; place: string; at: (code: string) => string }) {
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{t('organisations.map.table', { place })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('organisations.place')}</th>
            <th scope="col" className="numeric">
              {t('organisations.title')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ code, name, organisations }) => (
            <tr key={code}>
              <th scope="row">
                <Link to={at(code)} dir="auto">
                  {name}
                </Link>
              </th>
              <td className="numeric">{organisations}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
