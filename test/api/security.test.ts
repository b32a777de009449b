import { problems } from '../../shared/problems.js';
import { rateLimits } from '../../shared/rate-limits.js';
import { startApp, type TestApp } from '../support/app.js';
import { people, scenePassword, type TestPerson } from '../support/scenes/people.js';

const production = {
  NODE_ENV: 'production',
  BASE_URL: 'https://consilia.example',
  SESSION_SECRET: 'a secret of this test, of more than 32 characters',
  SMTP_URL: 'smtp://localhost:1',
};

let app: TestApp;
let person: TestPerson;
beforeAll(async () => {
  app = await startApp();
  person = await people(app).member();
});
afterAll(() => app.close());

describe('every answer', () => {
  const places = ['/consultations', '/me', '/nothing', '/health/live', '/metrics', '/dev/mail', '/api/openapi.json'];

  it.each(places)('tells browsers at %s what they may do with it', async (place) => {
    const { headers } = await app.visitor().get(place);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is kept by nobody, but for the description of the API, which is asked for again', async () => {
    for (const place of places.slice(0, -1))
      expect([place, (await app.visitor().get(place)).headers['cache-control']]).toEqual([place, 'no-store']);
    const first = await app.visitor().get('/api/openapi.json');
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const etag = String(first.headers.etag);
    expect((await app.visitor().get('/api/openapi.json', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('a request that changes something', () => {
  const rename = { name: 'Another name' };
  const withVersion = async (headers: Record<string, string>) => {
    const { version } = (await person.client.get('/me')).body;
    return person.client.patch('/me', rename, { 'if-match': `"${version}"`, ...headers });
  };

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['a site whose name begins like ours', { origin: 'http://localhost:3000.elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('is refused when it comes from %s', async (_, headers) => {
    expect(await withVersion(headers)).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
  });

  it('is taken from our own pages', async () => {
    expect(await withVersion({ origin: 'http://localhost:3000' })).toMatchObject({ status: 200, body: rename });
  });

  it('may not carry more than half a megabyte, and never a field nobody knows', async () => {
    const large = await person.client.patch('/me', { name: 'x'.repeat(600 * 1024) }, { 'if-match': '"1"' });
    expect(large).toMatchObject({ status: 413, body: { code: 'too-large' } });
    const unknown = await person.client.patch('/me', { ...rename, role: 'administrator' }, { 'if-match': '"1"' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(unknown.body.errors).toEqual([expect.objectContaining({ pointer: '/role', code: 'whitelistValidation' })]);
    expect((await person.client.get('/me')).body.role).toBe('member');
  });

  it('must be JSON that can be read', async () => {
    const answer = await app.app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { 'content-type': 'application/json' },
      payload: '{"email":',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'malformed-request' });
    const markup = await app.app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { 'content-type': 'application/xml' },
      payload: '<email/>',
    });
    expect(markup.statusCode).toBe(415);
    expect(markup.json()).toMatchObject({ code: 'unsupported-media' });
  });
});

describe('a problem', () => {
  it('says the same code with the same status wherever it happens, and names the request', async () => {
    const answers = await Promise.all([
      app.visitor().get('/nothing'),
      app.visitor().get('/me/tokens'),
      app.visitor().get('/consultations?limit=500'),
      person.client.patch('/me', { name: 'x' }),
      app.visitor().get('/me', { authorization: 'Bearer made-up' }),
    ]);
    expect(answers.map(({ body }) => body.code)).toEqual([
      'not-found',
      'unauthenticated',
      'validation-failed',
      'precondition-required',
      'unauthenticated',
    ]);
    for (const { status, headers, body } of answers) {
      expect(headers['content-type']).toContain('application/problem+json');
      expect(status).toBe(problems[body.code as keyof typeof problems]);
      expect(body).toMatchObject({ status, type: expect.stringContaining(body.code), title: expect.any(String) });
      expect(body.requestId).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('of our own making says nothing but the id of the request', async () => {
    const broken = await startApp();
    try {
      await broken.db.sql`drop table organisation cascade`;
      const { status, body, text } = await broken.visitor().get('/organisations');
      expect(status).toBe(500);
      expect(Object.keys(body).toSorted()).toEqual(['code', 'instance', 'requestId', 'status', 'title', 'type']);
      expect(body).toMatchObject({ code: 'internal', instance: '/api/v1/organisations' });
      expect(text).not.toMatch(/relation|select|\.ts|\.js|Error/);
    } finally {
      await broken.close();
    }
  });
});

describe('cookies', () => {
  const cookieOf = async (site: TestApp, origin: string) => {
    const { email } = await people(site).member();
    const browser = site.visitor();
    browser.headers = { origin };
    return String((await browser.post('/sessions', { email, password: scenePassword })).headers['set-cookie']);
  };

  it('cannot be read by scripts, and are not sent along from other sites', async () => {
    expect(await cookieOf(app, 'http://localhost:3000')).toMatch(/^session=[\w-]+; .*HttpOnly; SameSite=Lax$/);
  });

  it('belong to one host over HTTPS in production, where nobody reads caught mail', async () => {
    const site = await startApp(production);
    try {
      const cookie = await cookieOf(site, production.BASE_URL);
      expect(cookie).toMatch(/^__Host-session=[\w-]+; /);
      expect(cookie).toMatch(/Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(cookie).not.toContain('Domain');
      expect((await site.visitor().get('/dev/mail')).status).toBe(404);
      expect((await site.visitor().get('/health/live')).headers['strict-transport-security']).toContain('max-age=');
    } finally {
      await site.close();
    }
  });
});

describe('asking too often', () => {
  let limited: TestApp;
  beforeAll(async () => {
    limited = await startApp({ RATE_LIMIT_FACTOR: '1' });
  });
  afterAll(() => limited.close());

  const times = async (count: number, ask: () => Promise<{ status: number }>) => {
    const answers = [];
    for (let time = 0; time < count; time += 1) answers.push((await ask()).status);
    return answers;
  };

  it('is refused per person, with the seconds to wait, and not to their colleagues', async () => {
    const busy = await people(limited).member();
    const colleague = await people(limited).member();
    const write = (who: TestPerson) => () => who.client.put('/drafts/nowhere', { body: 1 });
    const allowed = await times(rateLimits.actor.writes, write(busy));
    expect(allowed).not.toContain(429);

    const refused = await write(busy)();
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    const wait = Number(refused.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await busy.client.get('/me')).status).toBe(200);
    expect((await write(colleague)()).status).not.toBe(429);
  });

  it('is refused per address, also to those who never say who they are', async () => {
    const write = () => limited.visitor().put('/drafts/nowhere', { body: 1 });
    const answers = await times(rateLimits.address.writes, write);
    expect(answers[0]).not.toBe(429);
    const refused = await write();
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await limited.visitor().get('/consultations')).status).toBe(200);
  });

  it('is refused to those who try one API token after another', async () => {
    const site = await startApp({ RATE_LIMIT_FACTOR: '1' });
    try {
      const guess = () => site.visitor().put('/drafts/nowhere', { body: 1 }, { authorization: 'Bearer made-up' });
      const answers = await times(rateLimits.address.writes + 1, guess);
      expect([answers[0], answers.at(-1)]).toEqual([401, 429]);
    } finally {
      await site.close();
    }
  });
});
