import { startApp, type TestApp } from '../support/app.js';
import { type CommentScene, consultationOnText, listed, say, send } from '../support/scenes/comments.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

describe('a member of an organisation', () => {
  it('speaks for themselves or for the organisation, and the page says which', async () => {
    const { id, slug, representative } = await organisations(app).withMembers({
      name: 'Carers Together',
      names: { nl: 'Zorgenden Samen' },
      type: 'trade-union',
    });
    await say(representative.client, scene, 'In my own name.');
    await say(representative.client, scene, { body: 'In the name of all.', organisationId: id });
    const [forAll, own] = (await listed(app.visitor(), scene)).items;
    expect(own.author).toMatchObject({ id: representative.id, organisation: null });
    expect(forAll.author).toMatchObject({
      id: representative.id,
      name: representative.name,
      organisation: { id, slug, name: 'Carers Together', stakeholderType: 'trade-union' },
    });
    const dutch = await app.visitor().get(`/activities/${scene.activityId}/comments`, { 'accept-language': 'nl' });
    expect(dutch.body.items[0].author.organisation.name).toBe('Zorgenden Samen');
  });

  it('speaks for it only as a representative or an administrator', async () => {
    const { id, drafter, representative, administrator } = await organisations(app).withMembers();
    const answers = [];
    for (const { client } of [drafter, representative, administrator, scene.author])
      answers.push((await send(client, scene, { organisationId: id })).status);
    expect(answers).toEqual([403, 201, 201, 403]);
    expect((await listed(app.visitor(), scene)).total).toBe(2);
  });

  it('who only administers it reads what was said in its name, but changes nothing of it', async () => {
    const { id, representative, administrator } = await organisations(app).withMembers();
    const comment = await say(representative.client, scene, { organisationId: id });
    await representative.client.post(`/comments/${comment.id}/withdraw`);
    const seen = await administrator.client.get(`/comments/${comment.id}`);
    expect(seen.body).toMatchObject({ state: 'withdrawn', can: { edit: false, withdraw: false } });
    expect(
      (await administrator.client.patch(`/comments/${comment.id}`, { body: 'x' }, { 'if-match': '"1"' })).status,
    ).toBe(403);
    expect((await administrator.client.get('/me/comments')).body.items).toEqual([]);
  });
});
