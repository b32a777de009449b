import { OrganisationReferences } from '../../server/src/organisations/organisation-references.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { consultationOnText, say, send } from '../support/scenes/comments.js';
import { evidence, organisations, type TestOrganisation } from '../support/scenes/organisations.js';
import { people, type TestPerson } from '../support/scenes/people.js';

let app: TestApp;
let staff: TestPerson;
beforeAll(async () => {
  app = await startApp();
  staff = await people(app).staff();
});
afterAll(() => app.close());

const reason = 'The same foundation, registered by two departments.';
const merge = (stays: { id: string }, goes: { id: string }, client = staff.client) =>
  client.post(`/organisations/${stays.id}/merge`, { otherId: goes.id, reason });
const pair = async (): Promise<[TestOrganisation, TestOrganisation]> => [
  await organisations(app).create({ name: 'Stays' }),
  await organisations(app).create({ name: 'Goes' }),
];

describe('a merge of two organisations', () => {
  it('shows what would move before, and makes all of it the one that stays', async () => {
    const [stays, goes] = await pair();
    const speaker = await organisations(app).member(goes.id, 'representative', 'Lidia');
    const scene = await consultationOnText(app);
    const comment = await say(speaker.client, scene, { organisationId: goes.id });
    const body = await openBody(app);
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { organisationIds: [stays.id, goes.id] }));
    await staff.client.post(`/organisations/${goes.id}/verify`, evidence);

    const preview = await staff.client.get(`/organisations/${stays.id}/merge-preview?otherId=${goes.id}`);
    expect(preview.body).toMatchObject({
      stays: { name: 'Stays' },
      goes: { name: 'Goes' },
      moves: [
        { table: 'comment', rows: 1 },
        { table: 'organisation_member', rows: 1 },
        { table: 'organisation_verification', rows: 1 },
        { table: 'seat_organisation', rows: 1 },
      ],
      people: [{ name: 'Lidia', role: 'representative' }],
    });
    expect((await merge(stays, goes)).body).toMatchObject({ id: stays.id, verified: false, memberCount: 1 });

    const read = await app.visitor().get(`/comments/${comment.id}`);
    expect(read.body.author.organisation).toMatchObject({ id: stays.id, name: 'Stays' });
    const { items } = (await app.visitor().get(`/bodies/${body.id}/seats`)).body;
    expect(items[0].organisations).toMatchObject([{ id: stays.id }]);
    expect((await speaker.client.get('/me')).body.memberships).toMatchObject([{ organisationId: stays.id }]);
  });

  it('leads from the old address and id to the one that stays, and keeps what the other was', async () => {
    const [stays, goes] = await pair();
    const third = await organisations(app).create({ name: 'Third' });
    await merge(stays, goes);
    await merge(third, stays);
    for (const ref of [goes.slug, goes.id, stays.slug])
      expect((await app.visitor().get(`/organisations/${ref}`)).body).toMatchObject({ id: third.id, slug: third.slug });
    const { body } = await app.visitor().get(`/organisations/${third.id}/merges`);
    expect(body.items).toMatchObject([
      { names: { en: 'Stays' }, reason: null, moved: null, by: null },
      { names: { en: 'Goes' }, slug: goes.slug },
    ]);
    expect((await staff.client.get(`/organisations/${third.id}/merges`)).body.items[0]).toMatchObject({ reason });
    expect((await app.visitor().get('/organisations?q=goes')).body.items).toEqual([]);
  });

  it('forgets no table: every reference to an organisation in the database is moved, or goes with its own words', async () => {
    const [stays, goes] = await pair();
    const owner = await people(app).member();
    const references = app.app.get(OrganisationReferences);
    const listed = (await references.list()).map(({ table, column }) => `${table}.${column}`);
    const own = ['organisation_name', 'organisation_shown_name', 'organisation_text', 'organisation_likeness'];
    const all = await app.db.sql<{ table: string; column: string }>`
      select kcu.table_name as "table", kcu.column_name as "column" from information_schema.table_constraints tc
      join information_schema.key_column_usage kcu using (constraint_schema, constraint_name)
      join information_schema.constraint_column_usage ccu using (constraint_schema, constraint_name)
      where tc.constraint_type = 'FOREIGN KEY' and ccu.table_name = 'organisation'`;
    const expected = all.filter(({ table }) => !own.includes(table)).map(({ table, column }) => `${table}.${column}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());

    // A table of a feature that is yet to be written, whose rows are unique per organisation.
    await app.db
      .sql`create table pledge (organisation_id uuid not null references organisation, title text, ended boolean, unique (organisation_id, title))`;
    await app.db.sql`create unique index one_running_pledge on pledge (organisation_id) where not ended`;
    await app.db
      .sql`insert into pledge values (${stays.id}, 'Both', true), (${goes.id}, 'Both', true), (${goes.id}, 'Only one', true),
      (${stays.id}, 'Running here', false), (${goes.id}, 'Running there', false)`;
    await organisations(app).join(stays.id, owner.id, 'drafter');
    await organisations(app).join(goes.id, owner.id, 'administrator');
    expect((await merge(stays, goes)).status).toBe(200);
    const pledges = await app.db.sql`select title from pledge where organisation_id = ${stays.id} order by title`;
    expect(pledges.map(({ title }) => title)).toEqual(['Both', 'Only one', 'Running here']);
    expect(await app.db.sql`select role from organisation_member where person_id = ${owner.id}`).toEqual([
      { role: 'drafter' },
    ]);
    await app.db.sql`drop table pledge`;
  });

  it('is refused when one would be under itself through others, and ends what was between the two', async () => {
    const [top, bottom] = await pair();
    const middle = await organisations(app).create();
    const under = (umbrella: string, member: string) => app.db.sql`
      insert into organisation_affiliation (umbrella_id, member_id, asked_by, asked_at, confirmed_at)
      values (${umbrella}, ${member}, 'umbrella', now(), now())`;
    await under(top.id, bottom.id);
    await under(top.id, middle.id);
    await under(middle.id, bottom.id);
    expect((await merge(top, bottom)).body.code).toBe('affiliation-circle');
    expect((await app.visitor().get(`/organisations/${bottom.slug}`)).body.id).toBe(bottom.id);
    expect((await merge(top, middle)).status).toBe(200);
    expect((await app.visitor().get(`/organisations/${top.id}/affiliates`)).body.items).toMatchObject([
      { id: bottom.id },
    ]);
  });

  it('is done once when staff merge each into the other at the same moment', async () => {
    for (let time = 0; time < 5; time += 1) {
      const [one, other] = await pair();
      const answers = await Promise.all([merge(one, other), merge(other, one), merge(one, other)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
      const left = await app.db.sql`select id from organisation where id in (${one.id}, ${other.id})`;
      expect(left).toHaveLength(1);
    }
  });

  it('loses nothing that is said in the name of the one that goes at that moment', async () => {
    const scene = await consultationOnText(app);
    for (let time = 0; time < 5; time += 1) {
      const [stays, goes] = await pair();
      const speaker = await organisations(app).member(goes.id, 'representative');
      const [merged, ...said] = await Promise.all([
        merge(stays, goes),
        ...[1, 2, 3].map(() => send(speaker.client, scene, { organisationId: goes.id })),
      ]);
      expect(merged.status).toBe(200);
      const taken = said.filter(({ status }) => status === 201).length;
      expect(said.every(({ status }) => [201, 403, 404].includes(status))).toBe(true);
      const [row] = await app.db.sql`select count(*)::int as count from comment where organisation_id = ${stays.id}`;
      expect(row).toEqual({ count: taken });
    }
  });

  it('is for staff who belong to neither', async () => {
    const { id, drafter, administrator } = await organisations(app).withMembers();
    const other = await organisations(app).create();
    const insider = await people(app).staff();
    await organisations(app).join(other.id, insider.id, 'drafter');
    for (const { client } of [drafter, administrator, insider]) {
      expect((await merge({ id }, other, client)).status).toBe(403);
      expect((await client.get(`/organisations/${id}/merge-preview?otherId=${other.id}`)).status).toBe(403);
    }
    expect((await merge({ id }, other, app.visitor())).status).toBe(401);
    expect((await merge({ id }, { id })).status).toBe(422);
  });
});

describe('probable duplicates', () => {
  const found = async (id: string) =>
    (await staff.client.get(`/organisations/duplicates?organisationId=${id}`)).body.items;
  const register = async (name: string, more: object = {}) => {
    const founder = await people(app).member();
    const profile = { names: { en: name }, stakeholderType: 'foundation', ...more };
    const { body } = await founder.client.post('/organisations', profile);
    await app.drain();
    return body.id as string;
  };

  it('have the same number, the same website or nearly the same name', async () => {
    await register('Onward Together Foundation', {
      registerNumber: '111111111-11',
      website: 'https://www.onward.example/about',
    });
    const reasons = async (id: string) => (await found(id)).map((each: { reason: string }) => each.reason);
    expect(await reasons(await register('Quite another', { registerNumber: '111111111-11' }))).toEqual([
      'register-number',
    ]);
    expect(await reasons(await register('One more', { website: 'onward.example' }))).toEqual(['website']);
    expect(await reasons(await register('Foundation Onward Together'))).toEqual(['name']);
    expect(await reasons(await register('Library of the North'))).toEqual([]);
  });

  it('are dismissed by staff for good, and gone once they are one', async () => {
    const first = await register('Morning Star Network');
    const second = await register('Morning Star Netwerk');
    const third = await register('Morning-Star Network');
    expect(await found(first)).toHaveLength(2);
    const dismissed = await staff.client.post('/organisations/duplicates/dismiss', {
      firstId: second,
      secondId: first,
    });
    expect(dismissed.status).toBe(204);
    await merge({ id: first }, { id: third });
    await app.drain();
    expect(await found(first)).toEqual([]);
    expect(await found(second)).toEqual([]);
  });

  it('are shown to staff only', async () => {
    const { client } = await people(app).member();
    expect((await client.get('/organisations/duplicates')).status).toBe(403);
    expect((await app.visitor().get('/organisations/duplicates')).status).toBe(401);
    const ids = { firstId: crypto.randomUUID(), secondId: crypto.randomUUID() };
    expect((await client.post('/organisations/duplicates/dismiss', ids)).status).toBe(403);
    expect((await staff.client.post('/organisations/duplicates/dismiss', ids)).status).toBe(404);
  });
});
