import { useQueryClient } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { PageHead } from '../../../ui/page-parts';
import { bodiesKey } from '../../bodies/api';
import { OrganisationField } from '../../planning/components/organisation-field';
import { NameFields, StartForm } from '../../planning/components/start-form';
import { startExpertGroup } from '../manage-api';

export function loader(args: LoaderFunctionArgs): null {
  if (!requireViewer(args).can.createBody) throw problemOf('forbidden');
  return null;
}

/** Prepares a group of migrant experts from its template. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  usePage({ title: t('calls.template') });
  const form = useForm({
    send: (values) =>
      startExpertGroup(api, {
        title: values.text('title'),
        language: values.text('language'),
        ownerOrganisationId: values.optional('ownerOrganisationId'),
      }),
    onSent: async ({ slug }) => {
      await client.invalidateQueries({ queryKey: bodiesKey });
      await navigate(`/bodies/${slug}/manage`);
    },
  });
  return (
    <>
      <PageHead
        title={t('calls.template')}
        trail={[{ label: t('bodies.title'), to: '/bodies' }]}
        lede={<p>{t('calls.template-lede')}</p>}
      />
      <StartForm form={form} act={t('bodies.new.start')}>
        <NameFields
          name={{ label: t('bodies.name') }}
          language={{ label: t('bodies.main-language'), empty: t('bodies.new.language-empty') }}
        />
        <OrganisationField name="ownerOrganisationId" label={t('bodies.lead')} hint={t('bodies.lead-hint')} />
      </StartForm>
    </>
  );
}
