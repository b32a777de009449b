import { partReaders } from '../../shared/bodies.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch } from '../support/client.js';
import { seatFor } from '../support/scenes/bodies.js';
import { travel } from '../support/scenes/consultations.js';
import { fileForm } from '../support/scenes/documents.js';
import { bodyThatMeets, invite, invitedMeeting, plannedMeeting } from '../support/scenes/meetings.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => travel(app, '2027-03-10T12:00:00Z'));

describe('the meetings of a private body', () => {
  it('are unknown to everyone else: by address, in lists, calendars, papers, follow-up and mails', async () => {
    const { body, member } = await bodyThatMeets(app, { title: 'Quiet circle', visibility: 'private' });
    const id = await invitedMeeting(body, { liveRoom: true });
    const form = fileForm('paper.pdf', 'Quiet words.');
    const { id: paperId } = (await body.lead.post(`/meetings/${id}/papers/file`, form)).body;
    const { id: pointId } = (await body.lead.post(`/bodies/${body.id}/follow-up`, { text: 'Ask', meetingId: id })).body;
    await app.drain();
    const stranger = await people(app).member();
    const reading = [
      `/meetings/${id}`,
      `/meetings/${id}/calendar.ics`,
      `/meetings/${id}/attendance`,
      `/meetings/${id}/papers/${paperId}/file`,
      `/bodies/${body.slug}/meetings`,
      `/bodies/${body.slug}/meetings.ics`,
      `/bodies/${body.slug}/meeting-rules`,
      `/bodies/${body.slug}/follow-up`,
    ];
    for (const client of [stranger.client, app.visitor()]) {
      for (const path of reading)
        expect({ path, status: (await client.get(path)).status }).toEqual({ path, status: 404 });
      expect((await client.patch(`/follow-up/${pointId}`, { command: 'drop' }, ifMatch(1))).status).not.toBe(204);
      expect((await client.put(`/meetings/${id}/reply`, { reply: 'coming' })).status).not.toBe(200);
      expect((await client.get('/live-sessions.ics')).text).not.toContain('Third meeting');
    }
    for (const path of reading)
      expect({ path, status: (await member.client.get(path)).status }).toEqual({ path, status: 200 });
    expect(app.mailbox(stranger.email)).toEqual([]);
    expect(app.mailbox(member.email)).toHaveLength(1);
  });

  it('are read by former members no longer', async () => {
    const { body, member } = await bodyThatMeets(app, { visibility: 'private' });
    const id = await invitedMeeting(body);
    expect((await member.client.get(`/meetings/${id}`)).status).toBe(200);
    const [seat] = (await body.lead.get(`/bodies/${body.id}/seats`)).body.items;
    const ended = seatFor(member.email, { endsOn: '2027-03-01' });
    await body.lead.put(`/bodies/${body.id}/seats/${seat.id}`, ended, ifMatch(seat.version));
    expect((await member.client.get(`/meetings/${id}`)).status).toBe(404);
  });
});

describe('a meeting', () => {
  it('is listed to exactly those who may open it, whoever reads the meetings of the body', async () => {
    for (const readers of [...partReaders, null]) {
      const { body, member } = await bodyThatMeets(app);
      const ids = [await plannedMeeting(body), await invitedMeeting(body), await plannedMeeting(body)];
      await body.lead.post(`/meetings/${ids[2]}/cancel`, { reason: 'Not needed.' });
      const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
      const parts = { members: 'public', ...(readers ? { meetings: readers } : {}) };
      expect((await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version))).status).toBe(200);
      const shown: number[] = [];
      for (const client of [body.lead, member.client, app.visitor()])
        shown.push(await listedAsOpened(client, body.id, ids));
      expect({ readers, shown }).toEqual({
        readers,
        shown: { public: [3, 1, 1], members: [3, 1, 0], team: [3, 0, 0], none: [3, 0, 0] }[readers ?? 'none'],
      });
    }
  });

  it('has a room that the team alone knows of until the members are invited, and whoever they are invited with', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await plannedMeeting(body, { liveRoom: true });
    const { sessionId } = (await body.lead.get(`/meetings/${id}`)).body;
    const opened = async () => (await member.client.get(`/live-sessions/${sessionId}`)).status;
    expect(await opened()).toBe(404);
    expect((await member.client.get(`/live-sessions?space=${body.id}`)).body.items).toEqual([]);
    expect((await invite(body.lead, id)).status).toBe(200);
    expect(await opened()).toBe(200);
    expect((await app.visitor().get(`/live-sessions/${sessionId}`)).status).toBe(404);
  });

  it('has a room for the team alone where its meetings are, also when that changes', async () => {
    const { body, member } = await bodyThatMeets(app);
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    const parts = { members: 'public', meetings: 'team' };
    await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version));
    const { sessionId } = (await body.lead.get(`/meetings/${await invitedMeeting(body, { liveRoom: true })}`)).body;
    expect((await body.lead.get(`/live-sessions/${sessionId}`)).status).toBe(200);
    const opened = async () => (await member.client.get(`/live-sessions/${sessionId}`)).status;
    expect(await opened()).toBe(404);
    for (const [meetings, status] of Object.entries({ members: 200, team: 404, public: 200 })) {
      const { version: now } = (await body.lead.get(`/bodies/${body.id}`)).body;
      await body.lead.patch(`/bodies/${body.id}`, { parts: { ...parts, meetings } }, ifMatch(now));
      await app.drain();
      expect({ meetings, status: await opened() }).toEqual({ meetings, status });
    }
  });

  it('that was not announced has no points of follow-up, which everyone would read', async () => {
    const { body } = await bodyThatMeets(app);
    const point = { text: 'Not known yet', meetingId: await plannedMeeting(body) };
    expect((await body.lead.post(`/bodies/${body.id}/follow-up`, point)).body.code).toBe('invalid-transition');
    expect((await app.visitor().get(`/bodies/${body.id}/follow-up`)).body.items).toEqual([]);
  });

  it('is told in the activity of its body, to those who read its meetings', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    await plannedMeeting(body, { title: 'Not announced' });
    const happened = async (client: Client) =>
      (await client.get(`/bodies/${body.id}/activity`)).body.items.filter(({ page }: { page: string | null }) =>
        page?.startsWith('meetings/'),
      );
    expect(await happened(app.visitor())).toMatchObject([
      { type: 'meeting.invited', title: 'Third meeting', page: `meetings/${id}` },
    ]);
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    const parts = { members: 'public', meetings: 'members' };
    await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version));
    expect(await happened(app.visitor())).toEqual([]);
    expect(await happened(member.client)).toHaveLength(1);
  });

  it('of an archived body stays readable, and nothing of it changes', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    await body.lead.post(`/bodies/${body.id}/archive`);
    const { can } = (await body.lead.get(`/meetings/${id}`)).body;
    expect(can).toMatchObject({ edit: false, cancel: false, handIn: false, keepAttendance: false });
    expect((await member.client.put(`/meetings/${id}/reply`, { reply: 'coming' })).body.code).toBe(
      'invalid-transition',
    );
    expect((await body.lead.post(`/meetings/${id}/cancel`, { reason: 'x' })).body.code).toBe('invalid-transition');
    expect((await app.visitor().get(`/meetings/${id}`)).status).toBe(200);
  });
});

/** How many of these a reader is shown in the list, which are those and no others that they can open. */
async function listedAsOpened(client: Client, bodyId: string, ids: string[]): Promise<number> {
  const opened: string[] = [];
  for (const id of ids) if ((await client.get(`/meetings/${id}`)).status === 200) opened.push(id);
  const listed = (await client.get(`/bodies/${bodyId}/meetings`)).body.items ?? [];
  expect(listed.map(({ id }: { id: string }) => id).sort()).toEqual(opened.sort());
  return opened.length;
}
