import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import type { components } from '../../../../../shared/api/schema';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { DatedRow } from '../../../ui/register';
import { FollowButton } from '../../consultations/components/follow-button';
import { activityList, type Body, bodyQuery, setFollowed } from '../api';
import { BodyFrame } from '../components/body-frame';

type Happening = components['schemas']['BodyActivityItemDto'];

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  const from = new URL(request.url).searchParams.get('from') ?? undefined;
  await Promise.all([prepare(context, bodyQuery(slug)), prepareList(context, activityList(slug, from))]);
  return null;
}

/** What happened in a body, the newest first. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const path = `${spacePath(body)}/activity`;
  return (
    <BodyFrame
      slug={slug}
      part="activity"
      lede={<p>{t('bodies.activity-lede')}</p>}
      actions={
        <FollowButton
          followed={body}
          queryKey={bodyQuery(slug).queryKey}
          send={(api, followed) => setFollowed(api, slug, followed)}
        />
      }
    >
      <div className="body-activity">
        <PagedRegister
          query={activityList(slug, search.get('from') ?? undefined)}
          failed={t('bodies.activity-failed')}
          empty={
            <Empty title={t('bodies.activity-none')}>
              <p>{t('bodies.activity-none-explained')}</p>
            </Empty>
          }
          renderRow={(item) => <HappeningRow key={item.id} item={item} body={body} />}
          pathFrom={(cursor) => `${path}?from=${encodeURIComponent(cursor)}`}
        />
      </div>
    </BodyFrame>
  );
}

function HappeningRow({ item, body }: { item: Happening; body: Body }) {
  const t = useT();
  const { type, at, title, language, page, code } = item;
  const to = page?.startsWith('/') ? page : `${spacePath(body)}/${page}`;
  const stage = type === 'body.stage-changed' ? t(`bodies.stage.${code as 'working'}`) : '';
  const told = t(`bodies.happened.${type}`, { stage, number: Number(code) });
  return (
    <DatedRow
      level="h2"
      date={at}
      timeZone={body.timeZone}
      title={title ?? told}
      lang={language ?? undefined}
      to={page ? to : undefined}
      facts={title ? [told] : []}
    />
  );
}
