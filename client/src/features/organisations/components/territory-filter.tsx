import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/text-field';
import { countriesQuery, useTerritoryNames } from '../territories';
import { PlaceButton } from './place-button';

export interface TerritoryFilterProps {
  name: string;
  label: string;
  /** A NUTS code. */
  defaultValue?: string;
}

/** One place or everywhere, for filters. Without scripts it offers the countries. */
export function TerritoryFilter({ name, label, defaultValue = '' }: TerritoryFilterProps) {
  const t = useT();
  const hydrated = useHydrated();
  const { data: countries = [] } = useQuery(countriesQuery);
  const [value, setValue] = useState(defaultValue);
  const nameOf = useTerritoryNames(value ? [value] : []);
  if (!hydrated) {
    const known = countries.map(({ code, name: country }) => ({ value: code, label: country }));
    const finer = value && !countries.some(({ code }) => code === value) ? [{ value, label: nameOf(value) }] : [];
    return (
      <SelectField
        {...{ name, label, defaultValue }}
        optional="unmarked"
        empty={t('organisations.place.everywhere')}
        options={[...finer, ...known]}
      />
    );
  }
  return (
    <div className="field">
      <span className="label">{label}</span>
      <input type="hidden" name={name} value={value} disabled={!value} />
      <div className="territory-filter">
        <PlaceButton
          label={label}
          shown={value ? nameOf(value) : t('organisations.place.everywhere')}
          onChoose={setValue}
        />
        {value && (
          <Button icon="close" iconOnly onClick={() => setValue('')}>
            {t('organisations.place.remove', { name: nameOf(value) })}
          </Button>
        )}
      </div>
    </div>
  );
}
