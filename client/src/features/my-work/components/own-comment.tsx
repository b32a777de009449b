import { commentPath, documentPath } from '../../../../../shared/space-paths';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates';
import { type Translate, useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';
import { Notice } from '../../../ui/notice';
import { InlineDiff, OfficialAnswer, Prose } from '../../../ui/record';
import { DatedRow, Facts } from '../../../ui/register';
import { CommentStateTag, StanceTag } from '../../../ui/tag';
import { EditForm } from '../../comments/components/lazy-forms';
import { WithdrawDialog } from '../../comments/components/withdraw-dialog';
import type { OwnComment } from '../api';

const HistoryDialog = latePart(async () => (await import('../../comments/components/history-dialog')).HistoryDialog);

type Open = 'edit' | 'withdraw' | 'history' | null;

/** Something one said: where, what became of it, what was answered, and what can still be done with it. */
export function OwnCommentRow({ comment }: { comment: OwnComment }) {
  const t = useT();
  const client = useQueryClient();
  const [open, setOpen] = useState<Open>(null);
  const { id, space, createdAt, state } = comment;
  const done = () => {
    setOpen(null);
    void client.invalidateQueries({ queryKey: ['my-work'] });
    void client.invalidateQueries({ queryKey: ['receipt', 'comments'] });
  };
  return (
    <DatedRow
      date={createdAt}
      dateNote={state && <CommentStateTag state={state} />}
      title={space ? space.title : t('comments.out-of-sight')}
      to={space ? commentPath(space, id) : undefined}
    >
      <Facts items={factsOf(t, comment)} />
      <Decision comment={comment} />
      {open === 'edit' ? <EditForm comment={comment} onClose={done} /> : <Words comment={comment} />}
      <Answer comment={comment} />
      {open !== 'edit' && <Actions comment={comment} onOpen={setOpen} />}
      {open === 'withdraw' && <WithdrawDialog comment={comment} onClose={done} />}
      {open === 'history' && <HistoryDialog comment={comment} onClose={() => setOpen(null)} />}
    </DatedRow>
  );
}

function factsOf(t: Translate, { author, stance, edited, counts }: OwnComment) {
  return [
    stance && stance !== 'none' && <StanceTag key="stance" stance={stance} />,
    author?.organisation && t('my-work.for', { name: author.organisation.name }),
    edited && t('my-work.edited', { count: edited.count }),
    counts.replies > 0 && t('my-work.replies', { count: counts.replies }),
    counts.supports > 0 && t('comments.supports', { count: counts.supports }),
  ];
}

function Decision({ comment: { decision, state } }: { comment: OwnComment }) {
  const t = useT();
  if (!decision || state === 'withdrawn' || decision.action === 'keep') return null;
  return (
    <Notice tone={state === 'visible' ? 'accent' : 'caution'} title={t(`comments.decision.${decision.action}`)}>
      <p className="small">
        {t('comments.decision.reason', { reason: t(`comments.reason.${decision.reason}`) })}{' '}
        <bdi>{decision.explanation}</bdi>
      </p>
    </Notice>
  );
}

function Words({ comment: { bodyHtml, suggestion, language } }: { comment: OwnComment }) {
  const t = useT();
  const lang = language ?? undefined;
  return (
    <>
      {suggestion && <InlineDiff label={t('comments.suggested-wording')} parts={suggestion.diff} lang={lang} />}
      {bodyHtml && <Prose html={bodyHtml} lang={lang} />}
    </>
  );
}

function Answer({ comment: { answer, space } }: { comment: OwnComment }) {
  const t = useT();
  const dates = useDates();
  if (!answer) return null;
  const to =
    space && answer.documentId
      ? `${documentPath(space, answer.documentId)}?version=${answer.versionNumber}#b-${answer.blockId}`
      : null;
  return (
    <OfficialAnswer
      status={answer.status}
      lang={answer.language}
      foot={
        <>
          {dates.day(answer.publishedAt)}. {to && <a href={to}>{t('comments.answer.see-passage')}</a>}
        </>
      }
    >
      <Prose html={answer.bodyHtml} record />
    </OfficialAnswer>
  );
}

function Actions({ comment: { can, edited }, onOpen }: { comment: OwnComment; onOpen: (open: Open) => void }) {
  const t = useT();
  if (!can.edit && !can.withdraw && !edited) return null;
  return (
    <div className="own-actions">
      {can.edit && (
        <Button small icon="suggest" onClick={() => onOpen('edit')}>
          {t('comments.edit')}
        </Button>
      )}
      {edited && (
        <Button kind="quiet" small icon="history" onClick={() => onOpen('history')}>
          {t('comments.history')}
        </Button>
      )}
      {can.withdraw && (
        <Button kind="quiet" small icon="trash" onClick={() => onOpen('withdraw')}>
          {t('comments.withdraw')}
        </Button>
      )}
    </div>
  );
}
