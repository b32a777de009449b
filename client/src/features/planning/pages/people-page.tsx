import { useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { consultationsKey, setTeam, settingsQuery } from '../api';
import { Invited } from '../components/invited';
import { ManageFrame } from '../components/manage-frame';
import { Members } from '../components/members';
import { Team } from '../components/team';
import { loadPlan } from '../manage-loader';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  await loadPlan(args);
  return null;
}

/** Who works on it, who belongs to it and who is invited. */
export function Component() {
  const t = useT();
  const { slug = '' } = useParams();
  const { data: settings } = useSuspenseQuery(settingsQuery(slug));
  return (
    <ManageFrame slug={slug} part="people" lede={<p>{t('planning.people.lede')}</p>}>
      {!settings.can.staff && (
        <div className="plan-note">
          <Notice icon="lock" title={t('planning.people.lead-decides')} />
        </div>
      )}
      <Section title={t('planning.people.team')} note={t('planning.people.team-note')}>
        <Team
          team={settings.team}
          mayChange={settings.can.staff}
          shownBy={consultationsKey}
          save={(api, members) => setTeam(api, settings, members)}
        />
      </Section>
      <Section title={t('planning.people.members')} note={t('planning.people.members-note')}>
        <Members settings={settings} />
      </Section>
      <Section title={t('planning.people.invited')} note={t('planning.people.invited-note')}>
        <Invited settings={settings} />
      </Section>
    </ManageFrame>
  );
}
