import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
let scene: CommentScene;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  scene = await consultationOnText(site.app, {
    texts: { en: { title: 'Draft measures', summary: 'What is planned.', question: 'Does it help?' } },
  });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const answers = () => `/consultations/${scene.slug}/answers`;
const asAnswerer = () => site.visit({ client: scene.team.answerer });

/** Writes the answer in the open dialog and keeps it, or publishes it. */
async function write(page: Page, words: string, then: 'Keep as draft' | 'Publish now') {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Partly taken over').check();
  await dialog.getByLabel('Reason').fill(words);
  await dialog.getByRole('button', { name: then }).click();
}

describe('answering what was said', () => {
  it('drafts answers one by one and publishes them together, for everyone to read', async () => {
    await say(scene.author.client, scene, { ...on(scene, 1), body: 'The waiting time is too long.' });
    await say(scene.other.client, scene, { ...on(scene, 1), body: 'Evenings would help.' });
    const page = await open(await asAnswerer(), answers());
    for (const [said, words] of [
      ['The waiting time is too long.', 'We shorten it to *two weeks*.'],
      ['Evenings would help.', 'There will be evening courses.'],
    ] as const) {
      const thread = page.getByRole('listitem').filter({ hasText: said }).first();
      await thread.getByRole('button', { name: 'Answer', exact: true }).click();
      await write(page, words, 'Keep as draft');
      await says(page, 'Kept as a draft');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }

    await page.getByRole('link', { name: /^Drafts/ }).click();
    await says(page, 'There will be evening courses.');
    await button(page, 'Publish 2 answers').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish 2 answers' }).click();
    await says(page, '2 answers are public');
    await says(page, 'No answer is being written');

    const reader = await open(
      await site.visit(),
      `/consultations/${scene.slug}/documents/${scene.document.documentId}`,
    );
    await says(reader, 'There will be evening courses.');
  });

  it('links to the paragraph of the newest version where the result can be read', async () => {
    await say(scene.author.client, scene, { ...on(scene, 1), body: 'Say who pays.' });
    const page = await open(await asAnswerer(), answers());
    await button(page, /^Answer$/).click();
    await button(page, /^Where it can be read/).click();
    await page.getByRole('option').nth(2).click();
    await write(page, 'It says so now.', 'Publish now');
    await says(page, 'The answer is public');

    const [thread] = (await scene.reader.client.get(`/activities/${scene.activityId}/comments`)).body.items;
    expect(thread.answer).toMatchObject({ status: 'partly', documentId: scene.document.documentId });
    expect(thread.answer.blockId).not.toBeNull();
  });

  it('answers a comment where it stands in the text', async () => {
    const { id } = await say(scene.author.client, scene, { ...on(scene, 1), body: 'Say who pays.' });
    const { documentId, blocks } = scene.document;
    const visit = await asAnswerer();
    const page = await open(visit, `/consultations/${scene.slug}/documents/${documentId}?block=${blocks[1]?.id}`);
    await page.locator(`#c-${id}`).getByRole('button', { name: 'Answer', exact: true }).click();
    await write(page, 'The state pays.', 'Publish now');
    await page.locator(`#c-${id}`).getByText('The state pays.').waitFor();
    await page.locator(`#c-${id}`).getByRole('button', { name: 'Change the answer' }).waitFor();
    expect(visit.errors).toEqual([]);
  });

  it('is refused without a status, and keeps the words', async () => {
    await say(scene.author.client, scene, 'Say who pays.');
    const page = await open(await asAnswerer(), answers());
    await button(page, /^Answer$/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Not decided yet.');
    await dialog.getByRole('button', { name: 'Keep as draft' }).click();
    await says(page, 'Some fields need another look. Your text is still here.');
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('Not decided yet.');
  });

  it('keeps the words of two people who answer the same comment', async () => {
    const comment = await say(scene.author.client, scene, 'Say who pays.');
    const page = await open(await asAnswerer(), answers());
    await button(page, /^Answer$/).click();
    await page.getByRole('dialog').getByLabel('Reason').waitFor();
    await scene.team.lead.put(`/comments/${comment.id}/answer`, {
      scope: 'comment',
      status: 'later',
      body: 'The lead was first.',
      language: 'en',
    });
    await write(page, 'I was second.', 'Keep as draft');
    await says(page, 'Somebody else saved a change while you were writing');
    await button(page, 'Load what they saved').click();
    expect(await page.getByRole('dialog').getByLabel('Reason').inputValue()).toBe('The lead was first.');
  });

  it('is for those who answer', async () => {
    const { page } = await site.visit(scene.reader);
    const answer = await page.goto(answers());
    expect(answer?.status()).toBe(403);
  });

  it('ends with a results statement, and says what is missing until then', async () => {
    const visit = await site.visit({ client: scene.team.lead });
    const page = await open(visit, `${answers()}/results`);
    await says(page, 'It is not time to publish the results');

    await site.app.db
      .sql`update space set state = 'in-analysis', closes_at = now() - interval '1 day' where id = ${scene.spaceId}`;
    // What changes without an event, as only a test does it, is on the page some seconds later.
    await until(async () => {
      await open(visit, `${answers()}/results`);
      return page.getByText(/^Write the results statement first/).count();
    });
    await page.getByLabel('Statement').fill('We asked, you said, this changed.');
    await button(page, 'Keep as draft').click();
    await button(page, 'Publish the results').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Publish the results' }).click();
    await says(page, 'The results are public');

    const reader = await open(await site.visit(), `/consultations/${scene.slug}`);
    await says(reader, 'We asked, you said, this changed.');
    await says(reader, 'Answered');
  });

  it.each(['', '?show=drafts', '?show=answered', '/results'])(
    'is accessible and fits a phone and a desktop, also in longer words from right to left: %s',
    async (view) => {
      const comments = [await say(scene.author.client, scene, 'One.'), await say(scene.other.client, scene, 'Two.')];
      const words = { scope: 'comment', status: 'later', body: 'We come back to it.', language: 'en' };
      for (const { id } of comments) await scene.team.answerer.put(`/comments/${id}/answer`, words);
      await scene.team.answerer.post(`/comments/${comments[0]?.['id']}/answer/publish`);
      const query = (lang: string) => `${view.startsWith('?') ? '&' : '?'}lang=${lang}`;
      const visit = await asAnswerer();
      const page = await open(visit, `${answers()}${view}${query('nl')}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);

      await page.setViewportSize(viewports.phone);
      expect(await sidewaysScroll(page)).toBe(0);
      await open(visit, `${answers()}${view}${query('qps')}`);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(visit.errors).toEqual([]);
    },
  );
});
