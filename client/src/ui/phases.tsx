import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface PhaseItem {
  name: ReactNode;
  state: 'done' | 'now' | 'next';
  /** When, in words: "21 December to 14 March". */
  when: ReactNode;
  note?: ReactNode;
}

/** Time as one line: what was is solid, what is now is a ring, what comes is open. */
export function Phases({ items, wide = false }: { items: PhaseItem[]; wide?: boolean }) {
  return (
    <ol className={classNames('phases', wide && 'phases-wide')}>
      {items.map(({ name, state, when, note }, index) => (
        <li key={index} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <strong>{name}</strong>
          <span>{when}</span>
          {note && <span>{note}</span>}
        </li>
      ))}
    </ol>
  );
}
