import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { FieldError, Optional, useFieldError } from '../../../ui/field';
import { useKeptValue } from '../../../ui/use-kept-value';
import { organisationNameQuery } from '../api';
import { OrganisationButton } from './organisation-button';

export interface OrganisationFieldProps {
  name: string;
  label: string;
  hint: string;
  /** Id of an organisation. */
  defaultValue?: string;
  required?: boolean;
}

/** One organisation of the register, or none. */
export function OrganisationField({ name, label, hint, defaultValue = '', required = false }: OrganisationFieldProps) {
  const t = useT();
  const { kept, value, setValue } = useKeptValue(defaultValue);
  const { data: chosen } = useQuery({ ...organisationNameQuery(value), enabled: value !== '' });
  const message = useFieldError(name);
  return (
    <fieldset className="field" tabIndex={message ? -1 : undefined}>
      <legend>
        {label}
        {!required && <Optional />}
      </legend>
      <p className="field-hint">{hint}</p>
      <input ref={kept} type="hidden" data-kept={defaultValue} name={name} value={value} />
      {value && (
        <p className="cluster">
          <span lang={chosen?.language}>{chosen?.name ?? t('ui.loading')}</span>
          <Button kind="quiet" small icon="close" onClick={() => setValue('')}>
            {t('planning.about.no-owner')}
          </Button>
        </p>
      )}
      <OrganisationButton
        label={t(value ? 'planning.about.other-owner' : 'planning.about.choose-owner')}
        onChoose={({ id }) => setValue(id)}
      />
      {message && <FieldError id={`${name}-error`}>{message}</FieldError>}
    </fieldset>
  );
}
