import { Link } from 'react-router';
import { sessionTime } from '../../../../../shared/sessions';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { LinkButton } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/register';
import { calendarPaths, type SessionItem } from '../api';
import { sessionPaths } from '../paths';
import { type ShownState, useSessionState } from '../session-state';
import { useSessionWords } from '../use-session-words';
import { SessionTag } from './session-tag';
import '../sessions.css';

export interface SessionCardsProps {
  sessions: SessionItem[];
  /** Name in addresses of the consultation or the body. */
  slug: string;
}

/** The sessions of a consultation or a body that one can still come to, as cards, and the way to the others. */
export function SessionCards({ sessions, slug }: SessionCardsProps) {
  const t = useT();
  const now = useNow();
  const timeOf = ({ state, startsAt, endsAt }: SessionItem) =>
    sessionTime({ state, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }, now);
  const toCome = sessions.filter((session) => timeOf(session) !== 'past');
  return (
    <div className="stack">
      {toCome.length > 0 && (
        <div className="session-cards">
          {toCome.map((session) => (
            <SessionCard key={session.id} session={session} />
          ))}
        </div>
      )}
      <Facts
        items={[
          toCome.length < sessions.length && (
            <Link key="earlier" to={`${sessionPaths.list}?space=${slug}&show=past`}>
              {t('sessions.earlier', { count: sessions.length - toCome.length })}
            </Link>
          ),
          toCome.length > 0 && (
            <a key="calendar" href={calendarPaths.space(slug)}>
              {t('sessions.calendar')}
            </a>
          ),
        ]}
      />
    </div>
  );
}

function SessionCard({ session }: { session: SessionItem }) {
  const t = useT();
  const { state, time } = useSessionState(session);
  const { date, time: clock, lasts, seats } = useSessionWords(session);
  const isLive = time === 'live';
  return (
    <Card
      level="h3"
      kind={isLive ? 'lead' : state === 'cancelled' ? 'closed' : 'plain'}
      title={
        <span lang={session.language} dir="auto">
          {session.title}
        </span>
      }
    >
      {state !== 'planned' && (
        <p>
          <SessionTag state={state} />
        </p>
      )}
      <p>
        <strong>{date}</strong>
        <br />
        {clock}
      </p>
      <Facts
        items={[lasts, seats, session.mine && t(`sessions.mine.${session.mine === 'seated' ? 'seated' : 'waiting'}`)]}
      />
      <LinkButton
        kind={isLive ? 'primary' : 'plain'}
        icon={isLive ? 'users' : 'calendar'}
        to={isLive ? sessionPaths.room(session.id) : sessionPaths.one(session.id)}
      >
        {t(`sessions.act.${actFor(session, state, isLive)}`)}
      </LinkButton>
    </Card>
  );
}

function actFor({ registration, mine }: SessionItem, state: ShownState, isLive: boolean) {
  if (isLive) return 'enter';
  return registration && !mine && state !== 'cancelled' ? 'register' : 'look';
}
