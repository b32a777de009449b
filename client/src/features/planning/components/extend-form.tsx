import { useQueryClient } from '@tanstack/react-query';
import { spaceLimits } from '../../../../../shared/spaces';
import { useDates, zoneName } from '../../../lib/dates';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea } from '../../../ui/text-field';
import { extendPhase, type Settings } from '../api';
import { useLanguageName } from '../language-name';
import { plannedTimeFrom } from '../planned-time';
import { TimeField } from './time-field';

/** More time for a phase, with the reason that everyone reads and those who took part are told. */
export function ExtendForm({ settings }: { settings: Settings }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const nameOf = useLanguageName();
  const dates = useDates(settings.timeZone);
  const { slug, defaultLanguage, phases, texts, timeZone } = settings;
  const draft = useDraft(`plan-extend:${settings.id}`);
  const form = useForm({
    send: (values) =>
      extendPhase(api, slug, {
        phaseId: values.text('phaseId'),
        ends: plannedTimeFrom(values, 'ends'),
        reason: values.text('reason'),
        language: values.text('language'),
      }),
    onSent: async () => {
      draft.clear();
      showToast({ text: t('planning.dates.extended') });
      await client.invalidateQueries({ queryKey: ['consultations', slug] });
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('planning.dates.extend')}>
      <FormProblem />
      <SelectField
        name="phaseId"
        label={t('planning.dates.which-phase')}
        defaultValue={phases.at(-1)?.id}
        options={phases.map(({ id, names, endsAt }) => ({
          value: id,
          label: t('planning.dates.phase-until', {
            name: names[t.intl.slice(0, 2)] ?? names[defaultLanguage] ?? '',
            day: dates.day(new Date(Date.parse(endsAt) - 1)),
          }),
        }))}
      />
      <TimeField
        name="ends"
        label={t('planning.dates.new-end')}
        timeHint={t('planning.dates.in-zone', { zone: zoneName(t, timeZone) })}
      />
      <TextArea
        name="reason"
        label={t('planning.dates.reason')}
        hint={t('planning.dates.reason-hint')}
        limit={spaceLimits.reason}
        rows={4}
      />
      <SelectField
        name="language"
        label={t('planning.dates.reason-language')}
        defaultValue={defaultLanguage}
        options={Object.keys(texts).map((value) => ({ value, label: nameOf(value) }))}
      />
      <div className="form-actions">
        <SubmitButton icon="clock">{t('planning.dates.extend')}</SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
