import { useT } from '../../../lib/i18n';
import { Empty } from '../../../ui/empty';
import { Icon } from '../../../ui/icon';
import { ShareBar } from '../../../ui/share-bar';
import { useTerritoryNames } from '../../organisations/territories';
import type { Balance } from '../api';

type About = Balance['gaps'][number]['about'];
type Count = Balance['types'][number];

/** How the members are spread, in figures and bars, and what is missing, in sentences. */
export function BalanceView({ balance }: { balance: Balance }) {
  const t = useT();
  const nameOf = useNames(balance);
  const { seats, types, genders, countries, levels, gaps } = balance;
  if (seats === 0)
    return (
      <Empty title={t('bodies.balance-none')}>
        <p>{t('bodies.balance-none-explained')}</p>
      </Empty>
    );
  const parts: { about: About; counts: Count[] }[] = [
    { about: 'type', counts: types },
    { about: 'gender', counts: genders },
    { about: 'country', counts: countries },
    { about: 'level', counts: levels },
  ];
  const told = parts.filter(({ counts }) => counts.some(({ code }) => code !== null));
  return (
    <div className="stack-wide">
      {gaps.length > 0 && (
        <ul className="body-gaps" aria-label={t('bodies.gaps')}>
          {gaps.map(({ about, code }) => (
            <li key={`${about} ${code}`}>
              <Icon name="alert" size="s" />
              <span>{t(`bodies.gap.${about}`, { name: nameOf(about, code) })}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="body-balance">
        {told.map(({ about, counts }) => (
          <div key={about} className="stack">
            <h3>{t(`bodies.balance-by.${about}`)}</h3>
            <div className="bars">
              {counts.map(({ code, seats: count }) => (
                <ShareBar
                  key={code}
                  label={nameOf(about, code)}
                  figure={t('bodies.of-seats', { count, seats })}
                  share={count / seats}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What a code of a count or a gap is called; null is what nobody said. */
function useNames({ countries, gaps }: Balance): (about: About, code: string | null) => string {
  const t = useT();
  const named = [...countries, ...gaps.filter(({ about }) => about === 'country')].map(({ code }) => code);
  const countryOf = useTerritoryNames(named.filter((code) => code !== null));
  return (about, code) => {
    if (code === null) return t(`bodies.not-said.${about}`);
    if (about === 'country') return countryOf(code);
    if (about === 'type') return t(`bodies.type.${code as 'organisation'}`);
    if (about === 'gender') return t(`bodies.gender.${code as 'woman'}`);
    return t(`vocabulary.level.${code as 'local'}`);
  };
}
