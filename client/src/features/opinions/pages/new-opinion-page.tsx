import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { opinionKinds } from '../../../../../shared/opinions';
import { documentLimits } from '../../../../../shared/documents';
import { opinionPath } from '../../../../../shared/space-paths';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { prepareList, useList } from '../../../lib/paged-query';
import { useApi } from '../../../lib/query';
import { RadioGroup } from '../../../ui/choice';
import { SelectField, TextField } from '../../../ui/text-field';
import { bodyQuery } from '../../bodies/api';
import { BeginForm } from '../../bodies/components/begin-form';
import { ManageFrame } from '../../bodies/components/manage-frame';
import { loadManaged } from '../../bodies/manage-loader';
import { OrganisationField } from '../../planning/components/organisation-field';
import { opinionsKey, requestList, type StartOpinion, startOpinion } from '../api';
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
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { items: requests } = useList(requestList(slug));
  const open = requests.filter(({ state }) => state === 'open');
  return (
    <ManageFrame slug={slug} part="opinions" title={t('opinions.start')} lede={<p>{t('opinions.start-lede')}</p>}>
      <div className="plan-part">
        <BeginForm
          draftAt={`new-opinion:${body.id}`}
          label={t('opinions.start')}
          icon="check"
          send={(values) => startOpinion(api, slug, opinionFrom(values))}
          shownBy={opinionsKey}
          pathOf={(id) => opinionPath(body, id)}
          may={body.can.edit}
        >
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
        </BeginForm>
      </div>
    </ManageFrame>
  );
}

function opinionFrom(values: FormValues): StartOpinion {
  const addresseeOrganisationId = values.optional('addresseeOrganisationId');
  return {
    kind: opinionKinds.find((kind) => kind === values.text('kind')) ?? 'opinion',
    title: values.text('title'),
    language: languageFrom(values),
    requestId: values.optional('requestId') ?? null,
    ...(addresseeOrganisationId ? { addresseeOrganisationId } : {}),
  };
}
