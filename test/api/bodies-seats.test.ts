import type { components } from '../../shared/api/schema.d.ts';
import { MemberAccess } from '../../server/src/bodies/member-access.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Answer, type Client, ifMatch } from '../support/client.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { organisations } from '../support/scenes/organisations.js';
import { people, scenePassword } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

type SeatPage = components['schemas']['SeatPageDto'];
const isMember = async (client: Client, id: string) => (await client.get(`/bodies/${id}`)).body.isMember;

describe('a seat', () => {
  it('is held by a person in personal capacity, by name; the address stays with the team', async () => {
    const body = await openBody(app);
    const member = await people(app).member();
    const given = await body.lead.post(
      `/bodies/${body.id}/seats`,
      seatFor(member.email, { country: 'NL', gender: 'woman', note: 'Asked twice' }),
    );
    expect(given.status).toBe(201);
    const shown = await app.visitor().get(`/bodies/${body.id}/seats`);
    expect(shown.body.items).toMatchObject([
      {
        memberType: 'personal-capacity',
        isCurrent: true,
        people: [{ name: 'Amina Haddad', written: null }],
        written: null,
      },
    ]);
    for (const secret of [member.email, 'woman', 'Asked twice']) expect(shown.text).not.toContain(secret);
    const own = await body.lead.get(`/bodies/${body.id}/seats`);
    expect(own.body.items[0]).toMatchObject({
      people: [{ written: { email: member.email, hasAccount: true } }],
      written: { gender: 'woman', note: 'Asked twice' },
    });
    expect(await isMember(member.client, body.id)).toBe(true);
  });

  it('can be one that two organisations hold together', async () => {
    const body = await openBody(app, { kind: 'task-force' });
    const [a, b] = [
      await organisations(app).create({ name: 'Big firms' }),
      await organisations(app).create({ name: 'Small firms' }),
    ];
    const input = seatFor(null, { memberType: 'organisation', organisationIds: [a.id, b.id], people: [] });
    await body.lead.post(`/bodies/${body.id}/seats`, input);
    const { items } = (await app.visitor().get(`/bodies/${body.id}/seats`)).body;
    expect(items).toHaveLength(1);
    expect(items[0].organisations.map(({ name }: { name: string }) => name)).toEqual(['Big firms', 'Small firms']);
    expect((await app.visitor().get(`/bodies/${body.id}/balance`)).body.seats).toBe(1);
  });

  it('may show the public a chosen name, while the team knows the real one', async () => {
    const body = await openBody(app);
    const sitting = [{ sitting: 'holder', name: 'Real Name', publicName: 'Zeynep' }];
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { people: sitting }));
    const shown = await app.visitor().get(`/bodies/${body.id}/seats`);
    expect(shown.text).toContain('Zeynep');
    expect(shown.text).not.toContain('Real Name');
    expect((await body.lead.get(`/bodies/${body.id}/seats`)).text).toContain('Real Name');
  });

  it('makes a member of whoever confirms an account for its address later', async () => {
    const body = await openBody(app, { visibility: 'private' });
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor('late@example.org'));
    const late = await people(app).member({ email: 'late@example.org' });
    expect((await late.client.get(`/bodies/${body.id}`)).status).toBe(404);
    await app.app.get(MemberAccess).connect({ subjectId: late.id } as Parameters<MemberAccess['connect']>[0]);
    expect(await isMember(late.client, body.id)).toBe(true);
  });

  it('gives access from the first day of its term to the last, in the time zone of the body', async () => {
    const body = await openBody(app, { visibility: 'private' });
    const member = await people(app).member();
    await body.lead.post(
      `/bodies/${body.id}/seats`,
      seatFor(member.email, { startsOn: '2030-03-01', endsOn: '2030-03-31' }),
    );
    const status = async (at: string) => {
      app.clock.set(new Date(at));
      await app.app.get(MemberAccess).followTerms();
      const person = people(app);
      return (await (await person.signIn(member.id)).get(`/bodies/${body.id}`)).status;
    };
    expect(await status('2030-02-28T22:30:00Z')).toBe(404);
    expect(await status('2030-02-28T23:30:00Z')).toBe(200);
    expect(await status('2030-03-31T21:30:00Z')).toBe(200);
    expect(await status('2030-03-31T22:30:00Z')).toBe(404);
    app.clock.set(new Date());
  });

  it('is changed by one person at a time, and ends the access of whoever no longer sits there', async () => {
    const body = await openBody(app, { visibility: 'private' });
    const [first, second] = [await people(app).member(), await people(app).member()];
    const { id } = (await body.lead.post(`/bodies/${body.id}/seats`, seatFor(first.email))).body;
    const path = `/bodies/${body.id}/seats/${id}`;
    expect((await body.lead.put(path, seatFor(second.email), ifMatch(1))).status).toBe(204);
    expect((await body.lead.put(path, seatFor(first.email), ifMatch(1))).body.code).toBe('version-conflict');
    expect((await first.client.get(`/bodies/${body.id}`)).status).toBe(404);
    expect((await second.client.get(`/bodies/${body.id}`)).status).toBe(200);
    expect((await second.client.put(path, seatFor(null), ifMatch(2))).body.code).toBe('forbidden');
    expect((await body.lead.delete(path, ifMatch(2))).status).toBe(204);
    expect((await second.client.get(`/bodies/${body.id}`)).status).toBe(404);
  });

  it('is refused when nobody holds it, when its term ends before it begins, or for an unknown organisation', async () => {
    const body = await openBody(app);
    const refused = async (more: Record<string, unknown>) =>
      (await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, more))).body.errors;
    expect(await refused({ people: [] })).toMatchObject([{ pointer: '/people', code: 'nobodySits' }]);
    expect(await refused({ endsOn: '2019-12-31' })).toMatchObject([{ pointer: '/endsOn', code: 'beforeStart' }]);
    expect(await refused({ organisationIds: [body.id] })).toMatchObject([
      { pointer: '/organisationIds/0', code: 'unknownOrganisation' },
    ]);
    expect(await refused({ startsOn: '2026-02-30' })).toMatchObject([{ pointer: '/startsOn' }]);
  });

  it('is known to members only, or to the team only, where the body says so', async () => {
    const body = await openBody(app);
    const member = await people(app).member();
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(member.email));
    const showTo = async (members: string) => {
      const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
      await body.lead.patch(`/bodies/${body.id}`, { parts: { members } }, ifMatch(version));
      const readers = [app.visitor(), member.client, body.lead];
      return Promise.all(readers.map(async (reader) => (await reader.get(`/bodies/${body.id}/seats`)).status));
    };
    expect(await showTo('members')).toEqual([401, 200, 200]);
    expect((await app.visitor().get(`/bodies?q=${body.slug}&limit=100`)).text).not.toContain('"seatCount":1');
    expect(await showTo('team')).toEqual([401, 403, 200]);
    expect(await showTo('public')).toEqual([200, 200, 200]);
  });

  it('loses its name when the account is deleted, and stays as a seat', async () => {
    const body = await openBody(app);
    const member = await people(app).member();
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(member.email));
    await member.client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    const shown = await body.lead.get(`/bodies/${body.id}/seats`);
    expect(shown.body.items).toMatchObject([{ people: [{ name: null }] }]);
    expect(shown.text).not.toContain(member.email);
    const found = await app.visitor().get(`/bodies/${body.id}/seats?q=Haddad`);
    expect(found.body.items).toEqual([]);
  });
});

describe('the balance of a body', () => {
  it('counts types, genders, countries and levels without observers, and names what is missing', async () => {
    const body = await openBody(app);
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    await body.lead.patch(
      `/bodies/${body.id}`,
      { levels: ['national', 'local'], territories: ['NL', 'BE'] },
      ifMatch(version),
    );
    const seats = [
      { country: 'NL', level: 'national', gender: 'man' },
      { country: 'NL', level: 'national', gender: 'man' },
      { country: 'NL', level: 'national', gender: 'woman' },
      { country: 'BE', level: 'local', role: 'observer', memberType: 'state-authority' },
    ];
    for (const seat of seats) await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, seat));
    const { body: balance } = await body.lead.get(`/bodies/${body.id}/balance`);
    expect(balance).toMatchObject({
      seats: 3,
      observers: 1,
      types: [{ code: 'personal-capacity', seats: 3 }],
      genders: [
        { code: 'man', seats: 2 },
        { code: 'woman', seats: 1 },
      ],
      countries: [{ code: 'NL', seats: 3 }],
    });
    expect(balance.gaps).toEqual([
      ...['common-interest', 'organisation', 'state-authority', 'public-entity'].map((code) => ({
        about: 'type',
        code,
      })),
      { about: 'gender', code: 'woman' },
      { about: 'country', code: 'BE' },
      { about: 'level', code: 'local' },
    ]);
  });

  it('shows genders to the public only where too many said theirs to be told apart', async () => {
    const body = await openBody(app);
    const gendersRead = async () => {
      const { genders, gaps } = (await app.visitor().get(`/bodies/${body.id}/balance`)).body;
      return [...genders, ...gaps.filter(({ about }: { about: string }) => about === 'gender')];
    };
    const giveTo = (gender: string | null) => body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { gender }));
    for (const gender of ['man', 'man', 'man', 'woman', null]) await giveTo(gender);
    expect(await gendersRead()).toEqual([]);
    await giveTo('man');
    expect(await gendersRead()).toEqual([
      { code: 'man', seats: 4 },
      { code: null, seats: 1 },
      { code: 'woman', seats: 1 },
      { about: 'gender', code: 'woman' },
    ]);
  });
});

describe('the list of members', () => {
  it('is read page by page: chairs first, then by name', async () => {
    const body = await openBody(app, { kind: 'network' });
    const names = ['Delta', 'alfa', 'Bravo', 'Écho', 'Charlie'];
    for (const name of names)
      await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { people: [{ sitting: 'holder', name }] }));
    await body.lead.post(
      `/bodies/${body.id}/seats`,
      seatFor(null, { role: 'chair', people: [{ sitting: 'holder', name: 'Zulu' }] }),
    );
    const read: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer: Answer<SeatPage> = await app.visitor().get(`/bodies/${body.id}/seats?limit=2&cursor=${cursor}`);
      read.push(...answer.body.items.map((seat) => seat.people[0]?.name ?? ''));
      cursor = answer.body.nextCursor;
    }
    expect(read).toEqual(['Zulu', 'alfa', 'Bravo', 'Charlie', 'Delta', 'Écho']);
  });
});
