import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { closingTime, type CommentScene, consultationOnText, on, say, send } from '../support/scenes/comments.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-01T12:00:00Z');
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const places = async (client: Client) =>
  (await client.get('/drafts')).body.items.map((draft: { place: string }) => draft.place);
const onBlock = () => `block:${scene.document.blocks[0]?.id}`;

describe('a draft', () => {
  it('is kept as it was typed, also where it could not be sent like that, and found in any browser of the person', async () => {
    const words = {
      body: '  half a sent\n',
      suggestion: 'x'.repeat(6000),
      stance: 'against',
      language: 'nl',
      ...on(scene, 0),
    };
    const saved = await scene.author.client.put(`/drafts/${onBlock()}`, words);
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
    const phone = await people(app).signIn(scene.author.id);
    expect((await phone.get(`/drafts/${onBlock()}`)).body).toEqual({
      place: onBlock(),
      space: { id: scene.spaceId, kind: 'consultation', slug: scene.slug, title: 'Draft measures on language courses' },
      activityId: scene.activityId,
      documentId: scene.document.documentId,
      body: '  half a sent\n',
      suggestion: 'x'.repeat(6000),
      stance: 'against',
      language: 'nl',
      anchor: { ...on(scene, 0).anchor, quote: null, position: null },
      organisationId: null,
      updatedAt: app.clock.now().toISOString(),
      version: 1,
    });
  });

  it('is one per place, the last changed first, and nobody else’s', async () => {
    const comment = await say(scene.reader.client, scene);
    for (const place of [
      `activity:${scene.activityId}`,
      `document:${scene.document.documentId}`,
      `reply:${comment.id}`,
    ]) {
      app.clock.advance(1000);
      await scene.author.client.put(`/drafts/${place}`, { body: place });
    }
    app.clock.advance(1000);
    await scene.author.client.put(`/drafts/activity:${scene.activityId}`, { body: 'again' });
    expect(await places(scene.author.client)).toEqual([
      `activity:${scene.activityId}`,
      `reply:${comment.id}`,
      `document:${scene.document.documentId}`,
    ]);
    expect(await places(scene.reader.client)).toEqual([]);
    expect(await scene.reader.client.get(`/drafts/reply:${comment.id}`)).toMatchObject({ status: 200, body: null });
    expect((await app.visitor().get('/drafts')).status).toBe(401);
  });

  it('goes in the moment it is sent, and not when sending failed', async () => {
    await scene.author.client.put(`/drafts/${onBlock()}`, { body: 'Draft', ...on(scene, 0) });
    expect((await send(scene.author.client, scene, { body: '', ...on(scene, 0) })).status).toBe(422);
    expect(await places(scene.author.client)).toEqual([onBlock()]);
    const comment = await say(scene.author.client, scene, on(scene, 0));
    expect(await places(scene.author.client)).toEqual([]);
    await scene.author.client.put(`/drafts/edit:${comment.id}`, { body: 'Better words' });
    await scene.author.client.patch(`/comments/${comment.id}`, { body: 'Better words' }, { 'if-match': '"1"' });
    expect(await places(scene.author.client)).toEqual([]);
  });

  it('is thrown away on request', async () => {
    const place = `/drafts/activity:${scene.activityId}`;
    await scene.author.client.put(place, { body: 'No.' });
    expect((await scene.author.client.delete(place)).status).toBe(204);
    expect(await scene.author.client.get(place)).toMatchObject({ status: 200, body: null });
    expect((await scene.author.client.delete(place)).status).toBe(204);
  });

  it('of two tabs is not overwritten unseen: the second learns what the first has saved', async () => {
    const place = `/drafts/activity:${scene.activityId}`;
    const first = await scene.author.client.put(place, { body: 'First tab' });
    const second = await scene.author.client.put(place, { body: 'Second tab', basedOn: first.body.version });
    expect(second.body).toEqual({ version: 2 });
    const stale = await scene.author.client.put(place, { body: 'First tab again', basedOn: 1 });
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'version-conflict', params: { version: 2, body: 'Second tab', suggestion: '' } },
    });
    expect((await scene.author.client.put(place, { body: 'First tab wins' })).body).toEqual({ version: 3 });
  });

  it.each([
    'nowhere',
    'block:1',
    'room:0190f3c1-0000-7000-8000-000000000000',
    'activity:0190f3c1-0000-7000-8000-000000000000',
  ])('cannot be at %s', async (place) => {
    expect((await scene.author.client.put(`/drafts/${place}`, { body: 'x' })).status).toBe(404);
  });
});

describe('a phase that closes in the middle of typing', () => {
  it('refuses the comment with the moment it closed, and keeps the words as a draft', async () => {
    const closedAt = await closingTime(app, scene);
    const before = app.clock.now();
    const comment = {
      body: 'I was nearly done.',
      suggestion: 'one counter',
      stance: 'for',
      ...on(scene, 0, 'one person'),
    };
    await scene.author.client.put(`/drafts/${onBlock()}`, { body: 'I was nearly', ...on(scene, 0, 'one person') });
    app.clock.set(new Date(closedAt.getTime() - 1));
    const browser = await people(app).signIn(scene.author.id);
    const inTime = await send(browser, scene, { body: 'In time.' });
    app.clock.set(closedAt);
    const late = await send(browser, scene, comment);
    expect(inTime.status).toBe(201);
    expect(late).toMatchObject({
      status: 403,
      body: { code: 'phase-closed', params: { closedAt: closedAt.toISOString(), timeZone: 'Europe/Brussels' } },
    });
    expect((await browser.get(`/drafts/${onBlock()}`)).body).toMatchObject({
      body: 'I was nearly done.',
      suggestion: 'one counter',
      stance: 'for',
      anchor: { quote: { exact: 'one person' } },
      version: 2,
    });
    app.clock.set(before);
  });

  it('still answers a retry of what arrived in time', async () => {
    const before = app.clock.now();
    const comment = { clientKey: '0190f3c1-0000-7000-8000-00000000000a', body: 'In time.' };
    await send(scene.author.client, scene, comment);
    app.clock.set(await closingTime(app, scene));
    const retry = await send(await people(app).signIn(scene.author.id), scene, comment);
    expect(retry.status).toBe(200);
    app.clock.set(before);
  });

  it('tells when it opens where it has not begun', async () => {
    const opensAt = new Date('2027-04-01T00:00:00Z');
    const soon = await consultationOnText(app, {
      state: 'announced',
      opensAt,
      closesAt: new Date('2027-05-01T00:00:00Z'),
    });
    expect((await send(soon.author.client, soon)).body).toMatchObject({
      code: 'not-open-yet',
      params: { opensAt: opensAt.toISOString() },
    });
  });
});
