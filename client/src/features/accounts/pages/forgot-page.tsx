import { useState } from 'react';
import { Link } from 'react-router';
import { accountLimits } from '../../../../../shared/accounts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { orderReset } from '../api';
import { AccountPage } from '../components/account-page';
import { asAddress } from '../components/as-address';
import { LookInMailbox, mailboxLoader } from '../components/look-in-mailbox';

export const loader = mailboxLoader;

/** Asking for a link to choose a new password. The answer does not tell whether the address has an account. */
export function Component() {
  const t = useT();
  const api = useApi();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    send: async (values) => {
      const email = values.text('email');
      await orderReset(api, email);
      return email;
    },
    onSent: (email) => setSentTo(email),
  });
  if (sentTo !== null) {
    return (
      <AccountPage title={t('accounts.forgot.sent-title')}>
        <LookInMailbox
          text={t.rich(
            'accounts.forgot.sent',
            { email: sentTo, minutes: accountLimits.resetMinutes },
            { b: asAddress },
          )}
        >
          <Button onClick={() => setSentTo(null)}>{t('accounts.forgot.again')}</Button>
        </LookInMailbox>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t('accounts.forgot.title')} lede={t('accounts.forgot.lede')}>
      <Form form={form} method="post">
        <FormProblem />
        <TextField name="email" type="email" label={t('accounts.email')} autoComplete="username" dir="ltr" />
        <SubmitButton>{t('accounts.forgot.act')}</SubmitButton>
      </Form>
      <div className="account-ways">
        <p>
          <Link to="/sign-in">{t('accounts.forgot.remembered')}</Link>
        </p>
      </div>
    </AccountPage>
  );
}
