import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { openBody } from '../support/scenes/bodies.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { organisations } from '../support/scenes/organisations.js';
import { signedByBoth, startedPosition } from '../support/scenes/positions.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const main = (page: Page) => page.getByRole('main');
const saysIn = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();

/** Gives a paragraph other words, and does not save yet. */
async function reword(page: Page, number: number, words: string): Promise<void> {
  await press(page, `Edit paragraph ${number}`);
  await main(page).getByLabel(`Paragraph ${number}`, { exact: true }).fill(words);
}

const save = (page: Page, number: number) =>
  main(page)
    .getByRole('form', { name: `Edit paragraph ${number}` })
    .getByRole('button', { name: 'Save' })
    .click();

describe('a joint position', () => {
  it('is started, written by two organisations, signed with a reservation and in part, and handed in once', async () => {
    // What is chosen by its name has a name of its own: the story may be told twice.
    const told = crypto.randomUUID().slice(0, 8);
    const title = `A desk at the station ${told}`;
    const name = `Newcomers league ${told}`;
    const consultation = await openConsultation(site.app, { title });
    const harbour = await organisations(site.app).withMembers({ name: 'Harbour council' });
    const league = await organisations(site.app).withMembers({ name });

    const first = await open(await site.visit(harbour.representative), '/positions');
    await main(first).getByRole('link', { name: 'Start a joint position' }).click();
    await first.getByLabel('Title').fill('One desk for everyone');
    await first.getByLabel('Text', { exact: true }).fill('Newcomers need one desk.\n\nIt is open five days a week.');
    await press(first, 'Start a joint position');
    await first.waitForURL(/positions\/[0-9a-f-]{36}$/);
    const path = new URL(first.url()).pathname;
    await press(first, 'Choose an organisation');
    await first.getByRole('searchbox').fill(name);
    await first.getByRole('option', { name }).click();
    await press(first, 'Ask in');
    await main(first).getByRole('link', { name }).waitFor();

    const phone = await site.visit(league.representative, { viewport: viewports.phone });
    const second = await open(phone, path);
    await main(second).getByText('Comment', { exact: true }).first().click();
    await second.getByLabel('What you want to say of it').fill('Whose desk?');
    await press(second, 'Send comment');
    await saysIn(second, 'One comment');
    await press(first, 'Settle the text for signing');
    await first.getByRole('alertdialog').getByRole('button', { name: 'Settle the text for signing' }).click();
    await saysIn(first, 'The text stands still.');

    await first.getByLabel('The members were asked').check();
    await first.getByLabel('How many members were asked').fill('412');
    await first.getByLabel('What you are in the organisation').fill('Chair');
    await press(first, 'Sign for Harbour council');
    await saysIn(first, '412 members were asked.');
    await saysIn(first, 'One more organisation has to sign first.');

    await second.reload({ waitUntil: 'networkidle' });
    await second.getByLabel('Some paragraphs').check();
    await second.getByLabel('Reservation').fill('We have no money for it.');
    await second.getByLabel('What you are in the organisation').fill('Secretary');
    await press(second, `Sign for ${name}`);
    await second.locator('.field-error').first().waitFor();
    await second.getByLabel('Paragraph 1', { exact: true }).check();
    await press(second, `Sign for ${name}`);
    await saysIn(second, 'Signs 1 of 2 paragraphs:');

    await first.reload({ waitUntil: 'networkidle' });
    await main(first)
      .getByRole('button', { name: /Where to/ })
      .click();
    await first.getByRole('option', { name: `Consultation: ${title}` }).click();
    await press(first, 'Hand in');
    await saysIn(first, /2 organisations stand by it/);

    const reader = await site.visit(null, { javaScript: false });
    const visitor = await open(reader, `/consultations/${consultation.slug}`);
    await saysIn(visitor, 'One joint position, signed by 2 organisations.');
    await main(visitor).getByRole('link', { name: 'One desk for everyone' }).click();
    await saysIn(visitor, 'We have no money for it.');
    await saysIn(visitor, '412 members were asked.');
    expect(await main(visitor).getByText('Whose desk?').count()).toBe(0);
    const shown = await main(visitor).locator('.fingerprint').innerText();
    const { text } = await site.app.visitor().get(`${path}/text.txt`);
    expect(createHash('sha256').update(text).digest('hex')).toBe(shown);

    await second.reload({ waitUntil: 'networkidle' });
    await main(second).getByText('Withdraw the signature').click();
    await second.getByLabel('Reason').fill('Our members voted against.');
    await press(second, `Withdraw for ${name}`);
    await saysIn(second, 'Our members voted against.');
    await visitor.reload();
    await saysIn(visitor, 'Our members voted against.');
    expect(phone.errors).toEqual([]);
  });

  it('takes in what two people write in it at the same time, and loses the words of neither', async () => {
    const { path, first, second } = await startedPosition(site.app, ['Aa', 'Bb']);
    const one = await open(await site.visit(first.drafter), path);
    const other = await open(await site.visit(second.drafter), path);
    await reword(one, 1, 'Newcomers need one desk, and a person.');
    await reword(other, 2, 'It is open six days a week.');
    await save(other, 2);
    await saysIn(other, 'It is open six days a week.');
    await save(one, 1);
    await saysIn(one, 'Newcomers need one desk, and a person.');
    await saysIn(one, 'It is open six days a week.');

    await other.reload({ waitUntil: 'networkidle' });
    await reword(one, 2, 'It is open on Sundays.');
    await reword(other, 2, 'It never closes.');
    await save(other, 2);
    await saysIn(other, 'It never closes.');
    await save(one, 2);
    await saysIn(one, 'Somebody else saved a change while you were writing');
    await press(one, 'Save mine instead');
    await main(one).getByRole('button', { name: 'Edit paragraph 2' }).waitFor();
    await saysIn(one, 'It is open on Sundays.');

    await reword(one, 1, 'Words that were never sent.');
    await saysIn(one, /Draft kept on this device/);
    await one.reload({ waitUntil: 'networkidle' });
    expect(await main(one).getByLabel('Paragraph 1', { exact: true }).inputValue()).toBe('Words that were never sent.');
  });
});

describe('the pages of joint positions', () => {
  it('are accessible and fit a phone, in English and Dutch', async () => {
    const written = await startedPosition(site.app, ['Hilltown', 'Valley']);
    const signing = await startedPosition(site.app, ['Hill mosque', 'Valley church']);
    await signing.first.representative.client.post(`${signing.path}/settle`);
    const handedIn = await startedPosition(site.app, ['Hill school', 'Valley school']);
    await signedByBoth(handedIn);
    const body = await openBody(site.app, { title: 'Hill forum' });
    await handedIn.first.representative.client.post(`${handedIn.path}/hand-in`, { space: body.slug });
    const pages = [
      [written, '/positions'],
      [written, '/positions/new'],
      [written, written.path],
      [signing, signing.path],
      [handedIn, handedIn.path],
      [handedIn, `/bodies/${body.slug}`],
      [handedIn, '/my-work'],
    ] as const;
    for (const [locale, viewport] of [
      ['en', viewports.desktop],
      ['nl', viewports.phone],
    ] as const) {
      for (const [scene, address] of pages) {
        const visit = await site.visit(scene.first.representative, { viewport });
        const page = await open(visit, `${address}?lang=${locale}`);
        const looksClosely = viewport === viewports.phone;
        expect([address, looksClosely ? await accessibilityProblems(page) : []]).toEqual([address, []]);
        expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
        expect([address, visit.errors]).toEqual([address, []]);
        await visit.context.close();
      }
    }
  });
});
