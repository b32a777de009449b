import { useQueryClient } from '@tanstack/react-query';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { useSetViewer, useViewer, viewerKey } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { signIn, signInAgain } from '../api';
import { PasswordField } from './password-field';

/**
 * Asks for the password where the person is, so that what they wrote stays on the page and can be sent. It has to be the
 * same person: the words were written in their name.
 */
export function SignInAgain({ onDone }: { onDone: (signedIn: boolean) => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const viewer = useViewer();
  const setViewer = useSetViewer();
  const form = useForm({
    send: (values) => {
      const password = values.secret('password');
      return viewer ? signInAgain(api, viewer.email, password) : signIn(api, { email: values.text('email'), password });
    },
    onSent: async (next) => {
      setViewer(next);
      onDone(true);
      // What the page showed nobody in particular may look different to a person.
      if (!viewer) await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== viewerKey[0] });
    },
  });
  return (
    <Dialog urgent title={t('accounts.again.title')} onClose={() => onDone(false)}>
      <p>{t(viewer ? 'accounts.again.ended' : 'accounts.again.needed')}</p>
      <Form form={form} method="post">
        <FormProblem />
        <TextField
          name="email"
          type="email"
          label={t('accounts.email')}
          autoComplete="username"
          defaultValue={viewer?.email}
          readOnly={viewer !== null}
          dir="ltr"
        />
        <PasswordField name="password" label={t('accounts.password')} autoFocus={viewer !== null} />
        <div className="form-actions">
          <SubmitButton>{t('accounts.again.act')}</SubmitButton>
          <Button onClick={() => onDone(false)}>{t('accounts.again.later')}</Button>
        </div>
      </Form>
      <p className="small">
        <a href="/forgot" target="_blank" rel="noopener">
          {t('accounts.again.forgot')}
        </a>
      </p>
    </Dialog>
  );
}
