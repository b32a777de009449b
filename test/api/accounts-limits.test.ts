import { ClearEnded } from '../../server/src/accounts/jobs/clear-ended.js';
import { startApp, type TestApp } from '../support/app.js';
import { people, scenePassword, scriptOf } from '../support/scenes/people.js';

const secure = {
  NODE_ENV: 'production',
  BASE_URL: 'https://consilia.example',
  SESSION_SECRET: 'a secret of this test, of more than 32 characters',
  SMTP_URL: 'smtp://localhost:1',
};

describe('guessing passwords', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ RATE_LIMIT_FACTOR: '1' });
  });
  afterAll(() => app.close());
  const guess = (email: string, password: string) => app.visitor().post('/sessions', { email, password });

  it('of one account is stopped after ten tries, the right one included, and possible again a quarter of an hour later', async () => {
    const { email } = await people(app).member();
    const tries = await Promise.all(Array.from({ length: 12 }, () => guess(email, 'not the password')));
    expect(tries.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    const right = await guess(email, scenePassword);
    expect(right).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(800);
    app.clock.advance(15 * 60_000);
    expect((await guess(email, scenePassword)).status).toBe(201);
  });

  it('forgets the failures of someone who gets in', async () => {
    const { email } = await people(app).member();
    for (let time = 0; time < 3; time += 1) {
      for (let wrong = 0; wrong < 6; wrong += 1) await guess(email, 'not the password');
      expect((await guess(email, scenePassword)).status).toBe(201);
    }
  });

  it('of many accounts from one address is stopped too', async () => {
    const tries = [];
    for (let time = 0; time < 40; time += 1) tries.push(await guess(`someone-${time}@example.org`, 'a guess'));
    expect(tries.at(-1)).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(tries.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('over HTTPS', () => {
  it('the session cookie is held to this host and to HTTPS', async () => {
    const app = await startApp(secure);
    try {
      const { email } = await people(app).member();
      const browser = app.visitor();
      browser.headers = { origin: secure.BASE_URL };
      const answer = await browser.post('/sessions', { email, password: scenePassword });
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Host-session=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect((await browser.get('/me')).body).toMatchObject({ email });
    } finally {
      await app.close();
    }
  });
});

describe('what is of no more use', () => {
  it('is deleted after the retention days, and nothing else', async () => {
    const app = await startApp();
    try {
      const [samira, noor] = [await people(app).member(), await people(app).member()];
      await scriptOf(app, samira, ['read']);
      await samira.client.delete('/sessions/current');
      await app
        .visitor()
        .post('/accounts', { email: 'unconfirmed@example.org', password: scenePassword, name: 'Noor', language: 'en' });
      await app.drain();
      const clear = () => app.app.get(ClearEnded).clear();
      const left = () => app.db.one<Record<string, number>>`
        select (select count(*)::int from session) as sessions, (select count(*)::int from mailed_link) as links,
          (select count(*)::int from api_token) as tokens, (select count(*)::int from person) as people`;
      app.clock.advance(29 * 24 * 3_600_000);
      await clear();
      expect(await left()).toEqual({ sessions: 2, links: 1, tokens: 1, people: 3 });
      app.clock.advance(4 * 24 * 3_600_000);
      await clear();
      expect(await left()).toEqual({ sessions: 1, links: 0, tokens: 1, people: 2 });
      const names = await app.db.sql`select person_id from session`;
      expect(names).toEqual([{ person_id: noor.id }]);
    } finally {
      await app.close();
    }
  });
});
