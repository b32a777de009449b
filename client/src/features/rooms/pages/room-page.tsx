import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RoomEntry } from '../../../../../shared/rooms';
import { usePage } from '../../../lib/head';
import { useT } from '../../../lib/i18n';
import { useViewer } from '../../../lib/viewer';
import { type LiveSession, sessionQuery } from '../../sessions/api';
import { Feed } from '../components/feed';
import { BreakoutBanner } from '../components/breakout-banner';
import { EntryDialog, HarvestForm } from '../components/lazy-parts';
import { Polls } from '../components/polls';
import { Questions } from '../components/questions';
import { RoomBanners } from '../components/room-banners';
import { RoomBar } from '../components/room-bar';
import { RoomFoot } from '../components/room-foot';
import { RoomItem } from '../components/room-item';
import { RoomMenu } from '../components/room-menu';
import { type RoomPart, RoomPartsNav } from '../components/room-parts';
import { Speakers } from '../components/speakers';
import { sessionPaths } from '../../sessions/paths';
import '../composer.css';
import '../feed.css';
import '../room.css';
import '../room-parts.css';
import '../room-windows.css';
import { useAgenda } from '../use-agenda';
import { useEntryActs } from '../use-entry-acts';
import type { RoomStore } from '../room-store';
import type { RoomView } from '../room-view';
import { RoomProvider, useLiveRoom } from '../use-room';
import { useRoomName } from '../use-room-name';
import { useRoomKeys } from '../use-room-keys';
import { useRoomNews } from '../use-room-news';
import { isShut, whySilent } from '../why-silent';

export { loadRoom as loader } from '../room-loader';

export const handle = { alone: true };

/** What happens is told; nothing in the address makes the room another. */
export const shouldRevalidate = () => false;

/** A live room: what it is about, what is said, and what one can say. */
export function Component() {
  const { sessionId = '', roomId } = useParams();
  const { data: session } = useSuspenseQuery(sessionQuery(sessionId));
  const id = roomId ?? session.roomId;
  return <Room key={id} session={session} roomId={id} />;
}

function Room({ session, roomId }: { session: LiveSession; roomId: string }) {
  const t = useT();
  const [store, view] = useLiveRoom(roomId);
  usePage({ title: t('rooms.page-title', { title: session.title }) });
  useAgenda(session.id, view.agendaChanges);
  const news = useRoomNews(store, view, session);
  return (
    <RoomProvider value={store}>
      <RoomFrame store={store} session={session} view={view} news={news} />
    </RoomProvider>
  );
}

interface RoomFrameProps {
  store: RoomStore;
  session: LiveSession;
  view: RoomView;
  news: ReturnType<typeof useRoomNews>;
}

function RoomFrame({ store, session, view, news: [announcement, putAway] }: RoomFrameProps) {
  const t = useT();
  const [part, setPart] = useState<RoomPart>('feed');
  const [threadId, setThread] = useState<string | null>(null);
  const [replyTo, setReply] = useState<RoomEntry | null>(null);
  const [asking, setAsking] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const nameOf = useRoomName();
  const isBreakout = store.room !== session.roomId;
  // Those who run the session may look into a small room that is closed.
  const isClosed = view.steering.breakouts === null && view.self?.can.moderate === false;
  useWayBack(session, isBreakout && (view.shutOut !== null || isClosed));
  const silence = whySilent(view, { session, isKnown: useViewer() !== null, isBreakout });
  const { acts, question, closeQuestion } = useEntryActs(view, silence);
  const ask = () => setAsking(asking + 1);
  useRoomKeys({ field, onPart: setPart, onAsk: ask });
  const thread = threadId ? view.entries.get(threadId) : undefined;
  const reply = (entry: RoomEntry) => {
    setReply(entry);
    field.current?.focus();
  };
  const open = (id: string | null) => {
    setThread(id);
    setPart('feed');
  };
  return (
    <div className="view-room" data-part={part}>
      <RoomBar
        session={session}
        view={view}
        room={isBreakout && view.breakouts[0] ? nameOf(view.breakouts[0]) : undefined}
        back={isBreakout ? { to: sessionPaths.room(session.id), label: t('rooms.breakout-back') } : undefined}
      >
        <RoomMenu session={session} view={view} />
      </RoomBar>
      <RoomBanners
        announcement={announcement}
        onRead={putAway}
        shutOut={view.shutOut}
        way={sessionPaths.one(session.id)}
      >
        {!isBreakout && <BreakoutBanner sessionId={session.id} view={view} />}
      </RoomBanners>
      <div className="room">
        <RoomItem session={session} steering={view.steering} />
        <RoomPartsNav view={view} current={part} onChoose={setPart} />
        <div className="room-panels">
          <Feed
            view={view}
            timeZone={session.timeZone}
            acts={acts}
            threadId={threadId}
            onThread={open}
            onReply={reply}
          />
          <div className="room-side">
            <Polls
              polls={view.polls}
              pollId={view.steering.pollId}
              self={view.self}
              canVote={view.self?.can.speak === true && !isShut(silence)}
            />
            <Speakers queue={view.queue} selfId={view.self?.id} />
            {isBreakout && view.self && <HarvestForm version={view.breakouts[0]?.notes ?? 0} />}
            <Questions
              entries={view.entries}
              self={view.self}
              spotlightId={view.steering.spotlightId}
              acts={acts}
              onAsk={ask}
            />
          </div>
        </div>
      </div>
      <RoomFoot
        session={session}
        view={view}
        silence={silence}
        field={field}
        asking={asking}
        replyTo={thread && !thread.parentId ? thread : replyTo}
        onNoReply={() => {
          setReply(null);
          setThread(null);
        }}
      />
      {question && <EntryDialog {...question} onClose={closeQuestion} />}
    </div>
  );
}

/** When a small room is closed everyone is brought back. */
function useWayBack({ id }: LiveSession, called: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    if (called) void navigate(sessionPaths.room(id), { replace: true });
  }, [id, called, navigate]);
}
