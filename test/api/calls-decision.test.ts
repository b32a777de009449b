import { ForgetApplications } from '../../server/src/calls/forget-applications.js';
import { Storage } from '../../server/src/kernel/storage/storage.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { openBody } from '../support/scenes/bodies.js';
import { calls, type CallScene, ok } from '../support/scenes/calls.js';
import { fileForm } from '../support/scenes/documents.js';
import { organisations } from '../support/scenes/organisations.js';
import { people, scenePassword, type TestPerson } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2027-03-10T09:00:00Z'));

const terms = { startsOn: '2027-03-13', termMonths: 24, staggered: true, reserveUntil: '2028-03-12' };

/** A call with these applicants that waits for the team's decision. */
async function assessed(
  applicants: TestPerson[],
  more: Record<string, unknown> = {},
): Promise<CallScene & { ids: string[] }> {
  const call = await calls(app).open(
    more,
    await openBody(app, { visibility: 'private' }).then(async (body) => {
      await app.db.sql`update space set visibility = 'public' where id = ${body.id}`;
      return body;
    }),
  );
  const ids: string[] = [];
  for (const who of applicants) ids.push(await calls(app).apply(call, who));
  await calls(app).assess(call, []);
  return { ...call, ids };
}

const some = async (count: number): Promise<TestPerson[]> => {
  const all: TestPerson[] = [];
  for (let at = 0; at < count; at += 1) all.push(await people(app).member({ name: `Applicant ${at + 1}` }));
  return all;
};

const settle = (call: CallScene, id: string | undefined, outcome: string, reservePlace?: number) =>
  ok(call.lead.put(`/applications/${id}/outcome`, { outcome, reason: `Because: ${outcome}.`, reservePlace }));

describe('the answers to a call', () => {
  it('are prepared one by one and reach all applicants together, with reasons, by mail and on their pages', async () => {
    const applicants = await some(3);
    const call = await assessed(applicants);
    await settle(call, call.ids[0], 'appointed');
    await settle(call, call.ids[1], 'reserve');
    expect((await applicants[0]?.client.get(`/applications/${call.ids[0]}`))?.body.answer).toBeNull();
    expect((await call.lead.post(`/calls/${call.id}/decide`, terms)).body).toMatchObject({
      code: 'outcomes-missing',
      params: { count: 1 },
    });
    await settle(call, call.ids[2], 'refused');
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    await app.drain();
    for (const [at, outcome] of ['appointed', 'reserve', 'refused'].entries()) {
      const who = applicants[at] as TestPerson;
      const { answer } = await ok(who.client.get(`/applications/${call.ids[at]}`));
      expect(answer).toMatchObject({ outcome, reason: `Because: ${outcome}.` });
      const mails = app.mailbox(who.email).filter(({ subject }) => subject.startsWith('The answer'));
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(`“Because: ${outcome}.”`);
      expect(mails[0]?.text).toContain(`/applications/${call.ids[at]}`);
    }
    const notices = await app.db.sql`select data from notice where kind = 'application-answered'`;
    expect(JSON.stringify(notices)).not.toContain('Because');
  });

  it('make members of those appointed, under the name they chose, half of them for half of the term', async () => {
    const body = await openBody(app);
    const [a, b] = await some(2);
    const call = await calls(app).open({}, body);
    const ids = [
      await calls(app).apply(call, a as TestPerson, { publicName: 'Zeynep', gender: 'woman' }),
      await calls(app).apply(call, b as TestPerson),
    ];
    await calls(app).assess(call, []);
    for (const id of ids) await settle(call, id, 'appointed');
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    const seats = await app.visitor().get(`/bodies/${body.id}/seats`);
    expect(seats.body.items.map(({ endsOn }: Json) => endsOn).toSorted()).toEqual(['2028-03-12', '2029-03-12']);
    expect(seats.text).toContain('Zeynep');
    expect(seats.text).not.toContain('Applicant 1');
    expect((await ok((a as TestPerson).client.get(`/bodies/${body.id}`))).isMember).toBe(true);
    expect((await app.visitor().get(`/calls/${call.id}`)).text).not.toContain('Applicant');
  });

  it('give a seat of an organisation to the organisation', async () => {
    const body = await openBody(app);
    const { representative, id: organisationId } = await organisations(app).withMembers({ name: 'Newcomers together' });
    const call = await calls(app).open({}, body);
    const id = await calls(app).apply(call, representative, { memberType: 'organisation' }, organisationId);
    await calls(app).assess(call, []);
    await settle(call, id, 'appointed');
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    expect((await ok(app.visitor().get(`/bodies/${body.id}/seats`))).items).toMatchObject([
      { memberType: 'organisation', organisations: [{ name: 'Newcomers together' }] },
    ]);
  });

  it('never appoint more of a type than the call offered', async () => {
    const call = await assessed(await some(3));
    for (const id of call.ids) await settle(call, id, 'appointed');
    expect((await call.lead.post(`/calls/${call.id}/decide`, terms)).body.code).toBe('seats-exceeded');
  });

  it('are not sent when the call is taken back; all who applied are told why', async () => {
    const [who] = await some(1);
    const call = await assessed([who as TestPerson]);
    await settle(call, call.ids[0], 'appointed');
    await ok(call.lead.post(`/calls/${call.id}/cancel`, { reason: 'The body ends.' }));
    await app.drain();
    const own = await ok((who as TestPerson).client.get(`/applications/${call.ids[0]}`));
    expect(own).toMatchObject({ answer: null, cancelReason: 'The body ends.' });
    expect(app.mailbox((who as TestPerson).email)[0]?.text).toContain('“The body ends.”');
  });
});

describe('the reserve list', () => {
  it('is called up in its order while it runs, and one can leave it', async () => {
    const applicants = await some(3);
    const call = await assessed(applicants);
    await settle(call, call.ids[0], 'reserve', 3);
    await settle(call, call.ids[1], 'reserve', 1);
    await settle(call, call.ids[2], 'reserve', 2);
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    const term = { startsOn: '2027-03-13', endsOn: '2028-06-01' };
    const up = (at: number) => call.lead.post(`/applications/${call.ids[at]}/call-up`, term);
    expect((await up(2)).body.code).toBe('not-next');
    await ok((applicants[1] as TestPerson).client.post(`/applications/${call.ids[1]}/withdraw`));
    expect((await up(0)).body.code).toBe('not-next');
    expect((await up(2)).status).toBe(201);
    await app.drain();
    expect(app.mailbox(applicants[2]?.email)[0]?.subject).toContain('A seat is free for you');
    expect((await up(2)).body.code).toBe('invalid-transition');
    const { items } = await ok(call.lead.get(`/calls/${call.id}/ranking`));
    expect(items.filter(({ isNext }: Json) => isNext)).toMatchObject([{ id: call.ids[0] }]);
    app.clock.set('2028-03-13T09:00:00Z');
    const lead = await people(app).signIn(call.body.leadId);
    expect((await lead.post(`/applications/${call.ids[0]}/call-up`, term)).body.code).toBe('invalid-transition');
  });
});

describe('the statistics of a call', () => {
  it('are published with the decision, without small numbers, and stay when the applications are gone', async () => {
    const call = await calls(app).open({ seats: [{ memberType: 'personal-capacity', seats: 1 }] });
    const countries = ['NL', 'NL', 'NL', 'NL', 'NL', 'NL', 'BE', 'BE', 'BE', 'BE', 'BE', 'DE', 'DE'];
    const ids: string[] = [];
    for (const country of countries) ids.push(await calls(app).apply(call, await people(app).member(), { country }));
    await calls(app).assess(call, []);
    expect((await app.visitor().get(`/calls/${call.id}`)).body.statistics).toBeNull();
    for (const id of ids) await settle(call, id, 'refused');
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    const expected = {
      total: 13,
      country: [
        { value: 'NL', count: 6 },
        { value: 'BE', count: null },
        { value: 'DE', count: null },
      ],
      memberType: [{ value: 'personal-capacity', count: 13 }],
      gender: [{ value: null, count: 13 }],
    };
    expect((await app.visitor().get(`/calls/${call.id}`)).body.statistics).toMatchObject(expected);
    app.clock.set('2027-09-14T09:00:00Z');
    await app.app.get(ForgetApplications).forgetOld();
    expect(await app.db.sql`select 1 from call_application where call_id = ${call.id}`).toEqual([]);
    expect((await app.visitor().get(`/calls/${call.id}`)).body.statistics).toMatchObject(expected);
  });

  it('say not even how many applied when fewer than five did', async () => {
    const call = await assessed(await some(4));
    for (const id of call.ids) await settle(call, id, 'refused');
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    const { statistics } = await ok(app.visitor().get(`/calls/${call.id}`));
    expect(statistics).toMatchObject({ total: null, country: [{ value: 'NL', count: null }] });
  });
});

describe('what people wrote about themselves', () => {
  it('is deleted when a refusal can no longer be contested; appointed and waiting ones stay', async () => {
    const call = await assessed(await some(3));
    for (const [at, outcome] of ['appointed', 'reserve', 'refused'].entries())
      await settle(call, call.ids[at], outcome);
    await ok(call.lead.post(`/calls/${call.id}/decide`, terms));
    const left = async (at: string) => {
      app.clock.set(at);
      await app.app.get(ForgetApplications).forgetOld();
      return app.db.sql`select outcome from call_application where call_id = ${call.id} order by outcome`;
    };
    expect(await left('2027-09-12T09:00:00Z')).toHaveLength(3);
    expect(await left('2027-09-14T09:00:00Z')).toEqual([{ outcome: 'appointed' }, { outcome: 'reserve' }]);
    expect(await left('2028-09-14T09:00:00Z')).toEqual([{ outcome: 'appointed' }]);
  });

  it('goes with the account, its file too; what was sent for an organisation loses the name alone', async () => {
    const call = await calls(app).open();
    const { representative, id: organisationId } = await organisations(app).withMembers();
    const own = await calls(app).apply(call, representative);
    await ok(representative.client.put(`/applications/${own}/file`, fileForm('cv.pdf', '%PDF-1.4 mine')));
    const [{ key } = { key: '' }] = await app.db.sql<{ key: string }>`
      select file_key as key from call_application where id = ${own}`;
    const theirs = await calls(app).apply(call, representative, { memberType: 'organisation' }, organisationId);
    await ok(representative.client.send('DELETE', '/me', { password: scenePassword }));
    await app.drain();
    const rows = await app.db
      .sql`select id, name, person_id as person from call_application where call_id = ${call.id}`;
    expect(rows).toEqual([{ id: theirs, name: '', person: null }]);
    await expect(app.app.get(Storage).get(key)).rejects.toThrow(/read|exist/i);
  });
});
