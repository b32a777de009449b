import { useQueries } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { FieldError, Optional, useFieldError } from '../../../ui/field';
import { useKeptValue } from '../../../ui/use-kept-value';
import { organisationNameQuery } from '../../planning/api';
import { OrganisationButton } from '../../planning/components/organisation-button';
import type { Seat } from '../api';

const field = 'organisationIds';

/** The organisations that hold a seat together. */
export function OrganisationsField({ organisations }: Pick<Seat, 'organisations'>) {
  const t = useT();
  const first = organisations.map(({ id }) => id).join(',');
  const { kept, value, setValue } = useKeptValue(first);
  const ids = value.split(',').filter(Boolean);
  const message = useFieldError(field);
  const names = useQueries({
    queries: ids.map((id) => ({
      ...organisationNameQuery(id),
      enabled: !organisations.some((organisation) => organisation.id === id),
    })),
  });
  return (
    <fieldset className="field" tabIndex={message ? -1 : undefined}>
      <legend>
        {t('bodies.organisations')}
        <Optional />
      </legend>
      <p className="field-hint">{t('bodies.organisations-hint')}</p>
      <input ref={kept} type="hidden" data-kept={first} name={field} value={value} />
      {ids.map((id, at) => {
        const known = organisations.find((organisation) => organisation.id === id) ?? names[at]?.data;
        const name = known?.name ?? t('ui.loading');
        return (
          <p key={id} className="cluster">
            <span lang={known?.language}>{name}</span>
            <Button
              kind="quiet"
              small
              icon="close"
              aria-label={t('bodies.remove-organisation', { name })}
              onClick={() => setValue(ids.filter((other) => other !== id).join(','))}
            >
              {t('bodies.remove-short')}
            </Button>
          </p>
        );
      })}
      <OrganisationButton
        label={t(ids.length > 0 ? 'bodies.further-organisation' : 'bodies.choose-organisation')}
        onChoose={({ id }) => setValue([...new Set([...ids, id])].join(','))}
      />
      {message && <FieldError id={`${field}-error`}>{message}</FieldError>}
    </fieldset>
  );
}
