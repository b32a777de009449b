import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
  scene = await consultationOnText(app);
  const client = scene.author.client;
  await say(client, scene, { body: 'Childcare closes before the evening courses begin.', language: 'en' });
  await say(client, scene, {
    body: 'A course without *childcare* is no course for a parent. Childcare first.',
    language: 'en',
  });
  await say(client, scene, { body: 'De kinderopvang sluit voordat de cursussen beginnen.', language: 'nl' });
  await say(client, scene, { body: 'Les cours du soir commencent trop tard.', language: 'fr' });
  await say(client, scene, { ...on(scene, 1, 'four weeks'), body: '', suggestion: 'ten working days', language: 'en' });
});
afterAll(() => app.close());

const search = async (q: string, more = '') =>
  (await app.visitor().get(`/consultations/${scene.slug}/comments/search?q=${encodeURIComponent(q)}${more}`)).body;
const found = async (q: string): Promise<string[]> =>
  (await search(q)).items.map(({ comment }: Json) =>
    (comment.bodyHtml || comment.suggestion.text).replaceAll(/<[^>]+>/g, '').slice(0, 12),
  );

describe('searching the comments of a consultation', () => {
  it('finds words in any form, in the language of each comment', async () => {
    expect(await found('close')).toEqual(['Childcare cl']);
    expect(await found('sluiten')).toEqual(['De kinderopv']);
    expect(await found('soirs')).toEqual(['Les cours du']);
    expect(await found('work')).toEqual(['ten working ']);
  });

  it('puts the best match first, and marks it in the words around', async () => {
    expect(await found('childcare')).toEqual(['A course wit', 'Childcare cl']);
    const [best] = (await search('childcare')).items;
    expect(best.excerpt.filter((run: Json) => run.isMatch).map((run: Json) => run.text)).toEqual([
      'childcare',
      'Childcare',
    ]);
    expect(best.excerpt.map((run: Json) => run.text).join('')).not.toMatch(/[*\uE000\uE001]/);
  });

  it('understands quotes and a minus', async () => {
    expect(await found('"evening courses"')).toEqual(['Childcare cl']);
    expect(await found('childcare -parent')).toEqual(['Childcare cl']);
  });

  it('answers with nothing for words nobody wrote, and for words that say nothing', async () => {
    for (const q of ['zebra', 'the', '"', "'; drop table comment", '& | !'])
      expect([q, await found(q)]).toEqual([q, []]);
    expect((await app.visitor().get(`/consultations/${scene.slug}/comments/search?q=`)).status).toBe(422);
  });

  it('stays in its consultation', async () => {
    const elsewhere = await consultationOnText(app);
    await say(elsewhere.author.client, elsewhere, { body: 'Childcare elsewhere.' });
    expect(await found('elsewhere')).toEqual([]);
  });

  it('gives page after page without showing anything twice', async () => {
    const other = await consultationOnText(app);
    for (let n = 0; n < 7; n += 1)
      await say(other.author.client, other, { body: `Bridge ${'bridge '.repeat(n % 3)}${n}`, language: 'en' });
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await app
        .visitor()
        .get(`/consultations/${other.slug}/comments/search?q=bridges&limit=2${cursor}`);
      ids.push(...body.items.map(({ comment }: Json) => comment.id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect([ids.length, new Set(ids).size]).toEqual([7, 7]);
  });
});
