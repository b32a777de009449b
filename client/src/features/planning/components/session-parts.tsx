import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Facts } from '../../../ui/register';
import { sessionQuery, sessionsKey } from '../../sessions/api';
import { SessionTag } from '../../sessions/components/session-tag';
import { WayIn } from '../../sessions/components/way-in';
import { sessionPaths } from '../../sessions/paths';
import { useSessionState } from '../../sessions/session-state';
import '../../sessions/sessions.css';
import { editSession, type SessionSettings, sessionSettingsQuery } from '../session-api';
import { sessionFrom, sessionPart } from '../session-plan';
import { AgendaForm } from './agenda-form';
import { CancelSession } from './cancel-session';
import { KeptForm } from './kept-form';
import { RegisteredList } from './registered-list';
import { SessionFields } from './session-fields';
import { SessionRoles } from './session-roles';

/** One session as those who prepare it see it, in the frame of its consultation or, for hosts from outside its team, on a page of its own. */
export function SessionParts({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { data: settings } = useSuspenseQuery(sessionSettingsQuery(sessionId));
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const { state } = useSessionState(session);
  const { can } = settings;
  return (
    <>
      <div className="plan-note">
        <Facts
          items={[
            <SessionTag key="state" state={state} />,
            <Link key="page" to={sessionPaths.one(sessionId)}>
              {t('planning.session.to-page')}
            </Link>,
            can.host && (
              <Link key="console" to={sessionPaths.console(sessionId)}>
                {t('sessions.console')}
              </Link>
            ),
          ]}
        />
      </div>
      {!can.edit && (
        <div className="plan-note">
          <Notice
            icon="lock"
            title={t(state === 'cancelled' ? 'planning.session.is-cancelled' : 'planning.session.stands')}
          />
        </div>
      )}
      <Section title={t('planning.session.details')} note={t('planning.session.details-note')}>
        <DetailsForm session={settings} />
      </Section>
      <Section title={t('planning.session.agenda')} note={t('planning.session.agenda-note')}>
        <AgendaForm session={settings} />
      </Section>
      <Section title={t('planning.session.roles')} note={t('planning.session.roles-note')}>
        <SessionRoles session={settings} />
      </Section>
      {can.seeRegistrations && (
        <Section title={t('planning.session.registered')} note={t('planning.session.registered-note')}>
          <RegisteredList session={settings} />
        </Section>
      )}
      {session.code && (
        <Section title={t('planning.session.way-in')} note={t('planning.session.way-in-note')}>
          <WayIn session={session} code={session.code} />
        </Section>
      )}
      {can.cancel && (
        <Section title={t('planning.session.cancel')}>
          <CancelSession session={settings} />
        </Section>
      )}
    </>
  );
}

function DetailsForm({ session }: { session: SessionSettings }) {
  const t = useT();
  return (
    <KeptForm
      kept={session}
      query={sessionSettingsQuery(session.id)}
      shownBy={[sessionsKey]}
      draftAt={`plan-session:${session.id}`}
      label={t('planning.session.details')}
      may={session.can.edit}
      part={sessionPart}
      save={(api, values, seen) => editSession(api, seen, sessionFrom(values))}
    >
      {(shown, draft) => <SessionFields shown={shown} visibility={session.visibility} draft={draft} />}
    </KeptForm>
  );
}
