import { useQueryClient } from '@tanstack/react-query';
import { organisationLimits, verificationMethods } from '../../../../../shared/organisations';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextArea, TextField } from '../../../ui/text-field';
import type { Organisation } from '../api';
import { verify } from '../people-api';

/** Vouching for an organisation: what was looked at, and until when it holds. */
export function VerifyDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) =>
      verify(
        api,
        organisation.id,
        {
          method: verificationMethods.find((each) => each === values.text('method')) ?? 'register-extract',
          note: values.text('note'),
          link: values.optional('link') ?? null,
          validUntil: values.optional('validUntil'),
        },
        values.file('file'),
      ),
    onSent: async () => {
      showToast({ text: t('organisations.verify-done') });
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  return (
    <Dialog title={t('organisations.verify-title', { name: organisation.name })} onClose={onClose}>
      <Form form={form} method="post" encType="multipart/form-data">
        <p>{t('organisations.verify-explained')}</p>
        <FormProblem />
        <RadioGroup
          name="method"
          label={t('organisations.evidence.method')}
          defaultValue="register-extract"
          options={verificationMethods.map((value) => ({ value, label: t(`organisations.method.${value}`) }))}
        />
        <TextArea
          name="note"
          label={t('organisations.evidence.note')}
          hint={t('organisations.evidence.note-hint')}
          maxLength={organisationLimits.evidence}
        />
        <TextField
          name="link"
          type="url"
          optional
          dir="ltr"
          label={t('organisations.evidence.link')}
          hint={t('organisations.form.website-hint')}
          maxLength={organisationLimits.website}
        />
        <TextField
          name="file"
          type="file"
          optional
          label={t('organisations.evidence.file')}
          hint={t('organisations.evidence.file-hint')}
        />
        <TextField
          name="validUntil"
          type="date"
          optional
          label={t('organisations.evidence.until')}
          hint={t('organisations.evidence.until-hint')}
        />
        <div className="form-actions">
          <SubmitButton icon="seal">{t('organisations.verify')}</SubmitButton>
          <Button onClick={onClose}>{t('organisations.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
