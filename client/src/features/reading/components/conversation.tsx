import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { take } from '../../../lib/api';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { apiQuery } from '../../../lib/query';
import { byItself } from '../../../lib/session';
import { useViewer } from '../../../lib/viewer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import type { ThreadPage } from '../../comments/api';
import { ThreadList } from '../../comments/components/thread-list';
import type { Reading } from '../api';
import type { Composing } from '../pages/reading-page';
import type { ReadingLive } from '../use-reading-live';
import { Composer } from './composer';

export interface ConversationProps {
  reading: Reading;
  /** The paragraph whose threads are shown; null for those of the whole text. */
  blockId: string | null;
  /** On a narrow page the threads of a paragraph open over the text. */
  sheet: boolean;
  onSheet: (open: boolean) => void;
  onAll: () => void;
  composing: Composing | null;
  onCompose: (next: Composing | null) => void;
  live: ReadingLive;
}

const wide = '(min-width: 72rem)';
const subscribeWide = (changed: () => void) => {
  const query = matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};

/** Whether the margin stands beside the text. */
function useWide(): boolean {
  return useSyncExternalStore(
    subscribeWide,
    () => matchMedia(wide).matches,
    () => true,
  );
}

const visitQuery = (slug: string) =>
  apiQuery(
    ['consultations', slug, 'visit'],
    (api) => take(api.POST('/api/v1/consultations/{ref}/visit', { params: { path: { ref: slug } }, fetch: byItself })),
    {
      staleTime: Infinity,
      retry: false,
    },
  );

/** The threads of the paragraph in view, beside the text or in a sheet over it. */
export function Conversation(props: ConversationProps) {
  const { blockId, sheet, onSheet } = props;
  const beside = useWide();
  const t = useT();
  const title = useTitle(blockId);
  return (
    <>
      <aside className="reading-margin" aria-labelledby="margin-title" id="thread">
        {(beside || !sheet || !blockId) && <Threads {...props} title={title} />}
      </aside>
      {!beside && sheet && blockId && (
        <Dialog title={title} kind="sheet" onClose={() => onSheet(false)}>
          <Threads {...props} title={<span className="visually-hidden">{t('reading.threads')}</span>} />
        </Dialog>
      )}
    </>
  );
}

function useTitle(blockId: string | null): string {
  const t = useT();
  // The number stands in the text, which is there once the page is.
  const number = useHydrated() && blockId ? document.getElementById(`b-${blockId}`)?.dataset['number'] : null;
  if (!blockId) return t('reading.all-comments');
  return number ? t('reading.on', { number }) : t('reading.on-paragraph');
}

function Threads({
  reading,
  blockId,
  onAll,
  composing,
  onCompose,
  live,
  title,
}: ConversationProps & { title: ReactNode }) {
  const t = useT();
  const viewer = useViewer();
  const hydrated = useHydrated();
  const [search] = useSearchParams();
  // Whoever comes back to a text they began finds its form open.
  const [wholeText, setWholeText] = useState(search.has('write'));
  const { data: visit } = useQuery({
    ...visitQuery(reading.space.slug),
    enabled: viewer !== null && hydrated,
  });
  const { activityId, documentId, space } = reading;
  const compose = (page: ThreadPage) => {
    if (!page.can.comment) return <WhyNot reading={reading} whyNot={page.whyNot} />;
    if (blockId ? composing?.blockId === blockId : wholeText) {
      const close = () => (blockId ? onCompose(null) : setWholeText(false));
      return <Composer reading={reading} composing={blockId ? composing : null} onClose={close} />;
    }
    const begin = () => (blockId ? onCompose({ blockId, passage: null, suggesting: false }) : setWholeText(true));
    return (
      <Button kind={blockId ? 'primary' : 'plain'} icon="comment" onClick={begin}>
        {t(blockId ? 'reading.comment-here' : 'reading.comment-whole')}
      </Button>
    );
  };
  return (
    <>
      {live.newVersion && (
        <Notice
          title={t('reading.new-version')}
          actions={<a href={`/consultations/${space.slug}/documents/${documentId}`}>{t('reading.go-to-current')}</a>}
        />
      )}
      {blockId && (
        <p>
          <Button kind="quiet" small icon="arrow-start" onClick={onAll}>
            {t('reading.all-comments')}
          </Button>
        </p>
      )}
      <ThreadList
        key={blockId ?? 'all'}
        place={{ activityId, documentId, blockId: blockId ?? undefined }}
        slug={space.slug}
        timeZone={space.timeZone}
        title={title}
        since={visit?.previousAt ?? null}
        waiting={live.waiting}
        onShowWaiting={live.showWaiting}
        compose={compose}
      />
    </>
  );
}

/** Why nothing can be sent now, and what the next date is. */
function WhyNot({ reading, whyNot }: { reading: Reading; whyNot: ThreadPage['whyNot'] }) {
  const t = useT();
  const dates = useDates(reading.space.timeZone);
  const { opensAt, closesAt, answerDueAt } = reading.space;
  return (
    <Notice icon="lock" title={whyNot ? t(`problems.${whyNot}`) : t('reading.read-only')}>
      {whyNot === 'not-open-yet' && opensAt && <p>{dates.deadline('opens', opensAt)}</p>}
      {whyNot === 'phase-closed' && closesAt && <p>{dates.deadline('closed', closesAt)}</p>}
      {whyNot === 'phase-closed' && answerDueAt && <p>{dates.deadline('answer-by', answerDueAt)}</p>}
    </Notice>
  );
}
