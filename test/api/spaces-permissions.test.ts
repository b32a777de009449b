import { type TeamRole, teamRoles } from '../../shared/spaces.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { people, scriptOf } from '../support/scenes/people.js';

type Call = [method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object];

/** Bodies that would be taken, against a version nobody has: whoever may, is told that; whoever may not, is told no. */
const stale = { 'if-match': '"999"' };
const everyone: TeamRole[] = [...teamRoles];
const plan = {
  titles: { en: 'A title' },
  settings: { moderation: 'after', newcomerFirst: 0, guests: true, editMinutes: 0 },
  cells: [],
};

const table: [call: Call, roles: TeamRole[]][] = [
  [['GET', '/settings'], everyone],
  [
    ['PATCH', '', { levels: [] }],
    ['lead', 'editor'],
  ],
  [
    ['PUT', '/phases', { phases: [] }],
    ['lead', 'editor'],
  ],
  [
    ['PUT', '/activities/:activityId', plan],
    ['lead', 'editor'],
  ],
  [['PUT', '/team', { members: [{ email: 'a@example.org', role: 'lead' }] }], ['lead']],
  [['PUT', '/members', { members: [] }], ['lead']],
  [['PUT', '/invited-organisations', { organisationIds: [] }], ['lead']],
  [
    [
      'POST',
      '/extend',
      { phaseId: '01890a5d-ac96-774b-bcce-b302099a8057', ends: '2027-01-01', reason: 'Because', language: 'en' },
    ],
    ['lead'],
  ],
  [
    ['POST', '/submit'],
    ['lead', 'editor'],
  ],
  [
    ['POST', '/approve'],
    ['lead', 'reviewer'],
  ],
  [
    ['POST', '/return', { note: 'Not yet.' }],
    ['lead', 'editor', 'reviewer'],
  ],
  [['POST', '/recall'], ['lead']],
  [['POST', '/archive'], ['lead']],
];

describe('who may call what of a consultation', () => {
  let app: TestApp;
  let open: ConsultationScene;
  let closedOff: ConsultationScene;
  let outsider: Client;

  beforeAll(async () => {
    app = await startApp();
    open = await openConsultation(app);
    closedOff = await openConsultation(app, { visibility: 'private' });
    outsider = (await people(app).administrator()).client;
  });
  afterAll(() => app.close());

  const send = (client: Client, scene: ConsultationScene, [method, path, body]: Call) => {
    const to = `/consultations/${scene.spaceId}${path.replace(':activityId', scene.activityId)}`;
    return client.send<Json>(method, to, method === 'GET' ? undefined : (body ?? {}), stale);
  };

  it.each(table)('%j: %j', async (call, roles) => {
    const refused: TeamRole[] = [];
    for (const role of teamRoles) {
      const { status, body } = await send(open.team[role], open, call);
      if (status === 403 && body.code === 'forbidden') refused.push(role);
    }
    expect(teamRoles.filter((role) => !refused.includes(role))).toEqual(roles);
    expect((await send(outsider, open, call)).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await send(app.visitor(), open, call)).body).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it.each([
    ...table.map(([call]) => call),
    ['GET', ''],
    ['POST', '/follow'],
    ['DELETE', '/follow'],
    ['POST', '/visit'],
  ] as Call[])('a private one is not there for those outside: %s %s', async (...call) => {
    for (const client of [outsider, app.visitor(), open.team.lead]) {
      expect((await send(client, closedOff, call)).body).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('what does not exist is not there either, for anyone', async () => {
    for (const ref of ['no-such-thing', '01890a5d-ac96-774b-bcce-b302099a8057', '%00', '..%2f..']) {
      const { status } = await open.team.lead.get(`/consultations/${ref}`);
      expect([400, 404]).toContain(status);
    }
  });

  it('other kinds of spaces are no consultations', async () => {
    const body = await openConsultation(app);
    await app.db.sql`update space set kind = 'network', state = 'active' where id = ${body.spaceId}`;
    for (const path of ['', '/settings'])
      expect((await body.team.lead.get(`/consultations/${body.spaceId}${path}`)).status).toBe(404);
    expect(
      (await body.team.lead.patch(`/consultations/${body.spaceId}`, { levels: [] }, { 'if-match': '"1"' })).status,
    ).toBe(404);
  });

  it('a script needs the scope for managing', async () => {
    const staff = await people(app).staff();
    const draft = { title: 'By script', language: 'en', preset: 'draft-act' };
    const reader = await scriptOf(app, staff, ['read', 'contribute']);
    expect((await reader.post('/consultations', draft)).body).toMatchObject({
      status: 403,
      code: 'scope-missing',
      params: { scope: 'manage' },
    });
    const manager = await scriptOf(app, staff, ['read', 'manage']);
    expect((await manager.post('/consultations', draft)).status).toBe(201);
  });
});
