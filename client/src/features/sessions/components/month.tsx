import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import type { SessionItem } from '../api';
import { addressOf } from '../list-choice';
import { monthAfter, type MonthName, sessionsByDay, weeksOf } from '../month';
import { monthQuery } from '../month-query';
import { sessionPaths } from '../paths';
import { useSessionState } from '../session-state';

/** A month as a calendar; on a phone, the days of it on which something is. */
export function Month({ month, space }: { month: MonthName; space?: string }) {
  const t = useT();
  const { data: sessions } = useSuspenseQuery(monthQuery(month, space));
  const byDay = sessionsByDay(sessions);
  const here = [...byDay.keys()].filter((day) => day.startsWith(month));
  const title = new Intl.DateTimeFormat(t.intl, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  const to = (count: number) => addressOf({ show: 'month', space }, { month: monthAfter(month, count) });
  return (
    <div className="stack">
      <div className="spread">
        <LinkButton small icon="chevron-start" iconOnly to={to(-1)}>
          {t('sessions.month-before')}
        </LinkButton>
        <h2 className="month-title">{title}</h2>
        <LinkButton small icon="chevron-end" iconOnly to={to(1)}>
          {t('sessions.month-after')}
        </LinkButton>
      </div>
      <MonthTable month={month} title={title} byDay={byDay} />
      {here.length === 0 && <Empty title={t('sessions.none.month')} />}
    </div>
  );
}

interface MonthTableProps {
  month: MonthName;
  title: string;
  byDay: Map<string, SessionItem[]>;
}

function MonthTable({ month, title, byDay }: MonthTableProps) {
  const t = useT();
  const weeks = weeksOf(month);
  const weekday = (at: number, width: 'short' | 'long') =>
    new Intl.DateTimeFormat(t.intl, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + at)));
  const named = new Intl.DateTimeFormat(t.intl, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <table className="month">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {weeks[0]?.map((_, at) => (
            <th key={at} scope="col" abbr={weekday(at, 'long')}>
              {weekday(at, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, row) => (
          <tr key={row}>
            {week.map((date, at) => {
              const sessions = (date && byDay.get(date)) || [];
              return (
                <td key={at} data-busy={sessions.length > 0 || undefined}>
                  {date && (
                    <time dateTime={date}>
                      <span className="month-day" aria-hidden="true">
                        {Number(date.slice(8))}
                      </span>
                      <span className="month-day-name">{named.format(new Date(`${date}T00:00:00Z`))}</span>
                    </time>
                  )}
                  {sessions.length > 0 && (
                    <ul>
                      {sessions.map((session) => (
                        <Entry key={session.id} session={session} />
                      ))}
                    </ul>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ session }: { session: SessionItem }) {
  const t = useT();
  const { state } = useSessionState(session);
  const dates = useDates(session.timeZone);
  return (
    <li className={state === 'cancelled' ? 'month-off' : undefined}>
      <Link to={sessionPaths.one(session.id)}>
        <span className="month-time">{dates.clock(session.startsAt)}</span>{' '}
        <span lang={session.language} dir="auto">
          {session.title}
        </span>
      </Link>
      {state === 'cancelled' && <span className="small"> {t('sessions.state.cancelled')}</span>}
      {state === 'live' && <span className="small strong"> {t('sessions.state.live')}</span>}
    </li>
  );
}
