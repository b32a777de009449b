import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { consultationOnText, say } from '../support/scenes/comments.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

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
