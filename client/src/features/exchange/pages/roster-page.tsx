import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { spacePath } from '../../../../../shared/space-paths';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare } from '../../../lib/loader';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Rows } from '../../../ui/rows';
import { Tag } from '../../../ui/tag';
import { type Body, bodyQuery } from '../../bodies/api';
import { territoriesQuery, useTerritoryNames } from '../../organisations/territories';
import { exchangeQuery, type Roster, type RosterCountry, rosterQuery } from '../api';
import { ContactView } from '../components/contact-view';
import { ExchangeFrame } from '../components/exchange-frame';
import { loadExchange } from '../load-exchange';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  const { slug, exchange } = await loadExchange(args);
  if (!exchange.hasRoster) return null;
  const roster = await args.context.get(loaderServices).queryClient.ensureQueryData(rosterQuery(slug));
  return prepare(args.context, territoriesQuery(codesOf(roster)));
}

const codesOf = ({ gaps, countries }: Roster): string[] => [
  ...gaps,
  ...countries.flatMap(({ country }) => country ?? []),
];

/** Who the contact points of a network are, country by country, and where there is none. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  const { data: exchange } = useSuspenseQuery(exchangeQuery(slug));
  return (
    <ExchangeFrame slug={slug} view="roster" lede={<p>{t('exchange.lede')}</p>}>
      {exchange.hasRoster ? <Countries body={body} /> : <Empty title={t('exchange.roster-closed')} />}
    </ExchangeFrame>
  );
}

function Countries({ body }: { body: Body }) {
  const t = useT();
  const { data: roster } = useSuspenseQuery(rosterQuery(body.slug));
  const nameOf = useTerritoryNames(codesOf(roster));
  const named = roster.countries.map((entry) => ({
    ...entry,
    name: entry.country ? nameOf(entry.country) : t('exchange.no-country'),
  }));
  if (named.length === 0 && roster.gaps.length === 0)
    return (
      <Empty title={t('exchange.no-contacts')}>
        <p>{t('exchange.no-contacts-explained')}</p>
      </Empty>
    );
  return (
    <>
      {roster.gaps.length > 0 && (
        <Notice tone="caution" title={t('exchange.gaps', { count: roster.gaps.length })}>
          <p className="exchange-gaps">
            {roster.gaps.map((code) => (
              <Tag key={code} tone="caution">
                {nameOf(code)}
              </Tag>
            ))}
          </p>
        </Notice>
      )}
      {named
        .toSorted(
          (a, b) => Number(a.country === null) - Number(b.country === null) || a.name.localeCompare(b.name, t.intl),
        )
        .map((entry) => (
          <Country key={entry.country ?? ''} body={body} entry={entry} />
        ))}
    </>
  );
}

function Country({ body, entry }: { body: Body; entry: RosterCountry & { name: string } }) {
  const t = useT();
  const { country, contacts, total, former, name } = entry;
  const path = `${spacePath(body)}/exchange/roster/${country ?? 'none'}`;
  return (
    <Section title={name} note={t('exchange.contacts', { count: total })}>
      {contacts.length > 0 ? (
        <Rows label={name}>
          {contacts.map((contact) => (
            <ContactView key={contact.seatId} slug={body.slug} contact={contact} timeZone={body.timeZone} />
          ))}
        </Rows>
      ) : (
        <p>{t('exchange.nobody-now')}</p>
      )}
      {(former > 0 || total > contacts.length) && (
        <p>
          <Link to={path}>
            {total > contacts.length
              ? t('exchange.all-contacts', { count: total, country: name })
              : t('exchange.history-of', { country: name })}
          </Link>
        </p>
      )}
    </Section>
  );
}
