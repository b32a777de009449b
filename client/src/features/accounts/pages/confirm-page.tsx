import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { LinkButton } from '../../../ui/button';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { confirmAddress } from '../api';
import { AccountPage } from '../components/account-page';
import { recallReturn, withNext } from '../next-path';

/**
 * Where the link in the mail leads. A button does the work, not the opening of the page: programs that check mails for
 * dangers open links too, and this one works once.
 */
export function Component() {
  const t = useT();
  const api = useApi();
  const [search] = useSearchParams();
  const [signInAt, setSignInAt] = useState<string | null>(null);
  const form = useForm({
    send: () => confirmAddress(api, search.get('token') ?? ''),
    onSent: () => setSignInAt(withNext('/sign-in', recallReturn())),
  });
  if (signInAt !== null) {
    return (
      <AccountPage title={t('accounts.confirm.done-title')} lede={t('accounts.confirm.done')}>
        <LinkButton kind="primary" to={signInAt}>
          {t('accounts.sign-in.act')}
        </LinkButton>
      </AccountPage>
    );
  }
  const used = form.problem?.status === 410;
  return (
    <AccountPage title={t('accounts.confirm.title')} lede={t('accounts.confirm.lede')}>
      <Form form={form} method="post">
        <FormProblem />
        {used && <p>{t('accounts.confirm.perhaps-done')}</p>}
        <div className="form-actions">
          {!used && <SubmitButton icon="check">{t('accounts.confirm.act')}</SubmitButton>}
          {used && (
            <LinkButton kind="primary" to="/sign-in">
              {t('accounts.sign-in.act')}
            </LinkButton>
          )}
        </div>
      </Form>
    </AccountPage>
  );
}
