import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/page-parts';
import { PagedRegister } from '../../../ui/paged-register';
import { bodyQuery } from '../../bodies/api';
import { BodyFrame } from '../../bodies/components/body-frame';
import { opinionList, requestList } from '../api';
import { OpinionRow } from '../components/opinion-row';
import { RequestRow } from '../components/request-row';
import { useOpinionsLive } from '../use-opinions-live';
import '../opinions.css';

export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<null> {
  const slug = params['slug'] ?? '';
  const from = new URL(request.url).searchParams.get('cursor') ?? undefined;
  await prepare(context, bodyQuery(slug));
  await Promise.all([prepareList(context, opinionList(slug, from)), prepareList(context, requestList(slug))]);
  return null;
}

/** What a body is asked, and its opinions and decisions. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { items: requests } = useList(requestList(slug));
  useOpinionsLive(body.id);
  const path = `${spacePath(body)}/opinions`;
  return (
    <BodyFrame
      slug={slug}
      part="opinions"
      lede={<p>{t('opinions.lede')}</p>}
      actions={
        <div className="cluster">
          {body.can.edit && (
            <LinkButton icon="plus" to={`${spacePath(body)}/manage/opinions`}>
              {t('opinions.manage')}
            </LinkButton>
          )}
          <Link to={`/advice?body=${body.id}`}>{t('opinions.to-register')}</Link>
        </div>
      }
    >
      {requests.length > 0 && (
        <Section id="requests" title={t('opinions.requests')} note={t('opinions.requests-note')}>
          <PagedRegister
            query={requestList(slug)}
            failed={t('opinions.failed')}
            empty={null}
            renderRow={(item) => <RequestRow key={item.id} item={item} body={body} />}
          />
        </Section>
      )}
      <Section id="opinions" title={t('opinions.list')} note={t('opinions.list-note')}>
        <PagedRegister
          query={opinionList(slug)}
          failed={t('opinions.failed')}
          empty={
            <Empty
              title={t('opinions.none')}
              action={
                body.can.edit && (
                  <LinkButton to={`${spacePath(body)}/manage/opinions/new`}>{t('opinions.start')}</LinkButton>
                )
              }
            >
              <p>{t('opinions.none-explained')}</p>
            </Empty>
          }
          renderRow={(item) => <OpinionRow key={item.id} item={item} body={body} />}
          pathFrom={(cursor) => `${path}?cursor=${cursor}`}
        />
      </Section>
    </BodyFrame>
  );
}
