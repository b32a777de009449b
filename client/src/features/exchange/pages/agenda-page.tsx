import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router';
import type { AgendaOrder } from '../../../../../shared/exchange';
import { spacePath } from '../../../../../shared/space-paths';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { PagedRegister } from '../../../ui/paged-register';
import { Section } from '../../../ui/page-parts';
import { Register } from '../../../ui/register';
import { TabLinks } from '../../../ui/tabs';
import { type Body, bodyQuery } from '../../bodies/api';
import { type Agenda, agendaQuery, proposalList, takenResults } from '../api';
import { AgendaTag } from '../components/agenda-tag';
import { ExchangeFrame } from '../components/exchange-frame';
import { ProposalView } from '../components/proposal-view';
import { ResultView } from '../components/result-view';
import { Words } from '../components/words';
import { ProposalForm } from '../components/late-forms';
import { loadExchange } from '../load-exchange';

const orderFrom = (search: URLSearchParams): AgendaOrder => (search.get('order') === 'wanted' ? 'wanted' : 'time');

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadExchange(args);
  const id = args.params['id'] ?? '';
  const search = new URL(args.request.url).searchParams;
  await Promise.all([
    prepare(args.context, agendaQuery(slug, id)),
    prepareList(args.context, proposalList(slug, id, orderFrom(search), search.get('from') ?? undefined)),
    prepareList(args.context, takenResults(slug, id)),
  ]);
  return null;
}

/** What people want on an agenda, and what the team decided. */
export function Component() {
  const t = useT();
  const { slug = '', id = '' } = useParams();
  const [search] = useSearchParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: agenda } = useSuspenseQuery(agendaQuery(slug, id));
  const dates = useDates(body.timeZone);
  const { state, opensAt, closesAt, can } = agenda;
  const times =
    state === 'planned'
      ? dates.deadline('opens', opensAt)
      : dates.deadline(state === 'open' ? 'closes' : 'closed', closesAt);
  return (
    <ExchangeFrame
      slug={slug}
      view="agendas"
      title={agenda.title}
      lang={agenda.language}
      margin={
        <>
          <p>
            <AgendaTag state={state} />
          </p>
          <p>{times}</p>
          <p>{t(`exchange.open-to.${agenda.openTo}`)}</p>
        </>
      }
      actions={
        can.edit && (
          <LinkButton icon="settings" to={`${spacePath(body)}/manage/exchange/agendas/${id}`}>
            {t('exchange.change-agenda')}
          </LinkButton>
        )
      }
    >
      <Words text={agenda.text} lang={agenda.language} />
      {can.propose && (
        <Section id="propose" title={t('exchange.propose')} note={t('exchange.propose-note')}>
          <ProposalForm slug={slug} agendaId={id} />
        </Section>
      )}
      <Proposals body={body} agenda={agenda} order={orderFrom(search)} from={search.get('from') ?? undefined} />
      <Taken body={body} agendaId={id} />
    </ExchangeFrame>
  );
}

interface ProposalsProps {
  body: Body;
  agenda: Agenda;
  order: AgendaOrder;
  from?: string;
}

function Proposals({ body, agenda, order, from }: ProposalsProps) {
  const t = useT();
  const path = `${spacePath(body)}/exchange/agendas/${agenda.id}`;
  const { items } = useList(proposalList(body.slug, agenda.id, order, from));
  return (
    <Section id="proposals" title={t('exchange.proposals-title')} note={t('exchange.proposals-note')}>
      <div className="stack">
        {agenda.proposals > 1 && (
          <TabLinks
            label={t('exchange.orders')}
            selected={order}
            items={[
              { id: 'time', label: t('exchange.order.time'), to: path },
              { id: 'wanted', label: t('exchange.order.wanted'), to: `${path}?order=wanted` },
            ]}
          />
        )}
        <PagedRegister
          key={order}
          query={proposalList(body.slug, agenda.id, order, from)}
          failed={t('exchange.proposals-failed')}
          empty={
            <Empty title={t('exchange.no-proposals')}>
              <p>{t('exchange.no-proposals-explained')}</p>
            </Empty>
          }
          renderRow={(proposal) => <ProposalView key={proposal.id} body={body} proposal={proposal} others={items} />}
          pathFrom={(cursor) => `${path}?order=${order}&from=${encodeURIComponent(cursor)}#proposals`}
        />
      </div>
    </Section>
  );
}

/** Results of lower forums on the same agenda. */
function Taken({ body, agendaId }: { body: Body; agendaId: string }) {
  const t = useT();
  const { items } = useList(takenResults(body.slug, agendaId));
  if (items.length === 0) return null;
  return (
    <Section id="taken" title={t('exchange.from-below')} note={t('exchange.from-below-note')}>
      <Register>
        {items.map((result) => (
          <ResultView key={result.id} body={body} result={result} />
        ))}
      </Register>
    </Section>
  );
}
