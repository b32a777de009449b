import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router';
import { agreementKinds } from '../../../../../shared/agreements';
import { documentLimits } from '../../../../../shared/documents';
import { agreementPath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { loaderServices, requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { RadioGroup } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { bodyKey, bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import '../../planning/planning.css';
import { agreementsQuery, startAgreement } from '../api';
import { LanguageField } from '../components/language-field';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const slug = args.params['slug'] ?? '';
  await queryClient.ensureQueryData(bodyQuery(slug));
  if (!(await queryClient.ensureQueryData(agreementsQuery(slug))).can.create) throw problemOf('forbidden');
  return null;
}

/** Starts a pact or charter: a document of the body whose versions can be signed. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const draft = useDraft(`new-agreement:${body.id}`);
  const form = useForm({
    send: (values) =>
      startAgreement(api, slug, {
        kind: agreementKinds.find((kind) => kind === values.text('kind')) ?? 'pact',
        title: values.text('title'),
        language: values.text('language'),
      }),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: bodyKey(slug) });
      await navigate(agreementPath(body, id));
    },
  });
  return (
    <BodyFrame slug={slug} part="agreements" title={t('agreements.start')} lede={<p>{t('agreements.start-lede')}</p>}>
      <div className="plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('agreements.start')}>
          <FormProblem />
          <RadioGroup
            name="kind"
            label={t('agreements.kind-label')}
            defaultValue="pact"
            options={agreementKinds.map((value) => ({
              value,
              label: t(`agreements.kind.${value}`),
              hint: t(`agreements.kind-hint.${value}`),
            }))}
          />
          <TextField
            name="title"
            label={t('agreements.title-label')}
            maxLength={documentLimits.title}
            dir="auto"
            autoComplete="off"
          />
          <LanguageField first={body.language} />
          <div className="form-actions">
            <SubmitButton icon="plus">{t('agreements.start')}</SubmitButton>
            <DraftLine draft={draft} />
          </div>
        </Form>
      </div>
    </BodyFrame>
  );
}
