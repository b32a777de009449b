import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { DatedRow } from '../../../ui/register';
import { Tag } from '../../../ui/tag';
import { bodyQuery } from '../../bodies/api';
import { addressOf } from '../../bodies/filters';
import { exchangeQuery, type PeerRequestItem, requestList } from '../api';
import '../../consultations/consultations.css';
import '../../organisations/organisations.css';
import { ExchangeFrame } from '../components/exchange-frame';
import { useRequestFacts } from '../components/request-facts';
import { RequestTag } from '../components/request-tag';
import { SaidBy } from '../components/said-by';
import { loadExchange } from '../load-exchange';
import { RequestFilterForm, ThemesForm } from '../components/late-forms';
import { requestFilterFrom } from '../request-filter';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadExchange(args);
  await RequestFilterForm.ready();
  const search = new URL(args.request.url).searchParams;
  await prepareList(args.context, requestList(slug, requestFilterFrom(search), search.get('from') ?? undefined));
  return null;
}

/** What members seek of each other. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: exchange } = useSuspenseQuery(exchangeQuery(slug));
  const filter = requestFilterFrom(search);
  const path = `${spacePath(body)}/exchange/requests`;
  const ask = exchange.can.ask && (
    <LinkButton kind="primary" icon="plus" to={`${path}/new`}>
      {t('exchange.ask-something')}
    </LinkButton>
  );
  return (
    <ExchangeFrame
      slug={slug}
      view="requests"
      title={t('exchange.requests')}
      lede={<p>{t('exchange.requests-lede')}</p>}
      actions={
        exchange.can.ask && (
          <div className="cluster">
            {ask}
            <LinkButton to={filter.mine ? path : `${path}?mine=true`}>
              {t(filter.mine ? 'exchange.all-requests' : 'exchange.my-requests')}
            </LinkButton>
          </div>
        )
      }
    >
      {exchange.can.ask && <ThemesForm slug={slug} />}
      <RequestFilterForm action={path} filter={filter} />
      <PagedRegister
        key={JSON.stringify(filter)}
        query={requestList(slug, filter, search.get('from') ?? undefined)}
        failed={t('exchange.requests-failed')}
        empty={
          <Empty title={t('exchange.no-requests')} action={ask}>
            <p>{t('exchange.no-requests-explained')}</p>
          </Empty>
        }
        renderRow={(item) => <RequestRow key={item.id} item={item} path={path} timeZone={body.timeZone} />}
        pathFrom={(cursor) => addressOf(path, filter, { from: cursor })}
      />
    </ExchangeFrame>
  );
}

function RequestRow({ item, path, timeZone }: { item: PeerRequestItem; path: string; timeZone: string }) {
  const t = useT();
  const facts = useRequestFacts(item);
  const { id, title, language, state, hidden, asker, askedAt, createdAt } = item;
  return (
    <DatedRow
      level="h2"
      date={askedAt ?? createdAt}
      timeZone={timeZone}
      dateNote={
        hidden ? (
          <Tag tone="caution" icon="hide">
            {t('exchange.hidden')}
          </Tag>
        ) : (
          <RequestTag state={state} />
        )
      }
      title={title}
      lang={language}
      to={`${path}/${id}`}
      facts={facts}
    >
      <p className="small">{state === 'draft' ? t('exchange.only-you') : <SaidBy speaker={asker} />}</p>
    </DatedRow>
  );
}
