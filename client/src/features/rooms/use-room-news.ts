import { useEffect, useRef, useState } from 'react';
import type { RoomEntry } from '../../../../shared/rooms';
import { announce } from '../../lib/announcements';
import { useT } from '../../lib/i18n';
import { focusOf } from './agenda';
import type { LiveSession } from '../sessions/api';
import { placeIn } from './feed';
import { type News, RoomAnnouncer } from './room-announcer';
import type { RoomStore } from './room-store';
import type { RoomView } from './room-view';

/**
 * Tells those who hear the page what happens in a room: how much was said, at most every five seconds; what the hosts do when
 * they do it; and what they announce at once.
 * @returns the last announcement, and puts it away
 */
export function useRoomNews(store: RoomStore, view: RoomView, session: LiveSession): [RoomEntry | null, () => void] {
  const t = useT();
  const [announcement, setAnnouncement] = useState<RoomEntry | null>(null);
  const ownId = useRef(view.self?.id);
  const words = useRef<((news: News) => string) | null>(null);
  useEffect(() => {
    ownId.current = view.self?.id;
    words.current = ({ messages, questions }) => {
      const [said, asked] = [
        t('rooms.news.messages', { count: messages }),
        t('rooms.news.questions', { count: questions }),
      ];
      if (questions === 0) return said;
      return messages === 0 ? asked : t('rooms.news.both', { messages: said, questions: asked });
    };
  });
  useEffect(() => {
    const announcer = new RoomAnnouncer((news) => announce(words.current?.(news) ?? ''));
    const stop = store.onNews((entries) => {
      announcer.hear(entries, ownId.current);
      const last = entries.findLast(({ kind }) => kind === 'announcement');
      if (last) setAnnouncement(last);
    });
    return () => {
      stop();
      announcer.stop();
    };
  }, [store]);

  const { steering, queue, polls, self } = view;
  const focus = focusOf(session.agenda, steering);
  const open = polls.filter(({ state }) => state === 'open');
  useTold(steering.state, () => t(`rooms.told.${steering.state}`));
  useTold(focus?.item.id, () => focus && t('rooms.told.item', { title: focus.item.title }));
  useTold(open.at(-1)?.id, () => open.at(-1) && t('rooms.told.poll', { question: open.at(-1)?.question ?? '' }));
  useTold(placeIn(queue, self?.id) === 0, () => placeIn(queue, self?.id) === 0 && t('rooms.told.turn'));
  const hidden = self?.hidden[0];
  useTold(hidden?.id, () => hidden && t('rooms.told.hidden'));
  return [announcement, () => setAnnouncement(null)];
}

/** Says something when a value is another than before; nothing about the one the page begins with. */
function useTold(value: unknown, sentence: () => string | false | null | undefined): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    const text = sentence();
    if (text) announce(text);
  });
}
