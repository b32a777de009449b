import { type Access, accesses, type Audience, audiences } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { NativeSelect } from '../../../ui/native-select';
import type { ActivitySettings, Settings } from '../api';

/** The field of a cell; the time outside all phases has no phase. */
export const cellField = (phaseId: string | null, audience: Audience): string =>
  `cell.${phaseId ?? 'outside'}.${audience}`;

/** The rows of the grid: each phase, and the time outside all of them. */
export const times = ({ phases }: Settings): (string | null)[] => [...phases.map(({ id }) => id), null];

/** The team reads whatever its cell says, so that is the least to choose for it. */
const accessesOf = (audience: Audience): Access[] =>
  accesses.filter((access) => audience !== 'team' || access !== 'hidden');

/** What everyone may do, smaller groups may too: for them nothing means nothing more. */
const wordFor = (access: Access, audience: Audience) =>
  access === 'hidden' && audience !== 'public'
    ? 'planning.access.nothing-more'
    : (`planning.access.${access}` as const);

/** Who may do what when, as a table of choices: a row for each phase, a column for each audience. */
export function AccessGrid({ settings, activity }: { settings: Settings; activity: ActivitySettings }) {
  const t = useT();
  const who = (audience: Audience) =>
    t(audience === 'public' ? `planning.audience.public.${settings.visibility}` : `planning.audience.${audience}`);
  const when = (phaseId: string | null) => {
    const names = settings.phases.find(({ id }) => id === phaseId)?.names;
    if (!names) return t('planning.activity.outside');
    return names[t.intl.slice(0, 2)] ?? names[settings.defaultLanguage] ?? '';
  };
  const access = (phaseId: string | null, audience: Audience) =>
    activity.cells.find((cell) => cell.phaseId === phaseId && cell.audience === audience)?.access ??
    accessesOf(audience)[0];
  return (
    <div className="table-scroll">
      <table className="table table-stack plan-cells">
        <caption>
          {t('planning.activity.grid')} <span className="caption-note">{t('planning.activity.grid-note')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('planning.activity.when')}</th>
            {audiences.map((audience) => (
              <th scope="col" key={audience}>
                {who(audience)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times(settings).map((phaseId) => (
            <tr key={phaseId}>
              <th scope="row">{when(phaseId)}</th>
              {audiences.map((audience) => (
                <td key={audience} data-label={who(audience)}>
                  <NativeSelect
                    name={cellField(phaseId, audience)}
                    aria-label={t('planning.activity.cell', { when: when(phaseId), who: who(audience) })}
                    defaultValue={access(phaseId, audience)}
                    options={accessesOf(audience).map((value) => ({ value, label: t(wordFor(value, audience)) }))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
