import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { travel } from '../support/scenes/consultations.js';
import { fileForm } from '../support/scenes/documents.js';
import { agenda, bodyThatMeets, invitedMeeting } from '../support/scenes/meetings.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => travel(app, '2027-03-10T12:00:00Z'));

const handIn = (client: Client, meetingId: string, name: string, fields: Record<string, string> = {}) =>
  client.post(`/meetings/${meetingId}/papers/file`, fileForm(name, 'What the paper says.', fields));
const papersOf = async (client: Client, meetingId: string) => (await client.get(`/meetings/${meetingId}`)).body.papers;

describe('a paper of a meeting', () => {
  it('is a file that every reader of the meeting can take', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const [point] = (await agenda(body.lead, id, [{ title: 'The budget', minutes: 30 }])).body.agenda;
    const made = await handIn(body.lead, id, 'Begroting 2027.pdf', { title: 'Budget', itemId: point.id });
    expect(made.status).toBe(201);
    expect(await papersOf(app.visitor(), id)).toMatchObject([
      {
        title: 'Budget',
        itemId: point.id,
        kind: 'file',
        file: { name: 'Begroting 2027.pdf', mediaType: 'application/pdf', bytes: 20 },
        ground: null,
        late: false,
      },
    ]);
    const file = await app.visitor().get(`/meetings/${id}/papers/${made.body.id}/file`);
    expect(file.text).toBe('What the paper says.');
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Begroting%202027.pdf",
    });
  });

  it('is marked as late after the day by which papers are due', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    await travel(app, '2027-05-03T21:59:00Z');
    await handIn(body.lead, id, 'in-time.pdf');
    await travel(app, '2027-05-03T22:01:00Z');
    await handIn(body.lead, id, 'late.pdf');
    expect(await papersOf(app.visitor(), id)).toMatchObject([
      { title: 'in-time.pdf', late: false },
      { title: 'late.pdf', late: true },
    ]);
  });

  it('is a document of the body, linked for those alone who may read it', async () => {
    const { body, member } = await bodyThatMeets(app);
    const other = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const start = async (lead: Client, bodyId: string) =>
      (await lead.post(`/bodies/${bodyId}/documents`, { title: 'Working paper', language: 'en' })).body.documentId;
    const [documentId, theirs] = [await start(body.lead, body.id), await start(other.body.lead, other.body.id)];
    const add = (document: string) =>
      body.lead.post(`/meetings/${id}/papers`, { title: 'Working paper', documentId: document });
    expect((await add(theirs)).body.errors).toMatchObject([{ pointer: '/documentId' }]);
    expect((await add(documentId)).status).toBe(201);
    expect(await papersOf(member.client, id)).toMatchObject([{ kind: 'document', document: null, file: null }]);
  });

  it('that is not disclosed is listed with its ground, and read by members and team alone', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const { id: paperId } = (
      await handIn(body.lead, id, 'advice.pdf', { title: 'Advice', ground: 'court-proceedings' })
    ).body;
    const path = `/meetings/${id}/papers/${paperId}/file`;
    const stranger = await people(app).member();
    for (const client of [app.visitor(), stranger.client])
      expect(await papersOf(client, id)).toMatchObject([
        { title: 'Advice', ground: 'court-proceedings', file: null, document: null },
      ]);
    expect((await app.visitor().get(path)).body.code).toBe('unauthenticated');
    expect((await stranger.client.get(path)).body.code).toBe('forbidden');
    expect(await papersOf(member.client, id)).toMatchObject([{ file: { name: 'advice.pdf' } }]);
    expect((await member.client.get(path)).text).toBe('What the paper says.');
    const disclose = (client: Client) => client.put(`/meetings/${id}/papers/${paperId}/ground`, { ground: null });
    expect((await disclose(member.client)).body.code).toBe('forbidden');
    expect((await disclose(body.lead)).status).toBe(204);
    expect((await app.visitor().get(path)).text).toBe('What the paper says.');
  });

  it('is of a type that no browser runs, not empty, and handed in by the team', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    expect((await handIn(body.lead, id, 'page.html')).body.code).toBe('unsupported-media');
    expect((await handIn(body.lead, id, 'image.svg')).body.code).toBe('unsupported-media');
    const empty = await body.lead.post(`/meetings/${id}/papers/file`, fileForm('empty.pdf', ''));
    expect(empty.body.code).toBe('file-empty');
    expect((await handIn(body.lead, id, 'x.pdf', { ground: 'because' })).body.errors).toMatchObject([
      { pointer: '/ground' },
    ]);
    expect((await handIn(member.client, id, 'mine.pdf')).body.code).toBe('forbidden');
    expect(await papersOf(body.lead, id)).toEqual([]);
  });

  it('can be taken away with its file', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const { id: paperId } = (await handIn(body.lead, id, 'wrong.pdf')).body;
    expect((await body.lead.delete(`/meetings/${id}/papers/${paperId}`)).status).toBe(204);
    expect(await papersOf(body.lead, id)).toEqual([]);
    expect((await body.lead.get(`/meetings/${id}/papers/${paperId}/file`)).status).toBe(404);
  });
});
