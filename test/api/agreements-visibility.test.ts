import { AgreementNotices } from '../../server/src/notifications/agreement-notices.js';
import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { committed, nextVersion, promise, signature } from '../support/scenes/agreements.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set(new Date()));

describe('agreements that are for members only', () => {
  it('are hidden from everyone else in pages, lists, texts, files, search, feeds and mails', async () => {
    const { pact, city, path } = await committed(app);
    const member = await people(app).member();
    await pact.lead.post(`/bodies/${pact.id}/seats`, seatFor(member.email));
    await pact.lead.post(`${pact.path}/open`);
    const { id } = (await city.representative.client.post(path, promise(city.id, { dueOn: '2030-01-01' }))).body;
    const { version, parts } = (await pact.lead.get(`/bodies/${pact.id}`)).body;
    const close = { parts: { ...parts, agreements: 'members' } };
    expect((await pact.lead.patch(`/bodies/${pact.id}`, close, ifMatch(version))).status).toBe(200);
    const hidden = [
      `/bodies/${pact.id}/agreements`,
      pact.path,
      `${pact.path}/versions/1.txt`,
      path,
      `${path}/${id}`,
      `/bodies/${pact.id}/reports`,
      `/bodies/${pact.id}/reports/contents?fromOn=2030-01-01&toOn=2030-12-31`,
      `/bodies/${pact.id}/committers`,
      `/documents/${pact.documentId}`,
      `/documents/${pact.documentId}/versions/current`,
    ];
    const statuses = async (client: typeof pact.lead) =>
      Promise.all(hidden.map(async (address) => (await client.get(address)).status));
    for (const client of [app.visitor(), city.representative.client])
      expect((await statuses(client)).every((status) => [401, 403, 404].includes(status))).toBe(true);
    expect(new Set(await statuses(member.client))).toEqual(new Set([200]));
    expect(new Set(await statuses(pact.lead))).toEqual(new Set([200]));
    expect((await app.visitor().get(`/organisations/${city.id}/commitments`)).body).toMatchObject({
      items: [],
      counts: {},
      overdueCount: 0,
    });
    expect((await member.client.get(`/organisations/${city.id}/commitments`)).body.items).toHaveLength(1);
    await app.drain();
    const before = app.mailbox(city.representative.email).length;
    await nextVersion(pact.lead, pact.documentId, 'Secret words.');
    app.clock.set('2029-12-30T05:15:00Z');
    await app.app.get(AgreementNotices).remind();
    await app.drain();
    expect(app.mailbox(city.representative.email)).toHaveLength(before);
  });

  it('belong to a private body like everything else in it', async () => {
    const { pact, city, path } = await committed(app, { visibility: 'private' });
    for (const address of [`/bodies/${pact.id}/agreements`, pact.path, path, `/bodies/${pact.id}/reports`]) {
      expect((await app.visitor().get(address)).status).toBe(404);
      expect((await city.representative.client.get(address)).status).toBe(404);
    }
    const given = signature(city.id, pact.versionId);
    expect((await city.representative.client.post(`${pact.path}/signatures`, given)).status).toBe(404);
    const other = await openBody(app, { kind: 'partnership' });
    expect((await other.lead.get(`/bodies/${other.id}/agreements/${pact.pactId}`)).status).toBe(404);
  });
});
