import { Authors } from '../../server/src/accounts/authors.js';
import { Guests } from '../../server/src/accounts/guests.js';
import { SessionActorSource } from '../../server/src/accounts/session-actor-source.js';
import { anonymous } from '../../server/src/kernel/http/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { people, scenePassword } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Wanted {
  displayName?: string;
  email?: string;
  language?: 'en' | 'nl';
}

/** A guest who contributed, as the feature that stores the contribution makes one. */
async function contribute(wanted: Wanted = {}): Promise<{ id: string; code: string }> {
  const guest = await app.app
    .get(Guests)
    .contribute(anonymous, { displayName: 'A neighbour', language: 'en', ...wanted });
  return { id: guest.guestId, code: guest.receiptCode ?? '' };
}

const identify = (headers: Record<string, string>) =>
  app.app.get(SessionActorSource).identify({ cookies: {}, headers });

describe('a receipt code', () => {
  it('makes a guest known again, from a header or from the cookie', async () => {
    const { id, code } = await contribute({ displayName: 'Oma van Sofie', language: 'nl' });
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await identify({ 'receipt-code': code })).toMatchObject({
      kind: 'guest',
      id,
      name: 'Oma van Sofie',
      language: 'nl',
      role: 'member',
    });
    const device = app.visitor();
    const opened = await device.post('/receipts/open', { code });
    expect(opened).toMatchObject({ status: 200, body: { displayName: 'Oma van Sofie', email: null, claimed: false } });
    expect(String(opened.headers['set-cookie'])).toMatch(
      /^receipt=[\w-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await device.get('/receipts/current')).body).toMatchObject({ displayName: 'Oma van Sofie' });
  });

  it('is read the way people type it', async () => {
    const { code } = await contribute();
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
    expect((await app.visitor().post('/receipts/open', { code: typed })).status).toBe(200);
  });

  it('of a guest who contributes again is the one they have', async () => {
    const { id, code } = await contribute();
    const actor = await identify({ 'receipt-code': code });
    expect(await app.app.get(Guests).contribute(actor, { displayName: 'Another name', language: 'en' })).toEqual({
      guestId: id,
      receiptCode: null,
    });
  });

  it('that is made up opens nothing, and reading goes on', async () => {
    const device = app.visitor();
    expect((await device.post('/receipts/open', { code: 'AAAA-BBBB-CCCC-DDDD' })).body.code).toBe('not-found');
    expect((await device.post('/receipts/open', { code: 'hello' })).body.code).toBe('not-found');
    device.cookies.set('receipt', 'AAAA-BBBB-CCCC-DDDD');
    expect((await device.get('/organisations')).status).toBe(200);
    expect(device.cookies.has('receipt')).toBe(false);
    expect((await device.get('/receipts/current')).body).toBeNull();
  });

  it('can be forgotten on this device and works elsewhere', async () => {
    const { code } = await contribute();
    const device = app.visitor();
    await device.post('/receipts/open', { code });
    expect((await device.delete('/receipts/current')).status).toBe(204);
    expect(device.cookies.has('receipt')).toBe(false);
    expect((await app.visitor().get('/receipts/current', { 'receipt-code': code })).status).toBe(200);
  });

  it('is mailed to a guest who gave an address, in their language, and stands readable nowhere in the database', async () => {
    const { id, code } = await contribute({ email: 'buurvrouw@example.org', language: 'nl' });
    const [row] = await app.db.sql`
      select (select string_agg(payload::text, '') from graphile_worker._private_jobs) || (select g::text from guest g where id = ${id}) as everything`;
    expect(row?.everything).toContain('sealedCode');
    expect(row?.everything).not.toContain(code);
    await app.drain();
    expect(app.mailbox('buurvrouw@example.org')).toMatchObject([
      { subject: 'Uw ontvangstcode', text: expect.stringContaining(code) },
    ]);
  });

  it('gives no account: a guest is nobody who can sign in, make tokens or register organisations', async () => {
    const { code } = await contribute();
    const guest = app.visitor();
    guest.headers['receipt-code'] = code;
    expect((await guest.get('/me')).body).toBeNull();
    expect((await guest.post('/me/tokens', { name: 'x', scopes: ['read'] })).body.code).toBe('unauthenticated');
    expect((await guest.post('/organisations', { names: { en: 'x' }, stakeholderType: 'foundation' })).body.code).toBe(
      'unauthenticated',
    );
  });
});

describe('claiming', () => {
  it('takes what a guest contributed into one\u2019s account, and the code opens it no longer', async () => {
    const { id, code } = await contribute();
    const person = await people(app).member();
    await person.client.post('/receipts/open', { code });
    const claimed = await person.client.post('/receipts/claim');
    expect(claimed).toMatchObject({ status: 200, body: { claimed: true } });
    expect(person.client.cookies.has('receipt')).toBe(false);
    expect(await identify({ 'receipt-code': code })).toMatchObject({ kind: 'anonymous', id: null });
    const [event] = await app.db.sql`select type, actor_id, data from event where subject_id = ${id}`;
    expect(event).toEqual({ type: 'guest.claimed', actor_id: person.id, data: { personId: person.id } });
  });

  it('by the same person twice does nothing more, and by another is refused', async () => {
    const { id, code } = await contribute();
    const [samira, noor] = [await people(app).member(), await people(app).member()];
    const answers = [
      await samira.client.post('/receipts/claim', { code }),
      await samira.client.post('/receipts/claim', { code }),
      await noor.client.post('/receipts/claim', { code }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 409]);
    expect(answers[2]?.body.code).toBe('receipt-claimed');
    expect(await app.db.sql`select 1 from event where subject_id = ${id}`).toHaveLength(1);
  });

  it('by two people at once succeeds for one', async () => {
    const { code } = await contribute();
    const both = [await people(app).member(), await people(app).member()];
    const answers = await Promise.all(both.map(({ client }) => client.post('/receipts/claim', { code })));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
  });

  it('needs an account and a code that exists', async () => {
    const { code } = await contribute();
    expect((await app.visitor().post('/receipts/claim', { code })).body.code).toBe('unauthenticated');
    const { client } = await people(app).member();
    expect((await client.post('/receipts/claim', { code: 'AAAA-BBBB-CCCC-DDDD' })).body.code).toBe('not-found');
    expect((await client.post('/receipts/claim')).body.code).toBe('not-found');
  });

  it('leaves no name behind once the account is deleted', async () => {
    const { id, code } = await contribute({ displayName: 'Oma van Sofie', email: 'oma@example.org' });
    const authors = app.app.get(Authors);
    expect((await authors.names({ guests: [id] })).of(id)).toBe('Oma van Sofie');
    const { client } = await people(app).member();
    await client.post('/receipts/claim', { code });
    await client.send('DELETE', '/me', { password: scenePassword });
    expect((await authors.names({ guests: [id] })).of(id)).toBeNull();
    expect(await app.db.sql`select 1 from guest where email = 'oma@example.org'`).toEqual([]);
  });
});
