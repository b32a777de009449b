import type { FormValues } from '../../../lib/forms';
import { useT } from '../../../lib/i18n';
import { TextField } from '../../../ui/text-field';

/** Two more fields than there are days: whoever needs further ones saves and comes back. */
const spare = 2;

/** Days on which something is looked at again; an empty field is no day. */
export function ReviewFields({ reviews }: { reviews: string[] }) {
  const t = useT();
  return (
    <div className="plan-times">
      {[...reviews, ...Array<string>(spare).fill('')].map((day, at) => (
        <TextField
          key={at}
          name={`reviews.${at}`}
          type="date"
          optional
          label={t('agreements.review-day', { number: at + 1 })}
          defaultValue={day}
        />
      ))}
    </div>
  );
}

/** The days of these fields. */
export function reviewsFrom(values: FormValues): string[] {
  const days: string[] = [];
  for (let at = 0; at < 40; at += 1) if (values.text(`reviews.${at}`)) days.push(values.text(`reviews.${at}`));
  return days;
}
