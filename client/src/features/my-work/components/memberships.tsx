import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import type { Viewer } from '../../../lib/viewer';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Row, Rows } from '../../../ui/rows';
import { Seat } from '../../../ui/seat';

/** The organisations in whose name the person prepares or speaks. */
export function Memberships({ memberships }: Pick<Viewer, 'memberships'>) {
  const t = useT();
  if (memberships.length === 0) {
    return (
      <Empty
        title={t('my-work.organisations-none')}
        action={<LinkButton to="/organisations/new">{t('organisations.register')}</LinkButton>}
      >
        <p>{t('my-work.organisations-none-explained')}</p>
      </Empty>
    );
  }
  return (
    <Rows label={t('my-work.organisations')}>
      {memberships.map(({ organisationId, name, role }) => (
        <Row
          key={organisationId}
          lead={<Seat kind="organisation" />}
          title={<Link to={`/organisations/${organisationId}`}>{name}</Link>}
          facts={[t(`organisations.role.${role}`)]}
        />
      ))}
    </Rows>
  );
}
