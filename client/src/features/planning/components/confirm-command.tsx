import { useT } from '../../../lib/i18n';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import type { Command } from '../api';

export interface ConfirmCommandProps {
  command: Exclude<Command, 'return'>;
  run: () => Promise<unknown>;
  onClose: () => void;
}

/** Says what a step brings about before it is taken. */
export function ConfirmCommand({ command, run, onClose }: ConfirmCommandProps) {
  const t = useT();
  return (
    <ConfirmDialog
      kind={command === 'recall' ? 'danger' : 'primary'}
      title={t(`planning.ask.${command}`)}
      act={t(`planning.do.${command}`)}
      keep={t('planning.not-yet')}
      run={run}
      onClose={onClose}
    >
      <p>{t(`planning.brings.${command}`)}</p>
    </ConfirmDialog>
  );
}
