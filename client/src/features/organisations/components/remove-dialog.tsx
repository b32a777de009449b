import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { type Member, type Organisation, removeMember } from '../api';

export interface RemoveDialogProps {
  organisation: Organisation;
  member: Member;
  onClose: () => void;
}

/** Asks before somebody's membership ends. */
export function RemoveDialog({ organisation, member, onClose }: RemoveDialogProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const remove = async () => {
    await removeMember(api, organisation.id, member.personId);
    showToast({ text: t('organisations.removed', { name: member.name }) });
    await client.invalidateQueries({ queryKey: ['organisations'] });
  };
  return (
    <ConfirmDialog
      title={t('organisations.remove-title', { name: member.name })}
      act={t('organisations.remove')}
      keep={t('organisations.cancel')}
      run={remove}
      onClose={onClose}
    >
      <p>{t('organisations.remove-explained')}</p>
    </ConfirmDialog>
  );
}
