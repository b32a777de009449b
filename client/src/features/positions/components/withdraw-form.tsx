import { positionLimits } from '../../../../../shared/positions';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Disclosure } from '../../../ui/disclosure';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea } from '../../../ui/text-field';
import { type JointPosition, type NamedOrganisation, withdrawSignature } from '../api';
import { usePositionShown } from '../use-position-act';

interface WithdrawFormProps {
  position: JointPosition;
  organisation: NamedOrganisation;
}

/** Takes the signature of an organisation back; it stays visible with the reason. */
export function WithdrawForm({ position, organisation: { id, name } }: WithdrawFormProps) {
  const t = useT();
  const api = useApi();
  const shown = usePositionShown();
  const form = useForm({
    send: (values) => {
      const words = { reason: values.text('reason'), language: t.locale === 'nl' ? 'nl' : 'en' };
      return withdrawSignature(api, position.id, { organisationId: id, ...words });
    },
    onSent: (changed) => shown(changed, t('positions.withdrawn', { name })),
  });
  return (
    <Disclosure summary={t('positions.withdraw')}>
      <Form form={form} method="post" aria-label={t('positions.withdraw-for', { name })}>
        <FormProblem />
        <TextArea
          name="reason"
          label={t('positions.reason')}
          hint={t('positions.withdraw-explained')}
          limit={positionLimits.reason}
          rows={3}
        />
        <SubmitButton kind="danger" icon="return">
          {t('positions.withdraw-for', { name })}
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}
