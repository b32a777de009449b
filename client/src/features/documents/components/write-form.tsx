import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { documentLimits } from '../../../../../shared/documents';
import { contentLanguage, contentLanguages } from '../../../../../shared/vocabulary/languages';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import { createDocument, type StoredDraft } from '../api';
import { forgetText } from '../forget-text';
import { draftPath } from '../paths';
import type { TextSpace } from '../text-space';

export interface WriteFormProps {
  space: TextSpace;
}

/** Starts a text that is written here, paragraph by paragraph. */
export function WriteForm({ space }: WriteFormProps) {
  const t = useT();
  const { activities } = space;
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft(`new-text:${space.slug}`);
  const form = useForm<StoredDraft>({
    send: (values) =>
      createDocument(api, space.slug, {
        title: values.text('title'),
        language: contentLanguage(values.text('language')) ?? 'en',
        activityId: values.optional('activityId'),
      }),
    onSent: async ({ documentId }) => {
      draft.clear();
      await forgetText(client, space, documentId);
      await navigate(draftPath(space, documentId));
    },
  });
  return (
    <Form form={form} draft={draft} method="post" aria-label={t('documents.write')}>
      <FormProblem />
      <TextField
        name="title"
        label={t('documents.field.title')}
        dir="auto"
        autoComplete="off"
        maxLength={documentLimits.title}
      />
      <SelectField
        name="language"
        label={t('documents.field.language')}
        defaultValue={contentLanguage(space.language) ?? 'en'}
        options={contentLanguages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
      />
      {activities.length > 1 && (
        <SelectField
          name="activityId"
          label={t('documents.field.activity')}
          options={activities.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <SubmitButton kind="plain" icon="suggest">
        {t('documents.write-start')}
      </SubmitButton>
    </Form>
  );
}
