import { spacePath } from '../../../../../shared/space-paths';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Pairs } from '../../../ui/page-parts';
import type { LiveSession } from '../api';

/** Who leads it, where it belongs, who can follow it. */
export function SessionAbout({ session }: { session: LiveSession }) {
  const t = useT();
  const { hosts, space, forMembers } = session;
  return (
    <Pairs
      items={[
        {
          term: t('sessions.belongs-to'),
          value: (
            <Link to={spacePath(space)} lang={space.language} dir="auto">
              {space.title}
            </Link>
          ),
        },
        ...(hosts.length > 0
          ? [{ term: t('sessions.led-by'), value: <bdi>{hosts.map(({ name }) => name).join(', ')}</bdi> }]
          : []),
        { term: t('sessions.who-follows'), value: t(forMembers ? 'sessions.for-members' : 'sessions.for-all') },
      ]}
    />
  );
}
