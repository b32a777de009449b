import { type KeyboardEvent, useRef } from 'react';
import { type PollChoice, roomLimits, type RoomPoll } from '../../../../../shared/rooms';
import { announce } from '../../../lib/announcements';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { moved, stepsOf } from '../poll-choice';
import { ScaleEnds } from './poll-results';

export interface PollFieldsProps {
  poll: RoomPoll;
  choice: PollChoice | null;
  onChoose: (choice: PollChoice | null) => void;
}

/** The ways to answer, by the kind of the poll. */
export function PollFields(props: PollFieldsProps) {
  if (props.poll.kind === 'ranking') return <Ranking {...props} />;
  if (props.poll.kind === 'words') return <Words {...props} />;
  return props.poll.kind === 'scale' ? <Scale {...props} /> : <Options {...props} />;
}

function Options({ poll, choice, onChoose }: PollFieldsProps) {
  const chosen = Array.isArray(choice) ? choice : [];
  const several = poll.kind === 'several';
  const toggle = (id: string) => {
    if (!several) return onChoose([id]);
    return onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  return (
    <div className="poll-options">
      {poll.options.map(({ id, text }) => (
        <label className="poll-option" key={id}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`poll-${poll.id}`}
            value={id}
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
          />
          <span lang={poll.lang} dir="auto">
            {text}
          </span>
        </label>
      ))}
    </div>
  );
}

function Scale({ poll, choice, onChoose }: PollFieldsProps) {
  return (
    <>
      <div className="poll-scale">
        {stepsOf(poll).map((step) => (
          <label className="poll-step" key={step}>
            <input
              type="radio"
              name={`poll-${poll.id}`}
              value={step}
              checked={choice === step}
              onChange={() => onChoose(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <ScaleEnds poll={poll} />
    </>
  );
}

function Words({ poll, choice, onChoose }: PollFieldsProps) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor={`words-${poll.id}`}>{t('rooms.your-words')}</label>
      <input
        className="input"
        id={`words-${poll.id}`}
        dir="auto"
        maxLength={roomLimits.pollWords}
        value={typeof choice === 'string' ? choice : ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </div>
  );
}

/** All options in order; each is moved by buttons or, with the focus on them, by the arrow keys. */
function Ranking({ poll, choice, onChoose }: PollFieldsProps) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const order = Array.isArray(choice) ? choice : poll.options.map(({ id }) => id);
  const words = new Map(poll.options.map(({ id, text }) => [id, text]));
  const move = (id: string, by: 1 | -1) => {
    const next = moved(order, id, by);
    onChoose(next);
    announce(t('rooms.moved-to', { option: words.get(id) ?? '', place: next.indexOf(id) + 1, of: next.length }));
  };
  const press = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!by) return;
    event.preventDefault();
    move(id, by);
  };
  return (
    <ol className="poll-ranking" ref={list}>
      {order.map((id, index) => (
        <li key={id}>
          <span lang={poll.lang} dir="auto">
            {words.get(id)}
          </span>
          <Button
            kind="quiet"
            icon="chevron-up"
            iconOnly
            aria-disabled={index === 0 || undefined}
            onClick={() => move(id, -1)}
            onKeyDown={(event) => press(event, id)}
          >
            {t('rooms.move-up', { option: words.get(id) ?? '' })}
          </Button>
          <Button
            kind="quiet"
            icon="chevron-down"
            iconOnly
            aria-disabled={index === order.length - 1 || undefined}
            onClick={() => move(id, 1)}
            onKeyDown={(event) => press(event, id)}
          >
            {t('rooms.move-down', { option: words.get(id) ?? '' })}
          </Button>
        </li>
      ))}
    </ol>
  );
}
