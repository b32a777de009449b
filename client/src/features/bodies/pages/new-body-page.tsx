import { useQueryClient } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { bodyKinds } from '../../../../../shared/bodies';
import { visibilities } from '../../../../../shared/spaces';
import { useDraft } from '../../../lib/drafts';
import { type FormValues, useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { LinkButton } from '../../../ui/button';
import { RadioGroup } from '../../../ui/choice';
import { PageHead } from '../../../ui/page-parts';
import { OrganisationField } from '../../planning/components/organisation-field';
import { NameFields, StartForm } from '../../planning/components/start-form';
import { bodiesKey, type CreateBody, createBody } from '../api';
import { VisibilityField } from '../components/visibility-field';

export function loader(args: LoaderFunctionArgs): null {
  if (!requireViewer(args).can.createBody) throw problemOf('forbidden');
  return null;
}

/** Prepares a body: what cannot be guessed is asked, everything but the kind can be changed afterwards. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft('body:new');
  usePage({ title: t('bodies.new.title') });
  const form = useForm({
    send: (values) => createBody(api, bodyFrom(values)),
    onSent: async ({ slug }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: bodiesKey });
      await navigate(`/bodies/${slug}`);
    },
  });
  return (
    <>
      <PageHead
        title={t('bodies.new.title')}
        trail={[{ label: t('bodies.title'), to: '/bodies' }]}
        lede={<p>{t('bodies.new.lede')}</p>}
      >
        <LinkButton to="/bodies/new/migrant-expert-group" icon="copy">
          {t('bodies.new.template')}
        </LinkButton>
      </PageHead>
      <StartForm form={form} draft={draft} act={t('bodies.new.start')}>
        <Fields />
      </StartForm>
    </>
  );
}

function Fields() {
  const t = useT();
  return (
    <>
      <RadioGroup
        name="kind"
        label={t('bodies.kind')}
        hint={t('bodies.new.kind-hint')}
        defaultValue="expert-group"
        options={bodyKinds.map((value) => ({
          value,
          label: t(`bodies.kind.${value}`),
          hint: t(`bodies.kind-hint.${value}`),
        }))}
      />
      <NameFields
        name={{ label: t('bodies.name'), hint: t('bodies.new.name-hint') }}
        language={{
          label: t('bodies.main-language'),
          hint: t('bodies.new.language-hint'),
          empty: t('bodies.new.language-empty'),
        }}
      />
      <VisibilityField defaultValue="public" />
      <OrganisationField name="ownerOrganisationId" label={t('bodies.lead')} hint={t('bodies.lead-hint')} />
    </>
  );
}

function bodyFrom(values: FormValues): CreateBody {
  return {
    kind: bodyKinds.find((kind) => kind === values.text('kind')) ?? bodyKinds[0],
    title: values.text('title'),
    language: values.text('language'),
    visibility: visibilities.find((visibility) => visibility === values.text('visibility')),
    ownerOrganisationId: values.optional('ownerOrganisationId'),
  };
}
