import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { positionLimits } from '../../../../../shared/positions';
import { positionPath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { PageHead } from '../../../ui/page-parts';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextArea, TextField } from '../../../ui/text-field';
import { LanguageField } from '../../agreements/components/language-field';
import '../../planning/planning.css';
import { latestPositionsQuery, positionsKey, startPosition } from '../api';
import { typedParagraphs } from '../position-text';
import '../positions.css';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const { startsFor } = await queryClient.ensureQueryData(latestPositionsQuery);
  if (startsFor.length === 0) throw problemOf('not-your-organisation');
  return null;
}

/** Starts a joint position with a first text. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(latestPositionsQuery);
  const draft = useDraft('new-position:own');
  const form = useForm({
    send: async (values) =>
      startPosition(api, {
        organisationId: values.text('organisationId'),
        title: values.text('title'),
        language: values.text('language'),
        paragraphs: typedParagraphs(values).map((text) => ({ text })),
      }),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: positionsKey });
      await navigate(positionPath(id));
    },
  });
  usePage({ title: t('positions.start') });
  return (
    <>
      <PageHead
        title={t('positions.start')}
        lede={<p>{t('positions.start-lede')}</p>}
        trail={[{ label: t('positions.title'), to: '/positions' }]}
      />
      <div className="page plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('positions.start')}>
          <FormProblem />
          <SelectField
            name="organisationId"
            label={t('positions.started-by')}
            defaultValue={data.startsFor[0]?.id}
            options={data.startsFor.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            name="title"
            label={t('positions.title-label')}
            maxLength={positionLimits.title}
            dir="auto"
            autoComplete="off"
          />
          <LanguageField />
          <TextArea name="text" rows={12} label={t('positions.text')} hint={t('positions.text-hint')} />
          <div className="form-actions">
            <SubmitButton icon="plus">{t('positions.start')}</SubmitButton>
            <DraftLine draft={draft} />
          </div>
        </Form>
      </div>
    </>
  );
}
