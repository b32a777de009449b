import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BodyCommand } from '../../../../../shared/spaces';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import type { IconName } from '../../../ui/icon-paths';
import { bodiesKey, type Body } from '../api';
import { giveCommand } from '../manage-api';

const icons: Record<BodyCommand, IconName> = { open: 'play', archive: 'archive', reopen: 'return' };

export interface BodyStepsProps {
  body: Body;
  /** Those offered here, as far as the person can take them now. */
  commands: readonly BodyCommand[];
}

/** Steps a person can take with the life of a body now, each asked about before it is taken. */
export function BodySteps({ body, commands }: BodyStepsProps) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState<BodyCommand | null>(null);
  const possible = commands.filter((command) => body.can[command]);
  if (possible.length === 0) return null;
  const run = async (command: BodyCommand) => {
    await giveCommand(api, body.slug, command);
    await client.invalidateQueries({ queryKey: bodiesKey });
    showToast({ text: t(`bodies.done.${command}`) });
  };
  return (
    <div className="cluster">
      {possible.map((command) => (
        <Button
          key={command}
          kind={command === 'archive' ? 'plain' : 'primary'}
          icon={icons[command]}
          onClick={() => setAsked(command)}
        >
          {t(`bodies.do.${command}`)}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          kind="primary"
          title={t(`bodies.ask.${asked}`)}
          act={t(`bodies.do.${asked}`)}
          keep={t('bodies.not-yet')}
          run={() => run(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t(`bodies.brings.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
