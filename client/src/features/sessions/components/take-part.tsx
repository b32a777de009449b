import { useT } from '../../../lib/i18n';
import { problemText } from '../../../lib/problems';
import { LinkButton } from '../../../ui/button';
import { Facts } from '../../../ui/register';
import { calendarPaths, type LiveSession } from '../api';
import { sessionPaths } from '../paths';
import { useSessionState } from '../session-state';
import { Registration } from './registration';
import { WayIn } from './way-in';

/** What one can do about a session now: enter it, take a seat, keep the date, read what came of it. */
export function TakePart({ session }: { session: LiveSession }) {
  const t = useT();
  const { state, time } = useSessionState(session);
  return (
    <div className="session-acts">
      <div className="stack">
        <Entrance session={session} />
        {session.registration && time !== 'past' && state !== 'cancelled' && <Registration session={session} />}
        <Facts
          items={[
            <a key="ics" href={calendarPaths.one(session.id)} download>
              {t('sessions.to-calendar')}
            </a>,
          ]}
        />
      </div>
      {session.code && time !== 'past' && <WayIn session={session} code={session.code} />}
    </div>
  );
}

function Entrance({ session }: { session: LiveSession }) {
  const t = useT();
  const { state, time } = useSessionState(session);
  const { can, whyNot, registration } = session;
  if (state === 'published')
    return (
      <LinkButton kind="primary" icon="document" to={sessionPaths.record(session.id)}>
        {t('sessions.read-record')}
      </LinkButton>
    );
  if (state === 'cancelled' || state === 'missed') return <p>{t(`sessions.is.${state}`)}</p>;
  if (state === 'ended' && (can.host || can.moderate || can.takeNotes))
    return (
      <div className="stack-tight">
        <p>{t('sessions.record-draft')}</p>
        <div>
          <LinkButton kind="primary" icon="document" to={sessionPaths.record(session.id)}>
            {t('sessions.open-record')}
          </LinkButton>
        </div>
      </div>
    );
  if (time === 'past') return <p>{t('sessions.is.ended')}</p>;
  if (time === 'live' && can.watch)
    return (
      <div className="stack-tight">
        <p>{t(can.speak ? 'sessions.come-in' : 'sessions.come-watch')}</p>
        {!can.speak && whyNot.speak && <p className="small muted">{problemText(t, { code: whyNot.speak })}</p>}
        <div>
          <LinkButton kind="primary" icon="users" to={sessionPaths.room(session.id)}>
            {t('sessions.act.enter')}
          </LinkButton>
        </div>
      </div>
    );
  return <p>{t(registration ? 'sessions.opens-before' : 'sessions.opens-before-walk-in')}</p>;
}
