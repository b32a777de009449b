import type { Cast } from './cast.js';
import type { Opened } from './consultation.js';
import { noon } from './plans.js';
import type { Stage } from './stage.js';
import { agenda } from './texts/agenda.js';
import { type DemoMeeting, languageMorning, recognitionEvening } from './texts/meetings.js';

const tuesday = 2;
const thursday = 4;

/** Plans the two sessions that are to come, and lets people register for them. */
export async function planMeetings(stage: Stage, cast: Cast, opened: Opened): Promise<void> {
  const voices = Object.values(cast.speakers).map(({ personId }) => personId);
  const evening = await planMeeting(stage, cast, opened, recognitionEvening, next(tuesday, 2));
  for (const personId of voices.slice(0, 13))
    await (await stage.as(personId)).send('POST', `/live-sessions/${evening}/registration`, {});
  const morning = await planMeeting(stage, cast, opened, languageMorning, next(thursday, 4));
  for (const personId of voices.slice(6, 14))
    await (await stage.as(personId)).send('POST', `/live-sessions/${morning}/registration`, {});
}

/** Plans one session on a day, with its agenda and whoever moderates it. @returns its id */
export async function planMeeting(
  stage: Stage,
  cast: Cast,
  opened: Opened,
  meeting: DemoMeeting,
  date: string,
): Promise<string> {
  const lead = await stage.as(cast.people['lead']);
  const { nl, en, starts, ends, languages, capacity } = meeting;
  const { id } = await lead.send<{ id: string }>('POST', `/consultations/${opened.slug}/live-sessions`, {
    texts: { nl, en },
    starts: `${date}T${starts}`,
    ends: `${date}T${ends}`,
    timeZone: 'Europe/Amsterdam',
    languages,
    capacity,
    registration: true,
  });
  const items = meeting.agenda.map(({ about, minutes, ...titles }) => ({
    titles,
    minutes,
    ...(about ? { documentId: opened.documentId, blockId: blockSaying(opened, about) } : {}),
  }));
  await lead.send('PUT', `/live-sessions/${id}/agenda`, { items }, 1);
  const role = { personId: cast.people['moderator'], role: 'moderator' };
  await lead.send('POST', `/live-sessions/${id}/roles`, role);
  return id;
}

function blockSaying(opened: Opened, words: string): string {
  const position = agenda.findIndex(({ en }) => en.startsWith(words));
  const blockId = opened.blockIds[position];
  if (!blockId) throw new Error(`no block of the agenda begins with "${words}"`);
  return blockId;
}

/** The first such day of the week that is at least so many days away: `2027-03-02`. */
function next(weekday: number, days: number): string {
  const away = Array.from({ length: 7 }, (_, at) => noon(days + at));
  return (away.find((date) => date.getUTCDay() === weekday) ?? noon(days)).toISOString().slice(0, 10);
}
