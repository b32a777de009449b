import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { people, scenePassword } from '../support/scenes/people.js';
import { inRoom } from '../support/scenes/rooms.js';
import { liveSession, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
let scene: SessionScene;
let room: ReturnType<typeof inRoom>;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await liveSession(app);
  room = inRoom(app, scene);
});

async function guestWithCode(displayName: string): Promise<{ client: Client; code: string; participantId: string }> {
  const client = app.visitor();
  const { body } = await client.post(`/live-sessions/${scene.sessionId}/participants`, { displayName });
  return { client, code: body.receiptCode, participantId: body.id };
}

async function poll(anonymous: boolean): Promise<string> {
  const definition = { kind: 'single', question: 'Ready?', options: ['Yes', 'No'], results: 'live', anonymous };
  const { body } = await scene.host.post(`/rooms/${scene.roomId}/polls`, definition);
  await scene.host.post(`/polls/${body.id}/open`);
  return body.id;
}

const vote = (client: Client, pollId: string, choice: string[]) => client.put(`/polls/${pollId}/vote`, { choice });

describe('somebody who deletes their account', () => {
  it('leaves what they said without a name, also for pages that catch up', async () => {
    const ann = await room.participant({ name: 'Ann Example' });
    const id = await room.say(ann.client, 'What I said stays.');
    await ann.client.put(`/rooms/${scene.roomId}/hand`);
    const { to } = await room.state();
    await ann.client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    expect(await room.entry(id)).toMatchObject({ html: '<p>What I said stays.</p>', author: { name: '' } });
    const { body } = await app.visitor().get(`/rooms/${scene.roomId}?since=${to}`);
    expect(body.entries).toMatchObject([{ id, author: { name: '' } }]);
    expect(JSON.stringify(body)).not.toContain('Ann Example');
  });
});

describe('a guest who takes what they said into an account', () => {
  it('is that person in the room', async () => {
    const guest = await guestWithCode('Gül');
    const id = await room.ask(guest.client, 'Who pays?');
    const { client } = await people(app).member({ name: 'Gül Example' });
    await client.post('/receipts/claim', { code: guest.code });
    await app.drain();
    expect((await room.entry(id)).author).toMatchObject({ id: guest.participantId, name: 'Gül Example' });
    expect((await client.get(`/rooms/${scene.roomId}/self`)).body.id).toBe(guest.participantId);
    expect((await client.post(`/room-messages/${id}/withdraw`)).status).toBe(204);
  });

  it.each([true, false])(
    'has one vote, one support and one place, where both had joined (anonymous: %s)',
    async (anonymous) => {
      const guest = await guestWithCode('Gül');
      const person = await room.participant({ name: 'Gül Example' });
      const asker = await room.participant();
      const question = await room.ask(asker.client, 'Who pays?');
      const pollId = await poll(anonymous);
      for (const { client } of [guest, person]) {
        await room.react(client, question, 'support');
        await client.put(`/rooms/${scene.roomId}/hand`);
      }
      await vote(guest.client, pollId, ['1']);
      await vote(person.client, pollId, ['2']);
      const only = await poll(anonymous);
      await vote(guest.client, only, ['1']);
      await person.client.post('/receipts/claim', { code: guest.code });
      await app.drain();
      const { polls, queue } = await room.state();
      expect(polls.find(({ id }: { id: string }) => id === pollId)).toMatchObject({ base: 1, tally: { 1: 0, 2: 1 } });
      expect(polls.find(({ id }: { id: string }) => id === only)).toMatchObject({ base: 1, tally: { 1: 1, 2: 0 } });
      expect(queue).toMatchObject([{ participantId: person.participantId }]);
      expect(await room.entry(question)).toMatchObject({ supports: 1 });
      expect((await person.client.get(`/rooms/${scene.roomId}/self`)).body.votes).toEqual({
        [pollId]: ['2'],
        [only]: ['1'],
      });
    },
  );

  it('is not let back in by that after they were removed', async () => {
    const guest = await guestWithCode('Gül');
    const person = await room.participant({ name: 'Gül Example' });
    await scene.host.post(`/room-participants/${guest.participantId}/remove`, { reason: 'Shouting' });
    await person.client.post('/receipts/claim', { code: guest.code });
    await app.drain();
    expect((await person.client.get(`/rooms/${scene.roomId}`)).body.code).toBe('removed');
  });
});
