import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch } from '../support/client.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';
import { signedByBoth, startedPosition } from '../support/scenes/positions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const text = (more: Record<string, unknown> = {}) => ({
  title: 'One desk for everyone',
  language: 'en',
  paragraphs: [{ text: 'Newcomers need one desk.' }, { text: 'It is open five days a week.' }],
  ...more,
});

const started = () => startedPosition(app, ['Aa', 'Bb']);

const signed = (organisationId: string, fingerprint: string, more: Record<string, unknown> = {}) => ({
  organisationId,
  fingerprint,
  mandate: 'board',
  function: 'Chair',
  language: 'en',
  ...more,
});

describe('a joint position', () => {
  it('is started by whoever speaks for an organisation, and written by the people of all that take part', async () => {
    const { first: a, second: b, path, id } = await started();
    const stranger = await people(app).member();
    expect((await stranger.client.get(path)).status).toBe(404);
    expect((await app.visitor().get(path)).status).toBe(404);
    expect((await app.visitor().get('/positions')).status).toBe(401);
    const foreign = { organisationId: b.id, ...text() };
    expect((await a.representative.client.post('/positions', foreign)).body.code).toBe('not-your-organisation');
    const own = { organisationId: a.id, ...text() };
    expect((await a.drafter.client.post('/positions', own)).body.code).toBe('not-your-organisation');
    const { paragraphs, version } = (await b.drafter.client.get(path)).body;
    const more = { paragraphs: [{ text: 'First of all.' }, paragraphs[1]] };
    const changed = (await b.drafter.client.put(`${path}/text`, text(more), ifMatch(version))).body;
    expect(changed.paragraphs[1]).toEqual(paragraphs[1]);
    expect(changed.paragraphs[0].id).not.toBe(paragraphs[0].id);
    const late = await a.drafter.client.put(`${path}/text`, text(), ifMatch(version));
    expect(late.body.code).toBe('version-conflict');
    const remark = { organisationId: b.id, paragraphId: paragraphs[1].id, body: 'Six days?', language: 'en' };
    await b.drafter.client.post(`${path}/comments`, remark);
    expect((await a.drafter.client.get(path)).body.comments).toMatchObject([
      { body: 'Six days?', paragraphId: paragraphs[1].id, organisation: { name: 'Bb' } },
    ]);
    const forOthers = { ...remark, organisationId: a.id };
    expect((await b.drafter.client.post(`${path}/comments`, forOthers)).body.code).toBe('not-your-organisation');
    expect((await b.drafter.client.put(`${path}/organisations/${b.id}`)).body.code).toBe('forbidden');
    const list = (await b.drafter.client.get('/positions')).body.items;
    expect(list).toMatchObject([{ id, organisations: [{ name: 'Aa' }, { name: 'Bb' }], signatories: [] }]);
    expect((await stranger.client.get('/positions')).body).toMatchObject({ items: [], startsFor: [] });
    expect((await b.drafter.client.get('/positions')).body.startsFor).toEqual([]);
    expect((await a.representative.client.get('/positions')).body.startsFor).toMatchObject([{ id: a.id, name: 'Aa' }]);
  });

  it('is signed with a mandate, whole or by paragraph, once however often it is sent, and never unread', async () => {
    const { first: a, second: b, path } = await started();
    const before = (await a.representative.client.get(path)).body;
    const sign = (client: Client, body: object) => client.post(`${path}/signatures`, body);
    const early = signed(a.id, before.fingerprint);
    expect((await sign(a.representative.client, early)).body.code).toBe('invalid-transition');
    expect((await a.drafter.client.post(`${path}/settle`)).body.code).toBe('forbidden');
    const { fingerprint, paragraphs, version } = (await a.representative.client.post(`${path}/settle`)).body;
    const frozen = await b.drafter.client.put(`${path}/text`, text(), ifMatch(version));
    expect(frozen.body.code).toBe('invalid-transition');
    expect((await sign(a.drafter.client, signed(a.id, fingerprint))).body.code).toBe('not-your-organisation');
    const uncounted = signed(a.id, fingerprint, { mandate: 'members' });
    expect((await sign(a.representative.client, uncounted)).body.errors).toMatchObject([{ pointer: '/membersAsked' }]);
    const members = signed(a.id, fingerprint, { mandate: 'members', membersAsked: 412 });
    const twice = await Promise.all([1, 2].map(() => sign(a.representative.client, members)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    const part = { paragraphIds: [paragraphs[0].id], reservation: 'Four days are enough.' };
    await sign(b.administrator.client, signed(b.id, fingerprint, part));
    const shown = (await a.drafter.client.get(path)).body;
    expect(shown.signatures).toMatchObject([
      { organisation: { name: 'Aa' }, mandate: 'members', membersAsked: 412, paragraphIds: null, isCurrent: true },
      { organisation: { name: 'Bb' }, ...part },
    ]);
    const file = await a.drafter.client.get(`${path}/text.txt`);
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(fingerprint);
  });

  it('asks again when its text is written on, and shows what was signed before', async () => {
    const scene = await started();
    const { first: a, path } = scene;
    const old = await signedByBoth(scene);
    const { version } = (await a.representative.client.post(`${path}/redraft`)).body;
    await a.drafter.client.put(`${path}/text`, text({ title: 'Two desks' }), ifMatch(version));
    await a.representative.client.post(`${path}/settle`);
    const shown = (await a.representative.client.get(path)).body;
    expect(shown).toMatchObject({ signatories: [], signsFor: [{ name: 'Aa' }], leavesFor: [] });
    expect(shown.signatures.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([false, false]);
    const stale = await a.representative.client.post(`${path}/signatures`, signed(a.id, old));
    expect(stale.body.code).toBe('newer-version');
    const left = await a.representative.client.delete(`${path}/organisations/${a.id}`);
    expect(left.body.code).toBe('already-signed');
  });

  it('is left by an organisation that never signed, on the word of whoever speaks for it', async () => {
    const { first: a, second: b, path } = await started();
    expect((await b.drafter.client.get(path)).body.leavesFor).toEqual([]);
    expect((await b.representative.client.get(path)).body.leavesFor).toMatchObject([{ name: 'Bb' }]);
    const leave = `${path}/organisations/${b.id}`;
    expect((await a.representative.client.delete(leave)).body.code).toBe('not-your-organisation');
    expect((await b.representative.client.delete(leave)).status).toBe(204);
    expect((await b.drafter.client.get(path)).status).toBe(404);
    expect((await a.drafter.client.get(path)).body.organisations).toMatchObject([{ name: 'Aa' }]);
  });

  it('is handed in to an open consultation by two or more, shown once with all who signed, and never changes', async () => {
    const scene = await started();
    const { first: a, second: b, path, id } = scene;
    const consultation = await openConsultation(app);
    const handIn = (client: Client, space: string) => client.post(`${path}/hand-in`, { space });
    const { fingerprint } = (await a.representative.client.post(`${path}/settle`)).body;
    await a.representative.client.post(`${path}/signatures`, signed(a.id, fingerprint));
    expect((await handIn(a.representative.client, consultation.slug)).body.code).toBe('signatures-missing');
    await b.representative.client.post(`${path}/signatures`, signed(b.id, fingerprint));
    expect((await handIn(a.drafter.client, consultation.slug)).body.code).toBe('forbidden');
    const both = await Promise.all([a, b].map((each) => handIn(each.representative.client, consultation.slug)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const there = `/consultations/${consultation.slug}/positions`;
    expect((await app.visitor().get(there)).body).toMatchObject({
      positionCount: 1,
      signatoryCount: 2,
      items: [{ id, state: 'handed-in', signatories: [{ name: 'Aa' }, { name: 'Bb' }] }],
    });
    const figures = (await app.visitor().get(`/consultations/${consultation.slug}`)).body;
    expect(figures).toMatchObject({ positionCount: 1, commentCount: 0 });
    const listed = (await a.drafter.client.get('/consultations?limit=100')).body.items;
    expect(listed.find(({ slug }: { slug: string }) => slug === consultation.slug)).toMatchObject({ positionCount: 1 });
    const read = (await app.visitor().get(path)).body;
    expect(read).toMatchObject({ fingerprint, comments: [], can: { write: false, comment: false, redraft: false } });
    expect((await a.representative.client.post(`${path}/redraft`)).body.code).toBe('invalid-transition');
    await expect(app.db.sql`update position set title = 'Other' where id = ${id}`).rejects.toThrow('does not change');
    const reason = { organisationId: b.id, reason: 'Our members disagree.', language: 'en' };
    expect((await b.representative.client.post(`${path}/withdrawals`, reason)).status).toBe(200);
    const after = (await app.visitor().get(path)).body;
    expect(after.signatories).toMatchObject([{ name: 'Aa' }]);
    expect(after.signatures[1]).toMatchObject({ withdrawalReason: 'Our members disagree.' });
    expect((await app.visitor().get(there)).body).toMatchObject({ positionCount: 1, signatoryCount: 1 });
  });

  it('asks those who speak for an organisation by mail, once, and nobody else', async () => {
    const { first: a, second: b, path } = await started();
    await app.drain();
    const mails = ({ email }: { email: string }) => app.mailbox(email).map(({ subject }) => subject);
    for (const told of [b.representative, b.administrator])
      expect(mails(told)).toEqual(['A joint position: One desk for everyone']);
    const [mail] = app.mailbox(b.representative.email);
    expect(mail?.text).toContain('“Bb” is asked to take part');
    expect(mail?.text).toContain(path);
    for (const other of [a.representative, a.administrator, a.drafter, b.drafter]) expect(mails(other)).toEqual([]);
    await b.representative.client.delete(`${path}/organisations/${b.id}`);
    await a.representative.client.put(`${path}/organisations/${b.id}`);
    await a.representative.client.put(`${path}/organisations/${b.id}`);
    await app.drain();
    expect(mails(b.representative)).toHaveLength(1);
  });

  it('tells the public who signed what was handed in, not who was asked or signed an earlier text', async () => {
    const scene = await started();
    const { first: a, second: b, path } = scene;
    const c = await organisations(app).withMembers({ name: 'Cc' });
    await a.representative.client.put(`${path}/organisations/${c.id}`);
    const { fingerprint } = (await a.representative.client.post(`${path}/settle`)).body;
    await c.representative.client.post(`${path}/signatures`, signed(c.id, fingerprint));
    const { version } = (await a.representative.client.post(`${path}/redraft`)).body;
    await a.drafter.client.put(`${path}/text`, text({ title: 'Sharper' }), ifMatch(version));
    await signedByBoth(scene);
    const consultation = await openConsultation(app);
    await a.representative.client.post(`${path}/hand-in`, { space: consultation.slug });
    for (const address of [path, `/consultations/${consultation.slug}/positions`]) {
      const shown = await app.visitor().get(address);
      expect(shown.status).toBe(200);
      expect(shown.text).not.toContain(c.id);
      expect(shown.text).toContain(b.id);
    }
    expect((await c.drafter.client.get(path)).body).toMatchObject({
      organisations: [{ name: 'Aa' }, { name: 'Bb' }, { name: 'Cc' }],
      signatures: [{ organisation: { name: 'Cc' }, isCurrent: false }, {}, {}],
    });
  });

  it('handed in to a private body is read by those who take part and those who belong there, and by nobody else', async () => {
    const scene = await started();
    await signedByBoth(scene);
    const { first: a, second: b, path } = scene;
    const body = await openBody(app, { visibility: 'private' });
    const hidden = await a.representative.client.post(`${path}/hand-in`, { space: body.slug });
    expect(hidden.body.code).toBe('not-found');
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(a.representative.email));
    expect((await a.representative.client.post(`${path}/hand-in`, { space: body.slug })).status).toBe(200);
    expect((await body.lead.get(path)).status).toBe(200);
    const outside = await b.drafter.client.get(path);
    expect(outside.body).toMatchObject({ state: 'handed-in', space: null });
    expect(outside.text).not.toContain(body.slug);
    expect((await app.visitor().get(path)).status).toBe(404);
    expect((await app.visitor().get(`${path}/text.txt`)).status).toBe(404);
    expect((await app.visitor().get(`/bodies/${body.slug}/positions`)).status).toBe(404);
    expect((await body.lead.get(`/bodies/${body.slug}/positions`)).body.positionCount).toBe(1);
    expect((await app.visitor().get(`/bodies/${body.slug}/activity`)).status).toBe(404);
    expect((await body.lead.get(`/bodies/${body.slug}/activity`)).body.items[0]).toMatchObject({
      type: 'position.handed-in',
      title: 'One desk for everyone',
      page: path,
    });
  });
});
