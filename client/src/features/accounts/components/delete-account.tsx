import { useState } from 'react';
import { forgetAllHere } from '../../../lib/draft-store';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import type { Viewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { deleteAccount } from '../api';
import { PasswordField } from './password-field';

/** What deleting the account means, and the way to it. */
export function DeleteAccount({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <div className="stack measure">
      <ul>
        <li>{t('accounts.delete.means-name')}</li>
        <li>{t('accounts.delete.means-words')}</li>
        <li>{t('accounts.delete.means-organisations')}</li>
        <li>{t('accounts.delete.means-for-good')}</li>
      </ul>
      <p>
        <Button kind="danger" onClick={() => setOpen(true)}>
          {t('accounts.delete.act')}
        </Button>
      </p>
      {open && <DeleteDialog viewer={viewer} onClose={() => setOpen(false)} />}
    </div>
  );
}

function DeleteDialog({ viewer, onClose }: { viewer: Viewer; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const form = useForm({
    send: (values) =>
      deleteAccount(api, {
        email: viewer.email,
        password: values.secret('password'),
        withdraw: values.text('contributions') === 'withdraw',
      }),
    onSent: () => {
      forgetAllHere();
      location.assign('/');
      return 'keep';
    },
  });
  return (
    <Dialog urgent title={t('accounts.delete.title')} onClose={onClose}>
      <Form form={form} method="post">
        <FormProblem />
        <RadioGroup
          name="contributions"
          label={t('accounts.delete.contributions')}
          defaultValue="keep"
          options={[
            { value: 'keep', label: t('accounts.delete.keep'), hint: t('accounts.delete.keep-hint') },
            { value: 'withdraw', label: t('accounts.delete.withdraw'), hint: t('accounts.delete.withdraw-hint') },
          ]}
        />
        <input type="text" name="username" autoComplete="username" value={viewer.email} readOnly hidden />
        <PasswordField name="password" label={t('accounts.delete.password')} />
        <div className="form-actions">
          <SubmitButton kind="danger" icon="trash">
            {t('accounts.delete.act-now')}
          </SubmitButton>
          <Button onClick={onClose}>{t('accounts.delete.not')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
