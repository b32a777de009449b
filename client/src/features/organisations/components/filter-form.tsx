import { Form as NativeForm } from 'react-router';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { organisationStakeholderTypes } from '../../../../../shared/vocabulary/stakeholder-types';
import { targetGroups } from '../../../../../shared/vocabulary/target-groups';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import type { OrganisationFilter } from '../api';
import type { DirectoryView } from '../directory';
import { TerritoryFilter } from './territory-filter';

/** Finds organisations: a plain form whose answer is the page itself, so it works without scripts and can be linked to. */
export function FilterForm({ filter, view }: { filter: OrganisationFilter; view: DirectoryView }) {
  const t = useT();
  return (
    <search aria-label={t('organisations.find-label')}>
      <NativeForm method="get" action="/organisations" className="organisation-search" key={JSON.stringify(filter)}>
        {view === 'map' && <input type="hidden" name="view" value="map" />}
        <TextField
          name="q"
          type="search"
          optional
          label={t('organisations.search')}
          defaultValue={filter.q}
          className="organisation-words"
        />
        <div className="filters">
          <SelectField
            name="type"
            optional
            label={t('organisations.type')}
            empty={t('organisations.every-type')}
            defaultValue={filter.type ?? ''}
            options={organisationStakeholderTypes.map((value) => ({
              value,
              label: t(`vocabulary.stakeholder.${value}`),
            }))}
          />
          <SelectField
            name="level"
            optional
            label={t('organisations.level')}
            empty={t('organisations.every-level')}
            defaultValue={filter.level ?? ''}
            options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
          />
          <SelectField
            name="theme"
            optional
            label={t('organisations.theme')}
            empty={t('organisations.every-theme')}
            defaultValue={filter.theme ?? ''}
            options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
          />
          <SelectField
            name="targetGroup"
            optional
            label={t('organisations.target-group')}
            empty={t('organisations.every-target-group')}
            defaultValue={filter.targetGroup ?? ''}
            options={targetGroups.map((value) => ({ value, label: t(`vocabulary.target.${value}`) }))}
          />
          <TerritoryFilter name="territory" label={t('organisations.place')} defaultValue={filter.territory} />
          <SelectField
            name="verified"
            optional
            label={t('organisations.verified')}
            empty={t('organisations.verified-or-not')}
            defaultValue={filter.verified === undefined ? '' : String(filter.verified)}
            options={[
              { value: 'true', label: t('organisations.only-verified') },
              { value: 'false', label: t('organisations.only-unverified') },
            ]}
          />
        </div>
        <Button type="submit" kind="primary" icon="search">
          {t('organisations.find')}
        </Button>
      </NativeForm>
    </search>
  );
}
