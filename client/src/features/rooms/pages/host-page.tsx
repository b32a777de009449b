import { useSuspenseQuery } from '@tanstack/react-query';
import { type MouseEvent, useState } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { requireViewer } from '../../../lib/loader';
import { problemOf } from '../../../lib/problems';
import { loaderServices } from '../../../lib/loader';
import { LinkButton } from '../../../ui/button';
import { type LiveSession, sessionQuery } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';
import { HostBreakouts } from '../components/host-breakouts';
import { HostHeld } from '../components/host-held';
import { HostKeys } from '../components/lazy-parts';
import { HostPeople } from '../components/host-people';
import { HostPolls } from '../components/host-polls';
import { HostQuestions } from '../components/host-questions';
import { HostSession } from '../components/host-session';
import { HostSpeakers } from '../components/host-speakers';
import { RoomBanners } from '../components/room-banners';
import { RoomBar } from '../components/room-bar';
import '../feed.css';
import '../host.css';
import { presentPath } from '../paths';
import '../room.css';
import '../room-parts.css';
import '../room-windows.css';
import { loadRoom } from '../room-loader';
import type { RoomView } from '../room-view';
import { RoomProvider, useLiveRoom } from '../use-room';
import { useRoomNews } from '../use-room-news';
import { useAgenda } from '../use-agenda';
import { useSingleKeys } from '../../../lib/single-keys';

export async function loader(args: LoaderFunctionArgs): Promise<null> {
  requireViewer(args);
  const { queryClient } = args.context.get(loaderServices);
  const session = await queryClient.fetchQuery({ ...sessionQuery(args.params['sessionId'] ?? ''), staleTime: 0 });
  if (!session.can.moderate) throw problemOf('forbidden');
  return loadRoom(args);
}

export const handle = { alone: true };
export const shouldRevalidate = () => false;

const parts = ['session', 'held', 'questions', 'polls', 'speakers', 'people', 'breakouts'] as const;
type Part = (typeof parts)[number];

/** The console of those who host and moderate a session. */
export function Component() {
  const t = useT();
  const { sessionId = '' } = useParams();
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const [store, view] = useLiveRoom(session.roomId);
  const [announcement, putAway] = useRoomNews(store, view, session);
  usePage({ title: t('hosting.page-title', { title: session.title }) });
  useAgenda(session.id, view.agendaChanges);
  return (
    <RoomProvider value={store}>
      <div className="view-room view-host dense">
        <RoomBar session={session} view={view} back={{ to: sessionPaths.one(session.id), label: t('hosting.leave') }}>
          <HostLinks session={session} state={view.steering.state} />
        </RoomBar>
        <RoomBanners
          announcement={announcement}
          onRead={putAway}
          shutOut={view.shutOut}
          way={sessionPaths.one(session.id)}
        />
        <Console session={session} view={view} />
      </div>
    </RoomProvider>
  );
}

/** The other views of the session. */
function HostLinks({ session, state }: { session: LiveSession; state: RoomView['steering']['state'] }) {
  const t = useT();
  const isOver = state === 'ended' || state === 'published';
  return (
    <>
      <LinkButton kind="quiet" small icon="comment" to={sessionPaths.room(session.id)}>
        {t('hosting.to-room')}
      </LinkButton>
      <LinkButton kind="quiet" small icon="screen" to={presentPath(session.id)} target="_blank">
        {t('rooms.menu.present')}
      </LinkButton>
      {isOver && session.can.takeNotes && (
        <LinkButton kind="quiet" small icon="suggest" to={sessionPaths.record(session.id)}>
          {t('hosting.notes')}
        </LinkButton>
      )}
    </>
  );
}

function Console({ session, view }: { session: LiveSession; view: RoomView }) {
  const t = useT();
  const [part, setPart] = useState<Part>('session');
  const [helping, setHelping] = useState(false);
  useSingleKeys({ '?': () => setHelping(true) });
  const choose = (event: MouseEvent, next: Part) => {
    event.preventDefault();
    setPart(next);
  };
  const { host } = session.can;
  const shown = parts.filter((each) => host || (each !== 'polls' && each !== 'breakouts'));
  return (
    <div className="host" data-part={part}>
      <HostSession session={session} view={view} />
      <div className="host-desk">
        <nav className="room-nav" aria-label={t('hosting.parts')}>
          <ul>
            {shown.map((each) => (
              <li key={each} className={each === 'session' ? 'host-nav-session' : undefined}>
                <a
                  href={`#${each}`}
                  aria-current={each === part ? 'true' : undefined}
                  onClick={(event) => choose(event, each)}
                >
                  {t(`hosting.part.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="host-panel">
          <Panel part={part} session={session} view={view} />
        </div>
      </div>
      {helping && <HostKeys onClose={() => setHelping(false)} />}
    </div>
  );
}

/** Where the run of the session stands beside, what waits for a decision comes first. */
function Panel({ part, session, view }: { part: Part; session: LiveSession; view: RoomView }) {
  const { host } = session.can;
  if (part === 'questions') return <HostQuestions view={view} canHost={host} />;
  if (part === 'polls') return <HostPolls view={view} />;
  if (part === 'speakers') return <HostSpeakers queue={view.queue} />;
  if (part === 'people') return <HostPeople breakouts={view.breakouts} canHost={host} />;
  if (part === 'breakouts') return <HostBreakouts sessionId={session.id} view={view} />;
  return <HostHeld timeZone={session.timeZone} />;
}
