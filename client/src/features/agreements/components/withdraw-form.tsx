import { useQueryClient } from '@tanstack/react-query';
import { agreementLimits } from '../../../../../shared/agreements';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { type Agreement, agreementQuery, type Party, withdraw } from '../api';

/** Takes all signatures of a party back; they stay visible with the reason. */
export function WithdrawForm({ slug, agreement, party }: { slug: string; agreement: Agreement; party: Party }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { id, name } = party.organisation;
  const form = useForm({
    send: (values) =>
      withdraw(api, slug, agreement.id, {
        organisationId: id,
        reason: values.text('reason'),
        language: t.locale === 'nl' ? 'nl' : 'en',
      }),
    onSent: (changed) => {
      client.setQueryData(agreementQuery(slug, agreement.id).queryKey, changed);
      showToast({ text: t('agreements.withdrawn', { name }) });
    },
  });
  return (
    <Disclosure summary={t('agreements.withdraw')}>
      <Form form={form} method="post" aria-label={t('agreements.withdraw-for', { name })}>
        <FormProblem />
        <p>{t('agreements.withdraw-explained')}</p>
        <TextArea name="reason" label={t('agreements.reason')} limit={agreementLimits.reason} rows={3} />
        <SubmitButton kind="danger" icon="return">
          {t('agreements.withdraw-for', { name })}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
