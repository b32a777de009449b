import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { act, button, held, phoneNumber, rows, says, sit, stateOf } from '../support/desk-page.js';
import { comment, decide, names, openDesk, publicComments, release, say } from '../support/scenes/moderation.js';
import { people } from '../support/scenes/people.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe('the desk', () => {
  it.each([
    ['on a desktop', viewports.desktop, 'en'],
    ['in Dutch on a phone', viewports.phone, 'nl'],
    ['in longer words from right to left', viewports.desktop, 'qps'],
    ['in longer words from right to left on a phone', viewports.phone, 'qps'],
  ])('is accessible, fits the window and hydrates without a complaint %s', async (_name, viewport, language) => {
    const desk = await openDesk(site.app);
    const [first] = [await held(site, desk), await held(site, desk, `Nog een: ${phoneNumber}`)];
    const { page, errors } = await sit(site, desk.moderator, `/desk?lang=${language}`, { viewport });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);

    await open({ page }, `/desk?item=${first.id}`);
    await page.locator('.decision input[type="radio"]').nth(1).check();
    await page.locator('.redaction').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('can be read and narrowed without scripts', async () => {
    const desk = await openDesk(site.app, { title: 'Language courses' });
    await held(site, desk);
    const { id } = await say((await people(site.app).member()).client, desk);
    const report = { reason: 'insult', explanation: 'This calls people names.', goodFaith: true };
    await site.app.visitor().post(`/comments/${id}/reports`, report);

    const { page } = await sit(site, desk.moderator, '/desk', { javaScript: false });
    expect(await rows(page).count()).toBe(2);
    await page.getByRole('link', { name: 'Held by a check 1' }).click();
    expect(await rows(page).count()).toBe(1);
    await rows(page).getByRole('link').click();
    await page.locator('.desk-why').getByText('telephone number').waitFor();
    await says(page, 'A check held it.');
    await page.goto('/desk');
    await page.getByText('Filter', { exact: true }).click();
    await page.getByLabel('What was found or reported').selectOption({ label: 'It insults someone (1)' });
    await button(page, 'Show these').click();
    expect(await rows(page).allInnerTexts()).toEqual([expect.stringContaining('Reported: It insults someone')]);
    await says(page, 'This calls people names.');
  });

  it('is not for those who moderate nowhere, and leads others to sign in and back', async () => {
    const member = await people(site.app).member();
    const page = await open(await site.visit(member), '/desk');
    await says(page, 'This page is not open to you');
    const visitor = await open(await site.visit(), '/desk?because=held');
    expect(new URL(visitor.url()).searchParams.get('next')).toBe('/desk?because=held');
  });

  it('says what will stand there while nothing waits, and offers what comes without moving what is read', async () => {
    const desk = await openDesk(site.app);
    const { page, errors } = await sit(site, desk.moderator);
    await says(page, 'Nothing waits for you');
    await page.locator('.connection').getByText('Live').waitFor();

    const author = await people(site.app).member();
    const writer = await site.visit(author);
    await writer.page.goto('/');
    const sent = await writer.page.request.post(`/api/v1/activities/${desk.activityId}/comments`, {
      headers: { origin: site.server.url },
      data: { clientKey: crypto.randomUUID(), body: `Call ${phoneNumber}`, language: 'en' },
    });
    expect(sent.status()).toBe(201);
    await button(page, 'Show 1 new comment').click();
    await rows(page).first().waitFor();
    await says(page, '1 comment waits.');
    expect(errors).toEqual([]);
  });
});

describe('deciding', () => {
  it('takes a keyboard alone: move, choose, give the reason, decide, take back', async () => {
    const desk = await openDesk(site.app);
    const [first, second] = [
      await held(site, desk),
      await held(site, desk, 'Read this: https://a.example https://b.example https://c.example https://d.example'),
    ];
    const { page, errors } = await sit(site, desk.moderator);
    await page.keyboard.press('j');
    await page.locator('#item-title:focus').waitFor();
    await page.locator('.desk-why').getByText('many links').waitFor();
    await page.keyboard.press('k');
    await page.keyboard.press('h');
    expect(await page.getByLabel('Reason, told to the author').inputValue()).toBe('personal-data');
    await page.keyboard.press('Enter');
    await says(page, 'The comment is hidden. Reason: It contains personal data.');
    expect(await stateOf(desk, first)).toBe('hidden');
    expect(await rows(page).count()).toBe(1);

    await page.keyboard.press('u');
    await says(page, 'The decision is taken back.');
    await until(async () => (await rows(page).count()) === 2);
    expect(await stateOf(desk, first)).toBe('held');
    await page.locator('#item-title:focus').waitFor();

    // A wrong key is left again, and the next one does what it says.
    for (const key of ['b', 'Tab', 'Escape']) await page.keyboard.press(key);
    await page.locator('#item-title:focus').waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await says(page, 'The comment is published.');
    expect((await publicComments(site.app, desk)).ids).toEqual([first.id]);
    expect(await stateOf(desk, second)).toBe('held');
    expect(errors).toEqual([]);
  });

  it('needs a reason for what it takes from someone, and words where the author has to change something', async () => {
    const desk = await openDesk(site.app, { settings: { newcomerFirst: 1 } });
    const { comment: said } = await comment(site.app, desk, { body: 'Nobody there has ever worked.', language: 'en' });
    const { page } = await sit(site, desk.moderator);
    await page.keyboard.press('Enter');
    await says(page, 'Choose what to decide.');
    await page.keyboard.press('b');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await button(page, 'Return to author').click();
    await says(page, 'Choose the reason that holds.');
    await page.getByLabel('Reason, told to the author').selectOption('It insults someone');
    await page.getByLabel('What the author should change').fill('Say it about the measure.');
    await page.reload({ waitUntil: 'networkidle' });
    await act(page, 'Return').check();
    expect(await page.getByLabel('What the author should change').inputValue()).toBe('Say it about the measure.');
    await page.getByLabel('Reason, told to the author').selectOption('It insults someone');
    await button(page, 'Return to author').click();
    await says(page, 'The comment is back with its author.');
    const { body } = await desk.moderator.get(`/moderation/items/${said.id}`);
    expect(body.decisions[0]).toMatchObject({
      action: 'return',
      reason: 'insult',
      explanation: 'Say it about the measure.',
    });
  });

  it('redacts what was found, what is selected and what is ticked, and shows before what readers will see', async () => {
    const desk = await openDesk(site.app);
    const said = await held(site, desk);
    const { page } = await sit(site, desk.moderator);
    await act(page, 'Redact').check();
    const result = page.locator('.desk-pair > div').nth(1);
    await until(async () => (await result.innerText()).includes('on redacted. She waits since spring.'));

    await page.locator('[data-words="body"]').evaluate((words) => {
      const text = words.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, text.data.indexOf('Halyna'), text, text.data.indexOf('Halyna') + 6);
    });
    await button(page, 'Redact the selected words').click();
    expect(await result.innerText()).toContain('Ask redacted on redacted.');
    await page.getByText('Choose whole sentences').click();
    const sentence = page.getByRole('checkbox', { name: 'She waits since spring.' });
    await sentence.check();
    expect(await result.innerText()).not.toContain('spring');
    await sentence.uncheck();
    await page.getByRole('checkbox', { name: `${phoneNumber} telephone number` }).uncheck();
    expect(await result.innerText()).toContain(phoneNumber);
    await page.getByRole('checkbox', { name: `${phoneNumber} telephone number` }).check();
    await button(page, 'Redact and publish').click();
    await says(page, 'The words are redacted.');

    const { body } = await site.app.visitor().get(`/comments/${said.id}`);
    expect(body.bodyHtml.replaceAll(/<[^>]+>/g, '')).toBe('Ask redacted on redacted. She waits since spring.');
  });

  it('of several together needs one reason, and names those it could not decide', async () => {
    const desk = await openDesk(site.app);
    const links = (n: number) => `Look ${n}: https://a.example https://b.example https://c.example https://d.example`;
    const said = [await held(site, desk, links(1)), await held(site, desk, links(2)), await held(site, desk, links(3))];
    const { page } = await sit(site, desk.moderator);
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await says(page, '2 selected');
    await page.getByLabel('Select all shown').or(page.getByLabel('2 selected')).check();
    await says(page, '3 selected');
    await decide(desk.colleague, said[1], release);
    await button(page, 'Decide together').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Hide' }).check();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hide 3 comments' }).click();
    await dialog.getByText(`${names.colleague} decided first.`).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    expect(await Promise.all(said.map((each) => stateOf(desk, each)))).toEqual(['hidden', 'visible', 'hidden']);
    await button(page, 'Undo').click();
    await says(page, '2 decisions are taken back.');
    expect(await Promise.all(said.map((each) => stateOf(desk, each)))).toEqual(['held', 'visible', 'held']);
  });
});

describe('two moderators', () => {
  it('see whose hands an item is in, and cannot decide about it meanwhile', async () => {
    const desk = await openDesk(site.app);
    await held(site, desk);
    const [one, other] = [await sit(site, desk.moderator), await sit(site, desk.colleague)];
    await one.page.keyboard.press('c');
    await says(one.page, 'In your hands');
    await says(other.page, `${names.moderator} handles this until`);
    expect(await act(other.page, 'Hide').count()).toBe(0);
    expect(await rows(other.page).getByRole('checkbox').isDisabled()).toBe(true);
    await one.page.keyboard.press('c');
    await act(other.page, 'Hide').waitFor();
  });

  it('do not overrule each other: the second learns who was first, and that nothing was applied', async () => {
    const desk = await openDesk(site.app);
    const said = await held(site, desk);
    const [first, second] = [await sit(site, desk.moderator), await sit(site, desk.colleague)];
    await second.context.setOffline(true);
    await act(first.page, 'Publish').check();
    await button(first.page, 'Publish comment').click();
    await says(first.page, 'The comment is published.');

    await second.page.locator('.connection-off, .connection-wait').waitFor();
    await act(second.page, 'Hide').check();
    await button(second.page, 'Hide comment').click();
    await says(second.page, 'The server could not be reached.');
    await second.context.setOffline(false);
    await button(second.page, 'Hide comment').click();
    await says(second.page, new RegExp(`${names.moderator} decided first, at .* Your decision was not applied\\.`));
    await says(second.page, 'The comment is public now.');
    expect(await stateOf(desk, said)).toBe('visible');
    await button(second.page, 'Show it as it is now').click();
    await second.page.locator('.desk-log').getByText(`${names.moderator} published it`).waitFor();
  });

  it('learn of a decision about what they are reading without anything moving', async () => {
    const desk = await openDesk(site.app);
    await held(site, desk);
    const [first, second] = [await sit(site, desk.moderator), await sit(site, desk.colleague)];
    await second.page.locator('.connection').getByText('Live').waitFor();
    await first.page.keyboard.press('p');
    await first.page.keyboard.press('Enter');
    await says(second.page, new RegExp(`${names.moderator} decided about this meanwhile`));
    await says(second.page, `${names.moderator} published it`);
    await says(second.page, phoneNumber);
    await first.page.locator('.toast').getByRole('button', { name: /^Undo/ }).click();
    await second.page.getByText('decided about this meanwhile').waitFor({ state: 'detached' });
  });
});

describe('single keys', () => {
  it('do nothing while somebody types, and can be switched off for good', async () => {
    const desk = await openDesk(site.app);
    const said = await held(site, desk);
    const { page } = await sit(site, desk.moderator);
    await act(page, 'Hide').check();
    await page.getByLabel('Your words to the author').pressSequentially('published? here');
    expect(await act(page, 'Hide').isChecked()).toBe(true);

    await page.locator('#item-title').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Single keys work' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload({ waitUntil: 'networkidle' });
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    expect(await act(page, 'Publish').isChecked()).toBe(false);
    expect(await stateOf(desk, said)).toBe('held');
    await button(page, /Keys/).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Single keys work' }).check();
  });
});
