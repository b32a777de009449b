import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import '../map.css';
import { placesOf } from '../tile-places';

export interface Tile {
  code: string;
  name: string;
  /** How many there are. Its share of the most decides how dark the tile is. */
  count?: number;
  /** Instead of a number: whether it is one of those meant. */
  marked?: boolean;
  /** Where pressing it leads. */
  to?: string;
}

interface TileMapProps {
  label: string;
  tiles: Tile[];
  /** Beside other facts: its tiles are marked, not counted. */
  small?: boolean;
}

const shades = 4;

/**
 * A map on which each place is a tile. It is a list of links, so that it is walked through by keyboard and works without
 * scripts; its west is always left, whatever the direction of the words around it.
 */
export function TileMap({ label, tiles, small = false }: TileMapProps) {
  const t = useT();
  const { tiles: places, columns, isDrawn } = placesOf(tiles.map(({ code }) => code));
  const most = Math.max(1, ...tiles.map(({ count = 0 }) => count));
  return (
    <figure className={small ? 'tile-map-figure tile-map-small' : 'tile-map-figure'}>
      <ul className="tile-map" data-columns={columns} dir="ltr" aria-label={label}>
        {tiles.map((tile, at) => (
          <li key={tile.code} data-column={places[at]?.column} data-row={places[at]?.row}>
            <TileFace tile={tile} shade={tile.marked ? shades : Math.ceil(((tile.count ?? 0) / most) * shades)} />
          </li>
        ))}
      </ul>
      <figcaption className="small muted">
        {t(isDrawn ? 'organisations.map.drawn' : 'organisations.map.in-order')}{' '}
        {t(small ? 'organisations.map.marked' : 'organisations.map.shades')}
      </figcaption>
    </figure>
  );
}

function TileFace({ tile: { code, name, count, marked, to }, shade }: { tile: Tile; shade: number }) {
  const t = useT();
  const isCountry = code.length === 2;
  const words: ReactNode = (
    <>
      {isCountry && <span aria-hidden="true">{code}</span>}
      <span className={isCountry ? 'visually-hidden' : undefined} dir="auto">
        {name}
      </span>{' '}
      {count !== undefined && <b>{count}</b>}
      {marked && <span className="visually-hidden">{t('organisations.map.works-here')}</span>}
    </>
  );
  if (!to)
    return (
      <span className="tile" data-shade={shade}>
        {words}
      </span>
    );
  return (
    <Link className="tile" data-shade={shade} to={to}>
      {words}
    </Link>
  );
}
