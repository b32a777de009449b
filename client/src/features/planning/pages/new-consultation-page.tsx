import { useQueryClient } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useNavigate } from 'react-router';
import { consultationTypes } from '../../../../../shared/deadlines';
import { visibilities } from '../../../../../shared/spaces';
import { platformZone, zoneName } from '../../../lib/dates';
import { useDraft } from '../../../lib/drafts';
import { type FormValues, useForm } from '../../../lib/forms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare, requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { PageHead } from '../../../ui/page-parts';
import { SelectField } from '../../../ui/text-field';
import { type CreateConsultation, createConsultation, typesQuery } from '../api';
import { OwnerField } from '../components/owner-field';
import { PresetField } from '../components/preset-field';
import { NameFields, StartForm } from '../components/start-form';
import { TimeField } from '../components/time-field';
import { VisibilityField } from '../components/visibility-field';
import { plannedTimeFrom } from '../planned-time';
import { zones } from '../zones';

export function loader(args: LoaderFunctionArgs): Promise<null> {
  if (!requireViewer(args).can.createConsultation) throw problemOf('forbidden');
  return prepare(args.context, typesQuery());
}

/** Starts a consultation: what cannot be guessed is asked, everything can be changed afterwards. */
export function Component() {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const draft = useDraft('consultation:new');
  usePage({ title: t('planning.new.title') });
  const form = useForm({
    send: (values) => createConsultation(api, consultationFrom(values)),
    onSent: async ({ slug }) => {
      draft.clear();
      await client.invalidateQueries({ queryKey: ['consultations'] });
      await navigate(`/consultations/${slug}/manage`);
    },
  });
  return (
    <>
      <PageHead
        title={t('planning.new.title')}
        trail={[{ label: t('consultations.title'), to: '/consultations' }]}
        lede={<p>{t('planning.new.lede')}</p>}
      />
      <StartForm form={form} draft={draft} act={t('planning.new.start')}>
        <Fields />
      </StartForm>
    </>
  );
}

function Fields() {
  const t = useT();
  return (
    <>
      <NameFields
        name={{ label: t('planning.texts.title'), hint: t('planning.new.title-hint') }}
        language={{
          label: t('planning.texts.main-language'),
          hint: t('planning.new.language-hint'),
          empty: t('planning.new.language-empty'),
        }}
      />
      <PresetField defaultValue="public-consultation" />
      <TimeField
        name="opensOn"
        optional
        label={t('planning.new.opens')}
        timeHint={t('planning.dates.from-first-minute')}
      />
      <SelectField
        name="timeZone"
        label={t('planning.dates.zone')}
        hint={t('planning.new.zone-hint')}
        defaultValue={platformZone}
        options={zones.map((value) => ({ value, label: zoneName(t, value) }))}
      />
      <VisibilityField />
      <OwnerField />
    </>
  );
}

function consultationFrom(values: FormValues): CreateConsultation {
  return {
    title: values.text('title'),
    language: values.text('language'),
    preset: consultationTypes.find((type) => type === values.text('preset')) ?? consultationTypes[0]!,
    opensOn: plannedTimeFrom(values, 'opensOn') || undefined,
    timeZone: values.optional('timeZone'),
    visibility: visibilities.find((visibility) => visibility === values.text('visibility')),
    ownerOrganisationId: values.optional('ownerOrganisationId'),
  };
}
