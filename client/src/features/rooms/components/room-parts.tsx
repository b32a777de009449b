import type { MouseEvent } from 'react';
import { useT } from '../../../lib/i18n';
import { questionsOf } from '../feed';
import type { RoomView } from '../room-view';

export const roomParts = ['feed', 'polls', 'speakers', 'questions'] as const;
export type RoomPart = (typeof roomParts)[number];

export interface RoomPartsProps {
  view: RoomView;
  current: RoomPart;
  onChoose: (part: RoomPart) => void;
}

/** The parts of a room, one at a time on a phone. Without scripts they are links to where each begins. */
export function RoomPartsNav({ view, current, onChoose }: RoomPartsProps) {
  const t = useT();
  const counts = { speakers: view.queue.length, questions: questionsOf(view.entries).length };
  const isAsking = view.polls.some(({ id, state }) => state === 'open' && view.self?.votes[id] === undefined);
  const choose = (event: MouseEvent, part: RoomPart) => {
    event.preventDefault();
    onChoose(part);
  };
  return (
    <nav className="room-nav" aria-label={t('rooms.parts')}>
      <ul>
        {roomParts.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              aria-current={part === current ? 'true' : undefined}
              onClick={(event) => choose(event, part)}
            >
              {t(`rooms.part.${part}`)}
              {part === 'polls' && isAsking && (
                <>
                  <span className="live-dot" aria-hidden="true" />
                  <span className="visually-hidden">{t('rooms.open-now')}</span>
                </>
              )}
              {(part === 'speakers' || part === 'questions') && <span className="count">{counts[part]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
