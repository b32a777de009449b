import { spaceLimits } from '../../../../../shared/spaces';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/text-field';
import { useKeptRows } from '../../../ui/use-kept-rows';
import { type PhaseSettings, type PlannedPhase, planPhases, type Settings } from '../api';
import { useLanguageName } from '../language-name';
import { plannedTimeFrom } from '../planned-time';
import { PlanForm } from './plan-form';
import { TimeField } from './time-field';

const part = ({ phases, timeZone }: Settings) => ({ phases, timeZone });
const fresh = 'new-';

/** All phases with their dates in the zone of the consultation, until it opens. */
export function PhasesForm({ settings }: { settings: Settings }) {
  const t = useT();
  return (
    <PlanForm
      settings={settings}
      name="phases"
      label={t('planning.dates.phases')}
      may={settings.can.planPhases}
      part={part}
      save={(api, values, seen) => planPhases(api, seen, phasesFrom(values, languagesOf(seen)))}
    >
      {(shown, kept) => <Fields settings={shown} kept={kept} />}
    </PlanForm>
  );
}

/** The languages phases have names in: those of the texts. */
const languagesOf = ({ texts, defaultLanguage }: Settings): string[] => [
  defaultLanguage,
  ...Object.keys(texts).filter((language) => language !== defaultLanguage),
];

function phasesFrom(values: FormValues, languages: string[]): PlannedPhase[] {
  const rows = values.text('rows').split(',').filter(Boolean);
  return rows.map((row, at) => {
    const names = languages.map((language) => [language, values.text(`phases.${at}.names.${language}`)] as const);
    return {
      ...(row.startsWith(fresh) ? {} : { id: row }),
      // The main name is sent even when it is empty, so that the server says what is missing.
      names: Object.fromEntries(names.filter(([, name], index) => name || index === 0)),
      starts: plannedTimeFrom(values, `phases.${at}.starts`),
      ends: plannedTimeFrom(values, `phases.${at}.ends`),
    };
  });
}

function Fields({ settings, kept }: { settings: Settings; kept: Record<string, string> | undefined }) {
  const t = useT();
  const initial = settings.phases.map(({ id }) => id);
  const { rows, setRows, field } = useKeptRows('rows', initial.length > 0 ? initial : [`${fresh}1`], kept);
  const number = Math.max(0, ...rows.map((row) => (row.startsWith(fresh) ? Number(row.slice(fresh.length)) : 0)));
  return (
    <>
      {field}
      {rows.map((row, at) => (
        <PhaseFields
          key={row}
          at={at}
          languages={languagesOf(settings)}
          phase={settings.phases.find(({ id }) => id === row)}
          onRemove={rows.length > 1 ? () => setRows(rows.filter((other) => other !== row)) : undefined}
        />
      ))}
      {rows.length < spaceLimits.phases && (
        <Button small icon="plus" onClick={() => setRows([...rows, `${fresh}${number + 1}`])}>
          {t('planning.dates.add-phase')}
        </Button>
      )}
    </>
  );
}

interface PhaseFieldsProps {
  at: number;
  languages: string[];
  phase?: PhaseSettings;
  onRemove?: () => void;
}

function PhaseFields({ at, languages, phase, onRemove }: PhaseFieldsProps) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <fieldset className="plan-row">
      <legend>{t('planning.dates.phase', { number: at + 1 })}</legend>
      <div className="plan-times">
        {languages.map((language, index) => (
          <TextField
            key={language}
            name={`phases.${at}.names.${language}`}
            label={t('planning.name-in', { language: nameOf(language) })}
            lang={language}
            dir="auto"
            optional={index > 0}
            maxLength={spaceLimits.phaseName}
            defaultValue={phase?.names[language] ?? ''}
            autoComplete="off"
          />
        ))}
      </div>
      <TimeField
        name={`phases.${at}.starts`}
        label={t('planning.dates.first-day')}
        timeHint={t('planning.dates.from-first-minute')}
        defaultValue={phase?.starts}
      />
      <TimeField
        name={`phases.${at}.ends`}
        label={t('planning.dates.last-day')}
        timeHint={t('planning.dates.to-last-minute')}
        defaultValue={phase?.ends}
      />
      {onRemove && (
        <Button kind="quiet" small icon="trash" onClick={onRemove}>
          {t('planning.dates.remove-phase', { number: at + 1 })}
        </Button>
      )}
    </fieldset>
  );
}
