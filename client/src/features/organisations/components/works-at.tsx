import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { regionsQuery } from '../api';
import { directoryPath } from '../directory';
import { TileMap } from './tile-map';

/** The place whose parts show best where somebody works: the one country, or the Union for several. */
export function mapOf(territories: readonly string[]): { territory?: string; grain?: number } {
  const countries = new Set(territories.map((code) => code.slice(0, 2)));
  const [only] = countries;
  return countries.size === 1 && only ? { territory: only, grain: 2 } : {};
}

/** Where an organisation works, on a small map: its tiles are dark. */
export function WorksAt({ territories, names }: { territories: string[]; names: string }) {
  const t = useT();
  const { territory, grain } = mapOf(territories);
  const { data } = useQuery({ ...regionsQuery({ territory }, grain), enabled: territories.length > 0 });
  if (!data || data.items.length < 2) return null;
  const tiles = data.items.map(({ code, name }) => ({
    code,
    name,
    marked: territories.some((own) => own.startsWith(code) || code.startsWith(own)),
    to: directoryPath({ territory: code }, { view: 'map' }),
  }));
  return <TileMap small label={t('organisations.works-at', { places: names })} tiles={tiles} />;
}
