import { type LoaderFunctionArgs, Link, redirect, useSearchParams } from 'react-router';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { viewerIn } from '../../../lib/loader';
import { useApi } from '../../../lib/query';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { signIn } from '../api';
import { AccountPage } from '../components/account-page';
import { PasswordField } from '../components/password-field';
import { ResendConfirmation } from '../components/resend-confirmation';
import { goOn } from '../go-on';
import { nextPath, withNext } from '../next-path';

/** Whoever is signed in already goes straight on. */
export function loader({ context, request }: LoaderFunctionArgs): Response | null {
  return viewerIn(context) ? redirect(nextPath(new URL(request.url).searchParams)) : null;
}

/** Signing in, and back to where one came from. */
export function Component() {
  const t = useT();
  const api = useApi();
  const [search] = useSearchParams();
  const form = useForm({
    send: (values) => signIn(api, { email: values.text('email'), password: values.secret('password') }),
    onSent: (viewer) => {
      goOn(nextPath(search), viewer, t.locale);
      return 'keep';
    },
  });
  const unconfirmed = form.problem?.code === 'email-unconfirmed';
  return (
    <AccountPage title={t('accounts.sign-in.title')} lede={t('accounts.sign-in.lede')}>
      <Form form={form} method="post">
        <FormProblem />
        {unconfirmed && <ResendConfirmation email={emailIn(form.element.current)} />}
        <TextField name="email" type="email" label={t('accounts.email')} autoComplete="username" dir="ltr" />
        <PasswordField name="password" label={t('accounts.password')} />
        <SubmitButton>{t('accounts.sign-in.act')}</SubmitButton>
      </Form>
      <div className="account-ways">
        <p>
          <Link to={withNext('/sign-up', search)}>{t('accounts.sign-in.no-account')}</Link>
        </p>
        <p>
          <Link to="/forgot">{t('accounts.sign-in.forgot')}</Link>
        </p>
        <p>
          <Link to="/receipt">{t('accounts.sign-in.receipt')}</Link>
        </p>
      </div>
    </AccountPage>
  );
}

const emailIn = (form: HTMLFormElement | null): string => (form ? String(new FormData(form).get('email') ?? '') : '');
