import { zoneName } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { SelectField, TextField } from '../../../ui/text-field';
import { partsOf } from '../planned-time';
import { zones } from '../zones';

interface TimesFieldsProps {
  /** Date and time as clocks in the zone show it; empty as long as nothing is said. */
  starts: string;
  ends: string;
  timeZone: string;
}

/** When something begins and ends, in its own zone; most end on the day they begin. */
export function TimesFields({ timeZone, ...times }: TimesFieldsProps) {
  const t = useT();
  const [starts, ends] = [partsOf(times.starts), partsOf(times.ends)];
  const known = zones.some((zone) => zone === timeZone) ? zones : [timeZone, ...zones];
  return (
    <>
      <div className="plan-times">
        <TextField name="starts" type="date" label={t('planning.session.day')} defaultValue={starts.date} />
        <TextField name="starts-time" type="time" label={t('planning.session.begins')} defaultValue={starts.time} />
        <TextField name="ends" type="time" label={t('planning.session.ends')} defaultValue={ends.time} />
      </div>
      <TextField
        name="ends-day"
        type="date"
        optional
        label={t('planning.session.last-day')}
        hint={t('planning.session.last-day-hint')}
        defaultValue={ends.date === starts.date ? '' : ends.date}
      />
      <SelectField
        name="timeZone"
        label={t('planning.dates.zone')}
        defaultValue={timeZone}
        options={known.map((value) => ({ value, label: zoneName(t, value) }))}
      />
    </>
  );
}
