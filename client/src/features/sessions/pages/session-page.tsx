import { spacePath } from '../../../../../shared/space-paths';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { prepare } from '../../../lib/loader';
import { useLive } from '../../../lib/use-live';
import { LinkButton } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { PageHead, Section } from '../../../ui/page-parts';
import { StatusBand } from '../../../ui/status-band';
import { type LiveSession, sessionQuery, sessionsKey } from '../api';
import { Agenda } from '../components/agenda';
import { SessionAbout } from '../components/session-about';
import { SessionTag } from '../components/session-tag';
import { TakePart } from '../components/take-part';
import { sessionPaths } from '../paths';
import { useSessionState } from '../session-state';
import '../sessions.css';
import { useSessionWords } from '../use-session-words';

export function loader({ context, params }: LoaderFunctionArgs): Promise<null> {
  return prepare(context, sessionQuery(params['sessionId'] ?? ''));
}

/** One session: when it is, what it is about, how to come. */
export function Component() {
  const t = useT();
  const { sessionId = '' } = useParams();
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const { state, time } = useSessionState(session);
  usePage({ title: session.title, description: session.purpose });
  useFreshState(session, state);
  const { space, can } = session;
  return (
    <>
      <PageHead
        title={session.title}
        lang={session.language}
        trail={[
          { label: t('sessions.title'), to: sessionPaths.list },
          { label: space.title, to: spacePath(space) },
        ]}
        margin={
          <p>
            <SessionTag state={state} />
          </p>
        }
        lede={
          session.purpose && (
            <p lang={session.language} dir="auto">
              {session.purpose}
            </p>
          )
        }
      >
        {(can.prepare || can.host) && (
          <div className="cluster">
            {can.prepare && (
              <LinkButton to={sessionPaths.prepare(session.id)} icon="settings">
                {t('sessions.prepare')}
              </LinkButton>
            )}
            {(can.host || can.moderate) && state !== 'cancelled' && (
              <LinkButton to={sessionPaths.console(session.id)} icon="desk">
                {t('sessions.console')}
              </LinkButton>
            )}
          </div>
        )}
      </PageHead>
      <Where session={session} />
      <div className="page">
        {state === 'cancelled' && (
          <div className="session-notice">
            <Notice tone="critical" icon="close" title={t('sessions.cancelled-title')}>
              <p dir="auto">{session.cancelReason}</p>
            </Notice>
          </div>
        )}
        <Section
          title={t(time === 'past' ? 'sessions.afterwards' : 'sessions.take-part')}
          note={time !== 'past' && t(session.guests ? 'sessions.no-account' : 'sessions.account')}
        >
          <TakePart session={session} />
        </Section>
        {session.agenda.length > 0 && (
          <Section title={t('sessions.agenda')} note={t('sessions.agenda-note')}>
            <Agenda session={session} />
          </Section>
        )}
        <Section title={t('sessions.about')}>
          <SessionAbout session={session} />
        </Section>
      </div>
    </>
  );
}

/** Asks anew when the clock or somebody else changed what can be done. */
function useFreshState(session: LiveSession, state: string): void {
  const client = useQueryClient();
  const { id, state: told, space } = session;
  const refresh = () => void client.invalidateQueries({ queryKey: sessionsKey });
  useLive(`space:${space.id}`, { 'space.changed': refresh });
  useEffect(() => {
    if (state !== told && state !== 'missed') void client.invalidateQueries({ queryKey: sessionQuery(id).queryKey });
  }, [client, id, state, told]);
}

/** When it begins, how long it lasts, in which languages and with how many. */
function Where({ session }: { session: LiveSession }) {
  const t = useT();
  const { dates, date, time, lasts, languages, seats } = useSessionWords(session);
  return (
    <StatusBand
      label={t('sessions.facts')}
      items={[
        {
          term: t('sessions.starts'),
          value: date,
          detail: t('sessions.time-relative', { time, relative: dates.relative(session.startsAt) }),
          isMoment: true,
        },
        { term: t('sessions.lasts'), value: lasts, detail: t('sessions.until', { time: dates.clock(session.endsAt) }) },
        { term: t('sessions.languages'), value: languages },
        { term: t('sessions.seats'), value: seats ?? t('sessions.seats-open') },
      ]}
    />
  );
}
