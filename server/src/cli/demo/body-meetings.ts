import type { Cast } from './cast.js';
import { demoZone } from './meetings.js';
import { noon } from './plans.js';
import type { Stage, Voice } from './stage.js';
import { type DemoGroupMeeting, firstMeeting, nextMeeting, secondMeeting } from './texts/body-meetings.js';

interface Group {
  stage: Stage;
  lead: Voice;
  slug: string;
}

/** The expert group meets: minutes that are published, minutes that are being written, and a meeting to come. */
export async function holdMeetings(stage: Stage, cast: Cast, slug: string): Promise<void> {
  const group = { stage, lead: await stage.as(cast.people['lead']), slug };
  const first = await callMeeting(group, firstMeeting);
  const points = await hold(group, firstMeeting, first);
  stage.at(noon(firstMeeting.day + 6));
  await group.lead.send('POST', `/meetings/${first}/minutes`, {});
  await group.lead.send('POST', `/meetings/${first}/minutes/circulate`, {});
  const second = await callMeeting(group, secondMeeting);
  await hold(group, secondMeeting, second);
  await group.lead.send('POST', `/meetings/${first}/minutes/approve`, { meetingId: second });
  stage.at(noon(secondMeeting.day + 2));
  await group.lead.send('POST', `/meetings/${first}/minutes/publish`, {});
  for (const [at, { outcome }] of firstMeeting.followUp.entries())
    if (outcome) await group.lead.send('PATCH', `/follow-up/${points[at]}`, { command: 'complete', outcome }, 1);
  await callMeeting(group, nextMeeting);
}

const dayOf = (days: number): string => noon(days).toISOString().slice(0, 10);

/** Plans a meeting, sets its agenda and invites the members in time. @returns its id */
async function callMeeting({ stage, lead, slug }: Group, meeting: DemoGroupMeeting): Promise<string> {
  const { title, day, notice, place, note, points } = meeting;
  stage.at(noon(day - notice));
  const { id } = await lead.send<{ id: string }>('POST', `/bodies/${slug}/meetings`, {
    language: 'nl',
    title,
    place,
    note,
    starts: `${dayOf(day)}T14:00`,
    ends: `${dayOf(day)}T16:30`,
    timeZone: demoZone,
  });
  await lead.send('PUT', `/meetings/${id}/agenda`, { items: points }, 1);
  await lead.send('POST', `/meetings/${id}/invite`, {}, 2);
  return id;
}

/** Its papers come, it is held, and what was agreed is written down. @returns the ids of what is to be done */
async function hold({ stage, lead, slug }: Group, meeting: DemoGroupMeeting, id: string): Promise<string[]> {
  for (const { title, before, ground, text } of meeting.papers) {
    stage.at(noon(meeting.day - before));
    const form = new FormData();
    form.set('title', title);
    if (ground) form.set('ground', ground);
    form.set('file', new Blob([`${title}\n\n${text}\n`]), `${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.txt`);
    await lead.send('POST', `/meetings/${id}/papers/file`, form);
  }
  stage.at(noon(meeting.day + 1));
  await lead.send('POST', `/meetings/${id}/hold`, {});
  await keepAttendance(lead, meeting, id);
  const raised: string[] = [];
  for (const { text, owner, due } of meeting.followUp) {
    const point = { text, owner, dueOn: dayOf(due), meetingId: id };
    raised.push((await lead.send<{ id: string }>('POST', `/bodies/${slug}/follow-up`, point)).id);
  }
  return raised;
}

async function keepAttendance(lead: Voice, { came = [] }: DemoGroupMeeting, id: string): Promise<void> {
  const { members, observers } = await lead.send<Record<'members' | 'observers', { seatId: string }[]>>(
    'GET',
    `/meetings/${id}/attendance`,
  );
  const seats = [...members, ...observers].map(({ seatId }, at) => ({ seatId, attendance: came[at] ?? 'present' }));
  await lead.send('PUT', `/meetings/${id}/attendance`, { seats });
}
