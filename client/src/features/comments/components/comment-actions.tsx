import { commentPath, type SpaceAddress } from '../../../../../shared/space-paths';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { copyText } from '../../../lib/copying';
import { useT } from '../../../lib/i18n';
import { asProblem, problemText } from '../../../lib/problems';
import { useApi } from '../../../lib/query';
import { showToast } from '../../../lib/toasts';
import { Button } from '../../../ui/button';
import { latePart } from '../../../ui/late-part';
import { Menu, type MenuEntry } from '../../../ui/menu';
import { type Comment, setSupport } from '../api';
import { useCommentTools } from '../comment-tools';
import { replaceComment } from '../thread-cache';

const HistoryDialog = latePart(async () => (await import('./history-dialog')).HistoryDialog);
const ReportDialog = latePart(async () => (await import('./report-dialog')).ReportDialog);
const WithdrawDialog = latePart(async () => (await import('./withdraw-dialog')).WithdrawDialog);

type Open = 'history' | 'report' | 'withdraw' | null;

export interface CommentActionsProps {
  comment: Comment;
  space: SpaceAddress;
  onReply: () => void;
  onEdit: () => void;
}

/** What the reader may do with a comment; the answer of the API says what that is. */
export function CommentActions({ comment, space, onReply, onEdit }: CommentActionsProps) {
  const t = useT();
  const tools = useCommentTools();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      <div className="comment-actions">
        <Support comment={comment} />
        {comment.can.reply && (
          <Button kind="quiet" small icon="reply" onClick={onReply}>
            {t('comments.reply')}
          </Button>
        )}
        <Menu
          label={t('comments.more')}
          kind="quiet"
          small
          iconOnly
          entries={entriesFor(t, comment, space, { onEdit, setOpen })}
        />
        {tools.actions?.(comment, space)}
      </div>
      {open === 'history' && <HistoryDialog comment={comment} onClose={close} />}
      {open === 'report' && <ReportDialog comment={comment} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog comment={comment} onClose={close} />}
    </>
  );
}

function entriesFor(
  t: ReturnType<typeof useT>,
  comment: Comment,
  space: SpaceAddress,
  { onEdit, setOpen }: { onEdit: () => void; setOpen: (open: Open) => void },
): MenuEntry[] {
  const copy = () => copyText(t, `${location.origin}${commentPath(space, comment.id)}`, t('comments.link-copied'));
  return [
    ...(comment.can.edit
      ? [{ id: 'edit', label: t('comments.edit'), icon: 'suggest' as const, onSelect: onEdit }]
      : []),
    { id: 'copy', label: t('comments.copy-link'), icon: 'link' as const, onSelect: copy },
    ...(comment.edited
      ? [{ id: 'history', label: t('comments.history'), icon: 'history' as const, onSelect: () => setOpen('history') }]
      : []),
    ...(comment.can.report
      ? [{ id: 'report', label: t('comments.report'), icon: 'flag' as const, onSelect: () => setOpen('report') }]
      : []),
    ...(comment.can.withdraw
      ? [
          {
            id: 'withdraw',
            label: t('comments.withdraw'),
            icon: 'trash' as const,
            danger: true,
            onSelect: () => setOpen('withdraw'),
          },
        ]
      : []),
  ];
}

/** Support, shown at once and taken back when the server refuses. Who may not support sees how many do. */
function Support({ comment }: { comment: Comment }) {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  const { supported, counts, can } = comment;
  const shown = (next: boolean): Comment => ({
    ...comment,
    supported: next,
    counts: { ...counts, supports: counts.supports + (next ? 1 : -1) },
  });
  const { mutate } = useMutation({
    mutationFn: (next: boolean) => setSupport(api, comment.id, next),
    onMutate: (next) => replaceComment(client, shown(next)),
    onError: (error) => {
      replaceComment(client, comment);
      showToast({ text: problemText(t, asProblem(error).problem) });
    },
  });
  if (!can.support && !supported)
    return counts.supports > 0 ? (
      <span className="muted small">{t('comments.supports', { count: counts.supports })}</span>
    ) : null;
  return (
    <Button kind="quiet" small icon="support" aria-pressed={supported} onClick={() => mutate(!supported)}>
      {t(supported ? 'comments.you-support' : 'comments.support')} <span className="count">{counts.supports}</span>
    </Button>
  );
}
