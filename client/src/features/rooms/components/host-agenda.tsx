import type { Steering } from '../../../../../shared/rooms';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { beginnings, focusOf, minutesUntil } from '../agenda';
import type { LiveSession } from '../../sessions/api';
import { steer } from '../hosting-api';
import { useAct } from '../use-act';
import { useRoom } from '../use-room';

/** The agenda, with the item in focus and one button to the next. */
export function HostAgenda({ session, steering }: { session: LiveSession; steering: Steering }) {
  const t = useT();
  const api = useApi();
  const now = useNow();
  const store = useRoom();
  const dates = useDates(session.timeZone);
  const { pending, run } = useAct();
  const focus = focusOf(session.agenda, steering);
  const begin = beginnings(session, steering);
  const next = session.agenda[focus ? focus.number : 0];
  const go = (itemId: string | null) => void run(itemId ?? 'none', () => steer(api, store.room, { itemId }));
  if (session.agenda.length === 0) return <p className="muted">{t('hosting.no-agenda')}</p>;
  const left = focus?.endsAt ? minutesUntil(focus.endsAt, now) : null;
  return (
    <>
      {focus && left !== null && (
        <p className="numeric">
          {left > 0
            ? t('rooms.minutes-left', { count: left, time: dates.clock(focus.endsAt as Date) })
            : t('rooms.minutes-over', { count: -left })}
        </p>
      )}
      {next && (
        <Button icon="arrow-end" wide pending={pending === next.id} onClick={() => go(next.id)}>
          {t('hosting.next-item')}
        </Button>
      )}
      <ol className="host-agenda">
        {session.agenda.map((item, index) => (
          <li key={item.id}>
            <Button
              kind="quiet"
              aria-current={item.id === steering.itemId ? 'step' : undefined}
              pending={pending === item.id}
              onClick={() => go(item.id)}
            >
              <span lang={item.language} dir="auto">
                {item.title}
              </span>
              <small className="numeric">
                {t('hosting.item-time', { time: dates.clock(begin[index] as Date), count: item.minutes })}
              </small>
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
