import { decisionReasonCodes, reportReasons } from '../../../../../shared/comments';
import type { RoomEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { reportMessage, withdrawMessage } from '../api';
import { decide } from '../hosting-api';
import { ReasonDialog } from './reason-dialog';

/** What is asked before something is done with a message. */
export type EntryDialogKind = 'hide' | 'report' | 'withdraw';

const breaches = decisionReasonCodes.filter((reason) => reason !== 'no-breach');

export interface EntryDialogProps {
  kind: EntryDialogKind;
  entry: Pick<RoomEntry, 'id'>;
  onClose: () => void;
}

/** Asks why a message is hidden or reported, or whether one's own is taken back. */
export function EntryDialog({ kind, entry, onClose }: EntryDialogProps) {
  const t = useT();
  const api = useApi();
  if (kind === 'withdraw')
    return (
      <ConfirmDialog
        title={t('rooms.withdraw-title')}
        act={t('rooms.withdraw')}
        keep={t('rooms.withdraw-keep')}
        run={() => withdrawMessage(api, entry.id)}
        onClose={onClose}
      >
        <p>{t('rooms.withdraw-explained')}</p>
      </ConfirmDialog>
    );
  if (kind === 'report')
    return (
      <ReasonDialog
        title={t('rooms.report-title')}
        act={t('rooms.report')}
        hint={t('rooms.report-hint')}
        reasons={reportReasons}
        run={async (reason, explanation) => {
          await reportMessage(api, entry.id, { reason, explanation });
          showToast({ text: t('rooms.reported') });
        }}
        onClose={onClose}
      />
    );
  return (
    <ReasonDialog
      title={t('rooms.hide-title')}
      act={t('rooms.hide')}
      hint={t('rooms.hide-hint')}
      reasons={breaches}
      run={(reason, explanation) => decide(api, entry.id, { action: 'hide', reason, explanation })}
      onClose={onClose}
    />
  );
}
