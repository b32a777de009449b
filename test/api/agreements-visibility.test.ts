import { OverdueCommitments } from '../../server/src/agreements/overdue-commitments.js';
import { AgreementNotices } from '../../server/src/notifications/agreement-notices.js';
import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { committed, nextVersion, promise, publishText, signature } from '../support/scenes/agreements.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { travel } from '../support/scenes/consultations.js';
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

  it('are told in the activity of their body: signed, taken back, met, overdue once, and published in a report', async () => {
    const { pact, city, path } = await committed(app);
    const { client } = city.representative;
    await pact.lead.post(`${pact.path}/open`);
    await client.post(`${pact.path}/signatures`, signature(city.id, pact.versionId));
    const taken = { organisationId: city.id, reason: 'A new council.', language: 'en' };
    expect((await client.post(`${pact.path}/withdrawals`, taken)).status).toBe(200);
    const late = (await client.post(path, promise(city.id, { dueOn: '2030-01-01' }))).body.id;
    const kept = (await client.post(path, promise(city.id, { text: 'We answer letters.' }))).body.id;
    for (const command of ['start', 'meet']) await client.post(`${path}/${kept}/steps`, { command, language: 'en' });
    const period = { fromOn: '2029-01-01', toOn: '2029-12-31', title: 'Report 2029', language: 'en' };
    const { documentId } = (await pact.lead.post(`/bodies/${pact.id}/reports`, period)).body;
    await publishText(pact.lead, documentId, 'A good year.');
    await travel(app, '2030-01-02T12:00:00Z');
    for (let twice = 0; twice < 2; twice += 1) await app.app.get(OverdueCommitments).look();
    const told = async (reader: typeof pact.lead) =>
      (await reader.get(`/bodies/${pact.id}/activity`)).body.items.flatMap(
        ({ type, title, page }: { type: string; title: string; page: string }) =>
          type.startsWith('body.') ? [] : [{ type, title, page }],
      );
    const read = await told(app.visitor());
    expect(read).toEqual([
      { type: 'commitment.overdue', title: 'We open a desk in the town hall.', page: `commitments/${late}` },
      { type: 'document.published', title: 'Report 2029', page: `documents/${documentId}` },
      { type: 'commitment.moved', title: 'We answer letters.', page: `commitments/${kept}` },
      { type: 'agreement.withdrawn', title: 'Pact', page: `agreements/${pact.pactId}` },
      { type: 'agreement.signed', title: 'Pact', page: `agreements/${pact.pactId}` },
      { type: 'document.published', title: 'Pact', page: `documents/${pact.documentId}` },
    ]);
    const { version, parts } = (await pact.lead.get(`/bodies/${pact.id}`)).body;
    const close = { parts: { ...parts, agreements: 'members' } };
    await pact.lead.patch(`/bodies/${pact.id}`, close, ifMatch(version));
    expect(await told(app.visitor())).toEqual([]);
    expect(await told(pact.lead)).toEqual(read);
  });
});
