import { commentPath } from '../../../../shared/space-paths';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../../lib/i18n';
import { restricts } from '../../../../shared/moderation';
import type { BulkAction } from './acts';
import { type Decision, type DeskItem, itemQuery, type QueueCounts } from './api';
import { bringIntoView } from './bring-into-view';
import { canRelease, useClaim } from './use-claim';
import { removeItems, renewQueue } from './queue-cache';
import { deskPath, type QueueFilter } from './queue-filter';
import { useDeskLive } from './use-desk-live';
import { useFront } from './use-front';
import { useSelection } from './use-selection';
import { useSingleKeys } from '../../lib/single-keys';
import { useUndo } from './use-undo';

interface DeskOptions {
  filter: QueueFilter;
  /** The item in the address; without one the first of the queue is in front. */
  chosen: string | null;
  items: DeskItem[];
  counts: QueueCounts | null;
  onOpen: (dialog: 'keys' | 'bulk') => void;
}

/** What a moderator does at the desk, and what follows from it. */
export function useDesk({ filter, chosen, items, counts, onOpen }: DeskOptions) {
  const t = useT();
  const client = useQueryClient();
  const navigate = useNavigate();
  const selection = useSelection();
  const [front, show] = useFront(chosen);
  const { current, error, retry } = useCurrent(items, front);
  const live = useDeskLive(roomsOf(filter, counts), { items, filter, current });
  const focus = useFocusOnItem(current?.comment.id ?? null);

  const willOpen = (id: string | null) => {
    focus.next();
    show(id);
  };
  const open = (id: string | undefined) => {
    willOpen(id ?? null);
    void navigate(deskPath(filter, { item: id }), { replace: chosen !== null, preventScrollReset: true });
  };
  const move = (by: 1 | -1) => {
    const next = items[items.findIndex(({ comment }) => comment.id === current?.comment.id) + by];
    if (next) open(next.comment.id);
  };
  const undo = useUndo((commentIds) => {
    void renewQueue(client);
    if (commentIds.length > 0) open(commentIds[0]);
  }, 'u');

  const decided = (item: DeskItem, decision: Decision) => {
    const at = items.findIndex(({ comment }) => comment.id === item.comment.id);
    const next = items[at + 1] ?? items[at - 1];
    selection.drop([item.comment.id]);
    undo.offer([decision], doneText(t, decision));
    open(next && next !== item ? next.comment.id : undefined);
    removeItems(client, new Set([item.comment.id]));
  };
  const decidedTogether = (decisions: Decision[], action: BulkAction) => {
    const ids = new Set(decisions.map(({ commentId }) => commentId));
    if (ids.size === 0) return;
    selection.drop(ids);
    undo.offer(decisions, t(`moderation.done-all.${action}`, { count: ids.size }));
    const left = items.find(({ comment }) => !ids.has(comment.id));
    if (current && ids.has(current.comment.id)) open(left?.comment.id);
    removeItems(client, ids);
  };

  const claim = useClaim();
  useSingleKeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => current?.can.decide && selection.set(current, !selection.has(current.comment.id)),
    c: () => current && (canRelease(current) || (!current.claim && current.can.claim)) && claim(current),
    u: undo.last,
    o: () => current && void navigate(commentPath(current.place.space, current.comment.id)),
    '?': () => onOpen('keys'),
  });
  return { current, error, retry, live, selection, move, undo, decided, decidedTogether, willOpen };
}

/** The item in front: the one in the address, else the first that waits. */
function useCurrent(items: DeskItem[], chosen: string | null) {
  const listed = chosen ? items.find(({ comment }) => comment.id === chosen) : items[0];
  const alone = useQuery({ ...itemQuery(chosen ?? ''), enabled: chosen !== null && !listed });
  return {
    current: listed ?? (chosen ? (alone.data ?? null) : null),
    error: listed ? null : alone.error,
    retry: () => void alone.refetch(),
  };
}

/** Focus goes to an item that was opened, so that it is read from its beginning; not to the one a page starts with. */
function useFocusOnItem(id: string | null) {
  const opened = useRef(false);
  const before = useRef(id);
  useEffect(() => {
    if (before.current === id) return;
    before.current = id;
    // An item that has to be fetched first comes a moment later.
    if (!opened.current || id === null) return;
    opened.current = false;
    document.getElementById('item-title')?.focus({ preventScroll: true });
    bringIntoView(document.querySelector('.desk-item-head'), 'nearest');
    bringIntoView(document.querySelector('.desk-list > [aria-current]'), 'nearest');
  }, [id]);
  return {
    next: () => {
      opened.current = true;
    },
  };
}

const roomsOf = ({ spaceId }: QueueFilter, counts: QueueCounts | null): string[] =>
  spaceId ? [spaceId] : (counts?.spaces ?? []).map(({ space }) => space.id);

function doneText(t: ReturnType<typeof useT>, { action, reason }: Decision): string {
  const done = t(`moderation.done.${action}`);
  return restricts(action) ? t('moderation.done-because', { done, reason: t(`comments.reason.${reason}`) }) : done;
}
