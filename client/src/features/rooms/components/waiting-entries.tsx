import type { ReactNode } from 'react';
import { useConnection } from '../../../lib/connection';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import { Prose } from '../../../ui/record';
import { Seat } from '../../../ui/seat';
import { Tag } from '../../../ui/tag';
import type { WaitingMessage } from '../outbox';
import type { RoomView } from '../room-view';
import { useRefusalText } from '../use-refusal';
import { useRoom } from '../use-room';

/** One's own words that the room does not show yet, after all others: waiting, on their way, held, or refused. */
export function WaitingEntries({ view, thread }: { view: RoomView; thread: string | null }) {
  const t = useT();
  const here = <Message extends { parentId: string | null }>(all: readonly Message[]) =>
    thread ? all.filter(({ parentId }) => parentId === thread) : all;
  return (
    <>
      {here(view.self?.waiting ?? []).map(({ key, html, lang }) => (
        <OwnEntry
          key={key}
          tag={
            <Tag tone="caution" icon="clock">
              {t('rooms.held')}
            </Tag>
          }
        >
          <Prose html={html} lang={lang} />
        </OwnEntry>
      ))}
      {here(view.sent).map((message) => (
        <OwnEntry
          key={message.key}
          tag={
            message.seq === null && (
              <Tag tone="caution" icon="clock">
                {t('rooms.held')}
              </Tag>
            )
          }
        >
          <Words body={message.body} />
        </OwnEntry>
      ))}
      {here(view.waiting).map((message) => (
        <OwnEntry key={message.key} tag={<WhyNotHere message={message} view={view} />}>
          <Words body={message.body} />
          {message.refused !== null && <Refused message={message} code={message.refused} />}
        </OwnEntry>
      ))}
    </>
  );
}

function OwnEntry({ tag, children }: { tag: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <li className="feed-entry feed-waiting">
      <p className="feed-who">
        <Seat kind="person" />
        <strong>{t('rooms.you')}</strong>
        {tag}
      </p>
      {children}
    </li>
  );
}

const Words = ({ body }: { body: string }) => (
  <p className="feed-words" dir="auto">
    {body}
  </p>
);

function WhyNotHere({ message, view }: { message: WaitingMessage; view: RoomView }) {
  const t = useT();
  const { state } = useConnection();
  if (message.refused !== null)
    return (
      <Tag tone="critical" icon="error">
        {t('rooms.not-sent')}
      </Tag>
    );
  return (
    <Tag tone="caution" icon="clock">
      {t(view.entered && state === 'connected' ? 'rooms.sending' : 'rooms.waits')}
    </Tag>
  );
}

/** Why it was not taken, and what to do: the words are there still. */
function Refused({ message, code }: { message: WaitingMessage; code: string }) {
  const t = useT();
  const store = useRoom();
  const refusal = useRefusalText();
  return (
    <>
      <p className="small">{refusal(code)}</p>
      <div className="feed-foot">
        <Button small icon="sync" onClick={() => store.retry(message.key)}>
          {t('rooms.try-again')}
        </Button>
        <Button small kind="quiet" icon="trash" onClick={() => store.discard(message.key)}>
          {t('rooms.discard')}
        </Button>
      </div>
    </>
  );
}
