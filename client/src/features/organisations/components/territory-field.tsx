import { useId } from 'react';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { FieldError, Optional, useFieldError } from '../../../ui/field';
import { useKeptValue } from '../../../ui/use-kept-value';
import { useTerritoryNames } from '../territories';
import { PlaceButton } from './place-button';

export interface TerritoryFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** NUTS codes, parted by commas. */
  defaultValue?: string;
}

/** Any number of places. They are sent as one text, their codes parted by commas. */
export function TerritoryField({ name, label, hint, defaultValue = '' }: TerritoryFieldProps) {
  const t = useT();
  const id = useId();
  const { kept, value, setValue } = useKeptValue(defaultValue);
  const codes = value ? value.split(',') : [];
  const nameOf = useTerritoryNames(codes);
  const message = useFieldError(name);
  const change = (next: string[]) => setValue([...new Set(next)].join(','));
  return (
    <fieldset
      className="field"
      tabIndex={message ? -1 : undefined}
      aria-describedby={[hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend>
        {label}
        <Optional />
      </legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input ref={kept} type="hidden" data-kept={defaultValue} name={name} value={value} />
      {codes.length > 0 && (
        <ul className="chosen">
          {codes.map((code) => (
            <li key={code} className="tag">
              {nameOf(code)}
              <Button
                kind="quiet"
                small
                icon="close"
                iconOnly
                onClick={() => change(codes.filter((other) => other !== code))}
              >
                {t('organisations.place.remove', { name: nameOf(code) })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PlaceButton icon="plus" label={t('organisations.place.add')} onChoose={(code) => change([...codes, code])} />
      {message && <FieldError id={`${id}-error`}>{message}</FieldError>}
    </fieldset>
  );
}
