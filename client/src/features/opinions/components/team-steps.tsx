import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SpaceAddress } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { documentsPath, readingPath } from '../../documents/paths';
import { type Opinion, showOpinion, withdrawOpinion } from '../api';
import { AddresseeDialog } from './addressee-dialog';
import { ObjectionsDialog } from './objections-dialog';
import { PublishOpinionDialog } from './publish-opinion-dialog';
import { VoteDialog } from './vote-dialog';

type Step = 'objections' | 'vote' | 'publish' | 'addressee' | 'withdraw';

export interface TeamStepsProps {
  opinion: Opinion;
  body: SpaceAddress & { timeZone: string; can: { edit: boolean } };
}

/** The text to work on, and what the team can do with it now. */
export function TeamSteps({ opinion, body }: TeamStepsProps) {
  const t = useT();
  const [step, setStep] = useState<Step | null>(null);
  const { can, documentId } = opinion;
  const close = () => setStep(null);
  const shared = { opinion, timeZone: body.timeZone, onClose: close };
  const isDrafted = opinion.state === 'drafting' || opinion.state === 'objected' || opinion.state === 'rejected';
  return (
    <div className="cluster">
      {can.openVote && (
        <Button kind="primary" icon="poll" onClick={() => setStep('vote')}>
          {t('opinions.step.vote')}
        </Button>
      )}
      {can.openObjections && (
        <Button icon="clock" onClick={() => setStep('objections')}>
          {t('opinions.step.objections')}
        </Button>
      )}
      {can.publish && (
        <Button kind="primary" icon="document" onClick={() => setStep('publish')}>
          {t('opinions.step.publish')}
        </Button>
      )}
      {documentId && isDrafted && (
        <LinkButton icon="comment" to={readingPath(body, documentId)}>
          {t('opinions.step.read')}
        </LinkButton>
      )}
      {documentId && isDrafted && body.can.edit && (
        <LinkButton icon="suggest" to={documentsPath(body)}>
          {t('opinions.step.write')}
        </LinkButton>
      )}
      {can.edit && (
        <Button icon="organisation" onClick={() => setStep('addressee')}>
          {t('opinions.step.addressee')}
        </Button>
      )}
      {can.withdraw && (
        <Button kind="quiet" icon="archive" onClick={() => setStep('withdraw')}>
          {t('opinions.step.withdraw')}
        </Button>
      )}
      {step === 'vote' && <VoteDialog {...shared} />}
      {step === 'objections' && <ObjectionsDialog {...shared} />}
      {step === 'publish' && <PublishOpinionDialog {...shared} />}
      {step === 'addressee' && <AddresseeDialog {...shared} />}
      {step === 'withdraw' && <Withdraw opinion={opinion} onClose={close} />}
    </div>
  );
}

function Withdraw({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  return (
    <ConfirmDialog
      title={t('opinions.withdraw.title')}
      act={t('opinions.step.withdraw')}
      keep={t('opinions.vote.not-yet')}
      run={async () => showOpinion(client, await withdrawOpinion(api, opinion.id))}
      onClose={onClose}
    >
      <p>{t('opinions.withdraw.brings')}</p>
    </ConfirmDialog>
  );
}
