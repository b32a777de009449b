import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '../../lib/query';
import { subscribe } from '../../lib/socket';
import { countsKey, type DeskItem, loadItem, logKey } from './api';
import { renewQueue, replaceItem } from './queue-cache';
import { matches, type QueueFilter } from './queue-filter';

/** What happened at the desk while it was open, without the desk moving under the moderator's eyes. */
export interface DeskLive {
  /** Items that colleagues decided on or authors changed, as they are now. */
  news: ReadonlyMap<string, DeskItem>;
  /** How many came that the list does not show yet. */
  fresh: number;
  /** Whether more changed than was looked at one by one. */
  stale: boolean;
  /** Shows an item as it is now. */
  accept: (item: DeskItem) => void;
  /** Asks what became of an item, after a refusal. */
  look: (commentId: string) => void;
  /** Shows the queue as it is now. */
  renew: () => void;
}

/** Rooms that one page may be in, with some to spare. */
const mostRooms = 18;
/** Items that are looked at one by one; beyond, the list is to be shown anew. */
const mostLooks = 8;
const pause = 400;

/**
 * Listens at the desks of spaces.
 * @param shown the items on the page; the one in front is never replaced without being asked for
 */
export function useDeskLive(
  spaceIds: string[],
  shown: { items: DeskItem[]; filter: QueueFilter; current: DeskItem | null },
): DeskLive {
  const client = useQueryClient();
  const api = useApi();
  const [news, setNews] = useState<ReadonlyMap<string, DeskItem>>(new Map());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [stale, setStale] = useState(false);
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });

  const forget = (id: string) => setNews((before) => new Map([...before].filter(([commentId]) => commentId !== id)));
  const judge = (item: DeskItem) => {
    const { items, current, filter } = latest.current;
    const { id } = item.comment;
    const known = current?.comment.id === id ? current : items.find(({ comment }) => comment.id === id);
    if (!known) {
      const isNew = item.because !== null && matches(filter, item);
      setFresh((before) => new Set(isNew ? [...before, id] : [...before].filter((each) => each !== id)));
      return;
    }
    const same = known.comment.revisionId === item.comment.revisionId && known.lastDecisionId === item.lastDecisionId;
    if (!same || (item.because === null && known.because !== null)) {
      setNews((before) => new Map(before).set(id, item));
      return;
    }
    forget(id);
    replaceItem(client, item);
  };
  const look = async (ids: string[]) => {
    void client.invalidateQueries({ queryKey: countsKey });
    if (ids.length > mostLooks) return setStale(true);
    const found = await Promise.all(ids.map((id) => loadItem(api, id).catch(() => null)));
    for (const item of found) if (item) judge(item);
    for (const id of ids) void client.invalidateQueries({ queryKey: logKey(id) });
  };
  useRooms(
    spaceIds.slice(0, mostRooms).map((id) => `desk:${id}`),
    look,
    () => setStale(true),
  );

  return {
    news,
    fresh: fresh.size,
    stale,
    accept: (item) => {
      forget(item.comment.id);
      replaceItem(client, item);
    },
    look: (commentId) => void look([commentId]),
    renew: () => {
      setNews(new Map());
      setFresh(new Set());
      setStale(false);
      void renewQueue(client);
    },
  };
}

/** Hears of changes in several rooms, those of one moment together. */
function useRooms(rooms: string[], onChanged: (commentIds: string[]) => Promise<void>, onMissed: () => void): void {
  const latest = useRef({ onChanged, onMissed });
  useEffect(() => {
    latest.current = { onChanged, onMissed };
  });
  const names = rooms.join(' ');
  useEffect(() => {
    if (!names) return undefined;
    const changed = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const collect = (commentId: string) => {
      changed.add(commentId);
      timer ??= setTimeout(() => {
        timer = undefined;
        const ids = [...changed];
        changed.clear();
        void latest.current.onChanged(ids);
      }, pause);
    };
    const handlers = {
      'desk.changed': ({ commentId }: { commentId: string }) => collect(commentId),
      missed: () => latest.current.onMissed(),
    };
    const stops = names.split(' ').map((room) => subscribe(room, handlers));
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [names]);
}
