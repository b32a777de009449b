import { addDays, wallClock } from '../../../../../shared/deadlines';
import { endInstant, isPlannedTime } from '../../../../../shared/planned-time';
import { zoneName } from '../../../lib/dates';
import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { useNow } from '../../../lib/now';
import { TimeField } from '../../planning/components/time-field';
import { plannedTimeFrom } from '../../planning/planned-time';
import '../../planning/planning.css';

export interface ClosingFieldProps {
  name?: string;
  label?: string;
  /** Days from now that are filled in at first. */
  days: number;
  timeZone: string;
}

/** When something ends, in the time zone of the body. */
export function ClosingField({ name = 'closesAt', label, days, timeZone }: ClosingFieldProps) {
  const t = useT();
  const now = useNow();
  return (
    <TimeField
      name={name}
      label={label ?? t('opinions.closes')}
      timeHint={t('opinions.closes-hint', { zone: zoneName(t, timeZone) })}
      defaultValue={addDays(wallClock(now, timeZone).slice(0, 10), days)}
    />
  );
}

/** The instant at which it ends, as the API takes it; what is no date is for the server to refuse. */
export function closingFrom(values: FormValues, timeZone: string, name = 'closesAt'): string {
  const planned = plannedTimeFrom(values, name);
  return isPlannedTime(planned) ? endInstant(planned, timeZone).toISOString() : '';
}
