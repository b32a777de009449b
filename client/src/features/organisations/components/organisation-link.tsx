import { Link } from 'react-router';
import type { OrganisationSummary } from '../api';

/** The name of an organisation, leading to its page. */
export function OrganisationLink({
  organisation,
}: {
  organisation: Pick<OrganisationSummary, 'slug' | 'name' | 'language'>;
}) {
  const { slug, name, language } = organisation;
  return (
    <Link to={`/organisations/${slug}`} lang={language} dir="auto">
      {name}
    </Link>
  );
}
