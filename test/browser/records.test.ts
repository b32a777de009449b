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
    const decisions = page.getByRole('textbox', { name: 'Decisions' }).first();
    await decisions.fill(`One person.\n${'Long. '.repeat(200)}`);
    await button(page, 'Save the record').click();
    await says(page, /1,?000/);
    expect(await decisions.getAttribute('aria-invalid')).toBe('true');
    await decisions.fill('One person.\nA second one by 2028.');
    const words = { language: 'en', summary: 'The host was first.', notes: [], decisions: [] };
    await scene.host.put(`/live-sessions/${scene.sessionId}/record`, words, { 'if-match': '"1"' });
    await button(page, 'Save the record').click();
    await says(page, 'Somebody else saved a change while you were writing');
    await button(page, /mine/i).click();
    await says(page, 'The record is saved.');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the record' }).click();
    await says(page, 'A second one by 2028.');
    // The browser itself notes that saving was refused twice.
    expect(visit.errors).toMatchObject([expect.stringContaining('422'), expect.stringContaining('412')]);
  });

  it('is published by a host who is asked first, and read by everyone, also without scripts', async () => {
    await endWithQuestion();
    const visit = await site.visit({ client: scene.host });
    const page = await open(visit, `/sessions/${scene.sessionId}/host`);
    await page.getByRole('link', { name: 'Record', exact: true }).press('Enter');
    await button(page, 'Publish the record').press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('1 question is still open').waitFor();
    await dialog.getByRole('button', { name: 'Publish the record' }).press('Enter');
    await says(page, 'The record is published.');
    await page.locator('h1:focus').getByText('Record: Talk about the draft').waitFor();
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
    const answered = page.getByRole('region', { name: 'Questions and answers' }).getByRole('listitem');
    await answered.and(page.locator(':focus')).getByText('The state pays half.').waitFor();
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
  const asking = (page: Page) => page.getByRole('region', { name: 'May this become a comment?' });
  const focused = (page: Page, text: string) => page.locator(':focus').getByText(text).waitFor();

  it('becomes a comment when they agree to it where the mail leads, by keyboard, and says where it comes from', async () => {
    const { room, ann, noteTaker } = scene;
    await room.say(ann.client, 'Two people are better than one.');
    await end(scene);
    const record = await open(await site.visit(noteTaker), path());
    await button(record, 'Ask the author').press('Enter');
    await says(record, 'The author was asked');
    await focused(record, 'The author was asked');

    const visit = await site.visit(ann);
    const page = await open(visit, await site.mailedPath(ann.email, '/my-work#asked'));
    await asking(page).getByText('Two people are better than one.').waitFor();
    expect(await page.getByText('Nothing waits for you').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await asking(page).getByRole('button', { name: 'Agree, make it my comment' }).press('Enter');
    await says(page, 'What you said is your comment now.');
    await focused(page, 'Became a comment');
    await page.getByRole('region', { name: 'What you said' }).getByText('Two people are better than one.').waitFor();
    await asking(page).getByRole('link', { name: 'See the comment' }).press('Enter');
    await says(page, 'First said in the live session:');
    await page.getByRole('link', { name: 'Talk about the draft' }).click();
    await page.waitForURL(`**/sessions/${scene.sessionId}`);
    expect(visit.errors).toEqual([]);

    await publish(scene);
    const reader = await open(await site.visit(), path());
    const became = reader.getByRole('region', { name: 'What became a comment' });
    await became.getByText('Two people are better than one.').waitFor();
    expect(await became.getByRole('link', { name: 'See the comment' }).getAttribute('href')).toContain('/comments/');
  });

  it('is decided by guests with their receipt, who may refuse', async () => {
    const { room, host } = scene;
    const gus = await room.guest('Gus Guest');
    for (const words of ['I told it to four people.', 'I waited for a year.'])
      await host.post(`/room-messages/${await room.say(gus.client, words)}/comment-requests`);
    const visit = await site.visit(gus);
    const page = await open(visit, '/receipt');
    const row = (words: string) => asking(page).getByRole('listitem').filter({ hasText: words }).first();
    await row('I waited for a year.').getByRole('button', { name: 'Rather not' }).press('Enter');
    await says(page, 'It stays where it is.');
    await focused(page, 'You would rather not');
    await row('I told it to four people.').getByRole('button', { name: 'Agree, make it my comment' }).press('Enter');
    await says(page, 'What you said is your comment now.');
    await focused(page, 'Became a comment');
    const said = page.getByRole('region', { name: 'What you said' });
    await said.getByText('I told it to four people.').waitFor();
    expect(await said.getByText('I waited for a year.').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await asking(page).count()).toBe(0);
    expect(visit.errors).toEqual([]);
  });
});
