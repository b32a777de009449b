import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { partyRoles } from '../../../../../shared/agreements';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Menu } from '../../../ui/menu';
import type { Body } from '../../bodies/api';
import { type Agreement, agreementQuery, type Party, removeParty, setParty } from '../api';

interface PartyMenuProps {
  body: Body;
  agreement: Agreement;
  party: Party;
}

/** What the team does with a party: gives it another role, or takes it away as long as it never signed. */
export function PartyMenu({ body: { slug }, agreement, party: { organisation, role, signatures } }: PartyMenuProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const { id, name } = organisation;
  const refresh = () => client.invalidateQueries({ queryKey: agreementQuery(slug, agreement.id).queryKey });
  const { mutate } = useMutation({
    mutationFn: (other: Party['role']) => setParty(api, slug, agreement.id, id, other),
    onSuccess: async (_, other) => {
      await refresh();
      showToast({ text: t('agreements.party-is-now', { name, role: t(`agreements.role.${other}`) }) });
    },
    onError: (error) => showToast({ text: problemText(t, asProblem(error).problem) }),
  });
  const remove = async () => {
    await removeParty(api, slug, agreement.id, id);
    await refresh();
    showToast({ text: t('agreements.party-removed', { name }) });
  };
  const roles = partyRoles
    .filter((other) => other !== role)
    .map((other) => ({
      id: other,
      label: t('agreements.make-party', { role: t(`agreements.role.${other}`) }),
      onSelect: () => mutate(other),
    }));
  const removal = {
    id: 'remove',
    label: t('agreements.remove-short'),
    icon: 'trash' as const,
    danger: true,
    onSelect: () => setRemoving(true),
  };
  return (
    <>
      <Menu
        label={t('agreements.change-party', { name })}
        entries={signatures.length === 0 ? [...roles, removal] : roles}
        kind="quiet"
        small
        iconOnly
      />
      {removing && (
        <ConfirmDialog
          title={t('agreements.ask-remove-party', { name })}
          act={t('agreements.remove-short')}
          keep={t('agreements.keep-party')}
          run={remove}
          onClose={() => setRemoving(false)}
        >
          <p>{t('agreements.brings-remove-party')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
