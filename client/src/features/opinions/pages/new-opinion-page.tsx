import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router';
import { opinionKinds } from '../../../../../shared/opinions';
import { documentLimits } from '../../../../../shared/documents';
import { opinionPath } from '../../../../../shared/space-paths';
import { useDraft } from '../../../lib/drafts';
import { Form, useForm } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { prepareList, useList } from '../../../lib/paged-query';
import { useApi } from '../../../lib/query';
import { RadioGroup } from '../../../ui/choice';
import { DraftLine } from '../../../ui/draft-line';
import { FormProblem } from '../../../ui/form-problem';
import { SubmitButton } from '../../../ui/submit-button';
import { SelectField, TextField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { OrganisationField } from '../../planning/components/organisation-field';
import { opinionsKey, requestList, startOpinion } from '../api';
import { LanguageField, languageFrom } from '../components/language-field';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  await prepareList(args.context, requestList(slug));
  return null;
}

/** Starts an opinion or a decision. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { items: requests } = useList(requestList(slug));
  const open = requests.filter(({ state }) => state === 'open');
  const draft = useDraft(`new-opinion:${body.id}`);
  const form = useForm({
    send: (values) =>
      startOpinion(api, slug, {
        kind: opinionKinds.find((kind) => kind === values.text('kind')) ?? 'opinion',
        title: values.text('title'),
        language: languageFrom(values),
        requestId: values.optional('requestId') ?? null,
        ...(values.optional('addresseeOrganisationId')
          ? { addresseeOrganisationId: values.text('addresseeOrganisationId') }
          : {}),
      }),
    onSent: async ({ id }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: opinionsKey });
      await navigate(opinionPath(body, id));
    },
  });
  return (
    <ManageFrame slug={slug} part="opinions" title={t('opinions.start')} lede={<p>{t('opinions.start-lede')}</p>}>
      <div className="plan-part">
        <Form form={form} draft={draft} method="post" aria-label={t('opinions.start')}>
          <FormProblem />
          <fieldset className="plan-fields" disabled={!body.can.edit}>
            <RadioGroup
              name="kind"
              label={t('opinions.kind')}
              defaultValue="opinion"
              options={opinionKinds.map((value) => ({
                value,
                label: t(`opinions.kind.${value}`),
                hint: t(`opinions.kind-hint.${value}`),
              }))}
            />
            <TextField name="title" label={t('opinions.title-label')} maxLength={documentLimits.title} />
            <LanguageField defaultValue={body.language} />
            {open.length > 0 && (
              <SelectField
                name="requestId"
                optional
                label={t('opinions.request')}
                hint={t('opinions.request-hint')}
                defaultValue={search.get('request') ?? ''}
                empty={t('opinions.own-initiative')}
                options={open.map(({ id, title }) => ({ value: id, label: title }))}
              />
            )}
            <OrganisationField
              name="addresseeOrganisationId"
              label={t('opinions.addressee')}
              hint={t('opinions.addressee-hint')}
            />
          </fieldset>
          {body.can.edit && (
            <div className="form-actions">
              <SubmitButton icon="check">{t('opinions.start')}</SubmitButton>
              <DraftLine draft={draft} />
            </div>
          )}
        </Form>
      </div>
    </ManageFrame>
  );
}
