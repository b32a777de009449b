import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface CardProps {
  /** What can be done here. */
  title: ReactNode;
  level?: 'h2' | 'h3' | 'h4';
  /** `lead`: the first thing to do in this view. `closed`: shown, with the reason why it is not for the reader. */
  kind?: 'plain' | 'lead' | 'closed';
  children: ReactNode;
}

/** Something to do or to open. Lists are registers, not cards. */
export function Card({ title, level: Heading = 'h3', kind = 'plain', children }: CardProps) {
  return (
    <section className={classNames('card', kind !== 'plain' && `card-${kind}`)}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
