import { useCallback, useMemo, useRef, useState } from 'react';
import { announce } from '../../lib/announcements';
import { useT } from '../../lib/i18n';
import { asProblem, type Problem } from '../../lib/problems';
import { dismissToast, showToast } from '../../lib/toasts';
import type { Block, Version, VersionSummary } from './api';
import { Overtaken } from './overtaken';
import { useDraftSteps } from './use-draft-steps';

/** Something that could not be done to a block. */
export interface StepFailure {
  blockId: string;
  problem: Problem;
}

/** What a person does in a draft: which block is open, where a new one is being written, what was taken out. */
export function useDraftEditing(documentId: string, draft: VersionSummary, version: Version) {
  const t = useT();
  const steps = useDraftSteps(documentId, draft);
  const [open, setOpen] = useState<string | null>(null);
  const [addingAfter, setAddingAfter] = useState<string | null | undefined>(undefined);
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<StepFailure | null>(null);
  const toasts = useRef(new Map<string, number>());

  const fail = useCallback((blockId: string, error: unknown) => {
    const problem =
      error instanceof Overtaken
        ? { ...asProblem(error).problem, code: 'version-conflict' as const, status: 412 }
        : asProblem(error).problem;
    setFailure({ blockId, problem });
  }, []);
  const back = useCallback((blockId: string) => {
    toasts.current.delete(blockId);
    setRemoved((before) => new Set([...before].filter((id) => id !== blockId)));
  }, []);

  const acts = useMemo(() => {
    const focus = (blockId: string) =>
      requestAnimationFrame(() => document.getElementById(`d-${blockId}`)?.focus({ preventScroll: true }));
    return {
      /** Moves a block one place. */
      move: (blockId: string, by: -1 | 1) => {
        const ids = steps.now().blocks.map(({ id }) => id);
        const at = ids.indexOf(blockId);
        const after = by < 0 ? at - 2 : at + 1;
        if (at + by < 0 || at + by >= ids.length) return;
        setFailure(null);
        steps.move(blockId, ids[after] ?? null).then(
          () => {
            announce(t('documents.moved', { place: at + by + 1, total: ids.length }));
            focus(blockId);
          },
          (error: unknown) => fail(blockId, error),
        );
      },
      /** Takes a block out of sight; out of the draft once the way back has passed. */
      remove: (block: Block) => {
        setFailure(null);
        setOpen(null);
        setRemoved((before) => new Set(before).add(block.id));
        const id = showToast({
          text: t('documents.removed'),
          undo: {
            label: t('documents.put-back'),
            run: () => {
              back(block.id);
              focus(block.id);
            },
          },
          onGone: () =>
            void steps.remove(block).then(
              () => back(block.id),
              (error: unknown) => {
                back(block.id);
                fail(block.id, error);
              },
            ),
        });
        toasts.current.set(block.id, id);
      },
      /** Ends every way back, and waits until the draft is as it is shown. */
      settle: async () => {
        for (const id of toasts.current.values()) dismissToast(id);
        await steps.settled();
      },
    };
  }, [steps, t, fail, back]);

  const blocks = useMemo(() => version.blocks.filter(({ id }) => !removed.has(id)), [version, removed]);
  return { ...acts, steps, blocks, open, setOpen, addingAfter, setAddingAfter, failure, setFailure };
}

export type DraftEditing = ReturnType<typeof useDraftEditing>;
