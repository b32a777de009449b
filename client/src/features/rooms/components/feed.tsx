import { useMutation } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { RoomEntry, RoomReaction } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Icon } from '../../../ui/icon';
import { Prose } from '../../../ui/record';
import { loadEarlier } from '../api';
import { feedOf, inPlaces, replyCounts, threadOf } from '../feed';
import type { RoomView } from '../room-view';
import type { EntryActs } from '../use-entry-menu';
import { useFeedWindow } from '../use-feed-window';
import { useRoom } from '../use-room';
import { FeedEntry } from './feed-entry';
import { HiddenEntry } from './lazy-parts';
import { WaitingEntries } from './waiting-entries';

export interface FeedProps {
  view: RoomView;
  timeZone: string;
  acts: EntryActs;
  /** The message whose thread is shown instead of the feed. */
  threadId: string | null;
  onThread: (id: string | null) => void;
  onReply: (entry: RoomEntry) => void;
}

const nothing: readonly RoomReaction[] = [];

/** What is said, in its order; or one message and what answers it. */
export function Feed({ view, timeZone, acts, threadId, onThread, onReply }: FeedProps) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const { entries, earlierThan, self } = view;
  const thread = threadId && entries.has(threadId) ? threadId : null;
  const feed = useMemo(
    () => (thread ? threadOf(entries, thread) : feedOf({ entries, earlierThan })),
    [entries, earlierThan, thread],
  );
  const replies = useMemo(() => replyCounts(entries), [entries]);
  const { rows, fresh, before, showEarlier, follow } = useFeedWindow(feed, box);
  const hasEarlier = !thread && (before > 0 || earlierThan !== null);
  const hidden = (self?.hidden ?? []).filter(({ parentId }) => !thread || parentId === thread);
  const places = inPlaces(rows, hidden, hasEarlier);
  const isWaiting = view.waiting.length + view.sent.length + (self?.waiting.length ?? 0) > 0;
  return (
    <section className="room-part room-feed" id="feed" aria-labelledby="feed-title">
      <div className="feed-top">
        <FeedHead thread={thread} onBack={() => onThread(null)} />
        {!thread && <Pinned view={view} />}
      </div>
      <section className="feed-box" ref={box} aria-label={t('rooms.feed-box')}>
        <div className="feed-inner">
          {hasEarlier && <Earlier view={view} known={before > 0} onKnown={showEarlier} />}
          {places.length === 0 && !isWaiting && (
            <Empty title={t('rooms.feed-empty')}>{t('rooms.feed-empty-hint')}</Empty>
          )}
          <ol className="feed">
            {places.map((entry) =>
              'ground' in entry ? (
                <HiddenEntry key={entry.id} message={entry} timeZone={timeZone} />
              ) : (
                <FeedEntry
                  key={entry.id}
                  entry={entry}
                  parent={entry.parentId && !thread ? entries.get(entry.parentId) : undefined}
                  replies={thread ? 0 : (replies.get(entry.id) ?? 0)}
                  isMine={self !== null && entry.author?.id === self.id}
                  given={self?.reactions[entry.id] ?? nothing}
                  timeZone={timeZone}
                  acts={acts}
                  onReply={onReply}
                  onThread={onThread}
                />
              ),
            )}
            <WaitingEntries view={view} thread={thread} />
          </ol>
        </div>
      </section>
      {fresh > 0 && (
        <p className="feed-fresh">
          <Button small kind="primary" icon="chevron-down" onClick={follow}>
            {t('rooms.fresh', { count: fresh })}
          </Button>
        </p>
      )}
    </section>
  );
}

function FeedHead({ thread, onBack }: { thread: string | null; onBack: () => void }) {
  const t = useT();
  if (!thread)
    return (
      <h2 id="feed-title" tabIndex={-1} className="room-title">
        {t('rooms.part.feed')}
      </h2>
    );
  return (
    <div className="room-title feed-thread">
      <Button kind="quiet" small icon="arrow-start" onClick={onBack}>
        {t('rooms.back-to-feed')}
      </Button>
      <h2 id="feed-title" tabIndex={-1}>
        {t('rooms.thread')}
      </h2>
    </div>
  );
}

/** What the hosts keep on top of the feed. */
function Pinned({ view: { steering, entries } }: { view: RoomView }) {
  const t = useT();
  const pinned = steering.pinnedId ? entries.get(steering.pinnedId) : undefined;
  if (!pinned) return null;
  return (
    <div className="room-notice">
      <Icon name="pin" size="s" />
      <div>
        <p id="pinned-by" className="small strong">
          {pinned.author ? t('rooms.pinned-by', { name: pinned.author.name || t('rooms.former') }) : t('rooms.pinned')}
        </p>
        {/* Longer words scroll, by keys too. */}
        <section className="feed-pinned" ref={byKeys} aria-labelledby="pinned-by">
          <Prose html={pinned.html} lang={pinned.lang} />
        </section>
      </div>
    </div>
  );
}

/** Lets keys scroll what nothing in takes focus. */
const byKeys = (element: HTMLElement | null): void => element?.setAttribute('tabindex', '0');

/** Messages from before: those known first, then those of the server. */
function Earlier({ view, known, onKnown }: { view: RoomView; known: boolean; onKnown: () => void }) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const [failed, setFailed] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: (from: number) => loadEarlier(api, store.room, from),
    onMutate: () => setFailed(false),
    onSuccess: (earlier) => {
      store.addEarlier(earlier.entries, earlier.hasEarlier);
      onKnown();
    },
    onError: () => setFailed(true),
  });
  const more = () => (known ? onKnown() : view.earlierThan !== null && mutate(view.earlierThan));
  return (
    <div className="feed-earlier">
      <Button small pending={isPending} onClick={more}>
        {t('rooms.earlier')}
      </Button>
      {failed && (
        <span className="small" role="alert">
          {t('rooms.earlier-failed')}
        </span>
      )}
    </div>
  );
}
