import { startApp, type TestApp } from '../support/app.js';
import { consultationOnText, say } from '../support/scenes/comments.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('what one has said oneself', () => {
  it('is found by its state, so that what came back with a request is not overlooked', async () => {
    const scene = await consultationOnText(app);
    const { client } = scene.author;
    await say(client, scene, 'This stands.');
    const withdrawn = await say(client, scene, 'This is taken back.');
    await client.post(`/comments/${withdrawn.id}/withdraw`);

    const { body: all } = await client.get('/me/comments');
    const { body: inState } = await client.get('/me/comments?state=withdrawn');
    const { body: none } = await client.get('/me/comments?state=returned');

    expect(all.items).toHaveLength(2);
    expect(inState.items.map(({ id }: { id: string }) => id)).toEqual([withdrawn.id]);
    expect(none.items).toEqual([]);
  });

  it('is in no state that does not exist', async () => {
    const { author } = await consultationOnText(app);
    const answer = await author.client.get('/me/comments?state=lost');
    expect(answer.status).toBe(422);
  });
});
