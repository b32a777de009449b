import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { BrandMark } from '../../../ui/brand-mark';
import { Icon } from '../../../ui/icon';
import { useDates } from '../../../lib/dates';
import { useNow } from '../../../lib/now';
import { sessionQuery } from '../../sessions/api';
import { PresentJoin } from '../components/present-join';
import { PresentPoll } from '../components/present-poll';
import { PresentSpeakers } from '../components/present-speakers';
import { PresentStage } from '../components/present-stage';
import { RoomLine } from '../components/room-bar';
import '../present.css';
import '../room-parts.css';
import { RoomProvider, useLiveRoom } from '../use-room';
import { useAgenda } from '../use-agenda';
import { usePresentKeys } from '../use-present-keys';

export { loadRoom as loader } from '../room-loader';

export const handle = { alone: true };
export const shouldRevalidate = () => false;

/** The session for a big screen: it follows what the hosts do, and needs neither mouse nor reading glasses. */
export function Component() {
  const t = useT();
  const now = useNow();
  const { sessionId = '' } = useParams();
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const [store, view] = useLiveRoom(session.roomId);
  const dates = useDates(session.timeZone);
  usePage({ title: t('rooms.present-title', { title: session.title }) });
  useAgenda(session.id, view.agendaChanges);
  usePresentKeys(session, view, store.room);
  useAwake();
  const poll = view.polls.find(({ id }) => id === view.steering.pollId);
  return (
    <RoomProvider value={store}>
      <div className="view-present">
        <header className="present-bar">
          <p className="present-brand">
            <BrandMark />
            <span lang={session.language} dir="auto">
              {session.title}
            </span>
          </p>
          <div className="present-facts">
            <RoomLine view={view} quiet />
            <span>
              <Icon name="users" />
              {t('rooms.here', { count: view.presence.total })}
            </span>
            <span>
              <Icon name="clock" />
              <time dateTime={now.toISOString()}>{dates.clock(now)}</time>
            </span>
          </div>
        </header>
        <div className={poll ? 'present present-with-poll' : 'present'}>
          <PresentStage session={session} view={view} />
          <PresentSpeakers queue={view.queue} />
          {poll && <PresentPoll poll={poll} present={view.presence.total} />}
          <PresentJoin session={session} />
        </div>
      </div>
    </RoomProvider>
  );
}

/** Keeps the screen from going dark, where the browser lets a page ask for that. */
function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      void navigator.wakeLock.request('screen').then(
        (granted) => {
          lock = granted;
        },
        // A screen that goes dark is no reason to show less.
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}
