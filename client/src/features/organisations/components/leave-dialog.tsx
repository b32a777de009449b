import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useRefreshViewer } from '../../accounts/refresh-viewer';
import { leaveOrganisation, type Organisation } from '../api';

/** Asks before one's own membership ends. */
export function LeaveDialog({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const refreshViewer = useRefreshViewer();
  const leave = async () => {
    await leaveOrganisation(api, organisation.id);
    showToast({ text: t('organisations.left', { name: organisation.name }) });
    await refreshViewer();
    await client.invalidateQueries({ queryKey: ['organisations', 'one'] });
  };
  return (
    <ConfirmDialog
      title={t('organisations.leave-title', { name: organisation.name })}
      act={t('organisations.leave')}
      keep={t('organisations.stay')}
      run={leave}
      onClose={onClose}
    >
      <p>{t('organisations.leave-explained')}</p>
    </ConfirmDialog>
  );
}
