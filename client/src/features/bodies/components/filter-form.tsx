import { Form as NativeForm } from 'react-router';
import { bodyKinds } from '../../../../../shared/bodies';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import { TerritoryFilter } from '../../organisations/components/territory-filter';
import type { BodyFilter } from '../filters';

/** Finds bodies: a plain form whose answer is the page itself, so it works without scripts and can be linked to. */
export function FilterForm({ filter }: { filter: BodyFilter }) {
  const t = useT();
  return (
    <search aria-label={t('bodies.find-label')}>
      <NativeForm method="get" action="/bodies" className="filter-form" key={JSON.stringify(filter)}>
        {filter.mine && <input type="hidden" name="mine" value="true" />}
        {filter.archived && <input type="hidden" name="archived" value="true" />}
        <TextField name="q" type="search" optional="unmarked" label={t('bodies.search')} defaultValue={filter.q} />
        <div className="filter-fields">
          <SelectField
            name="kind"
            optional="unmarked"
            label={t('bodies.kind')}
            empty={t('bodies.filter.every-kind')}
            defaultValue={filter.kind ?? ''}
            options={bodyKinds.map((value) => ({ value, label: t(`bodies.kind.${value}`) }))}
          />
          <SelectField
            name="policyField"
            optional="unmarked"
            label={t('bodies.filter.field')}
            empty={t('bodies.filter.every-field')}
            defaultValue={filter.policyField ?? ''}
            options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
          />
          <SelectField
            name="level"
            optional="unmarked"
            label={t('bodies.filter.level')}
            empty={t('bodies.filter.every-level')}
            defaultValue={filter.level ?? ''}
            options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
          />
          <TerritoryFilter name="territory" label={t('bodies.filter.place')} defaultValue={filter.territory} />
        </div>
        <Button type="submit" kind="primary" icon="search">
          {t('bodies.find')}
        </Button>
      </NativeForm>
    </search>
  );
}
