import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { accountLimits, interfaceLanguages } from '../../../../../shared/accounts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { signUp } from '../api';
import { AccountPage } from '../components/account-page';
import { asAddress } from '../components/as-address';
import { LookInMailbox, mailboxLoader } from '../components/look-in-mailbox';
import { PasswordField } from '../components/password-field';
import { ResendConfirmation } from '../components/resend-confirmation';
import { languageNames } from '../language-names';
import { nextPath, rememberReturn, withNext } from '../next-path';

export const loader = mailboxLoader;

/** Making an account; it works once the address was confirmed. */
export function Component() {
  const t = useT();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <AccountPage title={t('accounts.sign-up.sent-title')}>
        <LookInMailbox
          text={t.rich('accounts.sign-up.sent', { email: sentTo, hours: accountLimits.confirmHours }, { b: asAddress })}
        >
          <ResendConfirmation email={sentTo} />
          <Button kind="quiet" onClick={() => setSentTo(null)}>
            {t('accounts.sign-up.other-address')}
          </Button>
        </LookInMailbox>
      </AccountPage>
    );
  }
  return (
    <AccountPage title={t('accounts.sign-up.title')} lede={t('accounts.sign-up.lede')}>
      <SignUpForm onSent={setSentTo} />
    </AccountPage>
  );
}

function SignUpForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useT();
  const api = useApi();
  const [search] = useSearchParams();
  const form = useForm({
    send: async (values) => {
      const email = values.text('email');
      const language = interfaceLanguages.find((each) => each === values.text('language')) ?? 'en';
      await signUp(api, { name: values.text('name'), email, password: values.secret('password'), language });
      return email;
    },
    onSent: (email) => {
      rememberReturn(nextPath(search));
      onSent(email);
    },
  });
  return (
    <>
      <Form form={form} method="post">
        <FormProblem />
        <TextField
          name="name"
          label={t('accounts.name')}
          hint={t('accounts.name-hint')}
          autoComplete="name"
          maxLength={accountLimits.name}
          dir="auto"
        />
        <TextField
          name="email"
          type="email"
          label={t('accounts.email')}
          hint={t('accounts.email-hint')}
          autoComplete="email"
          dir="ltr"
        />
        <PasswordField name="password" label={t('accounts.password')} isNew />
        <RadioGroup
          name="language"
          label={t('accounts.language')}
          defaultValue={t.locale === 'nl' ? 'nl' : 'en'}
          options={languageNames}
        />
        <SubmitButton>{t('accounts.sign-up.act')}</SubmitButton>
      </Form>
      <div className="account-ways">
        <p>
          <Link to={withNext('/sign-in', search)}>{t('accounts.sign-up.have-account')}</Link>
        </p>
      </div>
    </>
  );
}
