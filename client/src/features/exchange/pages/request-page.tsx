import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Facts } from '../../../ui/register';
import { bodyQuery } from '../../bodies/api';
import { requestQuery } from '../api';
import { ExchangeFrame } from '../components/exchange-frame';
import { useRequestFacts } from '../components/request-facts';
import { RequestTag } from '../components/request-tag';
import { SaidBy } from '../components/said-by';
import { Words } from '../components/words';
import { Evaluations, Matches, Offers, RequestSteps } from '../components/late-forms';
import { loadExchange } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadExchange(args);
  await Promise.all([Offers.ready(), Evaluations.ready()]);
  return prepare(args.context, requestQuery(slug, args.params['id'] ?? ''));
}

/** What somebody seeks, what others offer, what was learnt, and what both sides say of it. */
export function Component() {
  const t = useT();
  const { slug = '', id = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: request } = useSuspenseQuery(requestQuery(slug, id));
  const dates = useDates(body.timeZone);
  const facts = useRequestFacts(request);
  const { state, hidden, asker, askedAt, learnt, can, answeredAt } = request;
  return (
    <ExchangeFrame
      slug={slug}
      view="requests"
      title={request.title}
      lang={request.language}
      margin={
        <>
          <p>
            <RequestTag state={state} />
          </p>
          {askedAt && <p>{t('exchange.asked-on', { day: dates.day(askedAt) })}</p>}
        </>
      }
    >
      {hidden && (
        <Notice tone="caution" icon="hide" title={t('exchange.hidden-title')}>
          <p>
            {t('exchange.hidden-since', {
              day: dates.day(hidden.since),
              reason: t(`comments.reason.${hidden.reason}`),
            })}
          </p>
          {hidden.explanation && <p dir="auto">{hidden.explanation}</p>}
        </Notice>
      )}
      {state === 'draft' ? (
        <Notice icon="lock" title={t('exchange.draft-title')}>
          <p>{t('exchange.draft-explained')}</p>
        </Notice>
      ) : (
        <p>
          <SaidBy speaker={asker} />
        </p>
      )}
      <Words text={request.text} lang={request.language} />
      <Facts items={facts} />
      <RequestSteps slug={slug} request={request} />
      {learnt && (
        <Section title={t('exchange.learnt')} note={answeredAt && dates.day(answeredAt)}>
          <Words text={learnt} lang={request.learntLanguage} />
        </Section>
      )}
      {(can.evaluate || request.evaluations.length > 0) && <Evaluations slug={slug} request={request} body={body} />}
      {state !== 'draft' && <Offers slug={slug} request={request} body={body} />}
      {request.matches.length > 0 && <Matches matches={request.matches} />}
    </ExchangeFrame>
  );
}
