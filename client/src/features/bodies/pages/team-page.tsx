import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Section } from '../../../ui/page-parts';
import { Team } from '../../planning/components/team';
import { bodyKey, bodyQuery } from '../api';
import { ManageFrame } from '../components/manage-frame';
import { loadManaged } from '../manage-loader';
import { setTeam } from '../manage-api';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadManaged(args);
  return null;
}

/** Who does the work of the secretariat here. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: body } = useSuspenseQuery(bodyQuery(slug));
  return (
    <ManageFrame slug={slug} part="team" lede={<p>{t('bodies.part-lede.team')}</p>}>
      <Section title={t('bodies.part.team')} note={t('bodies.team-note')}>
        <Team
          team={body.team}
          mayChange={body.can.staff}
          shownBy={bodyKey(slug)}
          save={(api, members) => setTeam(api, body, members)}
        />
      </Section>
    </ManageFrame>
  );
}
