import type { Cast } from './cast.js';
import type { Opened } from './consultation.js';
import { noon } from './plans.js';
import type { Stage } from './stage.js';
import { agenda } from './texts/agenda.js';
import { type DemoMeeting, type HourlyMeeting, languageMorning, recognitionEvening } from './texts/meetings.js';

export const demoZone = 'Europe/Amsterdam';

const tuesday = 2;
export const wednesday = 3;
const thursday = 4;

/** Plans the two sessions that are to come, and lets people register for them. */
export async function planMeetings(stage: Stage, cast: Cast, opened: Opened): Promise<void> {
  const voices = Object.values(cast.speakers).map(({ personId }) => personId);
  const evening = await planMeeting(stage, cast, opened, recognitionEvening, hoursOn(recognitionEvening, tuesday, 2));
  for (const personId of voices.slice(0, 13))
    await (await stage.as(personId)).send('POST', `/live-sessions/${evening}/registration`, {});
  const morning = await planMeeting(stage, cast, opened, languageMorning, hoursOn(languageMorning, thursday, 4));
  for (const personId of voices.slice(6, 14))
    await (await stage.as(personId)).send('POST', `/live-sessions/${morning}/registration`, {});
}

/** Beginning and end as clocks in the zone of the demonstration show them: `2027-03-02T19:30`. */
export interface Hours {
  starts: string;
  ends: string;
}

/** Plans one session, with its agenda and whoever moderates it and takes notes. @returns its id */
export async function planMeeting(
  stage: Stage,
  cast: Cast,
  opened: Opened,
  meeting: DemoMeeting,
  { starts, ends }: Hours,
): Promise<string> {
  const lead = await stage.as(cast.people['lead']);
  const { nl, en, languages, capacity, registration } = meeting;
  const { id } = await lead.send<{ id: string }>('POST', `/consultations/${opened.slug}/live-sessions`, {
    texts: { nl, en },
    starts,
    ends,
    timeZone: demoZone,
    languages,
    capacity,
    registration,
  });
  const items = meeting.agenda.map(({ about, minutes, ...titles }) => ({
    titles,
    minutes,
    ...(about ? { documentId: opened.documentId, blockId: blockSaying(opened, about) } : {}),
  }));
  await lead.send('PUT', `/live-sessions/${id}/agenda`, { items }, 1);
  const { moderator, answers } = cast.people;
  await lead.send('POST', `/live-sessions/${id}/roles`, { personId: moderator, role: 'moderator' });
  await lead.send('POST', `/live-sessions/${id}/roles`, { personId: answers, role: 'note-taker' });
  return id;
}

function blockSaying(opened: Opened, words: string): string {
  const position = agenda.findIndex(({ en }) => en.startsWith(words));
  const blockId = opened.blockIds[position];
  if (!blockId) throw new Error(`no block of the agenda begins with "${words}"`);
  return blockId;
}

/** The hours of a meeting on the first such day of the week that is at least so many days away; before today when negative. */
export function hoursOn({ starts, ends }: HourlyMeeting, weekday: number, days: number): Hours {
  const away = Array.from({ length: 7 }, (_, at) => noon(days + at));
  const date = (away.find((each) => each.getUTCDay() === weekday) ?? noon(days)).toISOString().slice(0, 10);
  return { starts: `${date}T${starts}`, ends: `${date}T${ends}` };
}
