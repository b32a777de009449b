import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentHint } from '../../../../shared/live';
import { announce } from '../../lib/announcements';
import { useT } from '../../lib/i18n';
import { useApi } from '../../lib/query';
import { useLive } from '../../lib/use-live';
import { loadThreads, permalinkQuery } from '../comments/api';
import { focusComment } from '../comments/focus-comment';
import { wasPosted } from '../comments/just-posted';
import { changeAccess, refreshThreads, removeComment, replaceComment } from '../comments/thread-cache';
import type { Reading } from './api';
import { showCount } from './use-markers';

const none: readonly string[] = [];
const isShown = (commentId: string) => document.getElementById(`c-${commentId}`) !== null;

/** What came in while the page was open. */
export interface ReadingLive {
  /** Comments that came to the place that is shown and are not shown yet. */
  waiting: readonly string[];
  showWaiting: () => void;
  /** All that came in, to be marked as new. */
  arrived: readonly string[];
  /** Whether a version was published meanwhile. */
  newVersion: boolean;
}

/** Keeps the page in step with what others say, without moving the text under the reader's eyes. */
export function useReadingLive({ activityId, documentId, space }: Reading, blockId: string | null): ReadingLive {
  const t = useT();
  const api = useApi();
  const client = useQueryClient();
  // Kept for the thread that is shown; opening another one begins anew.
  const [waiting, setWaiting] = useState<{ blockId: string | null; ids: string[] }>({ blockId, ids: [] });
  const [arrived, setArrived] = useState(none);
  const [newVersion, setNewVersion] = useState(false);

  const shownHere = (hint: CommentHint) => hint.documentId === documentId && (!blockId || hint.blockId === blockId);
  const count = ({ blockId: on, blockCount }: CommentHint) => {
    if (on && blockCount !== null) showCount(on, blockCount);
  };
  const showAgain = ({ commentId }: CommentHint) =>
    client
      .fetchQuery({ ...permalinkQuery(commentId), staleTime: 0, retry: false })
      .then((comment) => replaceComment(client, comment))
      // What nobody may see any more has no words to show.
      .catch(() => undefined);

  useLive(`activity:${activityId}`, {
    'comment.new': (hint) => {
      count(hint);
      const { commentId } = hint;
      if (!shownHere(hint) || wasPosted(commentId) || isShown(commentId)) return;
      setArrived((before) => [...before, commentId]);
      setWaiting((before) => ({ blockId, ids: [...(before.blockId === blockId ? before.ids : []), commentId] }));
      announce(t('reading.new-comment'));
    },
    'comment.changed': (hint) => {
      if (isShown(hint.commentId)) void showAgain(hint);
    },
    'comment.gone': (hint) => {
      count(hint);
      removeComment(client, activityId, hint.commentId);
      setWaiting((before) => ({ ...before, ids: before.ids.filter((id) => id !== hint.commentId) }));
    },
    missed: () => void refreshThreads(client, activityId),
  });
  useLive(`space:${space.id}`, {
    'document.published': (event) => event.documentId === documentId && setNewVersion(true),
    'space.changed': () => {
      void client.invalidateQueries({ queryKey: ['reading', documentId] });
      // Only whether one may write: the comments themselves stay where they are.
      void loadThreads(api, { activityId, documentId }, {}).then((page) => changeAccess(client, activityId, page));
    },
  });
  const showWaiting = () => {
    const first = waiting.ids.find((id) => !isShown(id));
    setWaiting({ blockId, ids: [] });
    // The button that was pressed is gone, so focus goes on to what it promised.
    void refreshThreads(client, activityId).then(() => first && focusComment(first));
  };
  return { waiting: waiting.blockId === blockId ? waiting.ids : none, showWaiting, arrived, newVersion };
}
