import { useQueryClient } from '@tanstack/react-query';
import { organisationRoles, reaches } from '../../../../../shared/organisations';
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
import { delegateRole, type Member } from '../people-api';

interface DelegateDialogProps {
  organisationId: string;
  member: Member;
  onClose: () => void;
}

/** Gives somebody a role until a day. */
export function DelegateDialog({ organisationId, member, onClose }: DelegateDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const roles = organisationRoles.filter((role) => !reaches(member.role, role));
  const form = useForm({
    send: (values) => {
      const role = roles.find((each) => each === values.text('role')) ?? 'representative';
      return delegateRole(api, organisationId, member.personId, { role, until: values.text('until') });
    },
    onSent: async () => {
      showToast({ text: t('organisations.delegated', { name: member.name }) });
      onClose();
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
  return (
    <Dialog title={t('organisations.delegate-title', { name: member.name })} onClose={onClose}>
      <Form form={form} method="post">
        <p>{t('organisations.delegate-explained')}</p>
        <FormProblem />
        <RadioGroup
          name="role"
          label={t('organisations.as')}
          defaultValue={member.delegation?.role ?? roles.at(-1)}
          options={roles.map((value) => ({
            value,
            label: t(`organisations.role.${value}`),
            hint: t(`organisations.role-hint.${value}`),
          }))}
        />
        <TextField
          name="until"
          type="date"
          label={t('organisations.delegate-until')}
          hint={t('organisations.delegate-until-hint')}
          defaultValue={member.delegation?.until}
        />
        <div className="form-actions">
          <SubmitButton icon="clock">{t('organisations.delegate')}</SubmitButton>
          <Button onClick={onClose}>{t('organisations.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
