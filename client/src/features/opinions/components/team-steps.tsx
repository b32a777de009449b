import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SpaceAddress } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { bodyDocumentsQuery } from '../../bodies/api';
import { documentsPath, draftPath, readingPath } from '../../documents/paths';
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
  const { can } = opinion;
  const close = () => setStep(null);
  const shared = { opinion, timeZone: body.timeZone, onClose: close };
  return (
    <div className="stack">
      <div className="cluster">
        <TextSteps opinion={opinion} body={body} onStep={setStep} />
        {can.publish && (
          <Button kind="primary" icon="document" onClick={() => setStep('publish')}>
            {t('opinions.step.publish')}
          </Button>
        )}
      </div>
      {(can.edit || can.withdraw) && (
        <div className="cluster">
          {can.edit && (
            <Button kind="quiet" small icon="organisation" onClick={() => setStep('addressee')}>
              {t('opinions.step.addressee')}
            </Button>
          )}
          {can.withdraw && (
            <Button kind="quiet" small icon="archive" onClick={() => setStep('withdraw')}>
              {t('opinions.step.withdraw')}
            </Button>
          )}
        </div>
      )}
      {step === 'vote' && <VoteDialog {...shared} />}
      {step === 'objections' && <ObjectionsDialog {...shared} />}
      {step === 'publish' && <PublishOpinionDialog {...shared} />}
      {step === 'addressee' && <AddresseeDialog {...shared} />}
      {step === 'withdraw' && <Withdraw opinion={opinion} onClose={close} />}
    </div>
  );
}

/** The text: written first, and once a version is published put to the members. */
function TextSteps({ opinion, body, onStep }: TeamStepsProps & { onStep: (step: Step) => void }) {
  const t = useT();
  const { state, documentId, can } = opinion;
  const isDrafted = state === 'drafting' || state === 'objected' || state === 'rejected';
  const { data: texts } = useQuery({ ...bodyDocumentsQuery(body.slug), enabled: isDrafted && body.can.edit });
  if (!documentId || !isDrafted) return null;
  const text = texts?.items.find(({ id }) => id === documentId);
  const isUnpublished = text !== undefined && !text.current;
  const hasDraft = text?.versions.some((version) => version.state === 'draft');
  const write = body.can.edit && (
    <LinkButton
      kind={isUnpublished ? 'primary' : 'plain'}
      icon="suggest"
      to={hasDraft ? draftPath(body, documentId) : documentsPath(body)}
    >
      {t('opinions.step.write')}
    </LinkButton>
  );
  return (
    <>
      {isUnpublished && write}
      {can.openVote && (
        <Button kind={isUnpublished ? 'plain' : 'primary'} icon="poll" onClick={() => onStep('vote')}>
          {t('opinions.step.vote')}
        </Button>
      )}
      {can.openObjections && (
        <Button icon="clock" onClick={() => onStep('objections')}>
          {t('opinions.step.objections')}
        </Button>
      )}
      <LinkButton icon="comment" to={readingPath(body, documentId)}>
        {t('opinions.step.read')}
      </LinkButton>
      {isUnpublished ? <p>{t('opinions.write-first')}</p> : write}
    </>
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
