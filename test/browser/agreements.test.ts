import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { addParties, moveStages, nextVersion, promise, publishText, signature } from '../support/scenes/agreements.js';
import { type BodyScene, openBody } from '../support/scenes/bodies.js';
import { organisations } from '../support/scenes/organisations.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const main = (page: Page) => page.getByRole('main');
const saysIn = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const dayFrom = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

/** A partnership at the stage of signing. */
async function partnership(title: string): Promise<BodyScene> {
  const body = await openBody(site.app, { kind: 'partnership', title });
  await moveStages(body, ['founding', 'signing']);
  return body;
}

describe('a territorial pact', () => {
  it('comes from its first text to a signed version, with a reservation, and is checked by a visitor', async () => {
    const body = await partnership('Delta partnership');
    const city = await organisations(site.app).withMembers({ name: 'Riverton' });
    const lead = await open(await site.visit({ client: body.lead }), `/bodies/${body.slug}/agreements`);
    await lead.getByRole('link', { name: 'Start a pact or charter' }).click();
    await lead.getByLabel('Title').fill('Delta pact');
    await lead.getByRole('button', { name: 'Start a pact or charter' }).click();
    await lead.waitForURL(/agreements\/[0-9a-f-]{36}$/);
    const pactId = lead.url().split('/').at(-1) ?? '';
    await saysIn(lead, 'Publish a first version of the text before you ask for signatures');

    const path = `/bodies/${body.id}/agreements/${pactId}`;
    const { documentId } = (await body.lead.get(path)).body;
    await publishText(body.lead, documentId, 'Every newcomer has one person to ask.');
    await addParties({ ...body, pactId, documentId, versionId: '', path }, [city.id]);
    await lead.reload({ waitUntil: 'networkidle' });
    await lead.getByRole('button', { name: 'Change the part of Riverton' }).click();
    await lead.getByRole('menuitem', { name: 'Role: Funder' }).click();
    await saysIn(lead, 'Funder');
    await lead.getByRole('button', { name: 'Open for signature' }).click();
    await lead.getByRole('alertdialog').getByRole('button', { name: 'Open for signature' }).click();
    await saysIn(lead, 'Its parties are asked to sign the latest version.');

    const address = `/bodies/${body.slug}/agreements/${pactId}`;
    const signer = await open(await site.visit(city.representative, { viewport: viewports.phone }), address);
    const sign = signer.getByRole('button', { name: 'Sign for Riverton' });
    await signer.getByLabel('What you are in the organisation').fill('Alderman');
    await signer.getByLabel('Reservation').fill('We have no money for article 3 yet.');
    await sign.click();
    await signer.locator('.field-error').first().waitFor();
    await signer.getByLabel('I declare that I am entitled to bind Riverton.').check();
    await sign.click();
    await saysIn(signer, '1 of 1 party signed this version');
    expect(await signer.getByLabel('What you are in the organisation').count()).toBe(0);

    await nextVersion(body.lead, documentId, 'And one place to go.');
    const visitor = await open(await site.visit(null, { javaScript: false }), address);
    await saysIn(visitor, 'Asked again: signed an earlier version');
    await saysIn(visitor, 'We have no money for article 3 yet.');
    await saysIn(visitor, 'Alderman');
    const [shown] = await main(visitor).locator('.signatures .fingerprint').allInnerTexts();
    const { versions } = (await site.app.visitor().get(path)).body;
    expect(versions.find(({ number }: { number: number }) => number === 1).fingerprint).toBe(shown);

    await signer.reload({ waitUntil: 'networkidle' });
    await saysIn(signer, 'Riverton signed an earlier version and is asked to sign version 2.');
    await signer.getByText('Withdraw the signature').click();
    await signer.getByLabel('Reason').fill('The council voted against.');
    await signer.getByRole('button', { name: 'Withdraw for Riverton' }).click();
    await saysIn(signer, 'Withdrew');
    await saysIn(signer, 'The council voted against.');
  });
});

describe('commitments', () => {
  it('are promised by a party, met with evidence, shown to everyone when overdue, and stand in the yearly report', async () => {
    const body = await partnership('Coast partnership');
    const { lead } = body;
    const port = await organisations(site.app).withMembers({ name: 'Port city' });
    const made = await lead.post(`/bodies/${body.id}/agreements`, {
      kind: 'charter',
      title: 'Coast charter',
      language: 'en',
    });
    const pactId: string = made.body.id;
    const { documentId } = made.body;
    const path = `/bodies/${body.id}/agreements/${pactId}`;
    const versionId = await publishText(lead, documentId, 'We receive newcomers well.');
    await addParties({ ...body, pactId, documentId, versionId, path }, [port.id]);
    await lead.post(`${path}/open`);
    await port.representative.client.post(`${path}/signatures`, signature(port.id, versionId));
    await port.representative.client.post(
      `/bodies/${body.id}/commitments`,
      promise(port.id, { text: 'Ten flats are ready.', dueOn: dayFrom(-3) }),
    );

    const page = await open(await site.visit(port.representative), `/bodies/${body.slug}/commitments`);
    await saysIn(page, 'One commitment is overdue');
    await page.getByRole('link', { name: 'Promise something' }).click();
    await page.getByLabel('What it will do').fill('We open a desk in the harbour.');
    await page.getByLabel('Last day').fill(dayFrom(60));
    await page.getByRole('button', { name: 'Promise something' }).click();
    await page.waitForURL(/commitments\/[0-9a-f-]{36}$/);
    await page.getByLabel('It is met').check();
    await page.getByLabel('Note').fill('It opened on Monday.');
    await page.getByRole('button', { name: 'Say so' }).click();
    await saysIn(page, 'It opened on Monday.');
    await page.getByText('Add evidence').first().click();
    await page.getByLabel('What it shows').fill('Photo of the desk');
    await page.getByLabel('The day it is of').fill(dayFrom(-1));
    await page
      .getByLabel('Or a file')
      .setInputFiles({ name: 'desk.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByRole('link', { name: 'Photo of the desk' }).waitFor();

    const visitor = await open(await site.visit(null, { javaScript: false }), `/bodies/${body.slug}/commitments`);
    const rows = main(visitor).getByRole('list', { name: 'Commitments' }).getByRole('listitem');
    expect(await rows.first().innerText()).toMatch(/Ten flats are ready[^]*Overdue/);
    await visitor.getByLabel('Where they stand').selectOption('Met');
    await visitor.getByRole('button', { name: 'Show' }).click();
    await saysIn(visitor, 'We open a desk in the harbour.');
    await open({ page: visitor }, `/bodies/${body.slug}/agreements/report?fromOn=${dayFrom(-200)}&toOn=${dayFrom(1)}`);
    await saysIn(visitor, 'Became a party');
    await saysIn(visitor, 'Signed version 1');
    await saysIn(visitor, /Photo of the desk/);

    const team = await open(await site.visit({ client: lead }), `/bodies/${body.slug}/agreements/report`);
    await team.getByRole('button', { name: 'Make a report of it' }).click();
    await team.waitForURL(/manage\/documents\/[0-9a-f-]{36}\/draft$/);
  });
});

describe('the pages of agreements', () => {
  it('are accessible and fit a phone, in English and Dutch', async () => {
    const body = await partnership('Hill partnership');
    const { lead } = body;
    const town = await organisations(site.app).withMembers({ name: 'Hilltown' });
    const made = await lead.post(`/bodies/${body.id}/agreements`, { kind: 'pact', title: 'Hill pact', language: 'en' });
    const { id: pactId, documentId } = made.body;
    const path = `/bodies/${body.id}/agreements/${pactId}`;
    const versionId = await publishText(lead, documentId, 'We climb together.');
    await addParties({ ...body, pactId, documentId, versionId, path }, [town.id]);
    await lead.post(`${path}/open`);
    const words = { reservation: 'Not on Sundays.' };
    await town.administrator.client.post(`${path}/signatures`, signature(town.id, versionId, words));
    const commitment = await lead.post(`/bodies/${body.id}/commitments`, promise(town.id, { dueOn: dayFrom(-2) }));
    const paths = [
      `/bodies/${body.slug}/agreements`,
      `/bodies/${body.slug}/agreements/new`,
      `/bodies/${body.slug}/agreements/${pactId}`,
      `/bodies/${body.slug}/agreements/report`,
      `/bodies/${body.slug}/commitments`,
      `/bodies/${body.slug}/commitments/new`,
      `/bodies/${body.slug}/commitments/${commitment.body.id}`,
      `/organisations/${town.slug}/commitments`,
    ];
    for (const [locale, viewport] of [
      ['en', viewports.desktop],
      ['nl', viewports.phone],
    ] as const) {
      const visit = await site.visit({ client: lead }, { viewport });
      for (const address of paths) {
        const page = await open(visit, `${address}?lang=${locale}`);
        const looksClosely = viewport === viewports.phone;
        expect([address, looksClosely ? await accessibilityProblems(page) : []]).toEqual([address, []]);
        expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
      }
      expect(visit.errors).toEqual([]);
    }
  });
});
