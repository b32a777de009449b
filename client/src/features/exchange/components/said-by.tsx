import { useT } from '../../../lib/i18n';
import { useTerritoryNames } from '../../organisations/territories';
import type { Speaker } from '../api';

/** Who says something: their name, for whom they sit and from where. */
export function SaidBy({ speaker: { name, country, organisations } }: { speaker: Speaker }) {
  const t = useT();
  const nameOf = useTerritoryNames(country ? [country] : []);
  return (
    <span className="exchange-by">
      <bdi>{name ?? t('exchange.former-participant')}</bdi>
      {organisations.map((organisation) => (
        <span key={organisation.id} lang={organisation.language} dir="auto">
          {organisation.name}
        </span>
      ))}
      {country && <span>{nameOf(country)}</span>}
    </span>
  );
}
