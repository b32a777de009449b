import { accountLimits, interfaceLanguages } from '../../../../../shared/accounts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { asProblem } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { useSetViewer, type Viewer } from '../../../lib/viewer';
import { RadioGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { changeProfile, readViewer } from '../api';
import { languageNames } from '../language-names';

/** Name and language. Another language shows at once: the page comes again in it. */
export function ProfileForm({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const api = useApi();
  const setViewer = useSetViewer();
  const form = useForm({
    send: async (values) => {
      const language = interfaceLanguages.find((each) => each === values.text('language'));
      try {
        return await changeProfile(api, viewer.version, { name: values.text('name'), language });
      } catch (error) {
        // The next attempt is one against what was saved elsewhere, after the person was told.
        if (asProblem(error).code === 'version-conflict') setViewer(await readViewer(api));
        throw error;
      }
    },
    onSent: (next) => {
      setViewer(next);
      if (next.language === viewer.language) showToast({ text: t('accounts.profile.saved') });
      else location.assign(`/settings?lang=${next.language}`);
      return 'keep';
    },
  });
  return (
    <Form form={form} method="post">
      <FormProblem />
      <TextField
        name="name"
        label={t('accounts.name')}
        hint={t('accounts.name-hint')}
        defaultValue={viewer.name}
        maxLength={accountLimits.name}
        autoComplete="name"
        dir="auto"
      />
      <RadioGroup
        name="language"
        label={t('accounts.language')}
        hint={t('accounts.language-hint')}
        defaultValue={viewer.language}
        options={languageNames}
      />
      <SubmitButton>{t('accounts.profile.act')}</SubmitButton>
    </Form>
  );
}
