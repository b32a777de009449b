import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { TabLinks } from '../../../ui/tabs';
import { permalinkQuery } from '../../comments/api';
import { consultationQuery, progressQuery } from '../../consultations/api';
import { loadForAnswering } from '../answers-loader';
import { draftAnswersQuery } from '../api';
import { AnswersFrame } from '../components/answers-frame';
import { DraftList, draftsShown } from '../components/draft-list';
import { ThreadRows } from '../components/thread-rows';
import { threadsToAnswer } from '../threads-query';

const views = ['waiting', 'drafts', 'answered'] as const;
const viewOf = (search: URLSearchParams) => views.find((view) => view === search.get('show')) ?? 'waiting';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug, activities } = await loadForAnswering(args);
  const search = new URL(args.request.url).searchParams;
  const view = viewOf(search);
  const { queryClient } = args.context.get(loaderServices);
  const drafts = await queryClient.ensureQueryData(draftAnswersQuery(slug));
  if (view === 'drafts')
    return prepare(args.context, ...drafts.slice(0, draftsShown).map(({ commentId }) => permalinkQuery(commentId)));
  const [activity] = activities;
  const from = search.get('cursor') ?? undefined;
  if (activity) await prepareList(args.context, threadsToAnswer(activity.id, view === 'answered', from));
  return null;
}

/** What was said and waits for an answer, the answers being written, and those given. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const view = viewOf(search);
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
  const { data: progress } = useSuspenseQuery(progressQuery(slug));
  const [activity] = consultation.activities;
  const counts = { waiting: progress.waiting, drafts: progress.drafts ?? 0, answered: progress.answered };
  return (
    <AnswersFrame slug={slug} part="answers">
      <TabLinks
        label={t('responses.show')}
        selected={view}
        items={views.map((id) => ({
          id,
          label: t(`responses.view.${id}`),
          count: counts[id],
          to: id === 'waiting' ? `/consultations/${slug}/answers` : `/consultations/${slug}/answers?show=${id}`,
        }))}
      />
      {view === 'drafts' && <DraftList slug={slug} />}
      {view !== 'drafts' && activity && (
        <ThreadRows
          key={view}
          activityId={activity.id}
          slug={slug}
          timeZone={consultation.timeZone}
          answered={view === 'answered'}
          from={search.get('cursor') ?? undefined}
        />
      )}
      {view !== 'drafts' && !activity && <Empty title={t('responses.none.waiting')} />}
    </AnswersFrame>
  );
}
