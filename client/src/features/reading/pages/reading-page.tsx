import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type LoaderFunctionArgs, useLocation, useParams, useSearchParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, localeIn, prepare } from '../../../lib/loader';
import { apiOf } from '../../../lib/query';
import { StaticHtml } from '../../../lib/static-text';
import { threadsQuery } from '../../comments/api';
import { type ReadingChoice, readingQuery } from '../api';
import { Changes } from '../components/changes';
import { Conversation } from '../components/conversation';
import { Outline } from '../components/outline';
import { ReadingHead } from '../components/reading-head';
import { ReadingTools } from '../components/reading-tools';
import { SelectionBar } from '../components/selection-bar';
import type { Passage } from '../passage';
import '../reading.css';
import { useMarkers } from '../use-markers';
import { useReadingKeys } from '../use-reading-keys';
import { useReadingLive } from '../use-reading-live';

const choiceOf = (search: URLSearchParams, locale: string): ReadingChoice => ({
  version: Number(search.get('version')) || undefined,
  language: search.get('text') ?? undefined,
  locale,
});

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const reading = readingQuery(params['documentId'] ?? '', choiceOf(search, localeIn(context)));
  await prepare(context, reading);
  const { queryClient } = context.get(loaderServices);
  const { activityId, documentId } = await queryClient.ensureQueryData(reading);
  // Reading what others said needs no scripts either.
  await queryClient.prefetchInfiniteQuery(
    threadsQuery(
      apiOf(queryClient),
      { activityId, documentId, blockId: search.get('block') ?? undefined },
      { sort: 'newest' },
    ),
  );
  return null;
}

/** Opening another paragraph is no reason to ask for the text again. */
export const shouldRevalidate = () => false;

/** What the reader is about to write, and where. */
export interface Composing {
  blockId: string;
  passage: Passage | null;
  suggesting: boolean;
}

/** A draft to read and to speak about: outline, text, and the threads of the paragraph in view. */
export function Component() {
  const t = useT();
  const { documentId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { data: reading } = useSuspenseQuery(readingQuery(documentId, choiceOf(search, t.locale)));
  const [composing, setComposing] = useState<Composing | null>(null);
  const [sheet, setSheet] = useState(false);
  const blockId = search.get('block');
  usePage({ title: reading.title });

  const open = (next: string | null) => {
    setSearch(
      (before) => {
        before.delete('comment');
        before.delete('write');
        if (next) before.set('block', next);
        else before.delete('block');
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
    if (next) setSheet(true);
  };
  const compose = (next: Composing | null) => {
    setComposing(next);
    if (next) open(next.blockId);
  };
  const live = useReadingLive(reading, blockId);
  useMarkers(blockId, open);
  useArrival(search.get('comment'));
  useBegun(search.has('write') ? blockId : null, (id) => compose({ blockId: id, passage: null, suggesting: false }));
  useReadingKeys(
    {
      comment: (id) => compose({ blockId: id, passage: null, suggesting: false }),
      suggest: (id) => compose({ blockId: id, passage: null, suggesting: true }),
      threads: open,
      nextNew: () => document.querySelector<HTMLElement>('.comment-new')?.focus(),
    },
    blockId,
  );

  const changesFrom = Number(search.get('changes')) || null;
  return (
    <div className="view-reading">
      <ReadingTools reading={reading} changesFrom={changesFrom} />
      <div className="page reading">
        <Outline reading={reading} />
        <div className="reading-text">
          <article className="document" aria-labelledby="doc-title" lang={reading.language} dir="auto">
            <ReadingHead reading={reading} />
            {changesFrom ? (
              <Changes reading={reading} from={changesFrom} />
            ) : (
              <StaticHtml id={reading.documentId} html={reading.html} className="document-text" />
            )}
          </article>
        </div>
        <Conversation
          reading={reading}
          blockId={blockId}
          sheet={sheet}
          onSheet={setSheet}
          onAll={() => open(null)}
          composing={composing}
          onCompose={compose}
          live={live}
        />
      </div>
      {reading.access === 'contribute' && !changesFrom && <SelectionBar onCompose={compose} />}
    </div>
  );
}

/** Opens the form for those who come back to a text they began: `?block=…&write=1`. */
function useBegun(blockId: string | null, compose: (blockId: string) => void): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || !blockId) return;
    done.current = true;
    compose(blockId);
  }, [blockId, compose]);
}

/** Brings a comment that was linked to into view, and focus to it, once its thread is there. */
function useArrival(commentId: string | null): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!commentId || hash !== `#c-${commentId}`) return undefined;
    const timer = setInterval(() => {
      const element = document.getElementById(`c-${commentId}`);
      if (!element) return;
      clearInterval(timer);
      element.scrollIntoView({ block: 'center' });
      element.focus({ preventScroll: true });
    }, 100);
    const giveUp = setTimeout(() => clearInterval(timer), 5000);
    return () => {
      clearInterval(timer);
      clearTimeout(giveUp);
    };
  }, [commentId, hash]);
}
