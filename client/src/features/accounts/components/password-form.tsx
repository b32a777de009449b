import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { changePassword, sessionsQuery } from '../api';
import { PasswordField } from './password-field';

/** Another password. It signs out every other device, which the list of devices then shows. */
export function PasswordForm({ email }: { email: string }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const form = useForm({
    send: (values) =>
      changePassword(api, { currentPassword: values.secret('currentPassword'), password: values.secret('password') }),
    onSent: async () => {
      showToast({ text: t('accounts.change-password.done') });
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  return (
    <Form form={form} method="post">
      <FormProblem />
      {/* Tells the browser's own keeper of passwords whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField name="currentPassword" label={t('accounts.current-password')} />
      <PasswordField name="password" label={t('accounts.new-password')} isNew />
      <SubmitButton kind="plain">{t('accounts.change-password.act')}</SubmitButton>
    </Form>
  );
}
