import { MeetingDeadlines } from '../../server/src/meetings/meeting-deadlines.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch } from '../support/client.js';
import type { BodyScene } from '../support/scenes/bodies.js';
import { send } from '../support/scenes/comments.js';
import { travel } from '../support/scenes/consultations.js';
import { fileForm } from '../support/scenes/documents.js';
import { agenda, bodyThatMeets, invitedMeeting } from '../support/scenes/meetings.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => travel(app, '2027-03-10T12:00:00Z'));

const next = { title: 'Fourth meeting', starts: '2027-06-10T10:00', ends: '2027-06-10T12:00' };

/** A meeting with one point on its agenda that took place, seen on the evening of that day. */
async function heldMeeting(body: BodyScene, more: Record<string, unknown> = {}): Promise<string> {
  const id = await invitedMeeting(body, more);
  await agenda(body.lead, id, [{ title: 'The budget', minutes: 30, presenter: 'The chair' }]);
  await travel(app, '2027-05-10T18:00:00Z');
  await body.lead.post(`/meetings/${id}/hold`);
  return id;
}

/** What a document says now, block by block, for this reader. */
async function textOf(client: Client, documentId: string, version: number | 'current' = 'current'): Promise<string[]> {
  const { blocks } = (await client.get(`/documents/${documentId}/versions/${version}`)).body;
  return blocks?.map(({ text }: { text: string }) => text) ?? [];
}

const minutesOf = async (client: Client, id: string) => (await client.get(`/meetings/${id}`)).body.minutes;

/** How many mails that begin like this lead to the meeting. */
const told = (subject: string, meetingId: string): number =>
  app.mailbox().filter((mail) => mail.subject.startsWith(subject) && mail.text.includes(meetingId)).length;

describe('the minutes of a meeting', () => {
  it('are drafted from agenda, attendance, follow-up and the papers that are not disclosed', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await heldMeeting(body);
    const { members } = (await body.lead.get(`/meetings/${id}/attendance`)).body;
    await body.lead.put(`/meetings/${id}/attendance`, {
      seats: [{ seatId: members[0].seatId, attendance: 'present' }],
    });
    await body.lead.post(`/bodies/${body.id}/follow-up`, { text: 'Ask the cities', owner: 'The chair', meetingId: id });
    const secret = fileForm('a.pdf', 'x', { title: 'Legal advice', ground: 'court-proceedings' });
    await body.lead.post(`/meetings/${id}/papers/file`, secret);
    const { documentId } = (await body.lead.post(`/meetings/${id}/minutes`)).body;
    expect(await textOf(body.lead, documentId, 1)).toEqual([
      expect.stringContaining('10 May 2027'),
      'Place: Room 4',
      'Attendance',
      'Present',
      'Amina Haddad',
      '1. The budget',
      'Presented by The chair.',
      'To be done',
      'Ask the cities (The chair)',
      'Papers that are not disclosed',
      'Legal advice: court proceedings and legal advice (Regulation (EC) No 1049/2001, article 4(2))',
    ]);
    expect((await body.lead.post(`/meetings/${id}/minutes`)).body.documentId).toBe(documentId);
    expect(await minutesOf(member.client, id)).toMatchObject({ state: 'drafting', draftDocumentId: null });
    expect((await member.client.get(`/documents/${documentId}`)).status).toBe(404);
  });

  it('are drafted from the record of the live session in which the meeting took place', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body, { liveRoom: true });
    const { sessionId } = (await agenda(body.lead, id, [{ title: 'The budget', minutes: 30 }])).body;
    await travel(app, '2027-05-10T08:30:00Z');
    for (const command of ['start', 'end']) await body.lead.post(`/live-sessions/${sessionId}/state`, { command });
    await app.drain();
    expect((await body.lead.get(`/meetings/${id}`)).body).toMatchObject({ state: 'held' });
    const record = (await body.lead.get(`/live-sessions/${sessionId}/record`)).body;
    const [item] = record.items;
    expect(item).toMatchObject({ title: 'The budget' });
    const words = {
      language: 'en',
      summary: 'We looked at **money**.',
      notes: [{ itemId: item.id, text: 'Two members asked for more.\n\n- For cities' }],
      decisions: [{ itemId: item.id, text: 'The budget stands.' }],
    };
    await body.lead.put(`/live-sessions/${sessionId}/record`, words, ifMatch(record.version));
    const { documentId } = (await body.lead.post(`/meetings/${id}/minutes`)).body;
    expect((await textOf(body.lead, documentId, 1)).slice(2)).toEqual([
      'Summary',
      'We looked at money.',
      '1. The budget',
      'Two members asked for more.',
      'For cities',
      'Decisions',
      'The budget stands.',
    ]);
  });

  it('are commented by members, approved by a later meeting and then published for all', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await heldMeeting(body);
    const later = await invitedMeeting(body, next);
    const act = (step: string, input = {}) => body.lead.post(`/meetings/${id}/minutes/${step}`, input);
    expect((await act('circulate')).body.code).toBe('draft-empty');
    const { documentId } = (await body.lead.post(`/meetings/${id}/minutes`)).body;
    expect((await act('circulate')).body.minutes).toMatchObject({ state: 'circulated', draftDocumentId: documentId });
    await app.drain();
    expect(app.mailbox(member.email)[0]?.subject).toContain('Minutes to comment on');
    const { activityId } = (await member.client.get(`/documents/${documentId}`)).body;
    expect((await send(member.client, { activityId }, { body: 'I was there too.' })).status).toBe(201);
    expect((await app.visitor().get(`/documents/${documentId}`)).status).toBe(404);
    expect(await minutesOf(app.visitor(), id)).toMatchObject({ state: 'circulated', draftDocumentId: null });
    expect((await body.lead.get(`/meetings/${later}`)).body.toApprove).toMatchObject([{ id }]);

    expect((await act('approve', { meetingId: later })).body.errors).toMatchObject([{ code: 'notLaterMeeting' }]);
    expect((await act('publish')).body.code).toBe('invalid-transition');
    await travel(app, '2027-06-10T09:00:00Z');
    expect((await act('approve', { meetingId: id })).body.errors).toMatchObject([{ pointer: '/meetingId' }]);
    expect((await act('approve', { meetingId: later })).body.minutes).toMatchObject({
      state: 'approved',
      approvedIn: { id: later, title: 'Fourth meeting' },
    });
    const published = (await act('publish')).body.minutes;
    expect(published).toMatchObject({ state: 'published', publishedLate: false });
    const shown = await minutesOf(app.visitor(), id);
    expect(shown).toMatchObject({ documentId: published.documentId, draftDocumentId: null });
    expect(await textOf(app.visitor(), shown.documentId)).toContain('1. The budget');
    expect((await app.visitor().get(`/documents/${documentId}`)).status).toBe(404);
  });

  it('show everyone that their day was missed, and the team is told once', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await heldMeeting(body);
    const overdue = async () => (await app.visitor().get(`/bodies/${body.id}/meetings?when=overdue`)).body.items;
    await travel(app, '2027-06-21T21:00:00Z');
    expect(await overdue()).toEqual([]);
    await travel(app, '2027-06-21T22:30:00Z');
    expect(await overdue()).toMatchObject([{ id, minutes: { dueOn: '2027-06-21', overdue: true } }]);
    const sent = () => told('Minutes are overdue', id);
    for (let twice = 0; twice < 2; twice += 1) {
      await app.app.get(MeetingDeadlines).look();
      await app.drain();
    }
    expect(sent()).toBe(1);
  });

  it('are due by the clock, also when nobody writes down that the meeting was held', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const look = () => app.app.get(MeetingDeadlines).look();
    await travel(app, '2027-05-10T21:30:00Z');
    await look();
    expect((await body.lead.get(`/meetings/${id}`)).body).toMatchObject({ state: 'invited', can: { cancel: true } });
    await travel(app, '2027-06-21T22:30:00Z');
    await look();
    await app.drain();
    expect((await app.visitor().get(`/bodies/${body.id}/meetings?when=overdue`)).body.items).toMatchObject([
      { id, state: 'held', minutes: { state: 'drafting', dueOn: '2027-06-21', overdue: true } },
    ]);
    expect(told('Minutes are overdue', id)).toBe(1);
  });

  it('of an archived body are not asked for by mail: nobody could write them', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await heldMeeting(body);
    await body.lead.post(`/bodies/${body.id}/archive`);
    await travel(app, '2027-06-21T22:30:00Z');
    await app.app.get(MeetingDeadlines).look();
    await app.drain();
    expect(told('Minutes are overdue', id)).toBe(0);
  });

  it('are for members alone where the meetings of the body are, also when that changes afterwards', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await heldMeeting(body);
    const later = await invitedMeeting(body, next);
    await body.lead.post(`/meetings/${id}/minutes`);
    await body.lead.post(`/meetings/${id}/minutes/circulate`);
    await travel(app, '2027-06-10T09:00:00Z');
    await body.lead.post(`/meetings/${id}/minutes/approve`, { meetingId: later });
    const { documentId } = (await body.lead.post(`/meetings/${id}/minutes/publish`)).body.minutes;
    expect((await app.visitor().get(`/documents/${documentId}`)).status).toBe(200);
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    const parts = { members: 'public', meetings: 'members' };
    await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version));
    await app.drain();
    expect((await app.visitor().get(`/documents/${documentId}`)).status).toBe(404);
    expect((await member.client.get(`/documents/${documentId}`)).status).toBe(200);
  });
});

describe('papers that are due soon', () => {
  it('are what the team is reminded of, once, and again when the meeting moves', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const { version } = (await body.lead.get(`/meetings/${id}`)).body;
    const sent = () => told('Papers are due soon', id);
    const look = async (instant: string) => {
      await travel(app, instant);
      await app.app.get(MeetingDeadlines).look();
      await app.drain();
      return sent();
    };
    expect(await look('2027-04-29T12:00:00Z')).toBe(0);
    expect(await look('2027-04-30T12:00:00Z')).toBe(1);
    expect(await look('2027-05-01T12:00:00Z')).toBe(1);
    const moved = { starts: '2027-05-12T10:00', ends: '2027-05-12T12:00', lateReason: 'A strike.' };
    expect((await body.lead.patch(`/meetings/${id}`, moved, ifMatch(version))).status).toBe(200);
    expect(await look('2027-05-02T12:00:00Z')).toBe(2);
  });
});

describe('what a meeting agreed to do', () => {
  it('stands on the agenda of each later meeting of its series until it is closed', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await heldMeeting(body);
    const input = { text: 'Ask the cities', owner: 'The chair', dueOn: '2027-05-20', meetingId: id };
    expect((await member.client.post(`/bodies/${body.id}/follow-up`, input)).body.code).toBe('forbidden');
    const { id: pointId } = (await body.lead.post(`/bodies/${body.id}/follow-up`, input)).body;
    const [june, july] = [
      await invitedMeeting(body, next),
      await invitedMeeting(body, { title: 'Fifth', starts: '2027-07-10T10:00', ends: '2027-07-10T12:00' }),
    ];
    const working = await invitedMeeting(body, { ...next, title: 'Working party', series: 'Working party' });
    const carried = async (meetingId: string) => (await app.visitor().get(`/meetings/${meetingId}`)).body.carried;
    expect(await carried(june)).toMatchObject([
      { id: pointId, text: 'Ask the cities', overdue: false, meeting: { id } },
    ]);
    expect(await carried(july)).toHaveLength(1);
    expect(await carried(working)).toEqual([]);
    expect(await carried(id)).toEqual([]);
    await travel(app, '2027-06-20T12:00:00Z');
    const list = async () => (await app.visitor().get(`/bodies/${body.id}/follow-up`)).body.items;
    expect(await list()).toMatchObject([{ id: pointId, overdue: true, version: 1 }]);
    const done = { command: 'complete', outcome: 'All of them answered.' };
    expect((await body.lead.patch(`/follow-up/${pointId}`, done, ifMatch(1))).status).toBe(204);
    expect(await list()).toMatchObject([{ state: 'done', overdue: false, outcome: 'All of them answered.' }]);
    expect(await carried(june)).toHaveLength(1);
    expect(await carried(july)).toEqual([]);
    const again = await body.lead.patch(`/follow-up/${pointId}`, done, ifMatch(2));
    expect(again.body.code).toBe('invalid-transition');
    expect((await body.lead.patch(`/follow-up/${pointId}`, done, ifMatch(1))).body.code).toBe('version-conflict');
  });
});
