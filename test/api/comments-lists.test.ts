import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { type CommentScene, consultationOnText, listed, on, say, wordsOf } from '../support/scenes/comments.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-01T12:00:00Z');
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

/** Comments a minute apart. */
async function sayAll(
  words: string[],
  place: Record<string, unknown> = {},
  client = scene.author.client,
): Promise<Json[]> {
  const said = [];
  for (const body of words) {
    app.clock.advance(60_000);
    said.push(await say(client, scene, { body, ...place }));
  }
  return said;
}

/** Walks a list to its end; `meanwhile` happens between two pages. */
async function walk(
  client: Client,
  query: string,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const words: string[] = [];
  let cursor = '';
  do {
    const page = await listed(client, scene, `?limit=3${query}${cursor}`);
    words.push(...wordsOf(page));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    if (cursor) await meanwhile();
  } while (cursor);
  return words;
}

describe('a list of comments', () => {
  it('goes from the newest to the oldest, or the other way', async () => {
    await sayAll(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    expect(await walk(app.visitor(), '')).toEqual(['G', 'F', 'E', 'D', 'C', 'B', 'A']);
    expect(await walk(app.visitor(), '&sort=oldest')).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  it('shows nothing twice and leaves nothing out while others post', async () => {
    const words = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    await sayAll(words);
    const more = () => sayAll(['meanwhile', 'meanwhile'], {}, scene.reader.client);
    expect(await walk(app.visitor(), '', more)).toEqual(words.toReversed());
    const oldest = await walk(app.visitor(), '&sort=oldest');
    expect(oldest.slice(0, 8)).toEqual(words);
  });

  it('goes by what is most discussed, then the newest of what is not', async () => {
    const said = await sayAll(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    for (const at of [2, 2, 5, 5, 5, 0]) await say(scene.reader.client, scene, { parentId: said[at].id });
    const all = ['F', 'C', 'A', 'G', 'E', 'D', 'B'];
    expect(await walk(app.visitor(), '&sort=most-discussed')).toEqual(all);
    expect(await walk(scene.author.client, '&sort=most-discussed')).toEqual(all);
  });

  it('goes by what is most supported, also on one block', async () => {
    const said = await sayAll(['A', 'B', 'C', 'D', 'E'], on(scene, 0));
    await sayAll(['elsewhere'], on(scene, 1));
    for (const at of [1, 3, 3]) {
      const person = await people(app).member();
      await person.client.put(`/comments/${said[at].id}/support`);
    }
    const block = scene.document.blocks[0]?.id;
    expect(await walk(app.visitor(), `&sort=most-supported&blockId=${block}`)).toEqual(['D', 'B', 'E', 'C', 'A']);
    expect(await walk(app.visitor(), '&sort=most-supported')).toEqual(['D', 'B', 'elsewhere', 'E', 'C', 'A']);
  });

  it('filters by stance, language and organisation', async () => {
    const { id, representative } = await organisations(app).withMembers();
    await say(scene.author.client, scene, { body: 'For', stance: 'for', language: 'en' });
    await say(scene.author.client, scene, { body: 'Tegen', stance: 'against', language: 'nl' });
    await say(representative.client, scene, {
      body: 'For all of us',
      stance: 'for',
      language: 'en',
      organisationId: id,
    });
    const reads = (query: string) => listed(app.visitor(), scene, query).then(wordsOf);
    expect(await reads('?stance=for')).toEqual(['For all of us', 'For']);
    expect(await reads('?language=nl')).toEqual(['Tegen']);
    expect(await reads(`?organisationId=${id}`)).toEqual(['For all of us']);
    expect(await reads('?stance=for&language=nl')).toEqual([]);
    expect(await reads('?answered=true')).toEqual([]);
    expect(await reads('?answered=false')).toHaveLength(3);
  });

  it('refuses a cursor that it has not given out', async () => {
    const answer = await app.visitor().get(`/activities/${scene.activityId}/comments?cursor=abc`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
  });

  it('says whether one may comment, and if not why', async () => {
    expect(await listed(scene.author.client, scene)).toMatchObject({ can: { comment: true }, whyNot: null });
    const closed = await consultationOnText(app, {
      opensAt: new Date('2027-01-01T00:00:00Z'),
      closesAt: new Date('2027-02-01T00:00:00Z'),
    });
    expect(await listed(closed.author.client, closed)).toMatchObject({
      can: { comment: false },
      whyNot: 'phase-closed',
    });
  });
});

describe('a private consultation', () => {
  it('shows its comments to those who belong to it and to nobody else', async () => {
    const cells = { members: 'contribute' as const };
    const room = await consultationOnText(app, { visibility: 'private', during: cells, outside: { members: 'read' } });
    await app.db
      .sql`insert into space_member (space_id, person_id, joined_at) values (${room.spaceId}, ${room.author.id}, ${app.clock.now()})`;
    const comment = await say(room.author.client, room);
    const paths = [
      `/activities/${room.activityId}/comments`,
      `/comments/${comment.id}`,
      `/comments/${comment.id}/revisions`,
      `/documents/${room.document.documentId}/comment-counts`,
      `/consultations/${room.slug}/comments/search?q=town`,
      `/consultations/${room.slug}/comments/summary`,
      `/consultations/${room.slug}/comments/since?instant=2020-01-01T00:00:00Z`,
    ];
    for (const path of paths) {
      expect([path, (await room.author.client.get(path)).status]).toEqual([path, 200]);
      expect([path, (await room.reader.client.get(path)).status]).toEqual([path, 404]);
      expect([path, (await app.visitor().get(path)).status]).toEqual([path, 404]);
    }
    expect((await room.reader.client.post(`/activities/${room.activityId}/comments`, { body: 'x' })).status).not.toBe(
      201,
    );
    expect((await room.reader.client.put(`/comments/${comment.id}/support`)).status).toBe(404);
    expect((await room.reader.client.put(`/drafts/reply:${comment.id}`, { body: 'x' })).status).toBe(404);
  });
});

describe('someone who has left a private consultation', () => {
  it('still reads what they said there, and nothing of what others say around it', async () => {
    const cells = { members: 'contribute' as const };
    const room = await consultationOnText(app, { visibility: 'private', during: cells, outside: cells });
    for (const { id } of [room.author, room.reader])
      await app.db
        .sql`insert into space_member (space_id, person_id, joined_at) values (${room.spaceId}, ${id}, ${app.clock.now()})`;
    const top = await say(room.reader.client, room, 'A secret of others.');
    const mine = await say(room.author.client, room, { body: 'My words.', parentId: top.id });
    await say(room.reader.client, room, { body: 'Another secret.', parentId: mine.id });
    await app.db.sql`delete from space_member where person_id = ${room.author.id}`;
    const seen = await room.author.client.get(`/comments/${mine.id}`);
    expect(seen.body).toMatchObject({
      bodyHtml: '<p>My words.</p>',
      ancestors: [],
      replies: { items: [] },
      can: { edit: false },
    });
    expect(seen.text).not.toContain('secret');
    expect((await room.author.client.get(`/comments/${top.id}`)).status).toBe(404);
    expect(wordsOf((await room.author.client.get('/me/comments')).body)).toEqual(['My words.']);
  });
});

describe('figures of a consultation', () => {
  it('say who spoke, in which language and with which stance, each as a part of all comments', async () => {
    const { id, representative } = await organisations(app).withMembers({ type: 'trade-union' });
    const top = await say(scene.author.client, scene, { stance: 'for', language: 'en' });
    await say(scene.reader.client, scene, { stance: 'against', language: 'nl', parentId: top.id });
    await say(representative.client, scene, { stance: 'for', language: 'en', organisationId: id });
    await say(app.visitor(), scene, { stance: 'none', language: 'fr', guest: { displayName: 'Nadia' } });
    const { body } = await app.visitor().get(`/consultations/${scene.slug}/comments/summary`);
    expect(body).toEqual({
      comments: 4,
      byStance: [
        { stance: 'for', comments: 2 },
        { stance: 'against', comments: 1 },
        { stance: 'none', comments: 1 },
      ],
      byLanguage: [
        { language: 'en', comments: 2 },
        { language: 'fr', comments: 1 },
        { language: 'nl', comments: 1 },
      ],
      bySpeaker: [
        { speaker: 'person', comments: 2 },
        { speaker: 'guest', comments: 1 },
        { speaker: 'trade-union', comments: 1 },
      ],
    });
  });

  it('tell what is new since the last visit, one’s own aside, and where', async () => {
    await sayAll(['Before']);
    const visit = app.clock.now().toISOString();
    const [, second] = await sayAll(['After', 'After that'], on(scene, 1));
    await sayAll(['My own'], {}, scene.reader.client);
    const { body } = await scene.reader.client.get(`/consultations/${scene.spaceId}/comments/since?instant=${visit}`);
    expect(body).toMatchObject({ count: 2, isMore: false });
    expect(body.items[0]).toMatchObject({
      commentId: second.id,
      rootId: second.id,
      blockId: scene.document.blocks[1]?.id,
    });
  });
});
