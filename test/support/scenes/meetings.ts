import type { TestApp } from '../app.js';
import { type Answer, type Client, ifMatch, type Json } from '../client.js';
import { type BodyScene, openBody, seatFor } from './bodies.js';
import { people, type TestPerson } from './people.js';

/** A body with one member, of whose seat the meetings are about. */
export interface MeetingsScene {
  body: BodyScene;
  member: TestPerson;
}

/** A body that meets, and one of its members. */
export async function bodyThatMeets(app: TestApp, more: Parameters<typeof openBody>[1] = {}): Promise<MeetingsScene> {
  const body = await openBody(app, more);
  const member = await people(app).member({ name: 'Amina Haddad' });
  await body.lead.post(`/bodies/${body.id}/seats`, seatFor(member.email));
  return { body, member };
}

/** What a new meeting says where a test says nothing else. */
export const meetingPlan = (more: Record<string, unknown> = {}) => ({
  language: 'en',
  title: 'Third meeting',
  starts: '2027-05-10T10:00',
  ends: '2027-05-10T12:00',
  timeZone: 'Europe/Brussels',
  place: 'Room 4',
  ...more,
});

/** Plans a meeting through the API. @returns its id */
export async function plannedMeeting({ lead, id }: BodyScene, more: Record<string, unknown> = {}): Promise<string> {
  const made = await lead.post(`/bodies/${id}/meetings`, meetingPlan(more));
  if (made.status !== 201) throw new Error(made.text);
  return made.body.id;
}

/** Invites the members. */
export async function invite(lead: Client, meetingId: string, lateReason?: string): Promise<Answer<Json>> {
  const { version } = (await lead.get(`/meetings/${meetingId}`)).body;
  return lead.post(`/meetings/${meetingId}/invite`, { lateReason }, ifMatch(version));
}

/** A meeting that members were invited to. */
export async function invitedMeeting(body: BodyScene, more: Record<string, unknown> = {}): Promise<string> {
  const meetingId = await plannedMeeting(body, more);
  const invited = await invite(body.lead, meetingId, 'Short notice in a test.');
  if (invited.status !== 200) throw new Error(invited.text);
  return meetingId;
}

/** Sets the agenda. */
export async function agenda(lead: Client, meetingId: string, items: Record<string, unknown>[]): Promise<Answer<Json>> {
  const { version } = (await lead.get(`/meetings/${meetingId}`)).body;
  return lead.put(`/meetings/${meetingId}/agenda`, { items }, ifMatch(version));
}
