import { Form as NativeForm } from 'react-router';
import { consultationStates } from '../../../../../shared/spaces';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { organisationStakeholderTypes } from '../../../../../shared/vocabulary/stakeholder-types';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import type { Territory } from '../../organisations/territories';
import type { ConsultationFilter } from '../api';

/** Finds consultations: a plain form whose answer is the page itself, so it works without scripts and can be linked to. */
export function FilterForm({ filter, places }: { filter: ConsultationFilter; places: Territory[] }) {
  const t = useT();
  return (
    <NativeForm method="get" action="/consultations" className="filter-form" id="find" key={JSON.stringify(filter)}>
      <TextField
        name="q"
        type="search"
        optional="unmarked"
        label={t('consultations.search')}
        hint={t('consultations.search-hint')}
        defaultValue={filter.q}
      />
      <div className="filter-fields">
        <SelectField
          name="state"
          optional="unmarked"
          label={t('consultations.filter.state')}
          empty={t('consultations.filter.open-now')}
          defaultValue={filter.state ?? ''}
          options={[
            { value: 'any', label: t('consultations.filter.any-state') },
            ...consultationStates.slice(2).map((value) => ({ value, label: t(`ui.state.${value}`) })),
          ]}
        />
        <SelectField
          name="policyField"
          optional="unmarked"
          label={t('consultations.filter.field')}
          empty={t('consultations.filter.all-fields')}
          defaultValue={filter.policyField ?? ''}
          options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
        />
        <SelectField
          name="level"
          optional="unmarked"
          label={t('consultations.filter.level')}
          empty={t('consultations.filter.all-levels')}
          defaultValue={filter.level ?? ''}
          options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
        />
        <SelectField
          name="territory"
          optional="unmarked"
          label={t('consultations.filter.place')}
          empty={t('consultations.filter.everywhere')}
          defaultValue={filter.territory ?? ''}
          options={places.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          name="stakeholderType"
          optional="unmarked"
          label={t('consultations.filter.asked-of')}
          empty={t('consultations.filter.everyone')}
          defaultValue={filter.stakeholderType ?? ''}
          options={organisationStakeholderTypes.map((value) => ({
            value,
            label: t(`vocabulary.stakeholder.${value}`),
          }))}
        />
      </div>
      <Button type="submit" kind="primary" icon="search">
        {t('consultations.find')}
      </Button>
    </NativeForm>
  );
}
