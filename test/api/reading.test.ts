import { startApp, type TestApp } from '../support/app.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const read = async (query = '') =>
  (await app.visitor().get(`/documents/${scene.document.documentId}/reading${query}`)).body;
const blocks = [
  { kind: 'heading' as const, level: 1, label: '2', text: 'Courses & <b>children</b>' },
  'A town hall names one person to ask.',
  { kind: 'table' as const, text: 'Year\t2027\nEuro\t' },
  { kind: 'recommendation' as const, label: '1', addressee: 'member states', text: 'Begin early.' },
];

describe('reading a draft', () => {
  beforeEach(async () => {
    scene = await consultationOnText(app, { blocks });
  });

  it('gives each paragraph a number, an address and a way to its comments', async () => {
    const { html, outline } = await read();
    const paragraph = scene.document.blocks[1]?.id;
    expect(html).toContain(`id="b-${paragraph}"`);
    expect(html).toContain('data-number="2.1"');
    expect(html).toContain('Comment on 2.1, no comments yet');
    expect(outline).toMatchObject([{ label: '2', text: 'Courses & <b>children</b>', count: 0 }]);
  });

  it('runs nothing that stands in the text', async () => {
    const { html } = await read();
    expect(html).toContain('Courses &amp; &lt;b&gt;children&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });

  it('keeps an empty cell empty and says whom a recommendation is for', async () => {
    const { html } = await read();
    expect(html).toContain('<td></td>');
    expect(html).toContain('Recommendation 1, to member states');
    expect((await read('?locale=nl')).html).toContain('Aanbeveling 1, aan member states');
  });

  it('shows a new comment in its counts within moments, and a passage as a mark', async () => {
    await read();
    const comment = await say(scene.author.client, scene, { ...on(scene, 1, 'one person'), body: 'Two.' });
    // A count may be a second old.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { html, commentCount, outline } = await read();
    expect(commentCount).toBe(1);
    expect(outline[0].count).toBe(1);
    expect(html).toContain(`data-comment="${comment.id}">one person</a>`);
    expect(html).toContain('Comment on 2.1, 1 comment<');
  });

  it('takes the mark and the count of a withdrawn comment away at once', async () => {
    const comment = await say(scene.author.client, scene, { ...on(scene, 1, 'one person'), body: 'Two.' });
    expect((await read()).html).toContain(comment.id);
    await scene.author.client.post(`/comments/${comment.id}/withdraw`);
    const { html, commentCount } = await read();
    expect(html).not.toContain(comment.id);
    expect(commentCount).toBe(0);
  });

  it('is not there for who may not see the consultation', async () => {
    scene = await consultationOnText(app, { visibility: 'private' });
    expect((await app.visitor().get(`/documents/${scene.document.documentId}/reading`)).status).toBe(404);
    expect((await scene.team.observer.get(`/documents/${scene.document.documentId}/reading`)).status).toBe(200);
  });

  it('knows no other version than those there are', async () => {
    expect((await app.visitor().get(`/documents/${scene.document.documentId}/reading?version=2`)).status).toBe(404);
    expect((await app.visitor().get(`/documents/${scene.document.documentId}/reading?version=x`)).body.code).toBe(
      'validation-failed',
    );
  });
});
