import { useState } from 'react';
import type { PollChoice, RoomPoll } from '../../../../../shared/rooms';
import { announce } from '../../../lib/announcements';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Tag } from '../../../ui/tag';
import { isComplete, sameChoice } from '../poll-choice';
import { useRefusal } from '../use-refusal';
import { useRoom } from '../use-room';
import { PollFields } from './poll-fields';
import { PollResults } from './poll-results';

export interface PollViewProps {
  poll: RoomPoll;
  /** What the reader has answered; undefined when nothing yet. */
  vote: PollChoice | undefined;
  canVote: boolean;
}

/** A poll: what happens with an answer before one gives it, the ways to answer, and what came of it. */
export function PollView({ poll, vote, canVote }: PollViewProps) {
  const t = useT();
  const isOpen = poll.state === 'open';
  const id = `poll-${poll.id}`;
  return (
    <article className="poll" aria-labelledby={id}>
      <h3 className="question-text" id={id} lang={poll.lang} dir="auto">
        {poll.question}
      </h3>
      <p className="cluster">
        {isOpen ? (
          <Tag tone="positive" icon="poll">
            {t('rooms.poll.open')}
          </Tag>
        ) : (
          <Tag icon="lock">{t('rooms.poll.closed')}</Tag>
        )}
        <span className="small muted">{t(`rooms.poll.kind.${poll.kind}`)}</span>
      </p>
      {isOpen && (
        <p className="small" id={`${id}-rules`}>
          {t(poll.anonymous ? 'rooms.poll.anonymous' : 'rooms.poll.named')} {t(`rooms.poll.results.${poll.results}`)}{' '}
          {t('rooms.poll.changeable')}
        </p>
      )}
      {isOpen && canVote && <PollForm poll={poll} vote={vote} />}
      {poll.tally && <PollResults poll={poll} />}
      <p className="small muted numeric">
        {t(isOpen ? 'rooms.poll.base-open' : 'rooms.poll.base', { count: poll.base })}
      </p>
    </article>
  );
}

/** Answers, or answers otherwise, until the poll is closed. */
function PollForm({ poll, vote }: Pick<PollViewProps, 'poll' | 'vote'>) {
  const t = useT();
  const store = useRoom();
  const tell = useRefusal();
  const [changed, setChanged] = useState<PollChoice | null>(null);
  const [pending, setPending] = useState(false);
  // A ranking begins with an order, which counts as an answer once it is sent.
  const first = poll.kind === 'ranking' ? poll.options.map((option) => option.id) : null;
  const choice = changed ?? vote ?? first;
  const isSent = vote !== undefined && sameChoice(choice, vote);
  const send = () => {
    if (!isComplete(poll, choice)) return;
    setPending(true);
    void store.vote(poll.id, typeof choice === 'string' ? choice.trim() : choice).then((refusal) => {
      setPending(false);
      if (refusal !== null) return tell(refusal);
      setChanged(null);
      announce(t('rooms.poll.is-in'));
      return undefined;
    });
  };
  return (
    <form
      className="poll-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset aria-describedby={`poll-${poll.id}-rules`}>
        <legend className="visually-hidden" lang={poll.lang}>
          {poll.question}
        </legend>
        <PollFields poll={poll} choice={choice} onChoose={setChanged} />
      </fieldset>
      <div className="cluster">
        <Button kind="primary" type="submit" pending={pending} disabled={!isComplete(poll, choice) || isSent}>
          {t(vote === undefined ? 'rooms.poll.send' : 'rooms.poll.change')}
        </Button>
        {isSent && (
          <Tag tone="positive" icon="check">
            {t('rooms.poll.is-in')}
          </Tag>
        )}
      </div>
    </form>
  );
}
