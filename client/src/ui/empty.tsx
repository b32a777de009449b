import type { ReactNode } from 'react';
import { EmptySeats } from './seats-figure';

export interface EmptyProps {
  /** What is not here yet: "No one has spoken about 3.3 yet". */
  title: ReactNode;
  /** What will stand here. */
  children?: ReactNode;
  /** The first step, for those who may take it. */
  action?: ReactNode;
}

/** A list with nothing in it: empty seats, and words. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <div className="empty-inner">
        <EmptySeats className="empty-seats" />
        <div className="empty-words">
          <p className="strong">{title}</p>
          {children}
          {action}
        </div>
      </div>
    </div>
  );
}
