import type { ReactNode } from 'react';
import { useConnection } from '../../../lib/connection';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { ConnectionPill, Pill } from '../../../ui/pill';
import type { LiveSession } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';
import type { RoomView } from '../room-view';

export interface RoomBarProps {
  session: LiveSession;
  view: RoomView;
  /** Name of a break-out room. */
  room?: string;
  /** Where the way back leads, and what it is called. */
  back?: { to: string; label: string };
  children?: ReactNode;
}

/** On top of a room: where one is, how many are here, and the truth about the line. */
export function RoomBar({ session, view, room, back, children }: RoomBarProps) {
  const t = useT();
  // Before the beginning the line matters already; of a room that is only read, neither it nor who is here does.
  const isOver = ['ended', 'published'].includes(view.steering.state);
  // Who has just come in is here, also before the room was counted again.
  const here = Math.max(view.presence.total, view.entered ? 1 : 0);
  const way = back ?? { to: sessionPaths.one(session.id), label: t('rooms.leave') };
  return (
    <header className="room-bar">
      <LinkButton kind="quiet" icon="arrow-start" iconOnly to={way.to}>
        {way.label}
      </LinkButton>
      <div className="room-name">
        <h1 tabIndex={-1} lang={room === undefined ? session.language : undefined} dir="auto">
          {room ?? session.title}
        </h1>
        <p className="muted numeric">{isOver ? t('rooms.state.ended') : t('rooms.here', { count: here })}</p>
      </div>
      {!isOver && <RoomLine view={view} />}
      <div className="room-tools">{children}</div>
    </header>
  );
}

/** The truth about the line, and how much of one's own waits for it. A `quiet` one says nothing while all is well. */
export function RoomLine({ view, quiet = false }: { view: RoomView; quiet?: boolean }) {
  const t = useT();
  const { state } = useConnection();
  const waiting = view.waiting.filter(({ refused }) => refused === null).length;
  const isOpening = state === 'idle' || state === 'opening';
  const isComing = isOpening || (state === 'connected' && !view.entered);
  if (quiet && (state === 'connected' || isOpening)) return null;
  return (
    <div className="room-line">
      {isComing ? <Pill state="reconnecting">{t('rooms.connecting')}</Pill> : <ConnectionPill waiting={waiting} />}
    </div>
  );
}
