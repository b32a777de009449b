import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Checkbox } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import type { Call } from '../api';
import { decideCall, rulesQuery } from '../manage-api';

/** Sends all answers at once and gives the seats. */
export function DecideForm({ call }: { call: Call }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { data: rules } = useSuspenseQuery(rulesQuery(call.bodySlug));
  const form = useForm({
    send: (values) =>
      decideCall(api, call.id, {
        startsOn: values.text('startsOn'),
        termMonths: Number(values.text('termMonths')),
        staggered: values.checked('staggered'),
        reserveUntil: values.optional('reserveUntil'),
      }),
    onSent: async () => {
      showToast({ text: t('calls.decided') });
      await client.invalidateQueries();
      return 'keep' as const;
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('calls.decide')}>
      <FormProblem />
      <TextField name="startsOn" type="date" label={t('bodies.starts-on')} />
      <TextField
        name="termMonths"
        type="number"
        min={1}
        max={120}
        label={t('calls.term-months')}
        defaultValue={rules.termMonths}
      />
      <Checkbox
        name="staggered"
        label={t('calls.rule.staggered')}
        hint={t('calls.rule-hint.staggered')}
        defaultChecked={rules.staggered}
      />
      <TextField
        name="reserveUntil"
        type="date"
        optional
        label={t('calls.reserve-list-until')}
        hint={t('calls.reserve-list-hint')}
      />
      <SubmitButton icon="send">{t('calls.send-answers')}</SubmitButton>
    </Form>
  );
}
