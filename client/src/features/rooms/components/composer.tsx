import { type KeyboardEvent, type Ref, useId } from 'react';
import { useT } from '../../../lib/i18n';
import { useHydrated } from '../../../lib/now';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/choice';
import { Icon } from '../../../ui/icon';
import { placeIn } from '../feed';
import type { RoomView } from '../room-view';
import type { Composer as Writing } from '../use-composer';
import { useEnterKey } from '../use-enter-key';
import type { Silence } from '../why-silent';
import { HandButton } from './hand-button';

export interface ComposerProps {
  view: RoomView;
  writing: Writing;
  silence: Silence | null;
  field: Ref<HTMLTextAreaElement>;
  onNoReply: () => void;
}

/** Where one writes to the room; always at hand, and never losing what was typed. */
export function Composer({ view, writing, silence, field, onNoReply }: ComposerProps) {
  const t = useT();
  const id = useId();
  const hydrated = useHydrated();
  const [enterSends, chooseEnter] = useEnterKey();
  const { body, kind, left, replyTo } = writing;
  const shut = silence === 'over' || silence === 'muted';
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const sends = enterSends ? !event.shiftKey : event.ctrlKey || event.metaKey;
    if (!sends) return;
    event.preventDefault();
    if (silence === null) writing.send();
  };
  return (
    <form
      className="composer"
      aria-label={t('rooms.write-to-room')}
      onSubmit={(event) => {
        event.preventDefault();
        if (silence === null) writing.send();
      }}
    >
      <div className="composer-head">
        {replyTo ? (
          <p className="composer-reply small">
            <Icon name="reply" size="s" />
            <span dir="auto">{t('rooms.replying-to', { name: replyTo.author?.name || t('rooms.former') })}</span>
            <Button kind="quiet" small icon="close" iconOnly onClick={onNoReply}>
              {t('rooms.no-reply')}
            </Button>
          </p>
        ) : (
          <Segmented
            name="kind"
            label={t('rooms.kind')}
            labelHidden
            value={kind}
            onChange={writing.choose}
            options={[
              { value: 'message', label: t('rooms.kind.message'), icon: 'comment' },
              { value: 'question', label: t('rooms.kind.question'), icon: 'question' },
            ]}
          />
        )}
        <label className="composer-enter small">
          <input type="checkbox" checked={enterSends} onChange={(event) => chooseEnter(event.currentTarget.checked)} />
          {t('rooms.enter-sends')}
        </label>
      </div>
      <HandButton view={view} place={placeIn(view.queue, view.self?.id)} silence={silence} />
      <label className="visually-hidden" htmlFor={id}>
        {t(`rooms.field.${kind}`)}
      </label>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={1}
        dir="auto"
        placeholder={t(`rooms.field.${kind}`)}
        value={body}
        disabled={shut}
        aria-describedby={`${id}-state`}
        enterKeyHint={enterSends ? 'send' : 'enter'}
        onChange={(event) => writing.write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Button
        kind="primary"
        icon="send"
        iconOnly
        type="submit"
        disabled={!hydrated || silence !== null || left < 0 || body.trim() === ''}
      >
        {t(`rooms.send.${kind}`)}
      </Button>
      <p className="composer-state small" id={`${id}-state`}>
        <ComposerState view={view} silence={silence} left={left} />
      </p>
    </form>
  );
}

/** Why nothing can be sent, or what one should know before sending. */
function ComposerState({ view, silence, left }: { view: RoomView; silence: Silence | null; left: number }) {
  const t = useT();
  const { steering, self } = view;
  const isHelper = self?.can.moderate || self?.can.host;
  if (left < 0) return <strong className="overdue">{t('ui.too-long', { count: -left })}</strong>;
  if (silence !== null)
    return (
      <>
        <Icon name="info" size="s" />
        <span>
          {silence === 'muted' && self?.reason
            ? t('rooms.silent.muted-because', { reason: self.reason })
            : t(`rooms.silent.${silence}`)}
        </span>
      </>
    );
  if (left < 200) return <span className="numeric">{t('ui.characters-left', { count: left })}</span>;
  if (!view.keeps && view.waiting.length > 0) return <span>{t('rooms.keep-open')}</span>;
  if (steering.premoderated && !isHelper) return <span>{t('rooms.premoderated')}</span>;
  if (steering.slowSeconds > 0 && !isHelper) return <span>{t('rooms.slow', { count: steering.slowSeconds })}</span>;
  return null;
}
