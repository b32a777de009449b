import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepareList, useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { TabLinks } from '../../../ui/tabs';
import { Skeleton } from '../../../ui/waiting';
import { useTerritoryNames } from '../../organisations/territories';
import { type Body, bodyQuery, seatList } from '../api';
import { ManagedSeat } from '../components/managed-seat';
import { ManageFrame } from '../components/manage-frame';
import { type SeatFilter, seatFilterFrom } from '../filters';
import { loadManaged } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadManaged(args);
  await prepareList(args.context, seatList(slug, seatFilterFrom(new URL(args.request.url).searchParams)));
  return null;
}

/** The seats as the secretariat keeps them, each with the way to change it. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const filter = seatFilterFrom(search);
  const path = `${spacePath(body)}/manage/seats`;
  return (
    <ManageFrame slug={slug} part="seats" lede={<p>{t('bodies.part-lede.seats')}</p>}>
      <div className="stack plan-part">
        {body.can.seat && (
          <p>
            <LinkButton kind="primary" icon="plus" to={`${path}/new`}>
              {t('bodies.give-seat')}
            </LinkButton>
          </p>
        )}
        <TabLinks
          label={t('bodies.seats-when')}
          selected={filter.others ? 'others' : 'now'}
          items={[
            { id: 'now', label: t('bodies.seats-now'), to: path },
            { id: 'others', label: t('bodies.seats-others'), to: `${path}?others=true` },
          ]}
        />
        <Seats key={String(filter.others)} body={body} filter={filter} />
      </div>
    </ManageFrame>
  );
}

function Seats({ body, filter }: { body: Body; filter: SeatFilter }) {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(seatList(body.slug, filter));
  const nameOf = useTerritoryNames(items.flatMap(({ country }) => country ?? []));
  if (error && !pages) return <ErrorState title={t('bodies.seats-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={4} />;
  if (items.length === 0)
    return filter.others ? (
      <Empty title={t('bodies.no-other-seats')}>{t('bodies.no-other-seats-explained')}</Empty>
    ) : (
      <Empty title={t('bodies.no-seats')}>{t('bodies.no-seats-explained')}</Empty>
    );
  return (
    <>
      <Rows label={t('bodies.part.seats')}>
        {items.map((seat) => (
          <ManagedSeat key={seat.id} body={body} seat={seat} nameOf={nameOf} />
        ))}
      </Rows>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </>
  );
}
