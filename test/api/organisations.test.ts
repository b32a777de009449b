import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { evidence, organisations, type TestOrganisation } from '../support/scenes/organisations.js';
import { people, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const profile = (change: object = {}) => ({
  names: { nl: 'Stichting Samen Verder', en: 'Onward Together Foundation' },
  stakeholderType: 'migrant-organisation',
  size: 'small',
  levels: ['local', 'regional'],
  territories: ['NL36'],
  registerNumber: '123456789-01',
  website: 'https://samenverder.example',
  ...change,
});
const seen = (version: number) => ({ 'if-match': `"${version}"` });

describe('registering an organisation', () => {
  it('makes its creator the administrator and shows it to everyone, not verified yet', async () => {
    const { client } = await people(app).member();
    const made = await client.post('/organisations', profile());
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...profile(),
        verified: false,
        memberCount: 1,
        warnings: [],
        can: { edit: true, speak: true, verify: false },
      },
    });
    const read = await app.visitor().get(`/organisations/${made.body.slug}`);
    expect(read.body).toMatchObject({
      id: made.body.id,
      name: 'Onward Together Foundation',
      language: 'en',
      can: { edit: false },
    });
    expect(read.body.slug).toBe('onward-together-foundation');
    const [me] = (await client.get('/me')).body.memberships;
    expect(me).toEqual({ organisationId: made.body.id, name: 'Onward Together Foundation', role: 'administrator' });
  });

  it('gives each its own address, whatever script its name is written in', async () => {
    const { client } = await people(app).member();
    const slugs: string[] = [];
    for (const names of [
      { nl: 'Buurthuis' },
      { nl: 'Buurthuis' },
      { ar: 'البيت' },
      { en: 'New' },
      { nl: 'Één Café, Zó!' },
    ]) {
      slugs.push((await client.post('/organisations', profile({ names }))).body.slug);
    }
    expect(slugs).toEqual([
      'buurthuis',
      expect.stringMatching(/^buurthuis-[0-9a-f]{6}$/),
      expect.stringMatching(/^organisation-[0-9a-f]{6}$/),
      expect.stringMatching(/^new-[0-9a-f]{6}$/),
      'een-cafe-zo',
    ]);
  });

  it('keeps a register number however it is typed, and warns about one that cannot be right', async () => {
    const { client } = await people(app).member();
    const spaced = await client.post('/organisations', profile({ registerNumber: 'ID: 123456789 – 01' }));
    expect(spaced.body).toMatchObject({ registerNumber: '123456789-01', warnings: [] });
    const odd = await client.post('/organisations', profile({ registerNumber: 'we applied last week' }));
    expect(odd).toMatchObject({
      status: 201,
      body: { registerNumber: 'we applied last week', warnings: ['register-number-malformed'] },
    });
    expect((await app.visitor().get(`/organisations/${odd.body.id}`)).body.warnings).toEqual([]);
  });

  it('needs no more than a name and a type', async () => {
    const { client } = await people(app).member();
    const made = await client.post('/organisations', { names: { nl: 'Wij' }, stakeholderType: 'citizens-initiative' });
    expect(made).toMatchObject({
      status: 201,
      body: { size: null, levels: [], territories: [], registerNumber: null, website: null },
    });
  });

  it('completes a website typed without its beginning', async () => {
    const { client } = await people(app).member();
    expect(
      (await client.post('/organisations', profile({ website: 'samenverder.example/over-ons' }))).body.website,
    ).toBe('https://samenverder.example/over-ons');
    expect((await client.post('/organisations', profile({ website: ' ' }))).body.website).toBeNull();
  });

  it.each([
    ['no name', { names: {} }, '/names'],
    ['an empty name', { names: { nl: ' ' } }, '/names'],
    ['a name in no language', { names: { xx: 'Samen' } }, '/names'],
    ['a name of 201 characters', { names: { nl: 'a'.repeat(201) } }, '/names'],
    ['a name that is no text', { names: { nl: { a: 1 } } }, '/names'],
    ['the type of an individual', { stakeholderType: 'refugee' }, '/stakeholderType'],
    ['a level that does not exist', { levels: ['galactic'] }, '/levels'],
    ['a territory that does not exist', { territories: ['NL99'] }, '/territories'],
    ['a website that runs a script', { website: 'javascript:alert(1)' }, '/website'],
    ['levels that are null', { levels: null }, '/levels'],
    ['territories that are null', { territories: null }, '/territories'],
    ['a claim to be verified', { verifiedAt: '2026-01-01' }, '/verifiedAt'],
  ])('is refused with %s', async (_, change, pointer) => {
    const { client } = await people(app).member();
    const answer = await client.post('/organisations', profile(change));
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } });
    expect(new Set(answer.body.errors.map((error: { pointer: string }) => error.pointer))).toEqual(new Set([pointer]));
  });
});

describe('changing the profile', () => {
  it('replaces what was sent and keeps the rest and the address', async () => {
    const { client } = await people(app).member();
    const { body } = await client.post('/organisations', profile());
    const changed = await client.patch(
      `/organisations/${body.id}`,
      { names: { en: 'Renamed' }, website: null, size: null },
      seen(1),
    );
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Renamed', website: null, size: null, levels: ['local', 'regional'], slug: body.slug, version: 2 },
    });
    expect(changed.body.names).toEqual({ en: 'Renamed' });
  });

  it.each([['names'], ['stakeholderType'], ['levels'], ['territories']])('cannot take away %s', async (field) => {
    const { id, administrator } = await organisations(app).withMembers();
    const answer = await administrator.client.patch(`/organisations/${id}`, { [field]: null }, seen(1));
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: expect.arrayContaining([expect.objectContaining({ pointer: `/${field}` })]) },
    });
  });

  it('refuses a name with characters that no text has', async () => {
    const { id, administrator } = await organisations(app).withMembers();
    const answer = await administrator.client.patch(`/organisations/${id}`, { names: { en: 'a\u0000b' } }, seen(1));
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
  });

  it('is not done from a page that shows an older profile', async () => {
    const { id, administrator } = await organisations(app).withMembers();
    await administrator.client.patch(`/organisations/${id}`, { size: 'micro' }, seen(1));
    const late = await administrator.client.patch(`/organisations/${id}`, { size: 'large' }, seen(1));
    expect(late).toMatchObject({ status: 412, body: { code: 'version-conflict', params: { version: 2 } } });
    expect((await administrator.client.patch(`/organisations/${id}`, { size: 'large' })).status).toBe(428);
  });

  it('ends the verification when it touches what staff vouched for', async () => {
    const { id, administrator } = await organisations(app).withMembers({ verified: true });
    const size = await administrator.client.patch(
      `/organisations/${id}`,
      { size: 'micro', levels: ['national'] },
      seen(1),
    );
    expect(size.body.verified).toBe(true);
    const renamed = await administrator.client.patch(
      `/organisations/${id}`,
      { names: { en: 'European Commission' } },
      seen(2),
    );
    expect(renamed.body.verified).toBe(false);
  });
});

describe('verifying', () => {
  it('is done and undone by staff', async () => {
    const { id } = await organisations(app).create();
    const staff = await people(app).staff();
    expect((await staff.client.post(`/organisations/${id}/verify`, evidence)).body).toMatchObject({
      verified: true,
      verifiedAt: expect.any(String),
    });
    expect((await staff.client.post(`/organisations/${id}/unverify`)).body).toMatchObject({
      verified: false,
      verifiedAt: null,
    });
    const events = await app.db.sql`select type from event where subject_id = ${id} order by id`;
    expect(events.map(({ type }) => type)).toEqual(['organisation.verified', 'organisation.unverified']);
  });

  it('is not done by staff for an organisation of their own', async () => {
    const { id } = await organisations(app).create();
    const staff = await people(app).staff();
    await organisations(app).join(id, staff.id, 'drafter');
    expect((await staff.client.post(`/organisations/${id}/verify`, evidence)).body.code).toBe('forbidden');
  });
});

describe('who may change an organisation', () => {
  let ours: Awaited<ReturnType<ReturnType<typeof organisations>['withMembers']>>;
  let askers: Record<string, Client>;
  beforeAll(async () => {
    ours = await organisations(app).withMembers();
    const theirs = await organisations(app).withMembers();
    askers = {
      'a reader': app.visitor(),
      'a person': (await people(app).member()).client,
      'an administrator elsewhere': theirs.administrator.client,
      'a drafter': ours.drafter.client,
      'a representative': ours.representative.client,
      'an administrator': ours.administrator.client,
      staff: (await people(app).staff()).client,
      'a script that may only read': await scriptOf(app, ours.administrator, ['read']),
      'a script that may not manage': await scriptOf(app, ours.administrator, [
        'read',
        'contribute',
        'moderate',
        'account',
      ]),
    };
  });

  const routes: Record<string, (client: Client, { id }: TestOrganisation) => Promise<{ status: number }>> = {
    edit: (client, { id }) => client.patch(`/organisations/${id}`, { size: 'micro' }, seen(99)),
    verify: (client, { id }) => client.post(`/organisations/${id}/verify`, evidence),
    unverify: (client, { id }) => client.post(`/organisations/${id}/unverify`),
  };

  it.each([
    ['a reader', { edit: 401, verify: 401, unverify: 401 }],
    ['a person', { edit: 403, verify: 403, unverify: 403 }],
    ['an administrator elsewhere', { edit: 403, verify: 403, unverify: 403 }],
    ['a drafter', { edit: 403, verify: 403, unverify: 403 }],
    ['a representative', { edit: 403, verify: 403, unverify: 403 }],
    ['an administrator', { edit: 412, verify: 403, unverify: 403 }],
    ['staff', { edit: 403, verify: 200, unverify: 200 }],
    ['a script that may only read', { edit: 403, verify: 403, unverify: 403 }],
    ['a script that may not manage', { edit: 403, verify: 403, unverify: 403 }],
  ])('%s: %p', async (asker, expected) => {
    for (const [route, status] of Object.entries(expected)) {
      const answer = await routes[route]?.(askers[asker] as Client, ours);
      expect({ route, status: answer?.status }).toEqual({ route, status });
    }
  });

  it('is not told about one that does not exist', async () => {
    const nowhere = { id: crypto.randomUUID(), slug: 'nowhere', name: 'Nowhere' };
    for (const route of Object.values(routes)) expect((await route(askers.staff as Client, nowhere)).status).toBe(404);
    expect((await app.visitor().get('/organisations/no-such-place')).status).toBe(404);
  });
});
