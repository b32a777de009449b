import { spacePath } from '../../../../../shared/space-paths';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { type AnchorOutcome, anchorOutcomes } from '../../../../../shared/documents';
import { useDates } from '../../../lib/dates';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { problemOf } from '../../../lib/problems';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PageHead, Section } from '../../../ui/page-parts';
import { anchorMovesList, anchorTotalsQuery, documentQuery, type TextDocument } from '../api';
import { CommentMoves } from '../components/comment-moves';
import { OutcomeTotals } from '../components/outcome-totals';
import { readingPath } from '../paths';
import '../documents.css';
import { prepareSpace, useTextSpace } from '../text-space';

/** What needs a person first. */
const byUrgency = anchorOutcomes.toReversed();

const outcomeIn = (search: URLSearchParams, totals: Record<AnchorOutcome, number>): AnchorOutcome =>
  byUrgency.find((outcome) => outcome === search.get('outcome')) ??
  byUrgency.find((outcome) => totals[outcome] > 0) ??
  'kept';

/** @throws Problem not found when there is no such published version */
function versionIn({ versions }: TextDocument, number: string | undefined) {
  const version = versions.find((each) => String(each.number) === number && each.publishedAt);
  if (!version) throw problemOf('not-found');
  return version;
}

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { context, params, request } = args;
  const { documentId = '', number } = params;
  const search = new URL(request.url).searchParams;
  await Promise.all([prepareSpace(args), prepare(context, documentQuery(documentId))]);
  const { queryClient } = context.get(loaderServices);
  const { id } = versionIn(await queryClient.ensureQueryData(documentQuery(documentId)), number);
  const totals = await queryClient.ensureQueryData(anchorTotalsQuery(id));
  await prepareList(context, anchorMovesList(id, outcomeIn(search, totals), search.get('from') ?? undefined));
  return null;
}

/** What publishing a version did to the places of comments: figures for all who read it, the comments for the team. */
export function Component() {
  const t = useT();
  const space = useTextSpace();
  const { documentId = '', number } = useParams();
  const [search] = useSearchParams();
  const { data: text } = useSuspenseQuery(documentQuery(documentId));
  const version = versionIn(text, number);
  const { data: totals } = useSuspenseQuery(anchorTotalsQuery(version.id));
  const dates = useDates(space.timeZone);
  const outcome = outcomeIn(search, totals);
  const total = anchorOutcomes.reduce((sum, each) => sum + totals[each], 0);
  usePage({ title: t('documents.moves-title', { number: version.number }) });
  return (
    <>
      <PageHead
        title={t('documents.moves-title', { number: version.number })}
        trail={[
          { label: space.title, to: spacePath(space) },
          { label: version.title, to: readingPath(space, documentId) },
        ]}
        margin={version.publishedAt && <p>{t('documents.published-on', { day: dates.day(version.publishedAt) })}</p>}
        lede={<p>{t('documents.moves-lede', { count: total, number: version.number })}</p>}
      >
        <LinkButton icon="show" to={`${readingPath(space, documentId)}?version=${version.number}`}>
          {t('documents.read-version', { number: version.number })}
        </LinkButton>
      </PageHead>
      <div className="page">
        <Section title={t('documents.moves-totals')} note={t('documents.moves-totals-note')}>
          {total > 0 ? (
            <OutcomeTotals totals={totals} />
          ) : (
            <Empty title={t('documents.moves-none')}>
              <p>{t('documents.moves-none-note')}</p>
            </Empty>
          )}
        </Section>
        <CommentMoves
          space={space}
          documentId={documentId}
          version={version}
          totals={totals}
          outcome={outcome}
          from={search.get('from') ?? undefined}
        />
      </div>
    </>
  );
}
