import { OrganisationReferences } from '../../server/src/organisations/organisation-references.js';
import { startApp, type TestApp } from '../support/app.js';
import { addParties, nextVersion, preparedPact, signature } from '../support/scenes/agreements.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { applicationText, calls } from '../support/scenes/calls.js';
import { openExchange } from '../support/scenes/exchange.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(() => app.clock.set(new Date()));
afterAll(() => app.close());

const pair = async () =>
  [
    await organisations(app).withMembers({ name: 'Zz stays' }),
    await organisations(app).withMembers({ name: 'Aa goes' }),
  ] as const;
const merge = async (stays: { id: string }, goes: { id: string }) => {
  const staff = await people(app).staff();
  const reason = 'One foundation, registered twice.';
  const answer = await staff.client.post(`/organisations/${stays.id}/merge`, { otherId: goes.id, reason });
  if (answer.status !== 200) throw new Error(answer.text);
};

describe('two organisations that did the same and turn out to be one', () => {
  it('are one party to a pact, with every version that either of them signed', async () => {
    const [stays, goes] = await pair();
    const pact = await preparedPact(app);
    await addParties(pact, [stays.id, goes.id]);
    await pact.lead.post(`${pact.path}/open`);
    const sign = (by: typeof stays, versionId: string) =>
      by.representative.client.post(`${pact.path}/signatures`, signature(by.id, versionId));
    await sign(stays, pact.versionId);
    await sign(goes, pact.versionId);
    const second = await nextVersion(pact.lead, pact.documentId, 'And a desk.');
    await sign(goes, second);
    await merge(stays, goes);
    const read = (await app.visitor().get(pact.path)).body;
    expect(read).toMatchObject({ partyCount: 1, signedCount: 1 });
    expect(read.parties).toMatchObject([
      { organisation: { id: stays.id }, standing: 'signed', signatures: [{ number: 2 }, { number: 1 }] },
    ]);
  });

  it('keep the application to a call that came further; the other one is as if it had been taken back', async () => {
    app.clock.set('2027-03-10T09:00:00Z');
    const call = await calls(app).open();
    const [stays, goes] = await pair();
    const as = { memberType: 'organisation' };
    const sent = await calls(app).apply(call, goes.representative, as, goes.id);
    const begun = { clientKey: crypto.randomUUID(), organisationId: stays.id };
    const draft = (await stays.representative.client.post(`/calls/${call.id}/applications`, begun)).body.id;
    const text = applicationText({ ...as, motivation: 'Half a thought.' });
    await stays.representative.client.put(`/applications/${draft}`, text, { 'if-match': '"1"' });
    await merge(stays, goes);
    const { client } = stays.administrator;
    expect((await client.get(`/applications/${sent}`)).body).toMatchObject({ state: 'sent' });
    expect((await client.get(`/applications/${draft}`)).body).toMatchObject({ state: 'withdrawn' });
  });

  it('count once among those who want a proposal for an agenda', async () => {
    const forum = await openExchange(app, { kind: 'forum' });
    const [stays, goes] = await pair();
    const closes = new Date(app.clock.now().getTime() + 10 * 24 * 3_600_000).toISOString().slice(0, 10);
    const opens = new Date(app.clock.now().getTime() - 24 * 3_600_000).toISOString().slice(0, 10);
    const window = { title: 'Next year', text: 'What first?', language: 'en', opens, closes, openTo: 'members' };
    const agenda = `${forum.path}/agendas/${(await forum.lead.post(`${forum.path}/agendas`, window)).body.id}`;
    for (const { id, representative } of [stays, goes]) {
      const seat = seatFor(representative.email, { memberType: 'organisation', organisationIds: [id] });
      await forum.lead.post(`/bodies/${forum.id}/seats`, seat);
    }
    const item = { title: 'Housing', text: 'Because it matters.', language: 'en' };
    const { id } = (await (await forum.member()).client.post(`${agenda}/proposals`, item)).body;
    for (const { representative } of [stays, goes])
      expect((await representative.client.put(`${forum.path}/proposals/${id}/support`)).status).toBeLessThan(300);
    const wants = async () =>
      (await app.db.one<{ wants: number }>`select wants from agenda_proposal where id = ${id}`)?.wants;
    const before = (await wants()) ?? 0;
    await merge(stays, goes);
    await app.drain();
    expect(await wants()).toBe(before - 1);
  });

  it('are found and put in order on their seats by the name that is left, and by a new one when it changes', async () => {
    const [stays, goes] = await pair();
    const body = await openBody(app);
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { organisationIds: [goes.id], people: [] }));
    const found = async (q: string) =>
      (await app.visitor().get(`/bodies/${body.id}/seats?q=${encodeURIComponent(q)}`)).body.items.length;
    expect(await found('aa goes')).toBe(1);
    await merge(stays, goes);
    await app.drain();
    expect([await found('aa goes'), await found('zz stays')]).toEqual([0, 1]);
    const { version } = (await app.visitor().get(`/organisations/${stays.id}`)).body;
    const renamed = await stays.administrator.client.patch(
      `/organisations/${stays.id}`,
      { names: { en: 'Quite another' } },
      { 'if-match': `"${version}"` },
    );
    expect(renamed.status).toBe(200);
    await app.drain();
    expect([await found('zz stays'), await found('quite another')]).toEqual([0, 1]);
  });

  it('lose nothing with a double: each table whose rows are once per organisation and have rows of their own has a rule', async () => {
    const tables = await app.db.sql<{ table: string }>`
      select distinct f.conrelid::regclass::text as "table" from pg_constraint f
      join pg_index i on i.indrelid = f.conrelid and i.indisunique and f.conkey[1] = any(i.indkey::int2[])
      where f.contype = 'f' and f.confrelid = 'organisation'::regclass
        and exists (select 1 from pg_constraint child where child.contype = 'f' and child.confrelid = f.conrelid)`;
    expect(tables.map(({ table }) => table).toSorted()).toEqual(app.app.get(OrganisationReferences).settled.toSorted());
  });
});
