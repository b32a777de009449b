import type { Gender, MemberType } from '../../../../../shared/bodies';
import type { GovernanceLevel } from '../../../../../shared/vocabulary/governance-levels';
import { useT } from '../../../lib/i18n';
import { useTerritoryNames } from '../../organisations/territories';
import type { Statistics } from '../api';

const parts = ['memberType', 'country', 'level', 'gender'] as const;

/** Who applied, in numbers that tell nothing about anyone. */
export function StatisticsView({ statistics }: { statistics: Statistics }) {
  const t = useT();
  const nameOf = useTerritoryNames(statistics.country.flatMap(({ value }) => value ?? []));
  const wordOf = (part: (typeof parts)[number], value: string | null): string => {
    if (value === null) return t('calls.not-said');
    if (part === 'memberType') return t(`bodies.type.${value as MemberType}`);
    if (part === 'level') return t(`vocabulary.level.${value as GovernanceLevel}`);
    return part === 'gender' ? t(`bodies.gender-one.${value as Gender}`) : nameOf(value);
  };
  return (
    <div className="stack">
      <p>
        {statistics.total === null ? t('calls.too-few') : t('calls.applied', { count: statistics.total })}{' '}
        {t('calls.small-numbers')}
      </p>
      <div className="call-statistics">
        {parts
          .filter((part) => statistics[part].length > 0)
          .map((part) => (
            <table className="table" key={part}>
              <caption>{t(`calls.by.${part}`)}</caption>
              <tbody>
                {statistics[part].map(({ value, count }) => (
                  <tr key={value ?? ''}>
                    <th scope="row">{wordOf(part, value)}</th>
                    <td className="numeric">{count ?? t('calls.not-told')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
      </div>
    </div>
  );
}
