import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, localeIn, prepare } from '../../../lib/loader';
import { useHydrated } from '../../../lib/now';
import { apiOf } from '../../../lib/query';
import { StaticHtml } from '../../../lib/static-text';
import { useViewer } from '../../../lib/viewer';
import { latePart } from '../../../ui/late-part';
import { atFirst, permalinkQuery, repliesQuery, threadsQuery } from '../../comments/api';
import { CommentToolsProvider } from '../../comments/comment-tools';
import { useOutbox } from '../../comments/outbox';
import { choiceOf, diffQuery, readingQuery } from '../api';
import { Conversation, useWide } from '../components/conversation';
import { Outline } from '../components/outline';
import { ReadingHead } from '../components/reading-head';
import { ReadingBar, ReadingTools } from '../components/reading-tools';
import '../document.css';
import '../reading.css';
import { teamTools } from '../team-tools';
import { useArrival } from '../use-arrival';
import { useMarkers } from '../use-markers';
import { usePlaceInView } from '../use-place-in-view';
import { useReadingLive } from '../use-reading-live';
import { useReadingActs } from '../use-reading-acts';

const Peek = latePart(async () => (await import('../components/peek')).Peek);
const SingleKeys = latePart(async () => (await import('../components/single-keys')).SingleKeys);
const Changes = latePart(async () => (await import('../components/changes')).Changes);
const SelectionBar = latePart(async () => (await import('../components/selection-bar')).SelectionBar);
const ReadingKeys = latePart(async () => (await import('../components/reading-keys')).ReadingKeys);

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const reading = readingQuery(params['documentId'] ?? '', choiceOf(search, localeIn(context)));
  await prepare(context, reading);
  const { queryClient } = context.get(loaderServices);
  const { activityId, documentId, version } = await queryClient.ensureQueryData(reading);
  const changesFrom = Number(search.get('changes')) || null;
  // Reading what others said needs no scripts either.
  const place = { activityId, documentId, blockId: search.get('block') ?? undefined };
  const from = search.get('cursor') ?? undefined;
  await Promise.all([
    queryClient.prefetchInfiniteQuery(threadsQuery(apiOf(queryClient), place, atFirst, from)),
    loadLinked(queryClient, search.get('comment')),
    changesFrom && Changes.ready(),
    changesFrom && queryClient.prefetchQuery(diffQuery(documentId, version.number, changesFrom)),
  ]);
  return null;
}

/** A comment that was linked to, with all that answers it. */
async function loadLinked(queryClient: QueryClient, commentId: string | null): Promise<void> {
  if (!commentId) return;
  const linked = await queryClient.ensureQueryData({ ...permalinkQuery(commentId), retry: false }).catch(() => null);
  const after = linked?.replies.nextCursor;
  if (linked && after) await queryClient.prefetchInfiniteQuery(repliesQuery(apiOf(queryClient), linked, after));
}

/** Opening another paragraph is no reason to ask for the text again. */
export const shouldRevalidate = () => false;

/** A draft to read and to speak about: outline, text, and the threads of a paragraph. */
export function Component() {
  const t = useT();
  const hydrated = useHydrated();
  const wide = useWide();
  const { documentId = '' } = useParams();
  const acts = useReadingActs(wide);
  const { search, blockId } = acts;
  const { data: reading } = useSuspenseQuery(readingQuery(documentId, choiceOf(search, t.locale)));
  const [helping, setHelping] = useState(false);
  const waiting = useOutbox(useViewer()?.id ?? null).length;
  const [inView, followReader] = usePlaceInView();
  const live = useReadingLive(reading, blockId);
  const changesFrom = Number(search.get('changes')) || null;
  usePage({ title: reading.title });
  useMarkers(blockId, acts.open);
  useArrival(search.get('comment'), blockId, wide);
  const keys = { ...acts.keysFor(reading, live), help: () => setHelping(true) };

  return (
    <div className="view-reading">
      <ReadingBar reading={reading} />
      <ReadingTools reading={reading} changesFrom={changesFrom} waiting={waiting} onKeys={() => setHelping(true)} />
      <div className="page reading">
        <Outline reading={reading} headingId={inView.headingId} />
        <div className="reading-text">
          <article className="document" aria-labelledby="doc-title" lang={reading.language} dir="auto">
            <ReadingHead reading={reading} />
            {changesFrom ? (
              <Changes reading={reading} from={changesFrom} />
            ) : (
              <StaticHtml id={reading.documentId} html={reading.html} className="document-text" ref={followReader} />
            )}
          </article>
        </div>
        <CommentToolsProvider value={teamTools}>
          <Conversation reading={reading} live={live} wide={wide} {...acts} commentId={search.get('comment')} />
        </CommentToolsProvider>
      </div>
      {hydrated && !wide && !changesFrom && <Peek blockId={inView.blockId} onOpen={acts.open} />}
      {hydrated && !changesFrom && <SelectionBar reading={reading} onCompose={acts.onCompose} />}
      {hydrated && <SingleKeys keys={keys} current={blockId ?? inView.blockId} />}
      {helping && <ReadingKeys onClose={() => setHelping(false)} />}
    </div>
  );
}
