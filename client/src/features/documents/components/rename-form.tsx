import { documentLimits } from '../../../../../shared/documents';
import { contentLanguage, contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { showToast } from '../../../lib/toasts';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import type { Version } from '../api';
import type { DraftSteps } from '../use-draft-steps';

/** Title and language of a draft. */
export function RenameForm({ version, steps }: { version: Version; steps: DraftSteps }) {
  const t = useT();
  const draft = useDraft(`text-title:${version.id}`);
  const form = useForm({
    send: (values) =>
      steps.rename({
        title: values.text('title'),
        language: contentLanguage(values.text('language')) ?? undefined,
      }),
    onSent: () => {
      draft.clear();
      showToast({ text: t('documents.renamed') });
      return 'keep';
    },
  });
  return (
    <Form form={form} draft={draft} aria-label={t('documents.about-text')}>
      <FormProblem />
      <TextField
        name="title"
        label={t('documents.field.title')}
        lang={version.language}
        dir="auto"
        autoComplete="off"
        maxLength={documentLimits.title}
        defaultValue={version.title}
      />
      <SelectField
        name="language"
        label={t('documents.field.language')}
        defaultValue={contentLanguage(version.language) ?? 'en'}
        options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
      />
      <div className="form-actions">
        <SubmitButton kind="plain" icon="check">
          {t('documents.save-title')}
        </SubmitButton>
        <DraftLine draft={draft} />
      </div>
    </Form>
  );
}
