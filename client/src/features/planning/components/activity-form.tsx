import { accesses, audiences, moderationModes, spaceLimits } from '../../../../../shared/spaces';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problems';
import { Checkbox, RadioGroup } from '../../../ui/choice';
import { TextField } from '../../../ui/text-field';
import { type ActivitySettings, type ChangeActivity, changeActivity, type Settings } from '../api';
import { useLanguageName } from '../language-name';
import { AccessGrid, cellField, times } from './access-grid';
import { PlanForm } from './plan-form';

const activityIn = ({ activities }: Settings, id: string): ActivitySettings => {
  const activity = activities.find((each) => each.id === id);
  if (!activity) throw problemOf('not-found');
  return activity;
};

/** One activity: what it is called, how it is moderated, and who may do what when. */
export function ActivityForm({ settings, activityId }: { settings: Settings; activityId: string }) {
  const t = useT();
  return (
    <PlanForm
      settings={settings}
      name={`activity-${activityId}`}
      label={t('planning.part.activities')}
      may={settings.can.edit}
      className="form form-wide"
      part={(plan) => {
        const { titles, settings: rules, cells } = activityIn(plan, activityId);
        return { titles, rules, cells };
      }}
      save={(api, values, seen) => changeActivity(api, seen, activityIn(seen, activityId), activityFrom(values, seen))}
    >
      {(shown) => <Fields settings={shown} activity={activityIn(shown, activityId)} />}
    </PlanForm>
  );
}

function activityFrom(values: FormValues, plan: Settings): ChangeActivity {
  const languages = Object.keys(plan.texts);
  const titles = languages.map((language) => [language, values.text(`titles.${language}`)] as const);
  const cells = times(plan).flatMap((phaseId) =>
    audiences.flatMap((audience) => {
      const access = accesses.find((each) => each === values.text(cellField(phaseId, audience)));
      return access && access !== 'hidden' ? [{ phaseId, audience, access }] : [];
    }),
  );
  return {
    titles: Object.fromEntries(titles.filter(([language, title]) => title || language === plan.defaultLanguage)),
    settings: {
      moderation: moderationModes.find((mode) => mode === values.text('settings.moderation')) ?? 'after',
      newcomerFirst: Number(values.text('settings.newcomerFirst') || 0),
      guests: values.checked('settings.guests'),
      editMinutes: Number(values.text('settings.editMinutes') || 0),
    },
    cells,
  };
}

function Fields({ settings, activity }: { settings: Settings; activity: ActivitySettings }) {
  const t = useT();
  const nameOf = useLanguageName();
  const { moderation, newcomerFirst, guests, editMinutes } = activity.settings;
  return (
    <>
      <div className="plan-times">
        {Object.keys(settings.texts).map((language) => (
          <TextField
            key={language}
            name={`titles.${language}`}
            label={t('planning.name-in', { language: nameOf(language) })}
            lang={language}
            dir="auto"
            optional={language !== settings.defaultLanguage}
            maxLength={spaceLimits.activityTitle}
            defaultValue={activity.titles[language] ?? ''}
            autoComplete="off"
          />
        ))}
      </div>
      <RadioGroup
        name="settings.moderation"
        label={t('planning.activity.moderation')}
        defaultValue={moderation}
        options={moderationModes.map((value) => ({
          value,
          label: t(`planning.activity.moderation.${value}`),
          hint: t(`planning.activity.moderation-hint.${value}`),
        }))}
      />
      <TextField
        name="settings.newcomerFirst"
        type="number"
        inputMode="numeric"
        min={0}
        max={spaceLimits.newcomerFirst}
        label={t('planning.activity.newcomer')}
        hint={t('planning.activity.newcomer-hint')}
        defaultValue={newcomerFirst}
      />
      <Checkbox
        name="settings.guests"
        label={t('planning.activity.guests')}
        hint={t('planning.activity.guests-hint')}
        defaultChecked={guests}
      />
      <TextField
        name="settings.editMinutes"
        type="number"
        inputMode="numeric"
        min={0}
        max={spaceLimits.editMinutes}
        label={t('planning.activity.edit-minutes')}
        hint={t('planning.activity.edit-minutes-hint')}
        defaultValue={editMinutes}
      />
      <AccessGrid settings={settings} activity={activity} />
    </>
  );
}
