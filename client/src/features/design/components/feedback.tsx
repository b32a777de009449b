import { useState } from 'react';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { problemOf } from '../../../lib/problems';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { DraftLine } from '../../../ui/draft-line';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Notice, ProblemNotice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Pill } from '../../../ui/pill';
import { ShowMore } from '../../../ui/show-more';
import { Progress, Skeleton } from '../../../ui/waiting';
import { Specimen } from './specimen';

/** What the page says about itself. */
export function Feedback() {
  const t = useT();
  return (
    <Section id="feedback" title={t('design.feedback.title')} note={t('design.feedback.note')}>
      <div className="stack-wide">
        <div className="grid grid-small">
          <Lists />
        </div>
        <div className="grid grid-small">
          <Sayings />
        </div>
        <div className="grid grid-small">
          <Safety />
        </div>
      </div>
    </Section>
  );
}

function Lists() {
  const t = useT();
  return (
    <>
      <Specimen name={t('design.feedback.empty')}>
        <Empty
          title={t('design.feedback.nobody')}
          action={
            <Button kind="primary" icon="comment">
              {t('design.feedback.first')}
            </Button>
          }
        >
          <p>{t('design.feedback.will-stand')}</p>
        </Empty>
      </Specimen>
      <Specimen name={t('design.feedback.failed')}>
        <ErrorState
          title={t('design.feedback.not-loaded')}
          error={problemOf('internal', { requestId: '7F3K' })}
          onRetry={() => undefined}
        />
        <ErrorState title={t('design.feedback.not-loaded')} error={problemOf('offline')} />
      </Specimen>
      <Specimen name={t('design.feedback.loading')}>
        <Skeleton />
        <Progress label={t('design.feedback.reading')} done={31} total={57} figures={t('design.feedback.pages')} />
        <MorePlease />
      </Specimen>
    </>
  );
}

function MorePlease() {
  const [shown, setShown] = useState(20);
  return <ShowMore shown={shown} total={212} onMore={() => setShown(Math.min(212, shown + 20))} />;
}

function Sayings() {
  const t = useT();
  return (
    <>
      <Specimen name={t('design.feedback.notices')}>
        <Notice title={t('design.feedback.moved')}>
          <p>{t('design.feedback.moved-text')}</p>
        </Notice>
        <Notice tone="positive" title={t('design.feedback.sent')}>
          <p>{t('design.feedback.sent-text')}</p>
        </Notice>
      </Specimen>
      <Specimen name={t('design.feedback.refusals')}>
        <ProblemNotice
          problem={problemOf('phase-closed').problem}
          actions={<Button small>{t('design.feedback.send-team')}</Button>}
        />
        <ProblemNotice problem={problemOf('already-decided').problem} />
      </Specimen>
      <Specimen name={t('design.feedback.conflict')}>
        <Notice
          tone="caution"
          title={t('design.feedback.newer')}
          actions={
            <>
              <Button small kind="primary">
                {t('design.feedback.compare')}
              </Button>
              <Button small>{t('design.feedback.keep')}</Button>
            </>
          }
        >
          <p>{t('problems.version-conflict')}</p>
        </Notice>
      </Specimen>
    </>
  );
}

function Safety() {
  const t = useT();
  const savedAt = useNow().toISOString();
  return (
    <>
      <Specimen name={t('design.feedback.drafts')}>
        <div className="stack-tight">
          {(['saving', 'browser', 'server', 'failed'] as const).map((state) => (
            <DraftLine key={state} draft={{ state, savedAt: state === 'failed' ? null : savedAt }} />
          ))}
        </div>
      </Specimen>
      <Specimen name={t('design.feedback.line')}>
        <div className="cluster">
          <Pill state="connected">{t('ui.line.live')}</Pill>
          <Pill state="reconnecting">{t('ui.line.reconnecting', { waiting: 2 })}</Pill>
          <Pill state="offline">{t('ui.line.offline', { since: '19:31' })}</Pill>
        </div>
      </Specimen>
      <Specimen name={t('design.feedback.toast')}>
        <div className="cluster">
          <Button
            onClick={() =>
              showToast({
                text: t('design.feedback.hidden'),
                undo: { label: t('design.feedback.undo'), key: 'u', run: () => undefined },
              })
            }
          >
            {t('design.feedback.show-toast')}
          </Button>
        </div>
      </Specimen>
    </>
  );
}
