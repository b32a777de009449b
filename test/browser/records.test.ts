import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { end, publish, type RecordScene, sessionToRecord } from '../support/scenes/records.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
let scene: RecordScene;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  scene = await sessionToRecord(site.app);
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const path = () => `/sessions/${scene.sessionId}/record`;

/** Ends the session after a question that stayed open and a poll. */
async function endWithQuestion(): Promise<void> {
  const { room, ann, bob, host, roomId } = scene;
  const question = await room.ask(ann.client, 'Who pays for the second person?');
  await room.react(bob.client, question, 'support');
  const poll = await host.post(`/rooms/${roomId}/polls`, {
    kind: 'single',
    question: 'Is one person enough?',
    language: 'en',
    options: ['Yes', 'No'],
  });
  await host.post(`/polls/${poll.body.id}/open`);
  await ann.client.put(`/polls/${poll.body.id}/vote`, { choice: ['2'] });
  await end(scene);
}

describe('the record of a session', () => {
  it('is written by its note-taker, whose words are kept, and overwrites nobody', async () => {
    await endWithQuestion();
    const visit = await site.visit(scene.noteTaker);
    const page = await open(visit, `/sessions/${scene.sessionId}`);
    await page.getByRole('link', { name: 'Open the draft of the record' }).click();
    await says(page, 'This record is a draft');
    await page.getByRole('link', { name: 'Write the record' }).click();
    await page.getByRole('textbox', { name: 'Summary' }).fill('We agreed on **one** person.');
    await page.getByRole('textbox', { name: 'Notes' }).fill('Two were asked for.');
    await page.getByRole('textbox', { name: 'Decisions' }).first().fill('One person.\nA second one by 2028.');
    await says(page, 'Draft kept');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.getByRole('textbox', { name: 'Summary' }).inputValue()).toBe('We agreed on **one** person.');
    const words = { language: 'en', summary: 'The host was first.', notes: [], decisions: [] };
    await scene.host.put(`/live-sessions/${scene.sessionId}/record`, words, { 'if-match': '"1"' });
    await button(page, 'Save the record').click();
    await says(page, 'Somebody else saved a change while you were writing');
    await button(page, /mine/i).click();
    await says(page, 'The record is saved.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the record' }).click();
    await says(page, 'A second one by 2028.');
    // The browser itself notes that saving was refused once.
    expect(visit.errors).toMatchObject([expect.stringContaining('412')]);
  });

  it('is published by a host who is asked first, and read by everyone, also without scripts', async () => {
    await endWithQuestion();
    const visit = await site.visit({ client: scene.host });
    const page = await open(visit, path());
    await button(page, 'Publish the record').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('1 question is still open').waitFor();
    await dialog.getByRole('button', { name: 'Publish the record' }).click();
    await says(page, 'The record is published.');
    expect(await page.getByText('This record is a draft').count()).toBe(0);

    for (const viewport of Object.values(viewports)) {
      const reader = await open(await site.visit(null, { viewport }), path());
      await says(reader, 'Who pays for the second person?');
      await says(reader, '1 person voted');
      expect(await reader.getByRole('link', { name: 'PDF' }).getAttribute('href')).toContain('/record.pdf');
      expect(await sidewaysScroll(reader)).toBe(0);
      expect(await accessibilityProblems(reader)).toEqual([]);
    }
    const plain = await site.visit(null, { javaScript: false });
    await plain.page.goto(`/sessions/${scene.sessionId}`);
    await plain.page.getByRole('link', { name: 'Read the record' }).click();
    await says(plain.page, 'Who pays for the second person?');
    expect(visit.errors).toEqual([]);
  });

  it('lists a question as open until a host answers it in writing', async () => {
    await endWithQuestion();
    await publish(scene);
    const page = await open(await site.visit({ client: scene.host }), path());
    const question = page.getByRole('region', { name: 'Open questions' });
    await question.getByRole('button', { name: 'Answer in writing' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('The state pays half.');
    await page.getByRole('dialog').locator('[type="submit"]').click();
    await page.getByRole('region', { name: 'Questions and answers' }).getByText('The state pays half.').waitFor();
    expect(await question.count()).toBe(0);
  });

  it('is seen as a draft by nobody else', async () => {
    await end(scene);
    for (const person of [null, scene.ann]) {
      const { page } = await site.visit(person);
      expect((await page.goto(path()))?.status()).toBe(404);
    }
  });
});

describe('what somebody said', () => {
  it('becomes a comment when they agree to it on the page of their work', async () => {
    const { room, ann, noteTaker } = scene;
    await room.say(ann.client, 'Two people are better than one.');
    await end(scene);
    const asking = await open(await site.visit(noteTaker), path());
    await button(asking, 'Ask the author').click();
    await says(asking, 'The author was asked');

    const visit = await site.visit(ann);
    const page = await open(visit, '/my-work');
    const asked = page.getByRole('region', { name: 'May this become a comment?' });
    await asked.getByText('Two people are better than one.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Agree, make it my comment' }).click();
    await says(page, 'What you said is your comment now.');
    await asked.waitFor({ state: 'detached' });

    await asking.reload();
    await asking.getByRole('link', { name: 'See the comment' }).click();
    await says(asking, 'Two people are better than one.');
    expect(visit.errors).toEqual([]);
  });
});
