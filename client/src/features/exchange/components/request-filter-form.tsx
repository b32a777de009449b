import { Form as NativeForm } from 'react-router';
import { peerRequestStates } from '../../../../../shared/exchange';
import { governanceLevels } from '../../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../../shared/vocabulary/policy-fields';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import { TerritoryFilter } from '../../organisations/components/territory-filter';
import type { RequestFilter } from '../api';

/** Finds requests: a plain form whose answer is the page itself. */
export function RequestFilterForm({ action, filter }: { action: string; filter: RequestFilter }) {
  const t = useT();
  return (
    <search aria-label={t('exchange.find-requests')}>
      <NativeForm method="get" action={action} className="filter-form" key={JSON.stringify(filter)}>
        {filter.mine && <input type="hidden" name="mine" value="true" />}
        <TextField name="q" type="search" optional="unmarked" label={t('exchange.words')} defaultValue={filter.q} />
        <div className="filter-fields">
          <SelectField
            name="state"
            optional="unmarked"
            label={t('exchange.state')}
            empty={t('exchange.every-state')}
            defaultValue={filter.state ?? ''}
            options={peerRequestStates
              .filter((value) => filter.mine ?? value !== 'draft')
              .map((value) => ({ value, label: t(`exchange.request-state.${value}`) }))}
          />
          <SelectField
            name="policyField"
            optional="unmarked"
            label={t('exchange.theme')}
            empty={t('exchange.every-theme')}
            defaultValue={filter.policyField ?? ''}
            options={policyFields.map((value) => ({ value, label: t(`vocabulary.field.${value}`) }))}
          />
          <SelectField
            name="level"
            optional="unmarked"
            label={t('exchange.level')}
            empty={t('exchange.every-level')}
            defaultValue={filter.level ?? ''}
            options={governanceLevels.map((value) => ({ value, label: t(`vocabulary.level.${value}`) }))}
          />
          <TerritoryFilter name="territory" label={t('exchange.place')} defaultValue={filter.territory} />
        </div>
        <Button type="submit" icon="search">
          {t('exchange.find')}
        </Button>
      </NativeForm>
    </search>
  );
}
