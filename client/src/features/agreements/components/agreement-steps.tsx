import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type AgreementCommand, agreementCommands } from '../../../../../shared/agreements';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import type { IconName } from '../../../ui/icon-paths';
import { Notice } from '../../../ui/notice';
import type { Body } from '../../bodies/api';
import { type Agreement, agreementsKey, giveAgreement } from '../api';

const icons: Record<AgreementCommand, IconName> = { open: 'seal', conclude: 'lock', end: 'archive' };

/** What the team can do with the life of an agreement now, and what stands in the way. */
export function AgreementSteps({ body, agreement }: { body: Body; agreement: Agreement }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState<AgreementCommand | null>(null);
  const { id, can, number, stageReached } = agreement;
  const possible = agreementCommands.filter((command) => can[command]);
  const run = async (command: AgreementCommand) => {
    await giveAgreement(api, body.slug, id, command);
    await client.invalidateQueries({ queryKey: agreementsKey(body.slug) });
    showToast({ text: t(`agreements.done.${command}`) });
  };
  return (
    <div className="stack">
      {number === null && <Notice title={t('agreements.publish-first')} />}
      {!stageReached && (
        <Notice
          title={t('agreements.stage-first')}
          actions={<LinkButton to={`${spacePath(body)}/manage`}>{t('agreements.to-stages')}</LinkButton>}
        />
      )}
      <div className="cluster">
        {possible.map((command) => (
          <Button
            key={command}
            kind={command === 'open' ? 'primary' : 'plain'}
            icon={icons[command]}
            onClick={() => setAsked(command)}
          >
            {t(`agreements.do.${command}`)}
          </Button>
        ))}
      </div>
      {asked && (
        <ConfirmDialog
          kind={asked === 'end' ? 'danger' : 'primary'}
          title={t(`agreements.ask.${asked}`)}
          act={t(`agreements.do.${asked}`)}
          keep={t('agreements.not-yet')}
          run={() => run(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t(`agreements.brings.${asked}`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
