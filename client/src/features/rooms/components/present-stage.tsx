import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { Seat } from '../../../ui/seat';
import type { LiveSession } from '../../sessions/api';
import { focusOf, minutesUntil } from '../agenda';
import { plainText, questionsOf } from '../feed';
import type { RoomView } from '../room-view';

/** What the room looks at: the question that is being answered, or the item. */
export function PresentStage({ session, view }: { session: LiveSession; view: RoomView }) {
  const t = useT();
  const now = useNow();
  const dates = useDates(session.timeZone);
  const { steering, entries } = view;
  const focus = focusOf(session.agenda, steering);
  const question = steering.spotlightId ? entries.get(steering.spotlightId) : undefined;
  const merged = question ? (questionsOf(entries).find(({ entry }) => entry.id === question.id)?.merged ?? 0) : 0;
  const left = focus?.endsAt && steering.state === 'live' ? minutesUntil(focus.endsAt, now) : null;
  return (
    <section className="present-stage" aria-labelledby="stage-title">
      <p className="present-item">
        {focus && <strong className="numeric">{t('rooms.item', { number: focus.number, of: focus.of })}</strong>}
        {question && focus && (
          <span lang={focus.item.language} dir="auto">
            {focus.item.title}
          </span>
        )}
        {steering.state === 'lobby' && <span>{t('rooms.begins', { time: dates.clockInZone(session.startsAt) })}</span>}
        {left !== null && focus?.endsAt && (
          <span className="present-left numeric">
            {left > 0
              ? t('rooms.minutes-left', { count: left, time: dates.clock(focus.endsAt) })
              : t('rooms.minutes-over', { count: -left })}
          </span>
        )}
      </p>
      {question ? (
        <>
          <h1 id="stage-title" tabIndex={-1} className="present-question" lang={question.lang} dir="auto">
            <mark>{plainText(question.html)}</mark>
          </h1>
          <p className="present-by">
            <Seat kind="person" />
            <span dir="auto">{question.author?.name || t('rooms.former')}</span>
            <span className="muted numeric">
              {t('rooms.askers', { count: question.supports })}
              {merged > 0 && <>, {t('rooms.merged', { count: merged + 1 })}</>}
            </span>
          </p>
        </>
      ) : (
        <h1
          id="stage-title"
          tabIndex={-1}
          className="present-question"
          lang={focus?.item.language}
          dir={focus ? 'auto' : undefined}
        >
          {steering.state === 'live' && focus ? focus.item.title : t(`rooms.no-item.${steering.state}`)}
        </h1>
      )}
    </section>
  );
}
