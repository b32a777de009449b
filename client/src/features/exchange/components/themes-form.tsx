import { useQuery } from '@tanstack/react-query';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { useT } from '../../../lib/i18n';
import { CheckboxGroup } from '../../../ui/choice';
import { Disclosure } from '../../../ui/disclosure';
import { themesQuery } from '../api';
import { ActForm } from './act-form';

/** The themes of which a member hears by mail when somebody asks. */
export function ThemesForm({ slug }: { slug: string }) {
  const t = useT();
  const { data: themes } = useQuery(themesQuery(slug));
  if (!themes) return null;
  return (
    <Disclosure summary={t('exchange.themes')}>
      <ActForm
        key={themes.policyFields.join()}
        slug={slug}
        draftAt={`exchange-themes:${slug}`}
        label={t('exchange.themes')}
        act={t('exchange.save-themes')}
        done={t('exchange.themes-saved')}
        send={(api, values) => {
          const chosen = values.all('policyFields');
          return api.PUT('/api/v1/bodies/{ref}/exchange/themes', {
            params: { path: { ref: slug } },
            body: { policyFields: policyFields.filter((code) => chosen.includes(code)) },
          });
        }}
      >
        <CheckboxGroup
          name="policyFields"
          optional="unmarked"
          label={t('exchange.themes-label')}
          hint={t('exchange.themes-hint')}
          defaultValues={themes.policyFields}
          options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
        />
      </ActForm>
    </Disclosure>
  );
}
