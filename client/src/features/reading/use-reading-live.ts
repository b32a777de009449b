import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentHint } from '../../../../shared/live';
import { announce } from '../../lib/announcements';
import { useT } from '../../lib/i18n';
import { useLive } from '../../lib/use-live';
import { permalinkQuery } from '../comments/api';
import { refreshThreads, removeComment, replaceComment } from '../comments/thread-cache';
import type { Reading } from './api';
import { showCount } from './use-markers';

const none: readonly string[] = [];

/** What came in while the page was open. */
export interface ReadingLive {
  /** Comments that came to the place that is shown. */
  waiting: readonly string[];
  showWaiting: () => void;
  /** Whether a version was published meanwhile. */
  newVersion: boolean;
}

/** Keeps the page in step with what others say, without moving the text under the reader's eyes. */
export function useReadingLive({ activityId, documentId, space }: Reading, blockId: string | null): ReadingLive {
  const t = useT();
  const client = useQueryClient();
  // Kept for the thread that is shown; opening another one begins anew.
  const [waiting, setWaiting] = useState<{ blockId: string | null; ids: string[] }>({ blockId, ids: [] });
  const [newVersion, setNewVersion] = useState(false);

  const shownHere = (hint: CommentHint) => hint.documentId === documentId && (!blockId || hint.blockId === blockId);
  const count = ({ blockId: on, blockCount }: CommentHint) => {
    if (on && blockCount !== null) showCount(on, blockCount);
  };
  useLive(`activity:${activityId}`, {
    'comment.new': (hint) => {
      count(hint);
      if (!shownHere(hint) || document.getElementById(`c-${hint.commentId}`)) return;
      setWaiting((before) => ({ blockId, ids: [...(before.blockId === blockId ? before.ids : []), hint.commentId] }));
      announce(t('reading.new-comment'));
    },
    'comment.changed': (hint) => {
      if (!document.getElementById(`c-${hint.commentId}`)) return;
      void client
        .fetchQuery({ ...permalinkQuery(hint.commentId), staleTime: 0 })
        .then((comment) => replaceComment(client, comment));
    },
    'comment.gone': (hint) => {
      count(hint);
      removeComment(client, activityId, hint.commentId);
    },
    missed: () => void refreshThreads(client, activityId),
  });
  useLive(`space:${space.id}`, {
    'document.published': (event) => event.documentId === documentId && setNewVersion(true),
    'space.changed': () => void client.invalidateQueries({ queryKey: ['reading', documentId] }),
  });
  const showWaiting = () => {
    setWaiting({ blockId, ids: [] });
    void refreshThreads(client, activityId);
  };
  return { waiting: waiting.blockId === blockId ? waiting.ids : none, showWaiting, newVersion };
}
