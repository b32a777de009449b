import { Organisations } from '../../server/src/organisations/organisations.js';
import { SessionActorSource } from '../../server/src/accounts/session-actor-source.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { organisations } from '../support/scenes/organisations.js';
import { people, scenePassword, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

type Ours = Awaited<ReturnType<ReturnType<typeof organisations>['withMembers']>>;
const scene = () => organisations(app).withMembers();
const rolesOf = async (id: string) =>
  (await app.db.sql`select role from organisation_member where organisation_id = ${id} order by role`).map(
    ({ role }) => role,
  );

describe('the members of an organisation', () => {
  it('are known by name to each other, and only by number to everyone else', async () => {
    const { id, drafter, administrator } = await scene();
    const { body } = await drafter.client.get(`/organisations/${id}/members`);
    expect(body.items).toContainEqual({
      personId: administrator.id,
      name: administrator.name,
      role: 'administrator',
      delegation: null,
      joinedAt: expect.any(String),
    });
    expect(JSON.stringify(body)).not.toContain('@');
    const reader = await app.visitor().get(`/organisations/${id}`);
    expect(reader.body.memberCount).toBe(3);
    expect(reader.text).not.toContain(administrator.name);
  });

  it('may get another role, which holds from the next request on', async () => {
    const { id, drafter, administrator } = await scene();
    const answer = await administrator.client.patch(`/organisations/${id}/members/${drafter.id}`, {
      role: 'administrator',
    });
    expect(answer.status).toBe(204);
    expect((await drafter.client.get('/me')).body.memberships).toMatchObject([{ role: 'administrator' }]);
    expect((await drafter.client.delete(`/organisations/${id}/members/${administrator.id}`)).status).toBe(204);
    expect((await administrator.client.get(`/organisations/${id}/members`)).body.code).toBe('forbidden');
  });

  it('may leave', async () => {
    const { id, representative } = await scene();
    expect((await representative.client.post(`/organisations/${id}/leave`)).status).toBe(204);
    expect((await representative.client.get('/me')).body.memberships).toEqual([]);
    expect((await representative.client.post(`/organisations/${id}/leave`)).body.code).toBe('forbidden');
  });

  it('cannot be given a role that does not exist, and must be members', async () => {
    const { id, drafter, administrator } = await scene();
    const stranger = await people(app).member();
    const owner = await administrator.client.patch(`/organisations/${id}/members/${drafter.id}`, { role: 'owner' });
    expect(owner).toMatchObject({ status: 422, body: { errors: [{ pointer: '/role', code: 'isIn' }] } });
    const absent = await administrator.client.patch(`/organisations/${id}/members/${stranger.id}`, { role: 'drafter' });
    expect(absent.body.code).toBe('not-found');
  });
});

describe('the last administrator', () => {
  it('can neither leave, nor be removed, nor take another role', async () => {
    const { id, administrator } = await scene();
    const me = `/organisations/${id}/members/${administrator.id}`;
    const answers = [
      await administrator.client.post(`/organisations/${id}/leave`),
      await administrator.client.delete(me),
      await administrator.client.patch(me, { role: 'drafter' }),
      await (await people(app).staff()).client.delete(me),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ status: 409, body: { code: 'last-administrator' } });
  });

  it('stays when two administrators remove each other, or leave, at the same moment', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { id, administrator } = await scene();
      const second = await organisations(app).member(id, 'administrator');
      const answers = await Promise.all([
        administrator.client.delete(`/organisations/${id}/members/${second.id}`),
        second.client.delete(`/organisations/${id}/members/${administrator.id}`),
        second.client.post(`/organisations/${id}/leave`),
      ]);
      expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
      expect((await rolesOf(id)).filter((role) => role === 'administrator')).toHaveLength(1);
    }
  });

  it('may delete the account all the same; staff then appoint another', async () => {
    const { id, administrator, drafter } = await scene();
    expect((await administrator.client.send('DELETE', '/me', { password: scenePassword })).status).toBe(204);
    await app.drain();
    expect(await rolesOf(id)).toEqual(['drafter', 'representative']);
    const staff = await people(app).staff();
    expect(
      (await staff.client.patch(`/organisations/${id}/members/${drafter.id}`, { role: 'administrator' })).status,
    ).toBe(204);
    expect((await drafter.client.get(`/organisations/${id}`)).body.can.edit).toBe(true);
  });
});

describe('who may see and change the members', () => {
  let ours: Ours;
  let askers: Record<string, Client>;
  beforeAll(async () => {
    ours = await scene();
    askers = {
      'a reader': app.visitor(),
      'a person': (await people(app).member()).client,
      'an administrator elsewhere': (await scene()).administrator.client,
      'a drafter': ours.drafter.client,
      'a representative': ours.representative.client,
      'an administrator': ours.administrator.client,
      staff: (await people(app).staff()).client,
      'a script that may only read': await scriptOf(app, ours.administrator, ['read']),
      'a script that may not manage': await scriptOf(app, ours.administrator, ['contribute', 'moderate', 'account']),
    };
  });

  it.each([
    ['a reader', [401, 401, 401, 401]],
    ['a person', [403, 403, 403, 403]],
    ['an administrator elsewhere', [403, 403, 403, 403]],
    ['a drafter', [200, 403, 403, 403]],
    ['a representative', [200, 403, 403, 403]],
    ['an administrator', [200, 404, 404, 200]],
    ['staff', [200, 404, 404, 200]],
    ['a script that may only read', [200, 403, 403, 200]],
    ['a script that may not manage', [403, 403, 403, 403]],
  ])('%s: list, change, remove, see invitations %p', async (asker, expected) => {
    const client = askers[asker] as Client;
    const nobody = `/organisations/${ours.id}/members/${crypto.randomUUID()}`;
    const answers = [
      await client.get(`/organisations/${ours.id}/members`),
      await client.patch(nobody, { role: 'drafter' }),
      await client.delete(nobody),
      await client.get(`/organisations/${ours.id}/invitations`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(expected);
  });
});

describe('other features', () => {
  it('learn who speaks for an organisation and what it is called', async () => {
    const { id, name, drafter, representative } = await scene();
    const speaks = async (client: Client) => {
      const actor = await app.app
        .get(SessionActorSource)
        .identify({ cookies: Object.fromEntries(client.cookies), headers: {} });
      return app.app.get(Organisations).speaksFor(actor, id);
    };
    expect([await speaks(drafter.client), await speaks(representative.client)]).toEqual([false, true]);
    const names = await app.app.get(Organisations).names([id, null, crypto.randomUUID()], 'nl');
    expect([...names]).toEqual([[id, { name, language: 'en' }]]);
  });
});
