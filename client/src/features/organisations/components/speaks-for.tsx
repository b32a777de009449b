import { useQuery } from '@tanstack/react-query';
import { useT } from '../../../lib/i18n';
import { useList } from '../../../lib/paged-query';
import { Pairs, Section } from '../../../ui/page-parts';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';
import { ShareBar } from '../../../ui/share-bar';
import { ShowMore } from '../../../ui/show-more';
import type { Organisation } from '../api';
import { affiliatesQuery, type Affiliations, affiliationsQuery } from '../affiliations-api';
import { useTerritoryNames } from '../territories';
import { AskedAffiliations } from './asked-affiliations';
import { EndAffiliation } from './end-affiliation';
import { OrganisationLink } from './organisation-link';

/** The umbrellas of an organisation, for whom it speaks itself, and what waits for an answer. */
export function SpeaksFor({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const { data } = useQuery(affiliationsQuery(organisation.id));
  if (!data) return null;
  const { umbrellas, speaksFor } = data;
  if (umbrellas.length + data.asked.length + speaksFor.organisations === 0) return null;
  return (
    <Section title={t('organisations.together')} note={t('organisations.together-note')}>
      <div className="stack">
        <AskedAffiliations organisation={organisation} asked={data.asked} />
        {umbrellas.length > 0 && (
          <Rows label={t('organisations.umbrellas')}>
            {umbrellas.map((umbrella) => (
              <Row
                key={umbrella.id}
                lead={<Seat kind="organisation" />}
                title={<OrganisationLink organisation={umbrella} />}
                facts={[t('organisations.is-umbrella')]}
                actions={organisation.can.edit && <EndAffiliation organisation={organisation} other={umbrella} />}
              />
            ))}
          </Rows>
        )}
        {speaksFor.organisations > 0 && (
          <>
            <p>
              {t('organisations.speaks-for', { count: speaksFor.organisations })}{' '}
              {speaksFor.direct < speaksFor.organisations &&
                t('organisations.speaks-through', { direct: speaksFor.direct })}
            </p>
            <Spread speaksFor={speaksFor} />
            <Members organisation={organisation} />
          </>
        )}
      </div>
    </Section>
  );
}

function Spread({ speaksFor: { organisations, byCountry, byType } }: Pick<Affiliations, 'speaksFor'>) {
  const t = useT();
  const nameOf = useTerritoryNames(byCountry.map(({ country }) => country));
  const bars = (counts: { key: string; label: string; count: number }[]) => (
    <div className="stack-tight">
      {counts.map(({ key, label, count }) => (
        <ShareBar key={key} label={label} figure={count} share={count / organisations} />
      ))}
    </div>
  );
  const countries = byCountry.map(({ country, organisations: count }) => ({
    key: country,
    label: nameOf(country),
    count,
  }));
  const types = byType.map(({ type, organisations: count }) => ({
    key: type,
    label: t(`vocabulary.stakeholder.${type}`),
    count,
  }));
  return (
    <Pairs
      items={[
        ...(countries.length > 0 ? [{ term: t('organisations.by-country'), value: bars(countries) }] : []),
        { term: t('organisations.by-type'), value: bars(types) },
      ]}
    />
  );
}

function Members({ organisation }: { organisation: Organisation }) {
  const t = useT();
  const { items, next, more, isPending } = useList(affiliatesQuery(organisation.id));
  if (items.length === 0) return null;
  return (
    <div>
      <Rows label={t('organisations.affiliates')}>
        {items.map((member) => (
          <Row
            key={member.id}
            lead={<Seat kind="organisation" />}
            title={<OrganisationLink organisation={member} />}
            facts={[t(`vocabulary.stakeholder.${member.stakeholderType}`)]}
            actions={organisation.can.edit && <EndAffiliation organisation={organisation} other={member} />}
          />
        ))}
      </Rows>
      {next && <ShowMore shown={items.length} pending={isPending} onMore={more} />}
    </div>
  );
}
