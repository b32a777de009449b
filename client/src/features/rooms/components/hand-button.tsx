import { useState } from 'react';
import { announce } from '../../../lib/announcements';
import { useT } from '../../../lib/i18n';
import { Button } from '../../../ui/button';
import type { RoomView } from '../room-view';
import { useRoom } from '../use-room';
import { useRefusal } from '../use-refusal';
import type { Silence } from '../why-silent';

export interface HandButtonProps {
  view: RoomView;
  /** Where the reader stands in the queue: 0 while they speak; null when they are not in it. */
  place: number | null;
  silence: Silence | null;
}

/** Raises the hand to speak, shows the place, and takes it down again. */
export function HandButton({ view, place, silence }: HandButtonProps) {
  const t = useT();
  const store = useRoom();
  const tell = useRefusal();
  const [pending, setPending] = useState(false);
  const raised = place !== null;
  const press = () => {
    setPending(true);
    void store.hand(!raised).then((refusal) => {
      setPending(false);
      if (refusal === null) announce(t(raised ? 'rooms.hand-taken-down' : 'rooms.hand-raised'));
      else tell(refusal);
    });
  };
  const speaks = place === 0;
  const can = view.entered && (silence === null || silence === 'paused') && view.self !== null;
  return (
    <Button
      className="composer-hand"
      icon="hand"
      aria-pressed={raised}
      pending={pending}
      disabled={!can}
      onClick={press}
    >
      <span className="composer-hand-words">
        {speaks ? t('rooms.hand.speaking') : raised ? t('rooms.hand.place', { place }) : t('rooms.hand.raise')}
      </span>
      {raised && !speaks && (
        <span className="composer-hand-place numeric" aria-hidden="true">
          {place}
        </span>
      )}
    </Button>
  );
}
