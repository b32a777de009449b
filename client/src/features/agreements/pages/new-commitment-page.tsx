import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { commitmentPath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import '../../planning/planning.css';
import { agreementsKey, agreementsQuery, committersQuery, makeCommitment } from '../api';
import { CommitmentFields, commitmentFrom } from '../components/commitment-fields';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const slug = args.params['slug'] ?? '';
  const { queryClient } = args.context.get(loaderServices);
  const { items } = await queryClient.ensureQueryData(committersQuery(slug));
  if (items.length === 0) throw problemOf('not-your-organisation');
  return prepare(args.context, bodyQuery(slug), agreementsQuery(slug));
}

/** Promises something in the name of an organisation. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: committers } = useSuspenseQuery(committersQuery(slug));
  const draft = useDraft(`new-commitment:${body.id}`);
  const form = useForm({
    send: (values) =>
      makeCommitment(api, slug, { organisationId: values.text('organisationId'), ...commitmentFrom(values) }),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: agreementsKey(slug) });
      await navigate(commitmentPath(body, id));
    },
  });
  return (
    <BodyFrame
      slug={slug}
      part="agreements"
      title={t('agreements.promise')}
      lede={<p>{t('agreements.promise-lede')}</p>}
    >
      <div className="plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('agreements.promise')}>
          <FormProblem />
          <SelectField
            name="organisationId"
            label={t('agreements.who-promises')}
            defaultValue={committers.items[0]?.id}
            options={committers.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CommitmentFields slug={slug} />
          <div className="form-actions">
            <SubmitButton icon="hand">{t('agreements.promise')}</SubmitButton>
            <DraftLine draft={draft} />
          </div>
        </Form>
      </div>
    </BodyFrame>
  );
}
