import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { prepareList } from '../../../lib/paged-query';
import { useDates } from '../../../lib/dates';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { DatedRow } from '../../../ui/register';
import { type Body, bodyQuery } from '../../bodies/api';
import { type Agenda, agendaList, exchangeQuery } from '../api';
import { AgendaTag } from '../components/agenda-tag';
import { ExchangeFrame } from '../components/exchange-frame';
import { loadExchange } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadExchange(args);
  await prepareList(args.context, agendaList(slug, new URL(args.request.url).searchParams.get('from') ?? undefined));
  return null;
}

/** When the agenda of a forum is and was open to proposals. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: exchange } = useSuspenseQuery(exchangeQuery(slug));
  const path = `${spacePath(body)}/exchange/agendas`;
  const plan = exchange.can.keep && (
    <LinkButton kind="primary" icon="plus" to={`${spacePath(body)}/manage/exchange/agendas/new`}>
      {t('exchange.plan-agenda')}
    </LinkButton>
  );
  return (
    <ExchangeFrame
      slug={slug}
      view="agendas"
      title={t('exchange.agendas')}
      lede={<p>{t('exchange.agendas-lede')}</p>}
      actions={plan}
    >
      <PagedRegister
        query={agendaList(slug, search.get('from') ?? undefined)}
        failed={t('exchange.agendas-failed')}
        empty={
          <Empty title={t('exchange.no-agendas')} action={plan}>
            <p>{t('exchange.no-agendas-explained')}</p>
          </Empty>
        }
        renderRow={(agenda) => <AgendaRow key={agenda.id} agenda={agenda} body={body} path={path} />}
        pathFrom={(cursor) => `${path}?from=${encodeURIComponent(cursor)}`}
      />
    </ExchangeFrame>
  );
}

function AgendaRow({ agenda, body, path }: { agenda: Agenda; body: Body; path: string }) {
  const t = useT();
  const dates = useDates(body.timeZone);
  const { id, title, language, state, opensAt, closesAt, proposals } = agenda;
  return (
    <DatedRow
      level="h2"
      date={dates.last(closesAt)}
      timeZone={body.timeZone}
      dateNote={<AgendaTag state={state} />}
      title={title}
      lang={language}
      to={`${path}/${id}`}
      facts={[
        state === 'planned'
          ? dates.deadline('opens', opensAt)
          : dates.deadline(state === 'open' ? 'closes' : 'closed', closesAt),
        t('exchange.proposals', { count: proposals }),
      ]}
    />
  );
}
