import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { openObjections } from '../api';
import { ClosingField, closingFrom } from './closing-field';
import { StepDialog } from './step-dialog';
import type { OpinionDialogProps } from './vote-dialog';

/** Opens an objection period; without an objection the text is adopted at its end. */
export function ObjectionsDialog({ opinion, timeZone, onClose }: OpinionDialogProps) {
  const t = useT();
  const api = useApi();
  return (
    <StepDialog
      title={t('opinions.open-objections.title')}
      act={t('opinions.open-objections.act')}
      done={t('opinions.open-objections.done')}
      send={(values) => openObjections(api, opinion.id, closingFrom(values, timeZone))}
      onClose={onClose}
    >
      <p>{t('opinions.open-objections.explained')}</p>
      <ClosingField days={14} timeZone={timeZone} />
    </StepDialog>
  );
}
