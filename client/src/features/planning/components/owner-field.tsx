import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { FieldError, Optional, useFieldError } from '../../../ui/field';
import { useKeptValue } from '../../../ui/use-kept-value';
import { organisationNameQuery } from '../api';
import { OrganisationButton } from './organisation-button';

const field = 'ownerOrganisationId';

/** The organisation that asks: one of the register, or none. */
export function OwnerField({ defaultValue = '' }: { defaultValue?: string }) {
  const t = useT();
  const { kept, value, setValue } = useKeptValue(defaultValue);
  const { data: owner } = useQuery({ ...organisationNameQuery(value), enabled: value !== '' });
  const message = useFieldError(field);
  return (
    <fieldset className="field" tabIndex={message ? -1 : undefined}>
      <legend>
        {t('planning.about.owner')}
        <Optional />
      </legend>
      <p className="field-hint">{t('planning.about.owner-hint')}</p>
      <input ref={kept} type="hidden" data-kept={defaultValue} name={field} value={value} />
      {value && (
        <p className="cluster">
          <span lang={owner?.language}>{owner?.name ?? t('ui.loading')}</span>
          <Button kind="quiet" small icon="close" onClick={() => setValue('')}>
            {t('planning.about.no-owner')}
          </Button>
        </p>
      )}
      <OrganisationButton
        label={t(value ? 'planning.about.other-owner' : 'planning.about.choose-owner')}
        onChoose={({ id }) => setValue(id)}
      />
      {message && <FieldError id={`${field}-error`}>{message}</FieldError>}
    </fieldset>
  );
}
