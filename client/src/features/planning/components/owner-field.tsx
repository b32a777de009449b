import { useT } from '../../../lib/i18n';
import { OrganisationField } from './organisation-field';

/** The organisation that asks: one of the register, or none. */
export function OwnerField({ defaultValue }: { defaultValue?: string }) {
  const t = useT();
  return (
    <OrganisationField
      name="ownerOrganisationId"
      label={t('planning.about.owner')}
      hint={t('planning.about.owner-hint')}
      defaultValue={defaultValue}
    />
  );
}
