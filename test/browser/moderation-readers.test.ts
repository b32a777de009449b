import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { button, says, sit, stateOf } from '../support/desk-page.js';
import { publishedDocument } from '../support/scenes/documents.js';
import { comment, decide, openDesk, sayAsGuest } from '../support/scenes/moderation.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe('where readers see it', () => {
  it('a moderator hides a comment and takes that back, and nobody else finds the way to', async () => {
    const desk = await openDesk(site.app);
    const { documentId, versionId, blocks } = await publishedDocument(site.app, desk);
    const anchor = { versionId, blockId: blocks[0]?.id };
    const { comment: said, author } = await comment(site.app, desk, {
      body: 'One desk is plenty.',
      language: 'en',
      anchor,
    });
    const path = `/consultations/${desk.slug}/documents/${documentId}`;
    const reader = await site.visit(author);
    await open(reader, path);
    await says(reader.page, 'One desk is plenty.');
    expect(await button(reader.page, 'Moderate').count()).toBe(0);

    const { page, errors } = await sit(site, desk.moderator, path);
    await button(page, 'Moderate').click();
    await page.getByRole('menuitem', { name: 'Hide' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason, told to the author').selectOption('It is advertising');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Hide comment' }).click();
    await says(page, 'The comment is hidden.');
    expect(await stateOf(desk, said)).toBe('hidden');
    await button(page, 'Undo').click();
    await says(page, 'The decision is taken back.');
    expect(await stateOf(desk, said)).toBe('visible');
    expect(errors).toEqual([]);
  });
});

describe('a report', () => {
  it('is followed with its code: first that it waits, then what was decided and why', async () => {
    const desk = await openDesk(site.app);
    const said = await sayAsGuest(site.app.visitor(), desk);
    const report = { reason: 'insult', explanation: 'This calls people names.', goodFaith: true };
    const { body } = await site.app.visitor().post(`/comments/${said.id}/reports`, report);
    const visit = await site.visit(null, { viewport: viewports.phone });
    const page = await open(visit, '/report');
    const look = async (code: string) => {
      await page.getByLabel('Code of your report').fill(code);
      await button(page, 'Show what became of it').click();
    };
    await look('nonsense');
    await says(page, 'There is no report with this code.');
    await look(` ${body.receiptCode.toLowerCase()} `);
    await says(page, 'A moderator still has to decide');
    await says(page, 'This calls people names.');
    const { body: item } = await desk.moderator.get(`/moderation/items/${said.id}`);
    await decide(desk.moderator, item.comment, { action: 'hide', reason: 'insult' });
    await look(body.receiptCode);
    await says(page, 'A moderator agreed with you');
    await says(page, 'House rules');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});
