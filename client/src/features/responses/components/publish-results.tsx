import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button, LinkButton } from '../../../ui/button';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Notice } from '../../../ui/notice';
import { type Consultation, progressQuery } from '../../consultations/api';
import { publishResults, type Statement } from '../api';

/** Publishes the statement; what is missing is said, with the way to it. */
export function PublishResults({ consultation, statements }: { consultation: Consultation; statements: Statement[] }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { slug, state, can, languages } = consultation;
  const hasMain = statements.some(({ language, body }) => language === languages[0] && body?.trim());
  if (state === 'answered' || state === 'archived')
    return <Notice tone="positive" title={t('responses.results.are-public')} />;
  if (!can.answer)
    return (
      <Notice
        title={t('responses.results.not-yet')}
        actions={
          can.prepare && (
            <LinkButton small to={`/consultations/${slug}/manage`}>
              {t('planning.to-life-cycle')}
            </LinkButton>
          )
        }
      >
        <p>{t('responses.results.not-yet-explained')}</p>
      </Notice>
    );
  if (!hasMain) return <Notice tone="caution" title={t('problems.statement-missing')} />;
  return (
    <>
      <Button kind="primary" icon="seal" onClick={() => setAsking(true)}>
        {t('responses.results.publish')}
      </Button>
      {asking && <Ask consultation={consultation} onClose={() => setAsking(false)} />}
    </>
  );
}

function Ask({ consultation, onClose }: { consultation: Consultation; onClose: () => void }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { slug } = consultation;
  const { data: progress } = useSuspenseQuery(progressQuery(slug));
  return (
    <ConfirmDialog
      kind="primary"
      title={t('responses.results.publish-title')}
      act={t('responses.results.publish')}
      keep={t('responses.not-yet')}
      run={async () => {
        await publishResults(api, slug);
        showToast({ text: t('responses.results.published') });
        await client.invalidateQueries({ queryKey: ['consultations'] });
      }}
      onClose={onClose}
    >
      <p>{t('responses.results.publish-explained')}</p>
      {progress.waiting > 0 && <p>{t('responses.results.still-waiting', { count: progress.waiting })}</p>}
    </ConfirmDialog>
  );
}
