import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { prepareList, useList } from '../../../lib/paged-query';
import { Empty } from '../../../ui/empty';
import { ErrorState } from '../../../ui/error-state';
import { Section } from '../../../ui/page-parts';
import { Rows } from '../../../ui/rows';
import { ShowMore } from '../../../ui/show-more';
import { Skeleton } from '../../../ui/waiting';
import { type Body, bodyQuery } from '../../bodies/api';
import { territoriesQuery, useTerritoryNames } from '../../organisations/territories';
import { contactList } from '../api';
import { ContactView } from '../components/contact-view';
import { ExchangeFrame } from '../components/exchange-frame';
import { loadExchange } from '../load-exchange';

const codesOf = (country: string): string[] => (country === 'none' ? [] : [country]);

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug } = await loadExchange(args);
  const country = args.params['country'] ?? '';
  await Promise.all([
    prepare(args.context, territoriesQuery(codesOf(country))),
    prepareList(args.context, contactList(slug, country, 'now')),
    prepareList(args.context, contactList(slug, country, 'former')),
  ]);
  return null;
}

/** The contact points of one country, and who they were before. */
export function Component() {
  const t = useT();
  const { slug = '', country = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const nameOf = useTerritoryNames(codesOf(country));
  const title = country === 'none' ? t('exchange.no-country') : nameOf(country);
  return (
    <ExchangeFrame slug={slug} view="roster" title={title}>
      <Section title={t('exchange.now')}>
        <Contacts body={body} country={country} when="now" />
      </Section>
      <Section title={t('exchange.history')} note={t('exchange.history-note')}>
        <Contacts body={body} country={country} when="former" />
      </Section>
    </ExchangeFrame>
  );
}

function Contacts({ body, country, when }: { body: Body; country: string; when: 'now' | 'former' }) {
  const t = useT();
  const { pages, items, error, next, more, isPending, retry } = useList(contactList(body.slug, country, when));
  if (error && !pages) return <ErrorState title={t('exchange.roster-failed')} error={error} onRetry={retry} />;
  if (!pages) return <Skeleton rows={3} />;
  if (items.length === 0) return <Empty title={t(when === 'now' ? 'exchange.nobody-now' : 'exchange.nobody-before')} />;
  return (
    <>
      <Rows label={t(when === 'now' ? 'exchange.now' : 'exchange.history')}>
        {items.map((contact) => (
          <ContactView key={contact.seatId} slug={body.slug} contact={contact} timeZone={body.timeZone} />
        ))}
      </Rows>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </>
  );
}
