import { CallNotices } from '../../server/src/notifications/call-notices.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { seatFor } from '../support/scenes/bodies.js';
import { applicationText, ok } from '../support/scenes/calls.js';
import { people, type TestPerson } from '../support/scenes/people.js';
import { newId } from '../../server/src/kernel/ids.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2027-03-10T09:00:00Z'));

const nothing = { language: 'en', interests: [], noInterests: true };
const something = { language: 'en', interests: [{ kind: 'funding', text: 'A grant of the city' }], noInterests: false };

/** A group from the template, with these seats. */
async function group(...seats: Json[]): Promise<{ id: string; lead: Client; leadId: string }> {
  const { client: lead, id: leadId } = await people(app).staff();
  const { id } = await ok(lead.post('/bodies/migrant-expert-group', { title: 'Voices of migrants', language: 'en' }));
  await ok(lead.post(`/bodies/${id}/open`));
  for (const seat of seats) await ok(lead.post(`/bodies/${id}/seats`, seat));
  return { id, lead, leadId };
}

const sitting = (who: TestPerson, more: Json = {}, publicName: string | null = null) =>
  seatFor(null, { people: [{ sitting: 'holder', name: who.name, publicName, email: who.email }], ...more });

describe('a group of migrant experts from the template', () => {
  it('is transparent, with rules, a mandate to write, private working texts and the draft of a first call', async () => {
    const { id, lead } = await group();
    const body = await ok(lead.get(`/bodies/${id}`));
    expect(body).toMatchObject({ kind: 'expert-group', visibility: 'transparent', parts: { calls: 'public' } });
    expect(body.mandateDocumentId).toEqual(expect.any(String));
    expect(body.texts.map(({ readBy }: Json) => readBy)).toEqual(['public', 'members']);
    expect(await ok(lead.get(`/bodies/${id}/membership-rules`))).toEqual({
      declaresInterests: true,
      rotatesRapporteurs: true,
      termMonths: 24,
      staggered: true,
    });
    const { items } = await ok(lead.get(`/bodies/${id}/calls`));
    expect(items).toMatchObject([
      { state: 'draft', seats: [{ memberType: 'organisation' }, { memberType: 'personal-capacity' }] },
    ]);
    const settings = await ok(lead.get(`/calls/${items[0].id}/settings`));
    expect(Object.keys(settings.texts).toSorted()).toEqual(['en', 'nl']);
    await ok(lead.post(`/calls/${items[0].id}/open`));
  });

  it('can have another main language, whose texts are English until they are written', async () => {
    const { client } = await people(app).staff();
    const input = { title: 'Voix', language: 'fr' };
    const { id } = await ok(client.post('/bodies/migrant-expert-group', input));
    expect((await ok(client.get(`/bodies/${id}`))).summary).toContain('Migrants, and organisations');
  });

  it('is prepared by staff alone', async () => {
    const { client } = await people(app).member();
    const input = { title: 'Mine', language: 'en' };
    expect((await client.post('/bodies/migrant-expert-group', input)).body.code).toBe('forbidden');
  });
});

describe('the yearly declaration of interests', () => {
  it('is owed by members in personal capacity or for a common interest, and missing until it is made', async () => {
    const [a, b] = [await people(app).member({ name: 'Amina' }), await people(app).member({ name: 'Bilal' })];
    const { id } = await group(
      sitting(a),
      sitting(b, { memberType: 'common-interest' }),
      sitting(await people(app).member({ name: 'An organisation' }), { memberType: 'organisation' }),
      sitting(await people(app).member({ name: 'An observer' }), { role: 'observer' }),
    );
    const list = () => ok(app.visitor().get(`/bodies/${id}/declarations`));
    expect((await list()).items).toMatchObject([
      { name: 'Amina', state: 'missing' },
      { name: 'Bilal', state: 'missing' },
    ]);
    for (const { client } of [a, b]) await ok(client.put(`/bodies/${id}/declarations/mine`, something));
    expect((await list()).items).toMatchObject([
      { state: 'valid', words: { interests: [{ text: 'A grant of the city' }] } },
      { state: 'valid', words: null },
    ]);
    expect((await ok(b.client.get(`/bodies/${id}/declarations`))).items[1]).toMatchObject({ isOwn: true, words: {} });
    const stranger = await people(app).member();
    expect((await stranger.client.put(`/bodies/${id}/declarations/mine`, nothing)).body.code).toBe('forbidden');
    const empty = await a.client.put(`/bodies/${id}/declarations/mine`, { ...nothing, noInterests: false });
    expect(empty.body.errors).toEqual([{ pointer: '/interests', code: 'notDeclared' }]);
  });

  it('is published under the name the member chose', async () => {
    const who = await people(app).member({ name: 'Real Name' });
    const { id } = await group(sitting(who, {}, 'Zeynep'));
    await ok(who.client.put(`/bodies/${id}/declarations/mine`, nothing));
    await ok(who.client.get(`/bodies/${id}/rapporteurs`));
    for (const path of ['declarations', 'rapporteurs']) {
      const shown = await app.visitor().get(`/bodies/${id}/${path}`);
      expect(shown.text).toContain('Zeynep');
      expect(shown.text).not.toMatch(/Real Name|person-/);
    }
  });

  it('runs out after a year, seen by all; its member is reminded a month before and every month after', async () => {
    const who = await people(app).member();
    const { id } = await group(sitting(who));
    await ok(who.client.put(`/bodies/${id}/declarations/mine`, nothing));
    const remindedOn = async (day: string) => {
      app.clock.set(`${day}T06:00:00Z`);
      const before = app.mailbox(who.email).length;
      await app.app.get(CallNotices).remindOfDeclarations();
      await app.drain();
      return app.mailbox(who.email).length - before;
    };
    const state = async () => (await ok(app.visitor().get(`/bodies/${id}/declarations`))).items[0].state;
    expect([await remindedOn('2028-02-01'), await state()]).toEqual([0, 'valid']);
    expect([await remindedOn('2028-02-12'), await state()]).toEqual([1, 'due']);
    expect([await remindedOn('2028-02-13'), await state()]).toEqual([0, 'due']);
    expect([await remindedOn('2028-03-20'), await state()]).toEqual([1, 'overdue']);
    expect(app.mailbox(who.email)[0]?.text).toContain('/declarations');
  });

  it('begins with what the member declared when they applied', async () => {
    const { id, lead } = await group();
    const who = await people(app).member();
    const [call] = (await ok(lead.get(`/bodies/${id}/calls`))).items;
    await ok(lead.post(`/calls/${call.id}/open`));
    const started = await ok(who.client.post(`/calls/${call.id}/applications`, { clientKey: newId() }));
    await ok(who.client.put(`/applications/${started.id}`, applicationText(), { 'if-match': '"1"' }));
    await ok(who.client.post(`/applications/${started.id}/send`));
    await app.db.sql`update call set state = 'assessing' where id = ${call.id}`;
    await ok(lead.put(`/applications/${started.id}/outcome`, { outcome: 'appointed', reason: 'Fits.' }));
    await ok(lead.post(`/calls/${call.id}/decide`, { startsOn: '2027-03-10', termMonths: 24, staggered: true }));
    expect((await ok(app.visitor().get(`/bodies/${id}/declarations`))).items).toMatchObject([
      { state: 'valid', words: { interests: [{ kind: 'employer', text: 'The school' }] } },
    ]);
  });
});

describe('the rota of rapporteurs', () => {
  it('proposes whoever never reported or did longest ago, and keeps who reported on what', async () => {
    const { id, lead } = await group(
      seatFor(null, { people: [{ sitting: 'holder', name: 'A' }], startsOn: '2021-01-01' }),
      seatFor(null, { people: [{ sitting: 'holder', name: 'B' }], startsOn: '2022-01-01' }),
      seatFor(null, { people: [{ sitting: 'holder', name: 'C' }], startsOn: '2023-01-01' }),
      seatFor(null, { people: [{ sitting: 'holder', name: 'O' }], role: 'observer' }),
    );
    const rota = () => ok(app.visitor().get(`/bodies/${id}/rapporteurs`));
    const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
    expect(names((await rota()).order)).toEqual(['A', 'B', 'C']);
    const report = async (more: Json = {}) => {
      app.clock.advance(60_000);
      return ok(lead.post(`/bodies/${id}/rapporteurs`, { subject: 'Housing', language: 'en', ...more }));
    };
    await report();
    await report({ seatId: (await rota()).order[1].seatId, subject: 'Work' });
    expect(names((await rota()).order)).toEqual(['B', 'A', 'C']);
    expect((await rota()).history).toMatchObject([
      { name: 'C', subject: 'Work' },
      { name: 'A', subject: 'Housing' },
    ]);
    expect((await rota()).can.name).toBe(false);
  });

  it('tells the member whose turn it is', async () => {
    const who = await people(app).member();
    const { id, lead } = await group(sitting(who));
    await ok(lead.post(`/bodies/${id}/rapporteurs`, { subject: 'Autumn', language: 'en' }));
    await app.drain();
    expect(app.mailbox(who.email)[0]?.text).toContain('/rapporteurs');
    expect((await who.client.post(`/bodies/${id}/rapporteurs`, { subject: 'x', language: 'en' })).body.code).toBe(
      'forbidden',
    );
  });
});
