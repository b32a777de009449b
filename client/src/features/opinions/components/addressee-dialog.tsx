import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { OrganisationField } from '../../planning/components/organisation-field';
import { address } from '../api';
import { StepDialog } from './step-dialog';
import type { OpinionDialogProps } from './vote-dialog';

/** Says to whom the opinion is addressed. */
export function AddresseeDialog({ opinion, onClose }: OpinionDialogProps) {
  const t = useT();
  const api = useApi();
  return (
    <StepDialog
      title={t('opinions.step.addressee')}
      act={t('opinions.addressee.act')}
      done={t('opinions.addressee.done')}
      send={(values) => address(api, opinion, values.optional('addresseeOrganisationId') ?? null)}
      onClose={onClose}
    >
      <OrganisationField
        name="addresseeOrganisationId"
        label={t('opinions.addressee')}
        hint={t('opinions.addressee-hint')}
        defaultValue={opinion.addressee?.id}
      />
    </StepDialog>
  );
}
