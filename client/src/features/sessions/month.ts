/** A month as addresses write it: `2026-11`. */
export type MonthName = string;

const day = 86_400_000;

/** The month of an address; this one when it names none. */
export function monthFrom(text: string | null): MonthName {
  return text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : new Date().toISOString().slice(0, 7);
}

/** The month so many months later. */
export function monthAfter(month: MonthName, count: number): MonthName {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month, Monday first: dates such as `2026-11-30`, null for days of its neighbours. */
export function weeksOf(month: MonthName): (string | null)[][] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const count = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`).getTime() / day - first.getTime() / day;
  const before = (first.getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, at) => {
    const date = at - before + 1;
    return date < 1 || date > count ? null : `${month}-${String(date).padStart(2, '0')}`;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day on which something is, on the calendar of its own zone: `2026-11-30`. */
export function dayIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** The sessions of each day on which there are some. */
export function sessionsByDay<Session extends { startsAt: string; timeZone: string }>(
  sessions: Session[],
): Map<string, Session[]> {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const date = dayIn(session.startsAt, session.timeZone);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return days;
}
