import type { RoomPoll } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { PollResults } from './poll-results';

/** Rows that a screen has room for. */
const most = 8;

/** The poll on the screen, its bars as they grow. */
export function PresentPoll({ poll, present }: { poll: RoomPoll; present: number }) {
  const t = useT();
  return (
    <section className="present-poll" aria-labelledby="present-poll-title">
      <h2 id="present-poll-title" lang={poll.lang} dir="auto">
        {poll.question}
      </h2>
      {poll.tally ? (
        <PollResults poll={poll} most={most} />
      ) : (
        <ul className="present-options" lang={poll.lang}>
          {poll.options.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      <p className="muted numeric">
        {poll.state === 'open'
          ? t('rooms.present-answered', { count: poll.base, present: Math.max(present, poll.base) })
          : t('rooms.poll.base', { count: poll.base })}
      </p>
    </section>
  );
}
