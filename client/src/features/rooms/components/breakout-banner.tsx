import { Link } from 'react-router';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { choosePlace } from '../api';
import { breakoutPath } from '../paths';
import type { RoomView } from '../room-view';
import { useAct } from '../use-act';
import { useRoomName } from '../use-room-name';

/** While small rooms are open: the way to one's own, or the choice among them. */
export function BreakoutBanner({ sessionId, view }: { sessionId: string; view: RoomView }) {
  const t = useT();
  const nameOf = useRoomName();
  const { pending, run } = useAct();
  const { steering, breakouts, self } = view;
  if (steering.breakouts === null || self === null) return null;
  const own = breakouts.find(({ id }) => id === self.breakoutId);
  if (own)
    return (
      <div className="room-banner">
        <Icon name="users" />
        <p>{t('rooms.breakout-yours', { room: nameOf(own) })}</p>
        <Link className="button button-small button-primary" to={breakoutPath(sessionId, own.id)}>
          {t('rooms.breakout-go')}
        </Link>
      </div>
    );
  if (steering.breakouts !== 'chosen') return null;
  return (
    <div className="room-banner room-banner-choice">
      <Icon name="users" />
      <p>{t('rooms.breakout-choose')}</p>
      <ul>
        {breakouts.map(({ id, name, position, seats, people }) => (
          <li key={id}>
            <Button
              small
              pending={pending === id}
              disabled={seats !== null && people >= seats}
              onClick={() => void run(id, (api) => choosePlace(api, id))}
            >
              <span dir="auto">{nameOf({ name, position })}</span>
              {seats !== null && <span className="count">{t('rooms.breakout-seats', { people, seats })}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
