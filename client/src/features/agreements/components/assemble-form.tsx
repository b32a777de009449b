import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { documentLimits } from '../../../../../shared/documents';
import { spacePath } from '../../../../../shared/space-paths';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { RadioGroup } from '../../../ui/choice';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { type Body, bodyKey } from '../../bodies/api';
import { assembleReport } from '../api';

const languages = ['en', 'nl'] as const;

/** Makes a draft document of what is recorded of a period. */
export function AssembleForm({ body, period }: { body: Body; period: { fromOn: string; toOn: string } }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    send: (values) =>
      assembleReport(api, body.slug, {
        ...period,
        title: values.text('title'),
        language: languages.find((each) => each === values.text('language')) ?? 'en',
      }),
    onSent: async ({ documentId }) => {
      await client.invalidateQueries({ queryKey: bodyKey(body.slug) });
      await navigate(`${spacePath(body)}/manage/documents/${documentId}/draft`);
    },
  });
  return (
    <Form form={form} method="post" aria-label={t('agreements.assemble')}>
      <FormProblem />
      <TextField
        name="title"
        label={t('agreements.title-label')}
        maxLength={documentLimits.title}
        dir="auto"
        autoComplete="off"
        defaultValue={t('agreements.report-of', { year: period.toOn.slice(0, 4), name: body.title })}
      />
      <RadioGroup
        name="language"
        label={t('agreements.report-language')}
        defaultValue={body.language === 'nl' ? 'nl' : 'en'}
        options={languages.map((value) => ({ value, label: t(`vocabulary.language.${value}`) }))}
      />
      <SubmitButton icon="document">{t('agreements.assemble')}</SubmitButton>
    </Form>
  );
}
