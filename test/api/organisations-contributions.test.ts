import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch, type Json } from '../support/client.js';
import { committed, promise, signature } from '../support/scenes/agreements.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { consultationOnText, say } from '../support/scenes/comments.js';
import { advisingGroup, day, publishedOpinion } from '../support/scenes/opinions.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';
import { signedByBoth, startedPosition } from '../support/scenes/positions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const list = async (client: Client, id: string, query = ''): Promise<Json> =>
  (await client.get(`/organisations/${id}/contributions${query}`)).body;
const kinds = async (client: Client, id: string): Promise<string[]> =>
  (await list(client, id)).items.map(({ kind }: Json) => kind);

describe('what an organisation contributed', () => {
  it('is one list of comments, seats, what it leads and what was answered there, the newest first', async () => {
    const { id, representative } = await organisations(app).withMembers();
    const scene = await consultationOnText(app, { title: 'Housing for all' });
    const comment = await say(representative.client, scene, { body: 'Ten minutes on foot.', organisationId: id });
    const body = await openBody(app, { title: 'Expert group' });
    const seat = seatFor(null, { role: 'chair', organisationIds: [id] });
    await body.lead.post(`/bodies/${body.id}/seats`, seat);
    await app.db
      .sql`update space set owner_organisation_id = ${id}, created_at = now() - interval '1 year' where id = ${scene.spaceId}`;
    await app.db.sql`
      insert into answer (id, space_id, comment_id, scope, status, body, language, state, drafted_by, drafted_at, published_at)
      values (gen_random_uuid(), ${scene.spaceId}, ${comment.id}, 'comment', 'taken-over', 'We do this.', 'en', 'published',
        ${representative.id}, now(), now() + interval '1 minute')`;

    expect((await list(app.visitor(), id)).items).toMatchObject([
      {
        kind: 'answer',
        code: 'taken-over',
        text: 'We do this.',
        path: `/consultations/${scene.slug}/comments/${comment.id}`,
      },
      { kind: 'seat', code: 'chair', space: { title: 'Expert group' }, path: `/bodies/${body.slug}` },
      { kind: 'comment', text: 'Ten minutes on foot.', space: { title: 'Housing for all' } },
      { kind: 'space', path: `/consultations/${scene.slug}` },
    ]);
    expect((await list(app.visitor(), id, '?kind=seat')).items).toHaveLength(1);
    expect((await app.visitor().get(`/organisations/${id}/contributions?kind=fame`)).status).toBe(422);
  });

  it('is read page by page without a gap or a double', async () => {
    const { id, representative } = await organisations(app).withMembers();
    const scene = await consultationOnText(app);
    for (let number = 0; number < 5; number += 1)
      await say(representative.client, scene, { body: `Number ${number}`, organisationId: id });
    const texts: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Json = await list(app.visitor(), id, `?limit=2${cursor && `&cursor=${cursor}`}`);
      texts.push(...page.items.map(({ text }: Json) => text));
      cursor = page.nextCursor;
    }
    expect(texts).toEqual([4, 3, 2, 1, 0].map((number) => `Number ${number}`));
  });

  it('holds nothing of a private body, of hidden words, or of members that are not for the reader', async () => {
    const { id, representative } = await organisations(app).withMembers();
    const hidden = await openBody(app, { visibility: 'private' });
    await hidden.lead.post(`/bodies/${hidden.id}/seats`, seatFor(representative.email, { organisationIds: [id] }));
    const scene = await consultationOnText(app);
    const comment = await say(representative.client, scene, { organisationId: id });
    expect(await kinds(app.visitor(), id)).toEqual(['comment']);
    expect((await kinds(representative.client, id)).toSorted()).toEqual(['comment', 'seat']);
    await representative.client.post(`/comments/${comment.id}/withdraw`);
    expect(await kinds(app.visitor(), id)).toEqual([]);
    expect(await kinds((await people(app).member()).client, id)).toEqual([]);
  });
});

describe('what an organisation signed, promised and said for its seats', () => {
  /** An organisation that did one of each: it signed, promised, advised, stood apart, and handed in a position with another. */
  async function busy() {
    const { pact, city, path } = await committed(app, { title: 'Delta partnership' });
    await pact.lead.post(`${pact.path}/open`);
    const { client } = city.representative;
    await client.post(`${pact.path}/signatures`, signature(city.id, pact.versionId));
    await client.post(path, promise(city.id));

    const group = await advisingGroup(app, { title: 'Advisers' });
    const held = seatFor(city.representative.email, { organisationIds: [city.id] });
    const seatId = (await group.lead.post(`/bodies/${group.id}/seats`, held)).body.id;
    const inDays = (days: number) => new Date(app.clock.now().getTime() + days * day).toISOString();
    const asked = await group.lead.post(`/bodies/${group.id}/advice-requests`, {
      title: 'The draft',
      question: 'Is it feasible?',
      language: 'en',
      askedByOrganisationId: group.authority.id,
      contributeUntil: inDays(2),
      dueAt: inDays(4),
      contributionsPublic: true,
    });
    const words = { seatId, body: 'It is for us.', language: 'en' };
    await client.put(`/advice-requests/${asked.body.id}/contribution`, words);
    const opinion = await publishedOpinion(app, group);
    await app.db.sql`
      insert into minority_statement (id, opinion_id, seat_id, person_id, body, language, written_at)
      values (gen_random_uuid(), ${opinion.id}, ${seatId}, ${city.representative.id}, 'We do not agree.', 'en', ${app.clock.now()})`;
    return { city, client, pact, group, requestId: asked.body.id as string, opinionId: opinion.id };
  }

  it('stands on its page with the address of each, and what members write for one another only once everyone may read it', async () => {
    const { city, client, pact, group, requestId, opinionId } = await busy();
    const here = `/bodies/${pact.slug}`;
    const of = async (reader: Client, kind: string) => (await list(reader, city.id, `?kind=${kind}`)).items;
    expect(await of(app.visitor(), 'signature')).toMatchObject([
      { code: 'pact', text: 'Pact', path: `${here}/agreements/${pact.pactId}` },
    ]);
    expect(await of(app.visitor(), 'commitment')).toMatchObject([
      { code: 'promised', text: 'We open a desk in the town hall.' },
    ]);
    expect(await of(app.visitor(), 'minority-statement')).toMatchObject([
      { text: 'We do not agree.', path: `/bodies/${group.slug}/opinions/${opinionId}` },
    ]);
    expect(await of(app.visitor(), 'advice')).toEqual([]);
    expect(await of(client, 'advice')).toMatchObject([
      { text: 'It is for us.', path: `/bodies/${group.slug}/opinions/requests/${requestId}` },
    ]);
    await app.db.sql`update advice_request set contribute_until = ${app.clock.now()} where id = ${requestId}`;
    expect(await of(app.visitor(), 'advice')).toHaveLength(1);
    const reason = { organisationId: city.id, reason: 'No money.', language: 'en' };
    await client.post(`${pact.path}/withdrawals`, reason);
    expect(await of(app.visitor(), 'signature')).toMatchObject([{ code: 'withdrawn' }]);
  });

  it('is told to nobody who may not read it, or not whose seat it is', async () => {
    const { city, pact, group } = await busy();
    const show = async (body: { id: string; lead: Client }, parts: Record<string, string>) => {
      const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
      const edited = await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version));
      expect(edited.status).toBe(200);
    };
    await show(group, { members: 'team', opinions: 'public' });
    await show(pact, { members: 'public', agreements: 'members' });
    expect(await kinds(app.visitor(), city.id)).toEqual([]);
    expect(await kinds(group.lead, city.id)).toEqual(expect.arrayContaining(['minority-statement', 'advice', 'seat']));
    expect(await kinds(pact.lead, city.id)).toEqual(expect.arrayContaining(['commitment', 'signature']));
  });

  it('holds joint positions that were handed in, for whoever reads where they went', async () => {
    const position = await startedPosition(app, ['Left bank', 'Right bank']);
    await signedByBoth(position);
    expect(await kinds(position.first.drafter.client, position.first.id)).toEqual([]);
    const body = await openBody(app, { visibility: 'private' });
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(position.first.representative.email));
    const { client } = position.first.representative;
    expect((await client.post(`${position.path}/hand-in`, { space: body.slug })).status).toBe(200);
    expect((await list(body.lead, position.second.id)).items).toMatchObject([
      { kind: 'position', text: 'One desk for everyone', path: position.path },
    ]);
    expect(await kinds(app.visitor(), position.second.id)).toEqual([]);
  });
});

describe('organisations that match', () => {
  const texts = async (id: string, kind: 'offer' | 'seek', language: string, body: string) =>
    app.db
      .sql`insert into organisation_text (organisation_id, kind, position, language, body) values (${id}, ${kind}, 1, ${language}, ${body})`;
  const matches = async (id: string): Promise<Json> =>
    (await app.visitor().get(`/organisations/${id}/matches`)).body.items;

  it('are those whose offer meets a need, then those that share themes with people or place; each says why', async () => {
    const { create } = organisations(app);
    const mine = await create({
      name: 'Mine',
      themes: ['housing', 'health'],
      targetGroups: ['women'],
      territories: ['NL35'],
    });
    const near = await create({
      name: 'Near',
      themes: ['housing'],
      targetGroups: ['women'],
      territories: ['NL350', 'DE'],
    });
    await create({ name: 'Same theme, elsewhere and for others', themes: ['housing'], territories: ['FR1'] });
    const helper = await create({ name: 'Helper' });
    await texts(mine.id, 'seek', 'en', 'We look for language coaches at the workplace');
    await texts(helper.id, 'offer', 'en', 'Trained coaches who practise the language with beginners');
    const dutch = await create({ name: 'Dutch' });
    await texts(dutch.id, 'offer', 'nl', 'language coaches');

    expect(await matches(mine.id)).toEqual([
      {
        organisation: expect.objectContaining({ name: 'Helper' }),
        themes: [],
        targetGroups: [],
        territories: [],
        texts: [
          {
            way: 'they-offer',
            mine: 'We look for language coaches at the workplace',
            theirs: 'Trained coaches who practise the language with beginners',
            language: 'en',
          },
        ],
      },
      {
        organisation: expect.objectContaining({ id: near.id }),
        themes: ['housing'],
        targetGroups: ['women'],
        territories: ['NL350'],
        texts: [],
      },
    ]);
    expect(await matches(helper.id)).toMatchObject([{ organisation: { name: 'Mine' }, texts: [{ way: 'they-seek' }] }]);
  });

  it('are none for an organisation that says nothing of itself', async () => {
    const { id } = await organisations(app).create();
    expect(await matches(id)).toEqual([]);
    expect((await app.visitor().get(`/organisations/${crypto.randomUUID()}/matches`)).status).toBe(404);
  });
});
