import { startApp, type TestApp } from '../support/app.js';
import { pdfText } from '../support/pdf-text.js';
import { end, publish, type RecordScene, sessionToRecord } from '../support/scenes/records.js';

let app: TestApp;
let scene: RecordScene;
let islands: string;
let coast: string;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await sessionToRecord(app);
  const rooms = [{ name: 'Islands' }, { name: 'Coast' }];
  const planned = await scene.host.post(`${session()}/breakouts`, { rooms, mode: 'assigned' });
  [islands, coast] = planned.body.map(({ id }: { id: string }) => id);
  for (const [who, roomId] of [
    [scene.ann, islands],
    [scene.bob, coast],
  ] as const)
    await scene.host.put(`/room-participants/${who.participantId}/breakout`, { roomId });
  await scene.host.post(`${session()}/breakouts/open`);
});

const session = () => `/live-sessions/${scene.sessionId}`;
const notes = { mainPoints: '- Ferries are *late*', agreements: '', differences: '', proposal: '', language: 'en' };
const write = ({ client }: RecordScene['ann'], roomId: string, body: object) =>
  client.put(`/rooms/${roomId}/harvest`, { ...notes, ...body });
const handIn = ({ client }: RecordScene['ann'], roomId: string) => client.post(`/rooms/${roomId}/harvest/hand-in`);

describe('what a break-out room brings back', () => {
  it('is in the draft of the record, stays while that is edited, and goes out with it and its files', async () => {
    await write(scene.ann, islands, { proposal: 'Start with three islands.' });
    await handIn(scene.ann, islands);
    await scene.host.post(`${session()}/breakouts/close`);
    await end(scene);

    const draft = (await scene.noteTaker.client.get(`${session()}/record`)).body;
    expect(draft.harvests).toMatchObject([{ lang: 'en', html: expect.stringContaining('<em>late</em>') }]);
    const words = { language: 'en', summary: 'We **agree**.', notes: [], decisions: [{ text: 'Three islands.' }] };
    const edited = await scene.noteTaker.client.put(`${session()}/record`, words, { 'if-match': '"1"' });
    expect(edited.body).toMatchObject({ version: 2, harvests: draft.harvests });
    await publish(scene);

    const readers = app.visitor();
    const published = (await readers.get(`${session()}/record`)).body;
    expect(published).toMatchObject({ state: 'published', summary: 'We **agree**.', harvests: draft.harvests });
    expect((await readers.get(`${session()}/record.json`)).body.harvests).toEqual(draft.harvests);
    const { text } = await readers.get(`${session()}/record.md`);
    expect(text).toContain('## From the break-out rooms\n\n**Islands**\n\n**Main points**\n\n- Ferries are _late_');
    expect(text).toContain('**What we propose**\n\nStart with three islands.');
    const pdf = await app.app.inject({ method: 'GET', url: `/api/v1${session()}/record.pdf` });
    expect(pdfText(pdf.rawPayload)).toMatch(/From the break-out rooms[\s\S]*Islands[\s\S]*Start with three islands/);
  });

  it('can still be handed in while the record is a draft, and no longer once it is out', async () => {
    await write(scene.ann, islands, {});
    await write(scene.bob, coast, {});
    await end(scene);
    const harvests = async () => (await scene.host.get(`${session()}/record`)).body.harvests;
    expect(await harvests()).toEqual([]);
    expect((await handIn(scene.ann, islands)).status).toBe(204);
    expect(await harvests()).toHaveLength(1);
    await publish(scene);
    expect((await handIn(scene.bob, coast)).body.code).toBe('invalid-transition');
    expect(await harvests()).toHaveLength(1);
  });

  it('leaves a published record and its files when a moderator hides it', async () => {
    await write(scene.ann, islands, {});
    await handIn(scene.ann, islands);
    await end(scene);
    await publish(scene);
    const [{ id }] = (await app.visitor().get(`${session()}/record`)).body.harvests;
    const decision = { action: 'hide', reason: 'insult' };
    const moderator = scene.consultation.team.moderator;
    expect((await moderator.post(`/room-messages/${id}/decisions`, decision)).status).toBeLessThan(300);
    expect((await app.visitor().get(`${session()}/record`)).body.harvests).toEqual([]);
    expect((await app.visitor().get(`${session()}/record.md`)).text).not.toContain('Ferries');
  });
});
