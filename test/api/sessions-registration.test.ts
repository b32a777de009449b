import { newId } from '../../server/src/kernel/ids.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { people } from '../support/scenes/people.js';
import { plannedSession, run, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const register = (client: Client, { sessionId }: SessionScene, body: object = {}) =>
  client.post(`/live-sessions/${sessionId}/registration`, body);
const page = async (client: Client, { sessionId }: SessionScene) =>
  (await client.get(`/live-sessions/${sessionId}`)).body;
const guest = (email = `${newId()}@example.org`) => ({ guest: { displayName: 'Ria from Delfzijl', email } });
const someone = () => people(app).member();
const subjects = (email: string) => app.mailbox(email).map(({ subject }) => subject);

describe('registering for a session', () => {
  it('gives a seat to a member and to a guest, who are told by mail', async () => {
    const session = await plannedSession(app, { registration: true });
    const member = await someone();
    const visitor = app.visitor();
    expect((await register(member.client, session)).body).toEqual({ state: 'seated', receiptCode: null });
    const answer = await register(visitor, session, guest('ria@example.org'));
    expect(answer.body).toEqual({ state: 'seated', receiptCode: expect.stringMatching(/\w/) });
    expect(await page(visitor, session)).toMatchObject({ mine: 'seated', seatsTaken: 2, waiting: 0 });
    expect(await page(app.visitor(), session)).toMatchObject({ mine: null, seatsTaken: 2 });
    await app.drain();
    expect(subjects(member.email)).toEqual(['You are registered: Talk about the draft']);
    expect(subjects('ria@example.org')).toContain('You are registered: Talk about the draft');
  });

  it('asks someone without an account who they are', async () => {
    const session = await plannedSession(app, { registration: true });
    const answer = await register(app.visitor(), session);
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/guest/displayName' }, { pointer: '/guest/email' }] },
    });
  });

  it('makes one registration of the same guest’s two, and gives the same receipt', async () => {
    const session = await plannedSession(app, { registration: true });
    const input = { ...guest(), clientKey: newId() };
    const answers = await Promise.all([
      register(app.visitor(), session, input),
      register(app.visitor(), session, input),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await page(app.visitor(), session)).toMatchObject({ seatsTaken: 1 });
  });

  it.each([
    ['where nobody registers', { registration: false }, [], 403, 'forbidden'],
    ['that is over', { registration: true, startsIn: 5 }, ['start', 'end'] as const, 403, 'session-over'],
  ])('is refused in a session %s', async (_, options, commands, status, code) => {
    const session = await plannedSession(app, options);
    await run(app, session, ...commands);
    expect(await register((await someone()).client, session)).toMatchObject({ status, body: { code } });
  });

  it('is for people with an account where guests are not let in', async () => {
    const session = await plannedSession(app, { registration: true, guests: false });
    expect(await register(app.visitor(), session, guest())).toMatchObject({
      status: 403,
      body: { code: 'guests-not-allowed' },
    });
    expect(await page(app.visitor(), session)).toMatchObject({
      guests: false,
      whyNot: { register: 'guests-not-allowed' },
    });
  });

  it('goes on while the session runs, as long as there are seats', async () => {
    const session = await plannedSession(app, { capacity: 1, startsIn: 5 });
    await run(app, session, 'start');
    const member = await someone();
    expect(await page(member.client, session)).toMatchObject({
      can: { speak: false },
      whyNot: { speak: 'seat-needed' },
    });
    await register(member.client, session);
    expect(await page(member.client, session)).toMatchObject({
      can: { speak: true, watch: true },
      whyNot: { speak: null },
    });
  });
});

describe('when seats are few', () => {
  it('the last one is given once, however many take it at the same moment', async () => {
    const session = await plannedSession(app, { capacity: 3 });
    const visitors = await Promise.all(Array.from({ length: 8 }, someone));
    const answers = await Promise.all(visitors.map(({ client }) => register(client, session)));
    const states = answers.map(({ body }) => body.state).sort();
    expect(states).toEqual([...Array(3).fill('seated'), ...Array(5).fill('waiting')]);
    expect(await page(app.visitor(), session)).toMatchObject({ seatsTaken: 3, waiting: 5 });
  });

  it('seats that are given back at the same moment go to those who wait longest, one each', async () => {
    const session = await plannedSession(app, { capacity: 2 });
    const members = [];
    for (let count = 0; count < 5; count += 1) {
      const member = await someone();
      await register(member.client, session);
      members.push(member);
    }
    const [first, second, third, fourth, fifth] = members as [(typeof members)[0], ...typeof members];
    expect(await page((fifth as typeof first).client, session)).toMatchObject({ mine: 'waiting', waitingPlace: 3 });
    await Promise.all(
      [first, second].map((each) =>
        (each as typeof first).client.delete(`/live-sessions/${session.sessionId}/registration`),
      ),
    );
    const states = await Promise.all(members.map(async ({ client }) => (await page(client, session)).mine));
    expect(states).toEqual([null, null, 'seated', 'seated', 'waiting']);
    expect(await page((fifth as typeof first).client, session)).toMatchObject({ waitingPlace: 1 });
    await app.drain();
    for (const lucky of [third, fourth]) expect(subjects((lucky as typeof first).email)[0]).toMatch(/^A seat is free/);
    expect(subjects((fifth as typeof first).email)).toEqual([expect.stringMatching(/^You are on the waiting list/)]);
  });

  it('who gave a seat back and comes again goes to the end of the list', async () => {
    const session = await plannedSession(app, { capacity: 1 });
    const [first, second] = [await someone(), await someone()];
    await register(first.client, session);
    await register(second.client, session);
    await first.client.delete(`/live-sessions/${session.sessionId}/registration`);
    expect((await register(first.client, session)).body.state).toBe('waiting');
    expect((await page(second.client, session)).mine).toBe('seated');
    const again = await first.client.delete(`/live-sessions/${session.sessionId}/registration`);
    expect(again.status).toBe(204);
    expect((await first.client.delete(`/live-sessions/${session.sessionId}/registration`)).status).toBe(404);
  });

  it('more seats let those who wait in at once', async () => {
    const session = await plannedSession(app, { capacity: 1 });
    const members = [await someone(), await someone(), await someone()];
    for (const { client } of members) await register(client, session);
    const { version } = await page(session.host, session);
    const change = (capacity: number | null, seen: number) =>
      session.host.patch(`/live-sessions/${session.sessionId}`, { capacity }, { 'if-match': `"${seen}"` });
    expect((await change(2, version)).status).toBe(200);
    expect(await page(app.visitor(), session)).toMatchObject({ capacity: 2, seatsTaken: 2, waiting: 1 });
    expect((await change(null, version + 1)).status).toBe(200);
    expect(await page(app.visitor(), session)).toMatchObject({ capacity: null, seatsTaken: 3, waiting: 0 });
  });
});

describe('who comes', () => {
  it('is told to hosts by name and order, and to nobody else', async () => {
    const session = await plannedSession(app, { capacity: 1 });
    const member = await people(app).member({ name: 'Ana' });
    await register(member.client, session);
    await register(app.visitor(), session, guest());
    const path = `/live-sessions/${session.sessionId}/registrations`;
    expect((await session.host.get(path)).body.items).toMatchObject([
      { name: 'Ana', guest: false, state: 'seated' },
      { name: 'Ria from Delfzijl', guest: true, state: 'waiting' },
    ]);
    expect((await member.client.get(path)).status).toBe(403);
    expect((await app.visitor().get(path)).status).toBe(401);
  });

  it('can delete their account: their seat goes to the next, their name from every list', async () => {
    const session = await plannedSession(app, { capacity: 1 });
    const [leaving, waiting] = [await someone(), await someone()];
    await register(leaving.client, session);
    await register(waiting.client, session);
    await session.host.post(`/live-sessions/${session.sessionId}/roles`, { personId: leaving.id, role: 'note-taker' });
    const deleted = await leaving.client.send('DELETE', '/me', { password: 'plenty of rain in Delfzijl' });
    expect(deleted.status).toBe(204);
    await app.drain();
    expect((await page(waiting.client, session)).mine).toBe('seated');
    const rows = (await session.host.get(`/live-sessions/${session.sessionId}/registrations`)).body.items;
    expect(rows).toHaveLength(1);
    const { items } = (await session.host.get(`/live-sessions/${session.sessionId}/roles`)).body;
    expect(items.map((each: { personId: string }) => each.personId)).not.toContain(leaving.id);
  });

  it('keeps what they registered as a guest when they take it into their account', async () => {
    const session = await plannedSession(app, { capacity: 1 });
    const visitor = app.visitor();
    const { receiptCode } = (await register(visitor, session, guest())).body;
    const member = await someone();
    await register(member.client, session);
    expect((await page(member.client, session)).mine).toBe('waiting');
    expect((await member.client.post('/receipts/claim', { code: receiptCode })).status).toBe(200);
    await app.drain();
    expect(await page(member.client, session)).toMatchObject({ mine: 'seated', seatsTaken: 1, waiting: 0 });
  });
});
