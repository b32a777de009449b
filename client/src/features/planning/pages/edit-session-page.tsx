import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs, useParams } from 'react-router';
import { useT } from '../../../lib/i18n';
import { loaderServices, prepare, requireViewer } from '../../../lib/loader';
import { prepareList } from '../../../lib/paged-query';
import { Notice } from '../../../ui/notice';
import { Section } from '../../../ui/page-parts';
import { Facts } from '../../../ui/register';
import { consultationQuery } from '../../consultations/api';
import { sessionQuery, sessionsKey } from '../../sessions/api';
import { SessionTag } from '../../sessions/components/session-tag';
import { WayIn } from '../../sessions/components/way-in';
import { sessionPaths } from '../../sessions/paths';
import { useSessionState } from '../../sessions/session-state';
import '../../sessions/sessions.css';
import { AgendaForm } from '../components/agenda-form';
import { CancelSession } from '../components/cancel-session';
import { KeptForm } from '../components/kept-form';
import { ManageFrame } from '../components/manage-frame';
import { RegisteredList } from '../components/registered-list';
import { SessionFields } from '../components/session-fields';
import { SessionRoles } from '../components/session-roles';
import {
  editSession,
  passagesQuery,
  registrationList,
  type SessionSettings,
  sessionSettingsQuery,
} from '../session-api';
import { sessionFrom, sessionPart } from '../session-plan';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { slug = '', sessionId = '' } = args.params;
  await prepare(args.context, sessionQuery(sessionId), passagesQuery(slug), consultationQuery(slug));
  const { queryClient } = args.context.get(loaderServices);
  const { can } = await queryClient.ensureQueryData(sessionSettingsQuery(sessionId));
  if (can.seeRegistrations) await prepareList(args.context, registrationList(sessionId));
  return null;
}

/** One session as those who prepare it see it. */
export function Component() {
  const t = useT();
  const { slug = '', sessionId = '' } = useParams();
  const { data: settings } = useSuspenseQuery(sessionSettingsQuery(sessionId));
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const { state } = useSessionState(session);
  const { can } = settings;
  return (
    <ManageFrame
      slug={slug}
      part="sessions"
      lede={
        <p lang={session.language} dir="auto">
          {session.title}
        </p>
      }
    >
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
        <DetailsForm session={settings} slug={slug} />
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
    </ManageFrame>
  );
}

function DetailsForm({ session, slug }: { session: SessionSettings; slug: string }) {
  const t = useT();
  const { data: consultation } = useSuspenseQuery(consultationQuery(slug));
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
      {(shown, draft) => <SessionFields shown={shown} visibility={consultation.visibility} draft={draft} />}
    </KeptForm>
  );
}
