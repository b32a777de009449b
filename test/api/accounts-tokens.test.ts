import { startApp, type TestApp } from '../support/app.js';
import { people, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const token = (scopes: string[], change: object = {}) => ({ name: 'Nightly export', scopes, ...change });

describe('a personal API token', () => {
  it('is shown once and lets a script act as its owner', async () => {
    const { client, id } = await people(app).member();
    const made = await client.post('/me/tokens', token(['read']));
    expect(made).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^consilia_/), scopes: ['read'] } });
    const script = app.visitor();
    script.headers = { authorization: `Bearer ${made.body.token}` };
    expect((await script.get('/me')).body).toMatchObject({ id });
    const { body } = await client.get('/me/tokens');
    expect(body.items).toMatchObject([{ id: made.body.id, name: 'Nightly export', lastUsedAt: expect.anything() }]);
    expect(JSON.stringify(body)).not.toContain(made.body.token);
  });

  it('reaches no further than its scopes', async () => {
    const person = await people(app).member();
    const script = await scriptOf(app, person, ['read', 'contribute']);
    const organisation = { names: { en: 'By a script' }, stakeholderType: 'foundation' };
    expect(await script.post('/organisations', organisation)).toMatchObject({
      status: 403,
      body: { code: 'scope-missing', params: { scope: 'manage' } },
    });
    expect(await script.get('/me/tokens')).toMatchObject({
      status: 403,
      body: { code: 'scope-missing', params: { scope: 'account' } },
    });
    const manager = await scriptOf(app, person, ['manage']);
    expect((await manager.post('/organisations', organisation)).status).toBe(201);
  });

  it('cannot make a token that may do more than it may itself', async () => {
    const script = await scriptOf(app, await people(app).member(), ['account', 'read']);
    expect((await script.post('/me/tokens', token(['read']))).status).toBe(201);
    expect(await script.post('/me/tokens', token(['manage']))).toMatchObject({
      status: 403,
      body: { code: 'scope-missing' },
    });
  });

  it('stops working when it is revoked or has expired', async () => {
    const person = await people(app).member();
    const inAnHour = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    const expiring = await person.client.post('/me/tokens', token(['read'], { expiresAt: inAnHour }));
    const script = app.visitor();
    script.headers = { authorization: `Bearer ${expiring.body.token}` };
    expect((await script.get('/me')).status).toBe(200);
    app.clock.advance(3_601_000);
    expect(await script.get('/me')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    app.clock.advance(-3_601_000);
    expect((await person.client.delete(`/me/tokens/${expiring.body.id}`)).status).toBe(204);
    expect((await script.get('/me')).status).toBe(401);
    expect((await person.client.get('/me/tokens')).body.items).toEqual([]);
  });

  it('is its owner\u2019s alone', async () => {
    const [samira, noor] = [await people(app).member(), await people(app).member()];
    const { body } = await samira.client.post('/me/tokens', token(['read']));
    expect((await noor.client.delete(`/me/tokens/${body.id}`)).status).toBe(404);
    expect((await samira.client.get('/me/tokens')).body.items).toHaveLength(1);
  });

  it.each([['Bearer made-up'], ['Bearer '], ['Basic dXNlcjpwYXNz']])(
    'that is no token (%s) opens nothing',
    async (authorization) => {
      const { client } = await people(app).member();
      const answer = await app.visitor().get('/me/tokens', { authorization });
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      expect((await client.get('/me/tokens', { authorization: 'Bearer made-up' })).status).toBe(401);
    },
  );

  it('is refused without a scope, with one that does not exist, or as the twenty-first', async () => {
    const { client } = await people(app).member();
    expect((await client.post('/me/tokens', token([]))).body.errors).toMatchObject([
      { pointer: '/scopes', code: 'arrayNotEmpty' },
    ]);
    expect((await client.post('/me/tokens', token(['everything']))).body.errors).toMatchObject([
      { pointer: '/scopes', code: 'isIn' },
    ]);
    const answers = await Promise.all(Array.from({ length: 22 }, () => client.post('/me/tokens', token(['read']))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'limit-reached',
      params: { limit: 20 },
    });
  });
});
