import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { commentLifecycle, type ModerationAction } from '../../../../../shared/comments';
import { takes } from '../../../../../shared/lifecycle';
import { useT } from '../../../lib/i18n';
import { latePart } from '../../../ui/late-part';
import { Menu } from '../../../ui/menu';
import type { Comment } from '../../comments/api';
import type { CommentTools } from '../../comments/comment-tools';
import { refreshThreads } from '../../comments/thread-cache';
import { actIcons } from '../act-looks';
import { useUndo } from '../use-undo';

const DecisionDialog = latePart(async () => (await import('./decision-dialog')).DecisionDialog);

/** What moderators do with a comment where readers see it; for `CommentToolsProvider`. */
export const decisionTools: CommentTools = {
  // The words of the menu come with the first comment somebody may decide about.
  actions: (comment) =>
    comment.can.moderate &&
    comment.state && (
      <Suspense>
        <DecisionTools comment={comment} />
      </Suspense>
    ),
};

/** Acts that the page offers at once; what else a comment takes is in the dialog, which knows what waits about it. */
const offered = ['release', 'restore', 'redact', 'hide', 'return'] as const satisfies ModerationAction[];

function DecisionTools({ comment }: { comment: Comment }) {
  const t = useT();
  const client = useQueryClient();
  const [open, setOpen] = useState<{ action: ModerationAction | null } | null>(null);
  const refresh = () => void refreshThreads(client, comment.activityId);
  const undo = useUndo(refresh);
  const acts = offered.filter((act) => comment.state && takes(commentLifecycle, comment.state, act));
  return (
    <>
      <Menu
        label={t('moderation.moderate')}
        icon="desk"
        kind="quiet"
        small
        entries={[
          ...acts.map((act) => ({
            id: act,
            label: t(`moderation.act.${act}`),
            icon: actIcons[act],
            onSelect: () => setOpen({ action: act }),
          })),
          { id: 'look', label: t('moderation.look'), icon: 'list', onSelect: () => setOpen({ action: null }) },
        ]}
      />
      {open && (
        <DecisionDialog
          commentId={comment.id}
          action={open.action}
          onDecided={(decision) => {
            setOpen(null);
            undo.offer([decision], t(`moderation.done.${decision.action}`));
            refresh();
          }}
          onUndo={(id) => {
            setOpen(null);
            void undo.run([id]);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
