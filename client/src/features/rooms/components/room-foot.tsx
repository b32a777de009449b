import { type RefObject, useEffect, useState } from 'react';
import type { RoomEntry } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { signInPath } from '../../../lib/viewer';
import { Button, LinkButton } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import type { LiveSession } from '../../sessions/api';
import { sessionPaths } from '../../sessions/paths';
import type { RoomView } from '../room-view';
import { useComposer } from '../use-composer';
import { useRefusalText } from '../use-refusal';
import type { Silence } from '../why-silent';
import { Composer } from './composer';
import { JoinDialog } from './lazy-parts';

export interface RoomFootProps {
  session: LiveSession;
  view: RoomView;
  silence: Silence | null;
  field: RefObject<HTMLTextAreaElement | null>;
  replyTo: RoomEntry | null;
  /** Grows with each wish to ask a question. */
  asking: number;
  onNoReply: () => void;
}

/** At the end of the room: where one writes, or comes in, or why one cannot. */
export function RoomFoot(props: RoomFootProps) {
  // A guest's code is told once: it stays when the bar they joined by is gone.
  const [joining, setJoining] = useState(false);
  return (
    <>
      <Foot {...props} onJoin={() => setJoining(true)} />
      {joining && <JoinDialog sessionId={props.session.id} onClose={() => setJoining(false)} />}
    </>
  );
}

function Foot({ onJoin, ...props }: RoomFootProps & { onJoin: () => void }) {
  const { session, view, silence } = props;
  const t = useT();
  const refusal = useRefusalText();
  if (silence === 'over' || silence === 'closed')
    return (
      <div className="room-foot">
        <p>
          <Icon name="lock" size="s" /> {t(`rooms.silent.${silence}`)}
        </p>
        {view.steering.state === 'published' && (
          <LinkButton small icon="document" to={sessionPaths.record(session.id)}>
            {t('sessions.read-record')}
          </LinkButton>
        )}
        {silence === 'over' && (
          <LinkButton small to={sessionPaths.one(session.id)}>
            {t('rooms.to-session')}
          </LinkButton>
        )}
      </div>
    );
  if (silence === 'join') return <JoinBar session={session} onJoin={onJoin} />;
  if (silence === 'not-yours' && !view.self)
    return (
      <div className="room-foot">
        <p>
          <Icon name="info" size="s" />{' '}
          {session.whyNot.speak ? refusal(session.whyNot.speak) : t('rooms.silent.not-yours')}
        </p>
        {session.whyNot.speak === 'unauthenticated' && (
          <LinkButton small to={signInPath(sessionPaths.room(session.id))}>
            {t('rooms.sign-in')}
          </LinkButton>
        )}
      </div>
    );
  return <Writing {...props} />;
}

function Writing({ view, silence, field, replyTo, asking, onNoReply }: RoomFootProps) {
  const writing = useComposer(replyTo, onNoReply);
  const { choose } = writing;
  const [asked, setAsked] = useState(asking);
  if (asked !== asking) {
    setAsked(asking);
    choose('question');
  }
  useEffect(() => {
    if (asking > 0) field.current?.focus();
  }, [asking, field]);
  return <Composer view={view} writing={writing} silence={silence} field={field} onNoReply={onNoReply} />;
}

/** For people without an account: who they want to be here. */
function JoinBar({ session, onJoin }: { session: LiveSession; onJoin: () => void }) {
  const t = useT();
  const hydrated = useHydrated();
  return (
    <div className="room-foot">
      <p>{t('rooms.silent.join')}</p>
      <Button kind="primary" disabled={!hydrated} onClick={onJoin}>
        {t('rooms.join')}
      </Button>
      <LinkButton kind="quiet" to={signInPath(sessionPaths.room(session.id))}>
        {t('rooms.sign-in')}
      </LinkButton>
    </div>
  );
}
