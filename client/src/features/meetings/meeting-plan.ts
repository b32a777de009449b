import type { FormValues } from '../../lib/forms';
import type { EditMeeting, PlanMeeting } from './manage-api';

/** What the fields of a meeting say. It ends on the day it starts. */
export function planFrom(values: FormValues): PlanMeeting {
  const day = values.text('starts');
  return {
    title: values.text('title'),
    language: values.text('language'),
    series: values.text('series'),
    note: values.text('note'),
    place: values.text('place'),
    starts: `${day}T${values.text('starts-time')}`,
    ends: `${values.text('ends-day') || day}T${values.text('ends')}`,
    timeZone: values.text('timeZone'),
    liveRoom: values.checked('liveRoom'),
  };
}

/** The same for a meeting that is there, with the reason for a late change. */
export function changesFrom(values: FormValues): EditMeeting {
  return { ...planFrom(values), lateReason: values.text('lateReason') };
}
