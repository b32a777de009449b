import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type PartnershipStage, partnershipStages } from '../../../../../shared/bodies';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Phases } from '../../../ui/phases';
import { bodyKey, type Body } from '../api';
import { moveTo } from '../manage-api';

/** Where a partnership is on its way, and the stages it can come to next. */
export function StageSteps({ body, stage }: { body: Body; stage: PartnershipStage }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const [asked, setAsked] = useState<PartnershipStage | null>(null);
  const run = async (next: PartnershipStage) => {
    await moveTo(api, body, next);
    await client.invalidateQueries({ queryKey: bodyKey(body.slug) });
    showToast({ text: t('bodies.stage-moved', { stage: t(`bodies.stage.${next}`) }) });
  };
  const now = partnershipStages.indexOf(stage);
  return (
    <div className="stack">
      <Phases
        items={partnershipStages.map((each, at) => ({
          name: t(`bodies.stage.${each}`),
          state: at < now ? 'done' : at === now ? 'now' : 'next',
          when: '',
        }))}
      />
      {body.can.edit && body.nextStages.length > 0 && (
        <div className="cluster">
          {body.nextStages.map((next) => (
            <Button key={next} icon={next === 'closed' ? 'archive' : 'arrow-end'} onClick={() => setAsked(next)}>
              {t('bodies.move-to', { stage: t(`bodies.stage.${next}`) })}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <ConfirmDialog
          kind={asked === 'closed' ? 'danger' : 'primary'}
          title={t('bodies.ask-stage', { stage: t(`bodies.stage.${asked}`) })}
          act={t('bodies.move-to', { stage: t(`bodies.stage.${asked}`) })}
          keep={t('bodies.not-yet')}
          run={() => run(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t(asked === 'closed' ? 'bodies.brings-closed' : 'bodies.brings-stage')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
