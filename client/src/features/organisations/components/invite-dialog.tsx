import { useQueryClient } from '@tanstack/react-query';
import { organisationRoles } from '../../../../../shared/organisations';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { invite } from '../api';

/** Invites somebody by mail, with the role they get when they accept. */
export function InviteDialog({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) => {
      const role = organisationRoles.find((each) => each === values.text('role')) ?? 'drafter';
      return invite(api, organisationId, { email: values.text('email'), role });
    },
    onSent: async ({ email }) => {
      showToast({ text: t('organisations.invited', { email }) });
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations', 'invitations', organisationId] });
    },
  });
  return (
    <Dialog title={t('organisations.invite')} onClose={onClose}>
      <Form form={form} method="post">
        <FormProblem />
        <TextField name="email" type="email" label={t('accounts.email')} autoComplete="off" dir="ltr" />
        <RadioGroup
          name="role"
          label={t('organisations.as')}
          defaultValue="representative"
          options={organisationRoles.map((value) => ({
            value,
            label: t(`organisations.role.${value}`),
            hint: t(`organisations.role-hint.${value}`),
          }))}
        />
        <div className="form-actions">
          <SubmitButton icon="assign">{t('organisations.send-invitation')}</SubmitButton>
          <Button onClick={onClose}>{t('organisations.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
