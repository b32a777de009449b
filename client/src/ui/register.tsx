import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type Instant, useDates } from '../lib/dates';
import { classNames } from './class-names';

/** A list with its dates in the margin. `narrow` keeps them above, for side columns. */
export function Register({ children, narrow = false }: { children: ReactNode; narrow?: boolean }) {
  return <ol className={classNames('register', narrow && 'register-narrow')}>{children}</ol>;
}

export interface DatedRowProps {
  date: Instant;
  /** Of the row, for an address that leads to it. */
  id?: string;
  /** The zone whose calendar counts. */
  timeZone?: string;
  /** Under the date: "in 12 days", a tag, "version 2". */
  dateNote?: ReactNode;
  title: ReactNode;
  to?: string;
  /** The language of the title, where it is not the page's. */
  lang?: string;
  level?: 'h2' | 'h3' | 'h4';
  /** Short facts under the text, in a line. */
  facts?: ReactNode[];
  children?: ReactNode;
}

export function DatedRow({
  id,
  date,
  timeZone,
  dateNote,
  title,
  to,
  lang,
  level: Heading = 'h3',
  facts = [],
  children,
}: DatedRowProps) {
  const dates = useDates(timeZone);
  return (
    <li id={id}>
      <p className="register-date">
        <time dateTime={new Date(date).toISOString()}>{dates.day(date)}</time>
        {dateNote && <span>{dateNote}</span>}
      </p>
      <div className="register-body">
        <Heading className="register-title" lang={lang} dir={lang && 'auto'}>
          {to ? <Link to={to}>{title}</Link> : title}
        </Heading>
        {children}
        {facts.length > 0 && <Facts items={facts} />}
      </div>
    </li>
  );
}

/** Short facts in a line, parted by dots; nothing when there are none. */
export function Facts({ items }: { items: ReactNode[] }) {
  const shown = items.filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <ul className="facts">
      {shown.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
