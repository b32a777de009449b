import { newId } from '../../server/src/kernel/ids.js';
import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import {
  addMember,
  type ConsultationOptions,
  type ConsultationScene,
  openConsultation,
} from '../support/scenes/consultations.js';
import { publishedDocument } from '../support/scenes/documents.js';
import { people } from '../support/scenes/people.js';

const day = 24 * 3_600_000;
const now = new Date('2027-03-10T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * day);

describe('the list of consultations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    app.clock.set(now);
    await app.db.sql`update space set state = 'draft'`;
    await app.db.sql`delete from space_team`;
    await app.db.sql`delete from space_member`;
  });
  afterAll(() => app.close());

  const put = (options: ConsultationOptions = {}) => openConsultation(app, options);
  const read = async (query = '', client: Client = app.visitor()) => (await client.get(`/consultations${query}`)).body;
  const titles = async (query = '', client?: Client): Promise<string[]> =>
    (await read(query, client)).items.map(({ title }: { title: string }) => title);

  it('holds what is open, soonest closing first, with what a card needs', async () => {
    await put({ title: 'Later', closesAt: inDays(20) });
    await put({
      title: 'Sooner',
      texts: { nl: { title: 'Eerder', summary: 'In het kort.' } },
      closesAt: inDays(5),
      levels: ['local'],
      territories: ['NL35'],
      policyFields: ['housing'],
      stakeholderTypes: ['migrant'],
    });
    await put({ title: 'Over', closesAt: inDays(-1) });
    await put({ title: 'To come', state: 'announced', opensAt: inDays(2), closesAt: inDays(9) });
    expect(await titles()).toEqual(['Sooner', 'Later']);
    const [item] = (await read('', (await people(app).member({ language: 'nl' })).client)).items;
    expect(item).toMatchObject({
      title: 'Eerder',
      summary: 'In het kort.',
      language: 'nl',
      state: 'open',
      kind: 'consultation',
      closesAt: inDays(5).toISOString(),
      timeZone: 'Europe/Brussels',
      levels: ['local'],
      territories: ['NL35'],
      policyFields: ['housing'],
      stakeholderTypes: ['migrant'],
      activities: ['comment'],
      commentCount: 0,
      owner: null,
    });
  });

  it.each([
    ['announced', ['To come']],
    ['closed', ['Over']],
    ['closed,in-analysis', ['Over', 'Being read']],
    ['any', ['Over', 'Being read', 'Now', 'To come']],
  ])('finds by state: %s', async (state, expected) => {
    await put({ title: 'Now', closesAt: inDays(3) });
    await put({ title: 'Over', closesAt: inDays(-5) });
    await put({ title: 'Being read', state: 'in-analysis', closesAt: inDays(-2) });
    await put({ title: 'To come', state: 'announced', opensAt: inDays(2), closesAt: inDays(9) });
    expect(await titles(`?state=${state}`)).toEqual(expected);
  });

  it.each([
    ['NL35', ['Country', 'Province', 'Region']],
    ['NL', ['Country', 'Province', 'Region', 'Other province']],
    ['NL350', ['Country', 'Province', 'Region']],
    ['NL36', ['Country', 'Other province']],
    ['BE,NL36', ['Country', 'Other province', 'Belgium']],
    ['DE', []],
  ])(
    'finds by place what is about it, about what it lies in and about what lies in it: %s',
    async (territory, expected) => {
      await put({ title: 'Country', closesAt: inDays(1), territories: ['NL'] });
      await put({ title: 'Province', closesAt: inDays(2), territories: ['NL35'] });
      await put({ title: 'Region', closesAt: inDays(3), territories: ['NL350'] });
      await put({ title: 'Other province', closesAt: inDays(4), territories: ['NL36'] });
      await put({ title: 'Belgium', closesAt: inDays(5), territories: ['BE'] });
      await put({ title: 'Nowhere in particular', closesAt: inDays(6) });
      expect(await titles(`?territory=${territory}`)).toEqual(expected);
    },
  );

  it('narrows by different filters and widens by several values of one', async () => {
    await put({
      title: 'A',
      closesAt: inDays(1),
      levels: ['local'],
      policyFields: ['housing'],
      stakeholderTypes: ['school'],
    });
    await put({ title: 'B', closesAt: inDays(2), levels: ['national'], policyFields: ['housing', 'health'] });
    await put({ title: 'C', closesAt: inDays(3), levels: ['local', 'regional'], policyFields: ['health'] });
    expect(await titles('?policyField=housing')).toEqual(['A', 'B']);
    expect(await titles('?policyField=housing&policyField=health')).toEqual(['A', 'B', 'C']);
    expect(await titles('?policyField=housing,health&level=local')).toEqual(['A', 'C']);
    expect(await titles('?stakeholderType=school')).toEqual(['A']);
    expect(
      (await app.visitor().get('/consultations?level=galactic&territory=NL99&sort=random')).body.errors,
    ).toHaveLength(3);
  });

  it('sorts by closing, latest closing, opening and newest', async () => {
    await put({ title: 'A', opensAt: inDays(-1), closesAt: inDays(8) });
    app.clock.advance(1000);
    await put({ title: 'B', opensAt: inDays(-3), closesAt: inDays(4) });
    app.clock.advance(1000);
    await put({ title: 'C', opensAt: inDays(-2), closesAt: inDays(6) });
    expect(await titles('?sort=closing')).toEqual(['B', 'C', 'A']);
    expect(await titles('?sort=closed')).toEqual(['A', 'C', 'B']);
    expect(await titles('?sort=opening')).toEqual(['B', 'C', 'A']);
    expect(await titles('?sort=newest')).toEqual(['C', 'B', 'A']);
  });

  it.each(['closing', 'closed', 'opening', 'newest'])(
    'is read page by page without gaps or repeats, drafts without dates too: %s',
    async (sort) => {
      const scenes: ConsultationScene[] = [];
      for (let n = 0; n < 7; n += 1) scenes.push(await put({ title: `Number ${n}`, closesAt: inDays(1 + (n % 2)) }));
      const me = await people(app).member();
      for (const { spaceId } of scenes)
        await app.db
          .sql`insert into space_team (space_id, person_id, role, added_at) values (${spaceId}, ${me.id}, 'observer', ${now})`;
      for (const { spaceId } of scenes.slice(0, 3))
        await app.db.sql`update space set state = 'draft', opens_at = null, closes_at = null where id = ${spaceId}`;
      const whole = await titles(`?sort=${sort}&state=any`, me.client);
      expect(whole).toHaveLength(7);
      const seen: string[] = [];
      let cursor: string | null = '';
      do {
        const { items, nextCursor } = await read(
          `?sort=${sort}&state=any&limit=2${cursor && `&cursor=${cursor}`}`,
          me.client,
        );
        seen.push(...items.map(({ title }: { title: string }) => title));
        cursor = nextCursor;
      } while (cursor);
      expect(seen).toEqual(whole);
    },
  );

  it('refuses a cursor that it has not given out', async () => {
    for (const parts of [
      ['not a date', newId()],
      ['2027-99-99 00:00:00+00', newId()],
      ['2027-03-01 00:00:00+00', 'x'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url');
      expect((await app.visitor().get(`/consultations?cursor=${cursor}`)).body).toMatchObject({
        status: 400,
        code: 'malformed-request',
      });
    }
  });

  it('names the organisation that asks, in the reader’s language', async () => {
    const organisationId = newId();
    await app.db
      .sql`insert into organisation (id, slug, stakeholder_type, created_at) values (${organisationId}, 'ministry', 'national-government', ${now})`;
    await app.db
      .sql`insert into organisation_name (organisation_id, language, name) values (${organisationId}, 'nl', 'Ministerie van Samenleven'), (${organisationId}, 'en', 'Ministry of Living Together')`;
    const { spaceId } = await put();
    await app.db.sql`update space set owner_organisation_id = ${organisationId} where id = ${spaceId}`;
    expect((await read()).items[0].owner).toEqual({
      id: organisationId,
      slug: 'ministry',
      name: 'Ministry of Living Together',
      language: 'en',
    });
    expect((await app.visitor().get('/consultations', { 'accept-language': 'nl' })).body.items[0].owner.name).toBe(
      'Ministerie van Samenleven',
    );
  });

  it('counts visible comments, of activities the reader may read only', async () => {
    const open = await put({ title: 'Open', closesAt: inDays(1) });
    const closedOff = await put({ title: 'For members', closesAt: inDays(2), during: { members: 'contribute' } });
    for (const { activityId } of [open, closedOff]) {
      await app.db
        .sql`insert into comment_tally (activity_id, place_id, slot, visible) values (${activityId}, ${activityId}, 0, 3), (${activityId}, ${newId()}, 1, 4)`;
    }
    const counts = async (client?: Client) =>
      (await read('', client)).items.map(
        ({ commentCount, activities }: { commentCount: number; activities: string[] }) => [commentCount, activities],
      );
    expect(await counts()).toEqual([
      [7, ['comment']],
      [0, []],
    ]);
    const member = await people(app).member();
    await addMember(app, closedOff.spaceId, member.id);
    expect(await counts(member.client)).toEqual([
      [7, ['comment']],
      [7, ['comment']],
    ]);
  });

  it('keeps private consultations and drafts to those who belong', async () => {
    const hidden = await put({ title: 'Private', visibility: 'private', closesAt: inDays(1) });
    const drafted = await put({ title: 'Draft', state: 'draft', closesAt: inDays(2) });
    const member = await people(app).member();
    await addMember(app, hidden.spaceId, member.id);
    expect(await titles('?state=any')).toEqual([]);
    expect(await titles('?state=any', member.client)).toEqual(['Private']);
    expect(await titles('?state=any', hidden.team.observer)).toEqual(['Private']);
    expect(await titles('?state=any', drafted.team.observer)).toEqual(['Draft']);
    expect(await titles('?state=draft', drafted.team.observer)).toEqual(['Draft']);
    expect(await titles('?state=any&q=private')).toEqual([]);
  });

  it('narrows to what one works on or follows', async () => {
    const scene = await put({ title: 'Mine', closesAt: inDays(1) });
    const other = await put({ title: 'Not mine', closesAt: inDays(2) });
    const { observer } = scene.team;
    expect(await titles('?mine=team', observer)).toEqual(['Mine']);
    await observer.post(`/consultations/${other.spaceId}/follow`);
    expect(await titles('?mine=following', observer)).toEqual(['Not mine']);
    expect(await titles('?mine=following')).toEqual([]);
    expect(await titles('?mine=team')).toEqual([]);
  });

  describe('searched by words', () => {
    it('compares them as the language of each text does', async () => {
      await put({
        language: 'nl',
        title: 'Plannen',
        texts: { nl: { title: 'Plannen', summary: 'Een betere inburgeringscursus voor iedereen.' } },
      });
      await put({
        language: 'en',
        title: 'Courses',
        texts: { en: { title: 'Courses', question: 'Who is teaching them?' } },
      });
      expect(await titles('?q=inburgeringscursussen')).toEqual(['Plannen']);
      expect(await titles('?q=cursus')).toEqual([]);
      expect(await titles('?q=plan')).toEqual(['Plannen']);
      expect(await titles('?q=teaches')).toEqual(['Courses']);
      expect(await titles('?q=%22betere%20inburgeringscursus%22')).toEqual(['Plannen']);
      expect(await titles('?q=courses%20-teaching')).toEqual([]);
    });

    it('takes no word of one language for one of another', async () => {
      // "de" is an everyday word in Dutch and left out there; in a text in English it would be found.
      await put({ language: 'nl', title: 'Wij en de buurt' });
      expect(await titles('?q=de')).toEqual([]);
      expect(await titles('?q=buurten')).toEqual(['Wij en de buurt']);
    });

    it('finds words of published texts, in the language of the text, and not of those the reader may not read', async () => {
      const scene = await put({ title: 'With a text', closesAt: inDays(1) });
      const sealed = await put({ title: 'With a closed text', closesAt: inDays(2), during: { members: 'contribute' } });
      for (const { spaceId, activityId } of [scene, sealed]) {
        const { versionId } = await publishedDocument(app, {
          spaceId,
          activityId,
          language: 'nl',
          blocks: ['De gemeente betaalt kinderopvang.'],
        });
        await app.db
          .sql`insert into block_search (version_id, language, part, search) values (${versionId}, 'nl', 1, to_tsvector('dutch', 'De gemeente betaalt kinderopvang.'))`;
      }
      expect(await titles('?q=gemeenten')).toEqual(['With a text']);
      expect(await titles('?q=gemeenten', sealed.team.observer)).toEqual(['With a text', 'With a closed text']);
    });

    it('takes a blank for no search at all', async () => {
      await put({ title: 'Anything' });
      expect(await titles('?q=%20')).toEqual(['Anything']);
    });

    it.each(['%26%7C!', '%22', '()%3C-%3E', '-', 'of%20the'])(
      'finds nothing by signs and words that say nothing: %s',
      async (q) => {
        await put();
        const { status, body } = await app.visitor().get(`/consultations?q=${q}`);
        expect([status, body.items]).toEqual([200, []]);
      },
    );
  });
});
