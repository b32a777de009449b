import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { take } from '../../../lib/api';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { apiQuery } from '../../../lib/query';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { ThreadList } from '../../comments/components/thread-list';
import type { Reading } from '../api';
import type { Composing } from '../composing';
import { paragraphFacts } from '../paragraph-facts';
import { textPath } from '../paths';
import type { ReadingLive } from '../use-reading-live';
import { WayToWrite } from './way-to-write';

export interface ConversationProps {
  reading: Reading;
  /** The paragraph whose threads are shown; null for those of the whole text. */
  blockId: string | null;
  /** A comment that was linked to. */
  commentId: string | null;
  /** On a narrow page the threads of a paragraph open over the text. */
  sheet: boolean;
  onSheetClosed: () => void;
  onAll: () => void;
  composing: Composing | null;
  onCompose: (next: Composing | null) => void;
  live: ReadingLive;
  /** Whether the margin stands beside the text. */
  wide: boolean;
}

const query = '(min-width: 72rem)';
const subscribeWide = (changed: () => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Whether the margin stands beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribeWide,
    () => matchMedia(query).matches,
    () => true,
  );
}

const visitQuery = (slug: string) =>
  apiQuery(
    ['consultations', slug, 'visit'],
    (api) => take(api.POST('/api/v1/consultations/{ref}/visit', { params: { path: { ref: slug } } })),
    { staleTime: Infinity, retry: false },
  );

/** The threads of a paragraph, beside the text or in a sheet over it. */
export function Conversation(props: ConversationProps) {
  const { blockId, sheet, onSheetClosed } = props;
  const t = useT();
  const inSheet = !props.wide && sheet && blockId !== null;
  const title = useTitle(blockId);
  return (
    <>
      <aside className="reading-margin" aria-labelledby="margin-title" id="thread">
        {!inSheet && <Threads {...props} title={title} />}
      </aside>
      {inSheet && (
        <Dialog title={title} kind="sheet" onClose={onSheetClosed}>
          <Threads {...props} title={<span className="visually-hidden">{t('reading.threads')}</span>} />
        </Dialog>
      )}
    </>
  );
}

function useTitle(blockId: string | null): string {
  const t = useT();
  // The number stands in the text, which is there once the page is.
  const number = useHydrated() && blockId ? paragraphFacts(blockId)?.number : null;
  if (!blockId) return t('reading.all-comments');
  return number ? t('reading.on', { number }) : t('reading.on-paragraph');
}

function Threads({
  reading,
  blockId,
  commentId,
  sheet,
  wide,
  onAll,
  composing,
  onCompose,
  live,
  title,
}: ConversationProps & { title: ReactNode }) {
  const t = useT();
  const [search] = useSearchParams();
  const hydrated = useHydrated();
  const signedIn = useViewer() !== null;
  const { activityId, documentId, space } = reading;
  const { data: visit } = useQuery({ ...visitQuery(space.slug), enabled: signedIn && hydrated });
  const answered = blockId ? hydrated && paragraphFacts(blockId)?.answered : reading.answeredCount;
  return (
    <>
      {live.newVersion && (
        <Notice
          title={t('reading.new-version')}
          actions={<a href={textPath(reading)}>{t('reading.go-to-current')}</a>}
        />
      )}
      {blockId && (wide || !sheet) && (
        <p>
          <Button kind="quiet" small icon="arrow-start" onClick={onAll}>
            {t('reading.all-comments')}
          </Button>
        </p>
      )}
      <ThreadList
        key={blockId ?? 'all'}
        place={{ activityId, documentId, blockId: blockId ?? undefined }}
        space={space}
        timeZone={space.timeZone}
        title={title}
        answered={answered || 0}
        from={search.get('cursor') ?? undefined}
        pathFrom={(cursor) => `?${new URLSearchParams({ ...Object.fromEntries(search), cursor })}#thread`}
        linkedId={commentId}
        since={visit?.previousAt ?? null}
        arrived={live.arrived}
        waiting={live.waiting}
        onShowWaiting={live.showWaiting}
        renderWayToWrite={({ can, whyNot }) => (
          <WayToWrite
            reading={reading}
            blockId={blockId}
            can={can.comment}
            whyNot={whyNot}
            composing={composing}
            onCompose={onCompose}
          />
        )}
      />
    </>
  );
}
