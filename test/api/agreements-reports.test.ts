import { startApp, type TestApp } from '../support/app.js';
import { addParties, committed, promise, publishText, signature } from '../support/scenes/agreements.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set(new Date()));

describe('a yearly report', () => {
  it('is assembled from what is recorded, edited by the team, and read by everyone once it is published', async () => {
    app.clock.set('2030-02-27T12:00:00Z');
    const { pact, city, path } = await committed(app);
    app.clock.set('2030-03-01T12:00:00Z');
    const late = await organisations(app).withMembers({ name: 'Late town' });
    await addParties(pact, [late.id]);
    app.clock.set('2030-03-01T13:00:00Z');
    await pact.lead.post(`${pact.path}/open`);
    const { client } = city.representative;
    const sign = (organisation: typeof city) =>
      organisation.representative.client.post(
        `${pact.path}/signatures`,
        signature(organisation.id, pact.versionId, { reservation: 'Not article 3.' }),
      );
    await sign(city);
    const met = (await client.post(path, promise(city.id, { text: 'A desk' }))).body;
    await client.post(`${path}/${met.id}/steps`, { command: 'meet', language: 'en' });
    const evidence = { title: 'Opening', language: 'en', url: 'https://example.org/o', datedOn: '2030-02-27' };
    await client.post(`${path}/${met.id}/evidence`, evidence);
    await client.post(path, promise(city.id, { text: 'A course', dueOn: '2030-03-02' }));
    app.clock.set('2030-03-04T12:00:00Z');
    await sign(late);
    app.clock.set('2030-03-04T13:00:00Z');
    const withdrawal = { organisationId: city.id, reason: 'No money.', language: 'en' };
    await client.post(`${pact.path}/withdrawals`, withdrawal);
    await client.post(`${path}/${met.id}/steps`, { command: 'resume', language: 'en' });

    const reports = `/bodies/${pact.id}/reports`;
    const contents = await app.visitor().get(`${reports}/contents?fromOn=2030-02-28&toOn=2030-03-03`);
    expect(contents.body).toMatchObject({
      parties: 2,
      signed: 1,
      acts: [
        { act: 'joined', name: 'Late town' },
        { act: 'signed', name: 'City', number: 1, reserved: true },
      ],
      counts: { met: 1, promised: 1 },
      overdue: 1,
    });
    const next = await app.visitor().get(`${reports}/contents?fromOn=2030-03-04&toOn=2030-12-31`);
    expect(next.body).toMatchObject({
      signed: 1,
      acts: [
        { act: 'signed', name: 'Late town' },
        { act: 'withdrawn', name: 'City', reason: 'No money.' },
      ],
      counts: { met: 0, running: 1, promised: 1 },
    });
    const input = { fromOn: '2030-02-28', toOn: '2030-03-03', title: 'Report 2030', language: 'en' };
    expect((await client.post(reports, input)).body.code).toBe('forbidden');
    const { documentId } = (await pact.lead.post(reports, input)).body;
    expect((await app.visitor().get(reports)).body).toMatchObject({ items: [], can: { assemble: false } });
    expect((await pact.lead.get(reports)).body.items).toMatchObject([{ title: 'Report 2030', publishedAt: null }]);
    await publishText(pact.lead, documentId, 'A word from the team.');
    expect((await app.visitor().get(reports)).body.items).toMatchObject([
      { title: 'Report 2030', fromOn: '2030-02-28' },
    ]);
    const { text } = await app.visitor().get(`/documents/${documentId}/versions/current`);
    for (const words of [
      'A word from the team.',
      'There are 2 parties, of which one has signed.',
      'City signed version 1 of “Pact” on 1 March 2030, with a reservation.',
      'A desk\\tMet\\t–\\tOpening (27 February 2030)',
      'A course\\tPromised, overdue\\t2 March 2030',
    ])
      expect(text).toContain(words);
    const turned = { ...input, toOn: '2029-12-31' };
    expect((await pact.lead.post(reports, turned)).body.errors).toMatchObject([
      { pointer: '/toOn', code: 'beforeStart' },
    ]);
  });
});
