import { startApp, type TestApp } from '../support/app.js';
import { people, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('roles on the platform', () => {
  it('are given and taken by administrators, and hold from the next request on', async () => {
    const [administrator, samira] = [await people(app).administrator(), await people(app).member()];
    expect((await administrator.client.put('/staff', { email: samira.email, role: 'staff' })).status).toBe(204);
    expect((await samira.client.get('/me')).body).toMatchObject({ role: 'staff', can: { createConsultation: true } });
    expect((await administrator.client.get('/staff')).body.items).toContainEqual({
      id: samira.id,
      name: samira.name,
      email: samira.email,
      role: 'staff',
    });
    await administrator.client.put('/staff', { email: samira.email, role: 'member' });
    expect((await samira.client.get('/me')).body.can.createConsultation).toBe(false);
  });

  it('are nothing for anyone else', async () => {
    const { email } = await people(app).member();
    const script = await scriptOf(app, await people(app).administrator(), ['read', 'account']);
    const askers = { 401: app.visitor(), 403: (await people(app).staff()).client };
    for (const [status, client] of [...Object.entries(askers), ['403', script] as const]) {
      expect((await client.put('/staff', { email, role: 'staff' })).status).toBe(Number(status));
      expect((await client.get('/staff')).status).toBe(Number(status));
    }
  });

  it('are for accounts that exist', async () => {
    const { client } = await people(app).administrator();
    expect((await client.put('/staff', { email: 'nobody@example.org', role: 'staff' })).body.code).toBe('not-found');
    expect((await client.put('/staff', { email: 'nobody@example.org', role: 'king' })).body.errors).toMatchObject([
      { pointer: '/role' },
    ]);
  });

  it('are never taken from the last administrator, also when two take each other\u2019s at once', async () => {
    await app.db.sql`update person set role = 'member'`;
    const pair = [await people(app).administrator(), await people(app).administrator()] as const;
    const [one, other] = pair;
    const answers = await Promise.all([
      one.client.put('/staff', { email: other.email, role: 'member' }),
      other.client.put('/staff', { email: one.email, role: 'member' }),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const left = await app.db.sql`select id from person where role = 'administrator'`;
    expect(left).toHaveLength(1);
    const last = pair.find(({ id }) => id === left[0]?.id);
    expect((await last?.client.put('/staff', { email: last.email, role: 'staff' }))?.body.code).toBe(
      'last-administrator',
    );
  });
});
