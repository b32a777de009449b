import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoomPoll } from '../../../../../shared/rooms';
import { useT } from '../../../lib/i18n';
import { useApi } from '../../../lib/query';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Tag } from '../../../ui/tag';
import { closePoll, deletePoll, openPoll, pollsKey, pollsQuery, steer } from '../hosting-api';
import type { RoomView } from '../room-view';
import { useAct } from '../use-act';
import { useRoom } from '../use-room';
import { PollEditor } from './lazy-parts';
import { PollResults } from './poll-results';

/** Milliseconds after which the results of an open poll are asked for, which participants do not see yet. */
const often = 3000;
const order = { open: 0, draft: 1, closed: 2 } as const;

/** What the hosts ask: drafts to prepare and open, open polls as they come in, closed ones for the screen. */
export function HostPolls({ view }: { view: RoomView }) {
  const t = useT();
  const store = useRoom();
  const client = useQueryClient();
  const [editing, setEditing] = useState<RoomPoll | 'new' | null>(null);
  const hidden = view.polls.some(({ state, tally }) => state === 'open' && tally === null);
  const { data = [] } = useQuery({ ...pollsQuery(store.room), refetchInterval: hidden ? often : false });
  const told = new Map(view.polls.map((poll) => [poll.id, poll]));
  // What participants are told is newer than what was asked for; what they are not told yet was asked for.
  const polls = data
    .map((poll) => {
      const news = told.get(poll.id);
      return news ? { ...news, tally: news.tally ?? poll.tally } : poll;
    })
    .sort((a, b) => order[a.state] - order[b.state]);
  const renew = () => void client.invalidateQueries({ queryKey: pollsKey(store.room), exact: true });
  return (
    <section className="host-part" aria-labelledby="host-polls-title">
      <h2 id="host-polls-title" tabIndex={-1} className="room-title">
        {t('hosting.part.polls')}
        <Button small icon="plus" onClick={() => setEditing('new')}>
          {t('hosting.new-poll')}
        </Button>
      </h2>
      {polls.length === 0 && <Empty title={t('hosting.polls-empty')}>{t('hosting.polls-empty-hint')}</Empty>}
      {polls.map((poll) => (
        <HostPoll
          key={poll.id}
          poll={poll}
          isOnScreen={view.steering.pollId === poll.id}
          onEdit={() => setEditing(poll)}
          onChanged={renew}
        />
      ))}
      {editing && (
        <PollEditor
          poll={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
            renew();
          }}
        />
      )}
    </section>
  );
}

interface HostPollProps {
  poll: RoomPoll;
  isOnScreen: boolean;
  onEdit: () => void;
  onChanged: () => void;
}

function HostPoll({ poll, isOnScreen, onEdit, onChanged }: HostPollProps) {
  const t = useT();
  return (
    <article className="poll" aria-label={poll.question}>
      <h3 className="question-text" lang={poll.lang} dir="auto">
        {poll.question}
      </h3>
      <p className="cluster">
        <Tag tone={poll.state === 'open' ? 'positive' : 'plain'} icon={poll.state === 'open' ? 'poll' : undefined}>
          {t(`hosting.poll.${poll.state}`)}
        </Tag>
        <span className="small muted">
          {t(`rooms.poll.kind.${poll.kind}`)}, {t(poll.anonymous ? 'hosting.poll.anonymous' : 'hosting.poll.named')}
        </span>
      </p>
      {poll.state !== 'draft' && poll.tally && <PollResults poll={poll} most={12} />}
      {poll.state !== 'draft' && (
        <p className="small muted numeric">
          {t(poll.state === 'open' ? 'rooms.poll.base-open' : 'rooms.poll.base', { count: poll.base })}
        </p>
      )}
      <PollActs poll={poll} isOnScreen={isOnScreen} onEdit={onEdit} onChanged={onChanged} />
    </article>
  );
}

function PollActs({ poll, isOnScreen, onEdit, onChanged }: HostPollProps) {
  const t = useT();
  const api = useApi();
  const store = useRoom();
  const { pending, run } = useAct();
  const act = (name: string, work: () => Promise<unknown>) => void run(name, work).then(onChanged);
  if (poll.state === 'draft')
    return (
      <div className="cluster">
        <Button
          small
          kind="primary"
          icon="play"
          pending={pending === 'open'}
          onClick={() => act('open', () => openPoll(api, poll.id))}
        >
          {t('hosting.open-poll')}
        </Button>
        <Button small icon="suggest" onClick={onEdit}>
          {t('hosting.edit-poll')}
        </Button>
        <Button
          small
          kind="quiet"
          icon="trash"
          pending={pending === 'delete'}
          onClick={() => act('delete', () => deletePoll(api, poll.id))}
        >
          {t('hosting.delete-poll')}
        </Button>
      </div>
    );
  return (
    <div className="cluster">
      {poll.state === 'open' && (
        <Button
          small
          icon="stop"
          pending={pending === 'close'}
          onClick={() => act('close', () => closePoll(api, poll.id))}
        >
          {t('hosting.close-poll')}
        </Button>
      )}
      <Button
        small
        icon="screen"
        aria-pressed={isOnScreen}
        pending={pending === 'screen'}
        onClick={() => act('screen', () => steer(api, store.room, { pollId: isOnScreen ? null : poll.id }))}
      >
        {t('hosting.spotlight')}
      </Button>
    </div>
  );
}
