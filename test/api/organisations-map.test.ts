import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  const { create } = organisations(app);
  await create({ name: 'Utrecht', territories: ['NL350'], themes: ['housing'], targetGroups: ['women'] });
  await create({ name: 'Utrecht and Gelderland', territories: ['NL35', 'NL22'], themes: ['housing', 'health'] });
  await create({ name: 'All of it', territories: ['NL', 'NL35'], type: 'school', verified: true });
  await create({ name: 'Flanders', territories: ['BE2'], type: 'school' });
  await create({ name: 'Nowhere' });
});
afterAll(() => app.close());

const map = async (query = ''): Promise<Json> => (await app.visitor().get(`/organisations/regions?${query}`)).body;
const figures = ({ items }: Json): Record<string, number> =>
  Object.fromEntries(
    items.flatMap(({ code, organisations: count }: Json) => (count > 0 ? [[code, count]] : [])) as [string, number][],
  );

describe('the map of organisations', () => {
  it('counts by country, each organisation once, and says how many name no place', async () => {
    const union = await map();
    expect(union).toMatchObject({ within: null, grain: 0, total: 5, everywhere: 0, nowhere: 1 });
    expect(union.items).toHaveLength(27);
    expect(figures(union)).toEqual({ NL: 3, BE: 1 });
  });

  it('shows the regions of a country, and apart those who work in all of it', async () => {
    const country = await map('territory=NL');
    expect(country).toMatchObject({ within: { code: 'NL' }, grain: 1, total: 3, everywhere: 1 });
    expect(country.grains).toEqual([
      { level: 1, regions: 4 },
      { level: 2, regions: 12 },
      { level: 3, regions: 40 },
    ]);
    expect(figures(country)).toEqual({ NL3: 2, NL2: 1 });
    expect(figures(await map('territory=NL&grain=2'))).toEqual({ NL35: 2, NL22: 1 });
    expect(figures(await map('territory=NL35'))).toEqual({ NL350: 1 });
    expect(await map('territory=NL350')).toMatchObject({ grain: null, items: [], total: 1, listed: 3 });
  });

  it.each([
    ['type=school', { NL: 1, BE: 1 }],
    ['verified=true', { NL: 1 }],
    ['theme=housing', { NL: 2 }],
    ['targetGroup=women', { NL: 1 }],
    ['level=local', { NL: 3, BE: 1 }],
    ['type=school&verified=false', { BE: 1 }],
    ['theme=housing&targetGroup=women', { NL: 1 }],
    ['q=utr', { NL: 2 }],
  ])('counts those that %s, as the list beside it does', async (query, expected) => {
    const counted = await map(query);
    expect(figures(counted)).toEqual(expected);
    expect((await app.visitor().get(`/organisations?${query}`)).body.items).toHaveLength(counted.total);
  });

  it('agrees with the list for each region: its own figure, and those who work in all of it', async () => {
    const country = await map('territory=NL&grain=2');
    expect(country.listed).toBe(3);
    for (const { code, organisations: count } of country.items) {
      const { body } = await app.visitor().get(`/organisations?territory=${code}`);
      expect([code, body.items.length]).toEqual([code, count + country.everywhere]);
    }
  });

  it('follows when an organisation moves, changes or goes', async () => {
    const { id } = await organisations(app).create({ territories: ['MT001'] });
    expect(figures(await map('type=migrant-organisation'))).toMatchObject({ MT: 1 });
    await app.db.sql`update organisation set territories = '{CY}', stakeholder_type = 'foundation' where id = ${id}`;
    expect(figures(await map('type=migrant-organisation'))).not.toHaveProperty('MT');
    expect(figures(await map('type=foundation'))).toEqual({ CY: 1 });
    await app.db.sql`delete from organisation_name where organisation_id = ${id}`;
    await app.db.sql`delete from organisation where id = ${id}`;
    expect(figures(await map('type=foundation'))).toEqual({});
  });

  it('refuses a grain that is none', async () => {
    expect((await app.visitor().get('/organisations/regions?grain=7')).status).toBe(422);
  });
});

describe('a profile', () => {
  const profile = {
    names: { en: 'Bridge Builders' },
    stakeholderType: 'volunteer-organisation',
    territories: ['NL35'],
    targetGroups: ['newcomers', 'women'],
    themes: ['employment', 'participation'],
    languages: ['nl', 'ar'],
    represents: 1200,
    offers: [{ language: 'en', body: ' Language coaches who come to the workplace ' }],
    seeks: [{ language: 'nl', body: 'Ruimte voor lessen' }],
    reach: { language: 'en', body: 'A yearly meeting and a panel of 300 members.' },
  };

  it('says whom it reaches, what it works on, what it offers and seeks', async () => {
    const founder = await people(app).member();
    const { body: made } = await founder.client.post('/organisations', profile);
    const { body } = await app.visitor().get(`/organisations/${made.slug}`);
    expect(body).toMatchObject({ ...profile, offers: [{ body: 'Language coaches who come to the workplace' }] });

    const seen = { 'if-match': `"${made.version}"` };
    const change = { offers: [], reach: null, represents: null };
    const changed = await founder.client.patch(`/organisations/${made.id}`, change, seen);
    expect(changed.body).toMatchObject({ offers: [], reach: null, represents: null, seeks: profile.seeks });
  });

  it.each([
    [{ targetGroups: ['martians'] }, '/targetGroups'],
    [{ themes: ['gardening'] }, '/themes'],
    [{ languages: ['tlh'] }, '/languages'],
    [{ represents: 0 }, '/represents'],
    [{ offers: [{ language: 'en', body: ' ' }] }, '/offers/0/body'],
    [{ seeks: [{ language: 'xx', body: 'Rooms' }] }, '/seeks/0/language'],
    [{ reach: { language: 'en', body: 'x'.repeat(1001) } }, '/reach/body'],
  ])('is refused with %j', async (change, pointer) => {
    const founder = await people(app).member();
    const { status, body } = await founder.client.post('/organisations', { ...profile, ...change });
    expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
  });
});
