import { useQueryClient } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { spaceLimits } from '../../../../../shared/spaces';
import { contentLanguages } from '../../../../../shared/vocabulary/languages';
import { Form, useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { FormProblem } from '../../../ui/form-problem';
import { PageHead } from '../../../ui/page-parts';
import { SearchSelect } from '../../../ui/search-select';
import { SubmitButton } from '../../../ui/submit-button';
import { TextField } from '../../../ui/text-field';
import { bodiesKey } from '../../bodies/api';
import { OrganisationField } from '../../planning/components/organisation-field';
import { useLanguageName } from '../../planning/language-name';
import '../../planning/planning.css';
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
  const nameOf = useLanguageName();
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
      await navigate(`/bodies/${slug}/manage/calls`);
    },
  });
  return (
    <>
      <PageHead
        title={t('calls.template')}
        trail={[{ label: t('bodies.title'), to: '/bodies' }]}
        lede={<p>{t('calls.template-lede')}</p>}
      />
      <div className="page plan-part">
        <Form form={form} method="post" aria-label={t('calls.template')}>
          <FormProblem />
          <TextField
            name="title"
            label={t('bodies.name')}
            maxLength={spaceLimits.title}
            dir="auto"
            autoComplete="off"
          />
          <SearchSelect
            name="language"
            label={t('bodies.main-language')}
            empty={t('bodies.new.language-empty')}
            defaultValue={t.locale === 'nl' ? 'nl' : 'en'}
            options={contentLanguages.map((value) => ({ value, label: nameOf(value) }))}
          />
          <OrganisationField name="ownerOrganisationId" label={t('bodies.lead')} hint={t('bodies.lead-hint')} />
          <SubmitButton icon="plus">{t('bodies.new.start')}</SubmitButton>
        </Form>
      </div>
    </>
  );
}
