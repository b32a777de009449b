import { useDates } from '../../lib/dates';
import { useT } from '../../lib/i18n';
import type { Seat } from './api';

/** Says when a seat is held, with days of the body's calendar. */
export function useTerms(timeZone: string): (term: Pick<Seat, 'startsOn' | 'endsOn'>) => string {
  const t = useT();
  // Days without a time of day are the same everywhere: they are read in the zone they are written in here.
  const dates = useDates('UTC');
  const { daysUntil } = useDates(timeZone);
  const day = (text: string) => dates.day(`${text}T00:00:00Z`);
  return ({ startsOn, endsOn }) => {
    const begins = { start: day(startsOn) };
    if (endsOn) return t('bodies.term.between', { ...begins, end: day(endsOn) });
    return t(daysUntil(`${startsOn}T12:00:00Z`) > 0 ? 'bodies.term.from-then' : 'bodies.term.since', begins);
  };
}
