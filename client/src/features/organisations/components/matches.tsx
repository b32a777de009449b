import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { type Match, matchesQuery, type Organisation } from '../api';
import { useTerritoryNames } from '../territories';
import { OrganisationLink } from './organisation-link';

/** Organisations that have something in common with this one, and what; to its own people it is told as theirs. */
export function Matches({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const { data } = useQuery(matchesQuery(organisation.id));
  const nameOf = useTerritoryNames(data?.items.flatMap(({ territories }) => territories) ?? []);
  if (!data) return null;
  if (data.items.length === 0) return <p>{t('organisations.no-matches')}</p>;
  const whose = organisation.can.leave ? 'own' : 'other';
  return (
    <Rows label={t('organisations.matches')}>
      {data.items.map((match) => (
        <li key={match.organisation.id}>
          <span className="row-lead">
            <Seat kind="organisation" />
          </span>
          <div className="row-body">
            <h3 className="row-title">
              <OrganisationLink organisation={match.organisation} />
            </h3>
            <Reasons match={match} whose={whose} nameOf={nameOf} />
          </div>
        </li>
      ))}
    </Rows>
  );
}

interface ReasonsProps {
  match: Match;
  whose: 'own' | 'other';
  nameOf: (code: string) => string;
}

/** Why: what one offers and the other seeks, then what both work on, for whom and where. */
function Reasons({ match: { texts, themes, targetGroups, territories }, whose, nameOf }: ReasonsProps) {
  const t = useT();
  const list = (items: string[]) => new Intl.ListFormat(t.intl, { type: 'conjunction' }).format(items);
  const shared = {
    whose,
    themes: list(themes.map((theme) => t(`vocabulary.field.${theme}`))),
    groups: list(targetGroups.map((group) => t(`vocabulary.target.${group}`))),
    places: list(territories.map(nameOf)),
  };
  const both = [
    themes.length > 0 && t('organisations.match.themes', shared),
    targetGroups.length > 0 && t('organisations.match.groups', shared),
    territories.length > 0 && t('organisations.match.places', shared),
  ].filter(Boolean);
  return (
    <ul className="reasons">
      {texts.map(({ way, mine, theirs, language }) => (
        <li key={way}>
          {t(`organisations.match.${way}`, { whose })}{' '}
          <q lang={language} dir="auto">
            {theirs}
          </q>{' '}
          <span className="muted">
            {t(`organisations.match.beside.${way}`, { whose })}{' '}
            <q lang={language} dir="auto">
              {mine}
            </q>
          </span>
        </li>
      ))}
      {both.map((reason, at) => (
        <li key={at}>{reason}</li>
      ))}
    </ul>
  );
}
