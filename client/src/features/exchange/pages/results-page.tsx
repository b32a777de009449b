import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import type { ResultDirection } from '../../../../../shared/exchange';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepareList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/register';
import { PagedRegister } from '../../../ui/paged-register';
import { TabLinks } from '../../../ui/tabs';
import { type Body, bodyQuery } from '../../bodies/api';
import { type Exchange, exchangeQuery, type ForumLink, resultList } from '../api';
import { ExchangeFrame } from '../components/exchange-frame';
import { ResultView } from '../components/result-view';
import { loadExchange } from '../load-exchange';

/** A forum that only receives looks at what it received; others at the way back of their own. */
function directionFrom(search: URLSearchParams, { parent, children }: Exchange): ResultDirection {
  const chosen = search.get('direction');
  if (chosen === 'up' || chosen === 'received') return chosen;
  return !parent && children.length > 0 ? 'received' : 'up';
}

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug, exchange } = await loadExchange(args);
  const search = new URL(args.request.url).searchParams;
  await prepareList(args.context, resultList(slug, directionFrom(search, exchange), search.get('from') ?? undefined));
  return null;
}

/** What a forum handed up and received, and what became of it. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: exchange } = useSuspenseQuery(exchangeQuery(slug));
  const direction = directionFrom(search, exchange);
  const path = `${spacePath(body)}/exchange/results`;
  return (
    <ExchangeFrame
      slug={slug}
      view="results"
      title={t('exchange.results')}
      lede={<p>{t('exchange.results-lede')}</p>}
      margin={<Levels exchange={exchange} />}
      actions={
        exchange.can.keep &&
        exchange.parent?.state === 'accepted' &&
        body.visibility !== 'private' && (
          <LinkButton kind="primary" icon="upload" to={`${spacePath(body)}/manage/exchange#hand-up`}>
            {t('exchange.hand-up')}
          </LinkButton>
        )
      }
    >
      <TabLinks
        label={t('exchange.directions')}
        selected={direction}
        items={[
          { id: 'up', label: t('exchange.direction.up'), to: `${path}?direction=up` },
          { id: 'received', label: t('exchange.direction.received'), to: `${path}?direction=received` },
        ]}
      />
      <Results key={direction} body={body} direction={direction} from={search.get('from') ?? undefined} />
    </ExchangeFrame>
  );
}

function Results({ body, direction, from }: { body: Body; direction: ResultDirection; from?: string }) {
  const t = useT();
  return (
    <PagedRegister
      query={resultList(body.slug, direction, from)}
      failed={t('exchange.results-failed')}
      empty={
        <Empty title={t(`exchange.none.${direction}`)}>
          <p>{t(`exchange.none-explained.${direction}`)}</p>
        </Empty>
      }
      renderRow={(result) => <ResultView key={result.id} body={body} result={result} />}
      pathFrom={(cursor) =>
        `${spacePath(body)}/exchange/results?direction=${direction}&from=${encodeURIComponent(cursor)}`
      }
    />
  );
}

/** The forums above and below. */
function Levels({ exchange }: { exchange: Exchange }) {
  const t = useT();
  const accepted = exchange.children.filter(({ state }) => state === 'accepted');
  return (
    <>
      {exchange.parent?.state === 'accepted' && (
        <>
          <p>{t('exchange.feeds')}</p>
          <Facts items={[<ForumName key="parent" link={exchange.parent} />]} />
        </>
      )}
      {accepted.length > 0 && (
        <>
          <p>{t('exchange.fed-by')}</p>
          <Facts
            items={accepted.map((link) => (
              <ForumName key={link.body.id} link={link} />
            ))}
          />
        </>
      )}
    </>
  );
}

function ForumName({ link: { body } }: { link: ForumLink }) {
  return (
    <Link to={`${spacePath(body)}/exchange/results`} lang={body.language} dir="auto">
      {body.title}
    </Link>
  );
}
