import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Facts } from '../../../ui/register';
import { Seat } from '../../../ui/seat';
import type { OrganisationSummary } from '../api';
import { useTerritoryNames } from '../territories';
import { VerifiedTag } from './verified-tag';

/** Organisations of one page of the register; what kind each is stands in the margin. */
export function OrganisationRows({ organisations }: { organisations: OrganisationSummary[] }) {
  const nameOf = useTerritoryNames(organisations.flatMap(({ territories }) => territories));
  return organisations.map((organisation) => (
    <OrganisationRow key={organisation.id} organisation={organisation} nameOf={nameOf} />
  ));
}

interface OrganisationRowProps {
  organisation: OrganisationSummary;
  nameOf: (code: string) => string;
}

function OrganisationRow({ organisation, nameOf }: OrganisationRowProps) {
  const t = useT();
  const { slug, name, language, stakeholderType, levels, territories, verified } = organisation;
  return (
    <li>
      <p className="organisation-kind">{t(`vocabulary.stakeholder.${stakeholderType}`)}</p>
      <div className="register-body">
        <h2 className="register-title organisation-name">
          <Seat kind="organisation" />
          <Link to={`/organisations/${slug}`} lang={language} dir="auto">
            {name}
          </Link>
        </h2>
        <Facts
          items={[
            ...levels.map((level) => t(`vocabulary.level.${level}`)),
            ...territories.map(nameOf),
            verified && <VerifiedTag key="verified" />,
          ]}
        />
      </div>
    </li>
  );
}
