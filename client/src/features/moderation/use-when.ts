import { type Instant, platformZone, useDates } from '../../lib/dates';
import { useT } from '../../lib/i18n';
import { useHydrated } from '../../lib/now';

/** Says when something happened as short as it can be: the time when it was today, otherwise the day too. */
export function useWhen(): (instant: Instant) => string {
  const t = useT();
  const zone = useHydrated() ? new Intl.DateTimeFormat().resolvedOptions().timeZone : platformZone;
  const dates = useDates(zone);
  return (instant) =>
    dates.daysUntil(instant) === 0
      ? dates.clock(instant)
      : t('moderation.day-and-time', { day: dates.day(instant), time: dates.clock(instant) });
}
