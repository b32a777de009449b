import { memo, useMemo } from 'react';
import type { RoomPoll } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { Disclosure } from '../../../ui/disclosure';
import { pollsOf } from '../feed';
import type { RoomView } from '../room-view';
import { PollView } from './poll-view';

export interface PollsProps {
  polls: readonly RoomPoll[];
  /** The poll on the big screen. */
  pollId: string | null;
  self: RoomView['self'];
  canVote: boolean;
}

/** What the hosts ask the room: what is open or on the big screen first, the rest on request. */
export const Polls = memo(function Polls({ polls, pollId, self, canVote }: PollsProps) {
  const t = useT();
  const sorted = useMemo(() => pollsOf(polls), [polls]);
  const front = sorted.filter(({ id, state }) => state === 'open' || id === pollId);
  const others = sorted.filter((poll) => !front.includes(poll));
  const view = (poll: RoomPoll) => <PollView key={poll.id} poll={poll} vote={self?.votes[poll.id]} canVote={canVote} />;
  return (
    <section className="room-part" id="polls" aria-labelledby="polls-title">
      <h2 id="polls-title" tabIndex={-1} className="room-title">
        {t('rooms.part.polls')}
      </h2>
      {front.map(view)}
      {front.length === 0 && <p className="muted">{t('rooms.polls-empty')}</p>}
      {others.length > 0 && (
        <Disclosure summary={t('rooms.polls-before', { count: others.length })}>{others.map(view)}</Disclosure>
      )}
    </section>
  );
});
