import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import { Facts } from '../../../ui/register';
import { useTerritoryNames } from '../../organisations/territories';
import type { Body } from '../api';

/** Who leads it and does its work, and what it is about. */
export function AboutBody({ body }: { body: Body }) {
  const t = useT();
  const nameOf = useTerritoryNames(body.territories);
  const { lead, secretariat, team, levels, territories, policyFields } = body;
  const contacts = team.filter(({ role, name }) => role === 'lead' && name);
  const items = [
    lead && { term: t('bodies.lead'), value: <OrganisationLink organisation={lead} /> },
    secretariat && { term: t('bodies.secretariat'), value: <OrganisationLink organisation={secretariat} /> },
    contacts.length > 0 && {
      term: t('bodies.kept-by'),
      value: (
        <Facts
          items={contacts.map(({ personId, name }) => (
            <bdi key={personId}>{name}</bdi>
          ))}
        />
      ),
    },
    policyFields.length > 0 && {
      term: t('bodies.filter.field'),
      value: words(policyFields.map((code) => t(`vocabulary.field.${code}`))),
    },
    levels.length > 0 && {
      term: t('bodies.filter.level'),
      value: words(levels.map((code) => t(`vocabulary.level.${code}`))),
    },
    territories.length > 0 && { term: t('bodies.filter.place'), value: words(territories.map(nameOf)) },
  ];
  return <Pairs items={items.filter((item) => item !== false && item !== null)} />;
}

const words = (items: ReactNode[]) => <Facts items={items} />;

/** An organisation, as a way to its page. */
export function OrganisationLink({ organisation }: { organisation: NonNullable<Body['lead']> }) {
  const { slug, name, language } = organisation;
  return (
    <Link to={`/organisations/${slug}`} lang={language} dir="auto">
      {name}
    </Link>
  );
}
