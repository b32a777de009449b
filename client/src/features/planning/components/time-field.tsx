import { useT } from '../../../lib/i18n';
import { TextField } from '../../../ui/text-field';
import { partsOf, timeFieldOf } from '../planned-time';

export interface TimeFieldProps {
  name: string;
  label: string;
  /** What an empty time of day means. */
  timeHint: string;
  /** `2027-03-01` or `2027-03-01T09:00`. */
  defaultValue?: string;
  optional?: boolean;
}

/** A date, and a time of day where it matters. */
export function TimeField({ name, label, timeHint, defaultValue = '', optional }: TimeFieldProps) {
  const t = useT();
  const { date, time } = partsOf(defaultValue);
  return (
    <div className="plan-times">
      <TextField name={name} type="date" label={label} defaultValue={date} optional={optional} />
      <TextField
        name={timeFieldOf(name)}
        type="time"
        optional
        label={t('planning.dates.time')}
        hint={timeHint}
        defaultValue={time}
      />
    </div>
  );
}
