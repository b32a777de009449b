import type { ApiQuery } from '../../lib/query';
import { type SessionItem, sessionsQuery } from './api';
import { monthAfter, type MonthName } from './month';

const day = 86_400_000;
/** Sessions of one month that a calendar shows. */
const most = 100;

/** The sessions of a month, with a day on either side for those whose zone is far away. */
export function monthQuery(month: MonthName, space?: string): ApiQuery<SessionItem[]> {
  const from = new Date(Date.parse(`${month}-01T00:00:00Z`) - day).toISOString();
  const to = new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) + day).toISOString();
  return sessionsQuery({ space, from, to }, most);
}
