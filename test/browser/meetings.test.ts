import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { fileForm } from '../support/scenes/documents.js';
import { agenda, bodyThatMeets, invitedMeeting, type MeetingsScene } from '../support/scenes/meetings.js';
import { open, openSite, type Site } from '../support/site.js';

let site: Site;
let scene: MeetingsScene;
/** A meeting that was held, with papers, attendance and something to do; and one that is to come. */
let held: string;
let coming: string;
beforeAll(async () => {
  site = await openSite();
  scene = await bodyThatMeets(site.app, { title: 'Views of newcomers' });
  held = await heldMeeting();
  coming = await invitedMeeting(scene.body, {
    title: 'Spring meeting',
    starts: '2090-05-10T10:00',
    ends: '2090-05-10T12:00',
  });
  await agenda(scene.body.lead, coming, [{ title: 'The draft measure', minutes: 60, presenter: 'The chair' }]);
});
afterAll(() => site?.close());

async function heldMeeting(): Promise<string> {
  const { lead, id: bodyId } = scene.body;
  const id = await invitedMeeting(scene.body, {
    title: 'First meeting',
    starts: '2026-01-12T10:00',
    ends: '2026-01-12T12:00',
  });
  await agenda(lead, id, [{ title: 'Getting to know each other', minutes: 30 }]);
  await lead.post(`/meetings/${id}/papers/file`, fileForm('plan.pdf', 'A plan.', { title: 'Work plan' }));
  const secret = { title: 'Legal advice', ground: 'court-proceedings' };
  await lead.post(`/meetings/${id}/papers/file`, fileForm('advice.pdf', 'Advice.', secret));
  await lead.post(`/meetings/${id}/hold`);
  const point = { text: 'Ask the cities for figures', owner: 'The chair', dueOn: '2026-02-01', meetingId: id };
  await lead.post(`/bodies/${bodyId}/follow-up`, point);
  return id;
}

const main = (page: Page) => page.getByRole('main');
const saysIn = (page: Page, text: string | RegExp) => main(page).getByText(text).first().waitFor();
const base = () => `/bodies/${scene.body.slug}`;

describe('the meetings of a body', () => {
  it('are found from the body by a visitor without scripts, with what was late and what is not disclosed', async () => {
    const page = await open(await site.visit(null, { javaScript: false }), base());
    await page.getByRole('link', { name: 'Meetings and what is to be done' }).click();
    await saysIn(page, 'Minutes overdue');
    await saysIn(page, 'Spring meeting');
    await saysIn(page, 'Ask the cities for figures');
    await main(page).getByRole('link', { name: 'First meeting' }).first().click();
    await saysIn(page, /^Called too late/);
    await saysIn(page, 'Short notice in a test.');
    await saysIn(page, 'The minutes were to be published by 23 February');
    await saysIn(page, 'Not disclosed: court proceedings and legal advice');
    expect(await main(page).getByRole('link', { name: 'Work plan' }).count()).toBe(1);
    expect(await main(page).getByRole('link', { name: 'Legal advice' }).count()).toBe(0);
    expect(await page.content()).not.toContain('advice.pdf');
  });

  it('carry open points to the next agenda, and ask members on a phone if they come', async () => {
    const visit = await site.visit(scene.member, { viewport: viewports.phone });
    const page = await open(visit, `${base()}/meetings/${coming}`);
    await saysIn(page, 'Still open from earlier meetings');
    await saysIn(page, 'Ask the cities for figures');
    await page.getByRole('button', { name: 'My alternate comes' }).click();
    await page.getByRole('button', { name: 'My alternate comes', pressed: true }).waitFor();
    await saysIn(page, 'said: an alternate comes');
    expect(await sidewaysScroll(page)).toBe(0);
    expect(visit.errors).toEqual([]);
  });
});

describe('the team of a body', () => {
  it('plans a meeting with an agenda, is told that it is too late, and invites with a reason', async () => {
    const visit = await site.visit({ client: scene.body.lead });
    const page = await open(visit, `${base()}/manage/meetings`);
    await page.getByRole('link', { name: 'Plan a meeting' }).click();
    await page.getByLabel('Name of the meeting').fill('Extra meeting');
    const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('Day', { exact: true }).fill(tomorrow);
    await page.getByLabel('Begins').fill('10:00');
    await page.getByLabel('Ends', { exact: true }).fill('12:00');
    await page.getByLabel('Place').fill('Town hall');
    await page.getByRole('button', { name: 'Plan a meeting' }).click();
    await page.getByRole('heading', { level: 1, name: 'Extra meeting' }).waitFor();

    const form = page.getByRole('form', { name: 'Agenda' });
    await form.getByRole('button', { name: 'Add a point' }).click();
    await form.getByLabel('What it is about').fill('The court ruling');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();

    await page.getByRole('button', { name: 'Invite the members' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/too late by your own rules/).waitFor();
    await dialog.getByRole('button', { name: 'Invite the members' }).click();
    await dialog
      .getByText(/Say why; everyone who reads/)
      .nth(1)
      .waitFor();
    await dialog.getByLabel('Why it is told late').fill('The court ruled yesterday.');
    await dialog.getByRole('button', { name: 'Invite the members' }).click();
    await saysIn(page, 'The court ruled yesterday.');
    const visitor = await open(await site.visit(), `${base()}/meetings`);
    await main(visitor).getByRole('link', { name: 'Extra meeting' }).click();
    await saysIn(visitor, 'The court ruling');
    expect(visit.errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('keeps papers and attendance, drafts the minutes and gives them to the members', async () => {
    const visit = await site.visit({ client: scene.body.lead });
    const page = await open(visit, `${base()}/manage/meetings/${held}`);
    const file = path.join(tmpdir(), `minutes-paper-${process.pid}.pdf`);
    writeFileSync(file, 'Figures.');
    await page.getByLabel('File').setInputFiles(file);
    await page.getByLabel('Title', { exact: false }).last().fill('Figures of the cities');
    await page.getByRole('button', { name: 'Hand in a paper' }).click();
    await main(page).getByRole('link', { name: 'Figures of the cities' }).waitFor();
    await page.getByLabel('Amina Haddad').selectOption('Present');
    await page.getByRole('form', { name: 'Attendance' }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved').first().waitFor();
    await page.getByRole('button', { name: 'Draft the minutes' }).click();
    await page.waitForURL('**/documents/*/draft');
    await saysIn(page, 'Amina Haddad');

    await open(visit, `${base()}/manage/meetings/${held}`);
    await page.getByRole('button', { name: 'Give it to the members' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Give it to the members' }).click();
    await saysIn(page, 'Members comment on the draft. The next meeting approves it.');
    const member = await open(await site.visit(scene.member), `${base()}/meetings/${held}`);
    await member.getByRole('link', { name: 'Read and comment on the draft' }).click();
    await saysIn(member, 'Getting to know each other');
    expect(visit.errors).toEqual([]);
  });
});

describe('the pages of meetings', () => {
  it('are accessible and fit a phone, in both languages and from right to left', async () => {
    const paths = ['/meetings', `/meetings/${held}`, `/meetings/${coming}`].map((each) => `${base()}${each}`);
    const managed = ['meetings', 'meetings/new', `meetings/${held}`, `meetings/${coming}`, 'sessions/new'];
    paths.push(...managed.map((each) => `${base()}/manage/${each}`));
    const looks = [
      { language: 'en', viewport: viewports.desktop },
      { language: 'nl', viewport: viewports.phone },
      { language: 'qps', viewport: viewports.phone },
    ];
    for (const { language, viewport } of looks) {
      const visit = await site.visit({ client: scene.body.lead }, { viewport });
      for (const each of paths) {
        const page = await open(visit, `${each}?lang=${language}`);
        expect([each, language, await sidewaysScroll(page)]).toEqual([each, language, 0]);
        expect(language === 'nl' ? await accessibilityProblems(page) : []).toEqual([]);
      }
      expect(visit.errors).toEqual([]);
    }
  });
});
