import { AgreementNotices } from '../../server/src/notifications/agreement-notices.js';
import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { committed, promise } from '../support/scenes/agreements.js';
import { seatFor } from '../support/scenes/bodies.js';
import { fileForm } from '../support/scenes/documents.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set(new Date()));

describe('a commitment', () => {
  it('is made by a party, for a measure in a text or elsewhere, and read by everyone with its history', async () => {
    const { pact, city, path } = await committed(app);
    const [{ id: blockId }] = (await app.visitor().get(`/documents/${pact.documentId}/versions/current`)).body.blocks;
    const { client } = city.representative;
    const input = { documentId: pact.documentId, blockId, agreementId: pact.pactId, dueOn: '2030-01-31' };
    const { status, body } = await client.post(path, promise(city.id, input));
    expect(status).toBe(201);
    const note = { command: 'start', note: 'The room is rented.', language: 'en' };
    expect((await client.post(`${path}/${body.id}/steps`, note)).body.steps).toEqual(['meet', 'miss', 'drop']);
    expect((await app.visitor().get(`${path}/${body.id}`)).body).toMatchObject({
      organisation: { name: 'City' },
      status: 'running',
      dueOn: '2030-01-31',
      isOverdue: false,
      agreement: { id: pact.pactId, title: 'Pact' },
      measure: { documentId: pact.documentId, text: 'Every newcomer has one person to ask.' },
      changes: [{ status: 'running', note: 'The room is rented.', byParty: true }, { status: 'promised' }],
      steps: [],
      can: { edit: false, move: false, prove: false },
    });
    const elsewhere = { measureTitle: 'Action plan', measureUrl: 'https://example.org/plan' };
    const other = (await client.post(path, promise(city.id, elsewhere))).body;
    expect((await app.visitor().get(`${path}/${other.id}`)).body).toMatchObject(elsewhere);
    const nonsense = await client.post(
      path,
      promise(city.id, { measureUrl: 'javascript:alert(1)', dueOn: '2030-02-30' }),
    );
    expect(nonsense.body.errors).toMatchObject([{ pointer: '/measureUrl' }, { pointer: '/dueOn' }]);
    const wrong = await client.post(path, promise(city.id, { agreementId: pact.id, documentId: pact.id }));
    expect(wrong.body.errors).toMatchObject([{ pointer: '/agreementId' }, { pointer: '/documentId' }]);
  });

  it('can be made by an organisation that holds a seat, and by the team for a party, but for nobody else', async () => {
    const { pact, city, path } = await committed(app);
    const [member, stranger] = [await organisations(app).withMembers(), await organisations(app).withMembers()];
    const seat = seatFor(null, { memberType: 'organisation', organisationIds: [member.id], people: [] });
    await pact.lead.post(`/bodies/${pact.id}/seats`, seat);
    expect((await member.administrator.client.post(path, promise(member.id))).status).toBe(201);
    expect((await pact.lead.post(path, promise(city.id))).status).toBe(201);
    expect((await stranger.administrator.client.post(path, promise(stranger.id))).body.code).toBe(
      'not-your-organisation',
    );
    expect((await pact.lead.post(path, promise(stranger.id))).body.code).toBe('not-your-organisation');
    expect((await stranger.administrator.client.post(path, promise(city.id))).body.code).toBe('forbidden');
    expect((await city.drafter.client.post(path, promise(city.id))).body.code).toBe('forbidden');
    expect((await app.visitor().post(path, promise(city.id))).body.code).toBe('unauthenticated');
    const names = async (client: typeof pact.lead) =>
      (await client.get(`/bodies/${pact.id}/committers`)).body.items.map(({ id }: { id: string }) => id);
    expect(new Set(await names(pact.lead))).toEqual(new Set([city.id, member.id]));
    expect(await names(city.representative.client)).toEqual([city.id]);
    expect(await names(stranger.administrator.client)).toEqual([]);
  });

  it('goes through its life by the party or the team, one step at a time, and says who said so', async () => {
    const { pact, city, path } = await committed(app);
    const { id } = (await city.representative.client.post(path, promise(city.id))).body;
    const step = (client: typeof pact.lead, command: string) =>
      client.post(`${path}/${id}/steps`, { command, language: 'en' });
    expect((await step(city.drafter.client, 'meet')).body.code).toBe('forbidden');
    expect((await step(city.administrator.client, 'resume')).body.code).toBe('invalid-transition');
    expect((await step(pact.lead, 'miss')).body).toMatchObject({
      status: 'not-met',
      changes: [{ byParty: false }, {}],
    });
    expect((await step(city.administrator.client, 'resume')).body.status).toBe('running');
    const racing = await Promise.all([step(pact.lead, 'meet'), step(city.administrator.client, 'meet')]);
    expect(racing.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { version } = (await app.visitor().get(`${path}/${id}`)).body;
    const changed = { text: 'We open two desks.', language: 'en', dueOn: '2031-05-01', reviews: ['2031-01-01'] };
    const answer = await city.administrator.client.put(`${path}/${id}`, changed, ifMatch(version));
    expect(answer.body).toMatchObject({ text: 'We open two desks.', reviews: ['2031-01-01'], version: version + 1 });
    const [rewritten, met] = answer.body.changes;
    expect(met.before).toBeNull();
    expect(rewritten).toMatchObject({
      status: 'met',
      byParty: true,
      before: { text: promise(city.id).text, dueOn: null },
    });
    expect((await pact.lead.put(`${path}/${id}`, changed, ifMatch(version))).body.code).toBe('version-conflict');
    await pact.lead.post(`/bodies/${pact.id}/archive`);
    expect((await step(city.administrator.client, 'resume')).body.code).toBe('invalid-transition');
  });

  it('is shown with what came of it: pages, and files that are downloaded', async () => {
    const { city, path } = await committed(app);
    const { client } = city.representative;
    const { id } = (await client.post(path, promise(city.id))).body;
    const link = { title: 'Opening', language: 'en', url: 'https://example.org/opening', datedOn: '2029-03-01' };
    await client.post(`${path}/${id}/evidence`, link);
    const form = fileForm('photo <b>.txt', 'Here is the desk', {
      title: 'Photo',
      language: 'en',
      datedOn: '2029-04-01',
    });
    const stored = await client.post(`${path}/${id}/evidence/files`, form);
    expect(stored.status).toBe(200);
    const { evidence } = (await app.visitor().get(`${path}/${id}`)).body;
    expect(evidence).toMatchObject([
      { title: 'Photo', fileName: 'photo <b>.txt', fileBytes: 16, url: null },
      { title: 'Opening', url: link.url, datedOn: '2029-03-01' },
    ]);
    const file = await app.visitor().get(`${path}/${id}/evidence/${evidence[0].id}/file`);
    expect(file.text).toBe('Here is the desk');
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''photo%20%3Cb%3E.txt",
    });
    const stranger = await people(app).member();
    expect((await stranger.client.post(`${path}/${id}/evidence`, link)).body.code).toBe('forbidden');
    const unsafe = await client.post(`${path}/${id}/evidence`, { ...link, url: 'javascript:alert(1)' });
    expect(unsafe.body.errors).toMatchObject([{ pointer: '/url' }]);
    expect((await client.delete(`${path}/${id}/evidence/${evidence[0].id}`)).status).toBe(204);
    expect((await app.visitor().get(`${path}/${id}/evidence/${evidence[0].id}/file`)).status).toBe(404);
  });
});

describe('the commitments of a body', () => {
  it('are listed soonest due first with the overdue ones counted, filtered, and read page by page', async () => {
    app.clock.set('2030-06-15T12:00:00Z');
    const { pact, city, path } = await committed(app);
    const { client } = city.representative;
    const days = ['2030-06-14', '2030-06-15', '2030-09-01', null, '2030-05-01'];
    for (const [at, dueOn] of days.entries()) await client.post(path, promise(city.id, { text: `C${at}`, dueOn }));
    const ids = async (query = '') => (await app.visitor().get(`${path}${query}`)).body;
    const met = (await ids()).items[0].id;
    await client.post(`${path}/${met}/steps`, { command: 'meet', language: 'en' });
    const all = await ids();
    expect(all.items.map(({ text }: { text: string }) => text)).toEqual(['C0', 'C1', 'C2', 'C3', 'C4']);
    expect(all).toMatchObject({ counts: { promised: 4, met: 1 }, overdueCount: 1, can: { make: false } });
    expect(all.items[0]).toMatchObject({ isOverdue: true });
    expect(all.items[1]).toMatchObject({ isOverdue: false });
    expect((await ids('?overdue=true')).items).toMatchObject([{ text: 'C0' }]);
    expect((await ids('?status=met,dropped')).items).toMatchObject([{ text: 'C4', isOverdue: false }]);
    expect((await ids(`?organisationId=${pact.id}`)).items).toEqual([]);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await ids(`?limit=2${cursor}`);
      seen.push(...items.map(({ text }: { text: string }) => text));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen).toEqual(['C0', 'C1', 'C2', 'C3', 'C4']);
    const own = (await app.visitor().get(`/organisations/${city.id}/commitments`)).body;
    expect(own.items).toHaveLength(5);
    expect(own.overdueCount).toBe(1);
  });

  it('remind the people of the party by mail before they are due and when they are overdue, once each', async () => {
    app.clock.set('2030-06-01T12:00:00Z');
    const { pact, city, path } = await committed(app, { title: 'Rivers' });
    await city.representative.client.post(path, promise(city.id, { dueOn: '2030-06-30' }));
    const mails = async (at: string) => {
      app.clock.set(at);
      await app.app.get(AgreementNotices).remind();
      await app.drain();
      return app.mailbox(city.administrator.email).map(({ subject }) => subject);
    };
    expect(await mails('2030-06-10T05:15:00Z')).toEqual([]);
    expect(await mails('2030-06-20T05:15:00Z')).toEqual(['Due soon: what your organisation promised in Rivers']);
    expect(await mails('2030-06-21T05:15:00Z')).toHaveLength(1);
    const [overdue, ...others] = await mails('2030-07-01T05:15:00Z');
    expect(overdue).toBe('Overdue: what your organisation promised in Rivers');
    expect(others).toHaveLength(1);
    const [mail] = app.mailbox(city.administrator.email);
    expect(mail?.text).toContain('We open a desk in the town hall.');
    expect(mail?.text).toContain(`/bodies/${pact.slug}/commitments/`);
    expect(mail?.text).toContain('30 June 2030');
    expect(app.mailbox(city.drafter.email)).toHaveLength(0);
  });
});
