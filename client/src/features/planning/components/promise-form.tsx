import { zoneName } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { SelectField } from '../../../ui/text-field';
import { editConsultation, type Settings } from '../api';
import { plannedTimeFrom } from '../planned-time';
import { zones } from '../zones';
import { PlanForm } from './plan-form';
import { TimeField } from './time-field';

const part = ({ answerDue, timeZone }: Settings) => ({ answerDue, timeZone });

/** In which zone its clocks go, and by when an answer is promised. */
export function PromiseForm({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <PlanForm
      settings={settings}
      name="promise"
      label={t('planning.dates.promise')}
      may={settings.can.edit}
      part={part}
      save={(api, values, seen) => {
        const timeZone = values.text('timeZone');
        const answerDue = plannedTimeFrom(values, 'answerDue');
        return editConsultation(api, seen, {
          ...(timeZone && timeZone !== seen.timeZone ? { timeZone } : {}),
          ...(answerDue ? { answerDue } : {}),
        });
      }}
    >
      {(shown) => (
        <>
          <TimeField
            name="answerDue"
            label={t('planning.dates.answer-due')}
            timeHint={t('planning.dates.to-last-minute')}
            defaultValue={shown.answerDue ?? ''}
          />
          {shown.can.planPhases && (
            <SelectField
              name="timeZone"
              label={t('planning.dates.zone')}
              hint={t('planning.dates.zone-hint')}
              defaultValue={shown.timeZone}
              options={[...new Set([...zones, shown.timeZone])].map((value) => ({ value, label: zoneName(t, value) }))}
            />
          )}
        </>
      )}
    </PlanForm>
  );
}
