import { useEffect, useRef } from 'react';
import { useT } from '../../lib/i18n';
import { asProblem, problemOf, problemText } from '../../lib/problems';
import { useApi } from '../../lib/query';
import { dismissToast, showToast } from '../../lib/toasts';
import { type Decision, undoDecisions } from './api';

export interface Undo {
  /** Says what was decided, and offers the way back for ten seconds. */
  offer: (decisions: Decision[], text: string) => void;
  /** Takes decisions back. */
  run: (decisionIds: string[]) => Promise<void>;
  /** Takes back what was decided last here, as long as the server allows it. */
  last: () => void;
}

/**
 * The way back from a decision.
 * @param onUndone is called with the comments that are as they were before, unless the page has been left meanwhile
 * @param key the single key that does the same, where there is one
 */
export function useUndo(onUndone: (commentIds: string[]) => void, key?: string): Undo {
  const t = useT();
  const api = useApi();
  const latest = useRef<typeof onUndone | null>(onUndone);
  const done = useRef<{ ids: string[]; toast: number } | null>(null);
  useEffect(() => {
    latest.current = onUndone;
    return () => {
      latest.current = null;
    };
  }, [onUndone]);

  const run = async (ids: string[]) => {
    if (done.current?.ids === ids) done.current = null;
    try {
      const { items } = await undoDecisions(api, ids);
      const undone = items.flatMap(({ decision }) => decision?.commentId ?? []);
      const refused = items.find(({ problem }) => problem);
      if (refused?.problem) throw problemOf(refused.problem, { params: refused.params });
      showToast({ text: t('moderation.undone', { count: undone.length }) });
      latest.current?.(undone);
    } catch (error) {
      showToast({ text: problemText(t, asProblem(error).problem) });
      latest.current?.([]);
    }
  };
  const offer = (decisions: Decision[], text: string) => {
    const ids = decisions.map(({ id }) => id);
    const toast = showToast({ text, undo: { label: t('moderation.undo'), key, run: () => run(ids) } });
    done.current = { ids, toast };
  };
  const last = () => {
    if (!done.current) return;
    dismissToast(done.current.toast);
    void run(done.current.ids);
  };
  return { offer, run, last };
}
