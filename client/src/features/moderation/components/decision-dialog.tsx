import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ModerationAction } from '../../../../../shared/comments';
import { useT } from '../../../lib/i18n';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import { Notice } from '../../../ui/notice';
import { Skeleton } from '../../../ui/waiting';
import { actsOn } from '../acts';
import { type Decision, type DeskItem, itemQuery, logKey } from '../api';
import '../moderation.css';
import { useDecision } from '../use-decision';
import { useWhen } from '../use-when';
import { DecisionForm } from './decision-form';
import { ItemLog } from './item-log';
import { ItemWords } from './item-view';
import { ItemWhy } from './item-why';

interface DecisionDialogProps {
  commentId: string;
  /** What the moderator came to do; null to look first. */
  action: ModerationAction | null;
  onDecided: (decision: Decision) => void;
  onUndo: (decisionId: string) => void;
  onClose: () => void;
}

/** The decision about a comment where readers see it: the same words, reasons and log as at the desk. */
export function DecisionDialog({ commentId, onClose, ...rest }: DecisionDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({ ...itemQuery(commentId), staleTime: 0, refetchOnWindowFocus: false });
  useEffect(() => void client.invalidateQueries({ queryKey: logKey(commentId) }), [client, commentId]);
  return (
    <Dialog title={t('moderation.moderate-title')} kind="sheet" onClose={onClose}>
      {!data && !error && <Skeleton rows={2} />}
      {error && <ErrorState title={t('moderation.item-failed')} error={error} onRetry={() => void refetch()} />}
      {data && <Decide key={data.comment.revisionId} item={data} onRefused={() => void refetch()} {...rest} />}
    </Dialog>
  );
}

type DecideProps = Omit<DecisionDialogProps, 'commentId' | 'onClose'> & { item: DeskItem; onRefused: () => void };

function Decide({ item, action, onDecided, onUndo, onRefused }: DecideProps) {
  const t = useT();
  const when = useWhen();
  const acts = actsOn(item);
  const decision = useDecision(item, onDecided, action && acts.includes(action) ? action : null);
  const { claim, can } = item;
  const taken = claim && !claim.mine;
  return (
    <>
      <ItemWords item={item} decision={decision} />
      {can.decide && acts.length > 0 ? (
        <DecisionForm decision={decision} acts={acts} onRefused={onRefused} />
      ) : (
        <Notice icon="lock">
          <p>
            {taken
              ? t('moderation.theirs', { by: claim.by, time: when(claim.until) })
              : t('moderation.nothing-to-decide')}
          </p>
        </Notice>
      )}
      <ItemWhy item={item} />
      <ItemLog commentId={item.comment.id} onUndo={onUndo} />
    </>
  );
}
