import { sessionAudiences, sessionLimits } from '../../../../../shared/sessions';
import { moderationModes, spaceLimits, type Visibility } from '../../../../../shared/spaces';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useT } from '../../../lib/i18n';
import { Checkbox, CheckboxGroup, RadioGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { TextField } from '../../../ui/text-field';
import { useLanguageName } from '../language-name';
import type { SessionFields as Shown } from '../session-plan';
import { SessionTexts } from './session-texts';
import { TimesFields } from './times-fields';

export interface SessionFieldsProps {
  shown: Shown;
  visibility: Visibility;
  /** What a draft holds, by field name. */
  draft: Record<string, string> | undefined;
}

/** What a session says, when it is, who may come and how many. */
export function SessionFields({ shown, visibility, draft }: SessionFieldsProps) {
  return (
    <>
      <SessionTexts texts={shown.texts} draft={draft} />
      <Times shown={shown} />
      <Who shown={shown} visibility={visibility} />
      <Seats shown={shown} />
      <Rules shown={shown} />
    </>
  );
}

function Times({ shown }: { shown: Shown }) {
  const t = useT();
  const nameOf = useLanguageName();
  return (
    <fieldset className="plan-row">
      <legend>{t('planning.session.when')}</legend>
      <TimesFields starts={shown.starts} ends={shown.ends} timeZone={shown.timeZone} />
      <Disclosure summary={t('planning.session.languages', { list: shown.languages.map(nameOf).join(', ') })}>
        <CheckboxGroup
          name="languages"
          label={t('planning.session.languages-label')}
          hint={t('planning.session.languages-hint')}
          defaultValues={shown.languages}
          options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
        />
      </Disclosure>
    </fieldset>
  );
}

function Who({ shown, visibility }: { shown: Shown; visibility: Visibility }) {
  const t = useT();
  const options = sessionAudiences.map((value) => ({
    value,
    label: t(value === 'public' ? `planning.session.public.${visibility}` : `planning.audience.${value}`),
  }));
  return (
    <fieldset className="plan-row">
      <legend>{t('planning.session.who')}</legend>
      <CheckboxGroup
        name="participants"
        label={t('planning.session.participants')}
        hint={t('planning.session.participants-hint')}
        defaultValues={shown.participants}
        options={options}
      />
      <CheckboxGroup
        name="watchers"
        optional
        label={t('planning.session.watchers')}
        hint={t('planning.session.watchers-hint')}
        defaultValues={shown.watchers}
        options={options}
      />
      <Checkbox
        name="settings.guests"
        label={t('planning.session.guests')}
        hint={t('planning.session.guests-hint')}
        defaultChecked={shown.settings.guests}
      />
    </fieldset>
  );
}

function Seats({ shown }: { shown: Shown }) {
  const t = useT();
  return (
    <fieldset className="plan-row">
      <legend>{t('planning.session.seats')}</legend>
      <Checkbox
        name="registration"
        label={t('planning.session.registration')}
        hint={t('planning.session.registration-hint')}
        defaultChecked={shown.registration}
      />
      <TextField
        name="capacity"
        type="number"
        inputMode="numeric"
        min={1}
        max={sessionLimits.capacity}
        optional
        label={t('planning.session.capacity')}
        hint={t('planning.session.capacity-hint')}
        defaultValue={shown.capacity ?? ''}
      />
    </fieldset>
  );
}

function Rules({ shown }: { shown: Shown }) {
  const t = useT();
  const { moderation, newcomerFirst } = shown.settings;
  return (
    <fieldset className="plan-row">
      <legend>{t('planning.session.moderation')}</legend>
      <RadioGroup
        name="settings.moderation"
        label={t('planning.session.appears')}
        defaultValue={moderation}
        options={moderationModes.map((value) => ({
          value,
          label: t(`planning.activity.moderation.${value}`),
          hint: t(`planning.session.moderation-hint.${value}`),
        }))}
      />
      <TextField
        name="settings.newcomerFirst"
        type="number"
        inputMode="numeric"
        min={0}
        max={spaceLimits.newcomerFirst}
        label={t('planning.session.newcomer')}
        hint={t('planning.activity.newcomer-hint')}
        defaultValue={newcomerFirst}
      />
    </fieldset>
  );
}
