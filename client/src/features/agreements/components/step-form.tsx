import { useQueryClient } from '@tanstack/react-query';
import { agreementLimits, type CommitmentCommand } from '../../../../../shared/agreements';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { RadioGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { agreementsKey, type Commitment, commitmentQuery, stepCommitment } from '../api';

/** Says how it goes with a commitment, for everyone to read. */
export function StepForm({ slug, commitment }: { slug: string; commitment: Commitment }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { id, steps } = commitment;
  const form = useForm({
    send: (values) =>
      stepCommitment(api, slug, id, {
        command: values.text('command') as CommitmentCommand,
        note: values.text('note'),
        language: t.locale === 'nl' ? 'nl' : 'en',
      }),
    onSent: (changed) => {
      client.setQueryData(commitmentQuery(slug, id).queryKey, changed);
      void client.invalidateQueries({ queryKey: agreementsKey(slug) });
      showToast({ text: t('agreements.step-taken', { status: t(`agreements.status.${changed.status}`) }) });
    },
  });
  return (
    <Form key={commitment.status} form={form} method="post" aria-label={t('agreements.step')}>
      <FormProblem />
      <RadioGroup
        name="command"
        label={t('agreements.step-label')}
        options={steps.map((value) => ({ value, label: t(`agreements.command.${value}`) }))}
        defaultValue={steps[0]}
      />
      <TextArea
        name="note"
        optional
        label={t('agreements.note')}
        hint={t('agreements.note-hint')}
        limit={agreementLimits.note}
        rows={3}
      />
      <SubmitButton icon="check">{t('agreements.take-step')}</SubmitButton>
    </Form>
  );
}
