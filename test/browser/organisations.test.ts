import type { Page } from 'playwright-core';
import { accessibilityProblems, sidewaysScroll, viewports } from '../support/browser.js';
import { consultationOnText, say } from '../support/scenes/comments.js';
import { organisations, type TestOrganisation } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';
import { open, openSite, type Site, until } from '../support/site.js';

let site: Site;
let network: TestOrganisation;
beforeAll(async () => {
  site = await openSite();
  const scene = organisations(site.app);
  network = await scene.create({
    name: 'Women\u2019s Network Morning Star',
    names: { nl: 'Vrouwennetwerk Morgenster', ar: '\u0646\u062c\u0645\u0629 \u0627\u0644\u0635\u0628\u0627\u062d' },
    territories: ['NL41'],
    levels: ['national'],
  });
  await scene.create({ name: 'Gemeente Lindeveld', type: 'local-authority', territories: ['NL35'], verified: true });
  for (let number = 10; number < 34; number += 1)
    await scene.create({ name: `School ${number}`, type: 'school', territories: ['BE2'] });
});
afterAll(() => site?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const saysIn = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const names = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();

describe('the register of organisations', () => {
  it('is found through and leafed through without scripts', async () => {
    const page = await open(await site.visit(null, { javaScript: false }), '/organisations');
    await page.getByLabel('Type').selectOption('School or early childhood provider');
    await button(page, 'Find').click();
    await page.waitForURL('**type=school*');
    expect(await names(page)).toHaveLength(20);
    expect(await page.getByText('Vlaams Gewest').count()).toBe(20);

    await page.getByRole('link', { name: 'Show more' }).click();
    await page.waitForURL('**cursor=*');
    expect(await names(page)).toEqual(['School 30', 'School 31', 'School 32', 'School 33']);
  });

  it('grows in place, and narrows by words, place and verification', async () => {
    const visit = await site.visit();
    const page = await open(visit, '/organisations?type=school');
    await page.getByRole('link', { name: 'Show more' }).click();
    await until(async () => (await names(page)).length === 24);

    await open(visit, '/organisations');
    await button(page, /^Place/).click();
    await page.getByRole('searchbox', { name: 'Search for a place' }).fill('utre');
    await page
      .getByRole('option', { name: /^Utrecht/ })
      .first()
      .click();
    await button(page, 'Find').click();
    await until(async () => (await names(page)).join() === 'Gemeente Lindeveld');
    expect(new URL(page.url()).searchParams.get('territory')).toBe('NL35');

    await page.getByLabel('Name, or the beginning of one').fill('morgen');
    await button(page, 'Find').click();
    await saysIn(page, 'No organisation fits these choices');
    await page.getByRole('link', { name: 'Show all organisations' }).click();
    await page.getByLabel('Name, or the beginning of one').fill('morgen');
    await button(page, 'Find').click();
    await until(async () => (await names(page)).join() === 'Women\u2019s Network Morning Star');
    expect(visit.errors).toEqual([]);
  });
});

describe('an organisation', () => {
  it('is registered by a person, who is warned of a strange number and can speak for it at once', async () => {
    const person = await people(site.app).member({ name: 'Founder' });
    const page = await open(await site.visit(person), '/organisations/new');
    await button(page, 'Register organisation').click();
    await saysIn(page, 'Write a name in at least one language.');

    await page.getByLabel('Name', { exact: true }).fill('Onward Together');
    await button(page, 'Add a name in another language').click();
    await page.getByLabel('Name', { exact: true }).nth(1).fill('Samen Verder');
    await button(page, /^Type/).click();
    await page.getByRole('searchbox', { name: 'Search in Type' }).fill('migrants');
    await page.getByRole('option', { name: 'Organisation of migrants' }).click();
    await page.getByLabel('Local').check();
    await button(page, 'Add a place').click();
    await page.getByRole('searchbox', { name: 'Search for a place' }).fill('noord-b');
    await page
      .getByRole('option', { name: /^Noord-Brabant/ })
      .first()
      .click();
    await page.getByLabel('Number in the Transparency Register').fill('12-ab');
    await page.getByLabel('Website').fill('example.org');
    await saysIn(page, 'This does not look like a number of the Transparency Register.');
    await button(page, 'Register organisation').click();

    await page.getByRole('heading', { level: 1, name: 'Onward Together' }).waitFor();
    for (const fact of ['Samen Verder', 'Noord-Brabant', '12-ab', 'example.org', 'Founder'])
      await page.getByRole('main').getByText(fact, { exact: true }).first().waitFor();
    expect((await person.client.get('/me')).body.memberships).toMatchObject([{ role: 'administrator' }]);
  });

  it('grows by invitation: the mailed link leads to joining, and roles are given on the page', async () => {
    const administrator = await organisations(site.app).member(network.id, 'administrator', 'Amina');
    const guest = await people(site.app).member({ name: 'Karim' });
    const page = await open(await site.visit(administrator), `/organisations/${network.slug}`);
    await button(page, 'Invite someone').click();
    await page.getByLabel('E-mail address').fill(guest.email);
    await button(page, 'Send invitation').click();
    await saysIn(page, `An invitation is on its way to ${guest.email}.`);

    const path = await site.mailedPath(guest.email, '/invitations');
    const reader = await open(await site.visit(), path);
    await saysIn(reader, 'Sign in with the address this invitation was sent to');
    const invited = await open(await site.visit(guest), path);
    await saysIn(invited, 'invites you as a representative');
    await button(invited, 'Accept invitation').click();
    await invited.getByRole('heading', { level: 1, name: network.name }).waitFor();

    await page.reload({ waitUntil: 'networkidle' });
    await button(page, 'Change role of Karim').click();
    await page.getByRole('menuitem', { name: 'Make administrator' }).click();
    await saysIn(page, 'The role is changed.');
    expect((await guest.client.get('/me')).body.memberships).toMatchObject([{ role: 'administrator' }]);
  });

  it('shows what was said in its name, and keeps its people to themselves', async () => {
    const scene = await consultationOnText(site.app);
    const speaker = await organisations(site.app).member(network.id, 'representative', 'Lidia');
    await say(speaker.client, scene, {
      body: 'Ten minutes on foot is twenty with a pram.',
      organisationId: network.id,
    });
    const page = await open(await site.visit(), `/organisations/${network.slug}`);

    await saysIn(page, 'Ten minutes on foot is twenty with a pram.');
    await saysIn(page, 'spoken by Lidia');
    expect(await page.getByRole('heading', { name: 'Its people' }).count()).toBe(0);
  });

  it('is verified by staff, until its profile changes', async () => {
    const staff = await people(site.app).staff({ name: 'Sanne' });
    const administrator = await organisations(site.app).member(network.id, 'administrator', 'Keeper');
    const page = await open(await site.visit(staff), `/organisations/${network.slug}`);
    await button(page, 'Verify').click();
    await page.getByLabel('What you saw').fill('The extract of the trade register.');
    const extract = { name: 'extract.pdf', mimeType: 'application/pdf', buffer: Buffer.from('An extract') };
    await page.getByLabel('A file that was seen').setInputFiles(extract);
    await page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();
    await saysIn(page, 'by staff on');
    const keeper = await open(await site.visit(administrator), `/organisations/${network.slug}`);
    const download = keeper.waitForEvent('download');
    await keeper.getByRole('link', { name: 'extract.pdf' }).first().click();
    expect((await download).suggestedFilename()).toBe('extract.pdf');

    const own = await open(await site.visit(administrator), `/organisations/${network.slug}/edit`);
    await saysIn(own, 'staff need to verify the organisation again');
    await own.getByLabel('Local').check();
    await button(own, 'Save profile').click();
    await own.getByRole('heading', { level: 1, name: network.name }).waitFor();
    await saysIn(own, 'by staff on');

    await open({ page: own }, `/organisations/${network.slug}/edit`);
    await own.getByLabel('Website').fill('https://example.org/new');
    await button(own, 'Save profile').click();
    await saysIn(own, 'Not verified.');
  });
});

describe('the map of organisations', () => {
  it('is walked into by region without scripts, as tiles and as a table, and leads to the list', async () => {
    const page = await open(await site.visit(null, { javaScript: false }), '/organisations');
    await page.getByRole('link', { name: 'Map' }).click();
    await page
      .getByRole('list', { name: /European Union/ })
      .getByRole('link', { name: /^Netherlands/ })
      .click();
    await page.getByRole('heading', { level: 2, name: 'Netherlands' }).waitFor();
    await page.getByRole('link', { name: '12 regions (NUTS 2)' }).click();
    await page.getByRole('table').getByRole('link', { name: 'Utrecht' }).click();
    await page.getByRole('heading', { level: 2, name: 'Utrecht' }).waitFor();
    await page.getByRole('link', { name: /as a list$/ }).click();
    expect(new URL(page.url()).searchParams.get('territory')).toBe('NL35');
    expect(await names(page)).toContain('Gemeente Lindeveld');
  });

  it('is worked by keyboard on a phone', async () => {
    const visit = await site.visit(null, { viewport: viewports.phone });
    const page = await open(visit, '/organisations?view=map&type=school');
    const belgium = page.getByRole('list', { name: /European Union/ }).getByRole('link', { name: 'Belgium 24' });
    await belgium.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Belgium' }).waitFor();
    expect(new URL(page.url()).searchParams.get('type')).toBe('school');
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
});

describe('organisations together', () => {
  it('find each other by what one offers and the other seeks', async () => {
    const scene = organisations(site.app);
    const [giver, seeker] = [await scene.create({ name: 'Givers' }), await scene.create({ name: 'Seekers' })];
    const administrator = await scene.member(giver.id, 'administrator', 'Gita');
    await site.app.db.sql`
      insert into organisation_text (organisation_id, kind, position, language, body)
      values (${seeker.id}, 'seek', 1, 'en', 'Volunteer interpreters for evening consultations')`;
    const page = await open(await site.visit(administrator), `/organisations/${giver.slug}/edit`);
    await button(page, 'Add an offer').click();
    await page.getByLabel('Offer 1').fill('Interpreters who volunteer in the evening');
    await page.getByLabel('Newcomers').check();
    await button(page, 'Save profile').click();
    await page.getByRole('heading', { level: 1, name: 'Givers' }).waitFor();
    await saysIn(page, 'They seek what you offer:');
    await page.getByRole('link', { name: 'Seekers' }).click();
    await saysIn(page, 'They offer what it seeks:');
  });

  it('are an umbrella and its member once both say so', async () => {
    const scene = organisations(site.app);
    const [umbrella, club] = [await scene.create({ name: 'The Umbrella' }), await scene.create({ name: 'The Club' })];
    const member = await scene.member(club.id, 'administrator', 'Cor');
    const keeper = await scene.member(umbrella.id, 'administrator', 'Ulla');
    const page = await open(await site.visit(member), `/organisations/${umbrella.slug}`);
    await button(page, 'Say that it belongs with yours').click();
    await button(page, 'Ask to confirm').click();
    await saysIn(page, 'The Umbrella is asked to confirm.');
    const own = await open(await site.visit(keeper), `/organisations/${umbrella.slug}`);
    await button(own, 'Confirm').click();
    await saysIn(own, 'It speaks for 1 organisation.');
    const reader = await open(await site.visit(), `/organisations/${club.slug}`);
    await saysIn(reader, 'speaks for it as its umbrella');
  });

  it('lend a role until a day, and are handed over by whoever leaves', async () => {
    const scene = organisations(site.app);
    const { id, slug } = await scene.create({ name: 'Handed over' });
    const administrator = await scene.member(id, 'administrator', 'Ans');
    await scene.member(id, 'drafter', 'Bo');
    const page = await open(await site.visit(administrator), `/organisations/${slug}`);
    await button(page, 'Change role of Bo').click();
    await page.getByRole('menuitem', { name: 'Give a role for some time' }).click();
    await page.getByLabel('Last day').fill(new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
    await button(page, 'Give role').click();
    await saysIn(page, /^Administrator until /);
    await button(page, 'Leave this organisation').click();
    await saysIn(page, 'Nobody else administers it.');
    await page.getByLabel('Who takes over').selectOption('Bo');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Leave this organisation' }).click();
    await saysIn(page, 'You have left Handed over.');
  });

  it('are made one by staff when they are the same, and the old address leads to the one that stays', async () => {
    const scene = organisations(site.app);
    const [stays, goes] = [await scene.create({ name: 'Evening Star' }), await scene.create({ name: 'Eveningstar' })];
    const page = await open(await site.visit(await people(site.app).staff()), `/organisations/${stays.slug}/merge`);
    await page.getByLabel('Name, or the beginning of one').fill('evening');
    await button(page, 'Find').click();
    await page.getByRole('link', { name: 'Eveningstar' }).click();
    await saysIn(page, 'This cannot be undone');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Why they are the same').fill('Registered twice.');
    await button(page, 'Merge for good').click();
    await page.getByRole('heading', { level: 1, name: 'Evening Star' }).waitFor();
    const reader = await open(await site.visit(), `/organisations/${goes.slug}`);
    await reader.waitForURL(`**/${stays.slug}`);
    await saysIn(reader, 'was merged into it on');
  });
});

describe('every page of organisations', () => {
  const addresses = () => [
    '/organisations',
    '/organisations?view=map&territory=NL&grain=3',
    `/organisations/${network.slug}`,
    `/organisations/${network.slug}/contributions`,
    '/organisations/new',
  ];

  it('is accessible', async () => {
    const administrator = await organisations(site.app).member(network.id, 'administrator', 'Reader');
    const visit = await site.visit(administrator);
    for (const address of [...addresses(), `/organisations/${network.slug}/edit`]) {
      const page = await open(visit, address);
      expect([address, await accessibilityProblems(page)]).toEqual([address, []]);
    }
  });

  it('fits a phone in any language and comes alive without a complaint', async () => {
    const administrator = await organisations(site.app).member(network.id, 'administrator', 'Phone');
    const visit = await site.visit(administrator, { viewport: viewports.phone });
    for (const address of addresses()) {
      for (const language of ['nl', 'qps']) {
        const page = await open(visit, `${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
        expect([address, await sidewaysScroll(page)]).toEqual([address, 0]);
      }
    }
    expect(visit.errors).toEqual([]);
  });
});
