import { Form as NativeForm } from 'react-router';
import { memberTypes } from '../../../../../shared/bodies';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { SelectField, TextField } from '../../../ui/text-field';
import { useTerritoryNames } from '../../organisations/territories';
import type { Balance } from '../api';
import type { SeatFilter } from '../filters';

interface SeatFilterFormProps {
  /** Of the body's page. */
  path: string;
  filter: SeatFilter;
  /** Those somebody sits for. */
  countries: Balance['countries'];
}

/** Finds a seat among many, by name, type and country. */
export function SeatFilterForm({ path, filter, countries }: SeatFilterFormProps) {
  const t = useT();
  const codes = countries.flatMap(({ code }) => code ?? []);
  const nameOf = useTerritoryNames(codes);
  return (
    <search aria-label={t('bodies.find-seat')}>
      <NativeForm method="get" action={`${path}#members`} className="filter-form" preventScrollReset>
        {filter.others && <input type="hidden" name="others" value="true" />}
        <div className="filter-fields">
          <TextField name="q" type="search" optional="unmarked" label={t('bodies.seat-name')} defaultValue={filter.q} />
          <SelectField
            name="memberType"
            optional="unmarked"
            label={t('bodies.member-type')}
            empty={t('bodies.filter.every-type')}
            defaultValue={filter.memberType ?? ''}
            options={memberTypes.map((value) => ({ value, label: t(`bodies.type.${value}`) }))}
          />
          {codes.length > 0 && (
            <SelectField
              name="country"
              optional="unmarked"
              label={t('bodies.country')}
              empty={t('bodies.filter.every-country')}
              defaultValue={filter.country ?? ''}
              options={codes.map((value) => ({ value, label: nameOf(value) }))}
            />
          )}
        </div>
        <Button type="submit" icon="search">
          {t('bodies.find')}
        </Button>
      </NativeForm>
    </search>
  );
}
