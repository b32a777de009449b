import { meetingLimits } from '../../../../../shared/meetings';
import { useT } from '../../../lib/i18n';
import { TextField } from '../../../ui/text-field';
import { KeptForm } from '../../planning/components/kept-form';
import { meetingsKey, type Rules, rulesQuery } from '../api';
import { setRules } from '../manage-api';

const fields = ['noticeDays', 'papersDays', 'minutesDays'] as const;

/** What the body's rules of procedure ask around its meetings. */
export function RulesForm({ slug, rules }: { slug: string; rules: Rules }) {
  const t = useT();
  return (
    <KeptForm
      kept={rules}
      query={rulesQuery(slug)}
      shownBy={[meetingsKey]}
      draftAt={`meeting-rules:${slug}`}
      label={t('meetings.rules')}
      may={rules.can.edit}
      part={({ noticeDays, papersDays, minutesDays }) => ({ noticeDays, papersDays, minutesDays })}
      save={(api, values, seen) => {
        const [noticeDays, papersDays, minutesDays] = fields.map((name) => Number(values.text(name) || Number.NaN));
        return setRules(api, slug, seen, { noticeDays, papersDays, minutesDays } as Rules);
      }}
    >
      {(shown) =>
        fields.map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            inputMode="numeric"
            min={0}
            max={meetingLimits.days}
            label={t(`meetings.rules.${name}`)}
            hint={t(`meetings.rules-hint.${name}`)}
            defaultValue={shown[name]}
          />
        ))
      }
    </KeptForm>
  );
}
