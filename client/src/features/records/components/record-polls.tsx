import type { RoomPoll } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { Facts } from '../../../ui/register';
import { PollResults } from '../../rooms/components/poll-results';
import '../../rooms/room-parts.css';
import type { RecordPoll } from '../api';

/** Polls with their results, how many voted, and whether by name. */
export function RecordPolls({ polls, level: Heading = 'h3' }: { polls: RecordPoll[]; level?: 'h3' | 'h4' }) {
  const t = useT();
  return polls.map((poll) => (
    <div key={poll.id} className="record-item">
      <Heading lang={poll.lang} dir="auto">
        {poll.question}
      </Heading>
      <Facts
        items={[
          t('records.base', { count: poll.base }),
          t(poll.anonymous ? 'records.poll-anonymous' : 'records.poll-named'),
        ]}
      />
      <PollResults poll={asRoomPoll(poll)} />
    </div>
  ));
}

const asRoomPoll = (poll: RecordPoll): RoomPoll => ({ ...poll, results: 'end', state: 'closed' });
