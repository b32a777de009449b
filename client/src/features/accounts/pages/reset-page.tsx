import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { LinkButton } from '../../../ui/button';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { completeReset } from '../api';
import { AccountPage } from '../components/account-page';
import { PasswordField } from '../components/password-field';

/** Choosing a new password with the link from the mail. */
export function Component() {
  const t = useT();
  const api = useApi();
  const [search] = useSearchParams();
  const [done, setDone] = useState(false);
  const form = useForm({
    send: (values) => completeReset(api, { token: search.get('token') ?? '', password: values.secret('password') }),
    onSent: () => setDone(true),
  });
  if (done) {
    return (
      <AccountPage title={t('accounts.reset.done-title')} lede={t('accounts.reset.done')}>
        <LinkButton kind="primary" to="/sign-in">
          {t('accounts.sign-in.act')}
        </LinkButton>
      </AccountPage>
    );
  }
  const useless = form.problem?.status === 410;
  return (
    <AccountPage title={t('accounts.reset.title')} lede={t('accounts.reset.lede')}>
      <Form form={form} method="post">
        <FormProblem />
        {useless ? (
          <LinkButton kind="primary" to="/forgot">
            {t('accounts.reset.new-link')}
          </LinkButton>
        ) : (
          <>
            <PasswordField name="password" label={t('accounts.new-password')} isNew />
            <SubmitButton>{t('accounts.reset.act')}</SubmitButton>
          </>
        )}
      </Form>
    </AccountPage>
  );
}
