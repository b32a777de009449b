import type { FormValues } from '../../lib/forms';

/** A date with an optional time of day, as two fields beside each other: `2027-03-01` or `2027-03-01T09:00`. */
export const timeFieldOf = (name: string): string => `${name}-time`;

/** What two fields say together; empty without a date. */
export function plannedTimeFrom(values: FormValues, name: string): string {
  const date = values.text(name);
  const time = values.text(timeFieldOf(name));
  return date && time ? `${date}T${time}` : date;
}

/** The date and the time of day in a planned time. */
export function partsOf(planned: string): { date: string; time: string } {
  const [date = '', time = ''] = planned.split('T');
  return { date, time };
}
