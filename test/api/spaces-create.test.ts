import { type TestApp, startApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { people, type TestPerson } from '../support/scenes/people.js';

const draft = {
  title: 'Language courses nearby',
  language: 'nl',
  preset: 'public-consultation',
  opensOn: '2027-03-01',
};

describe('starting a consultation', () => {
  let app: TestApp;
  let staff: TestPerson;

  beforeAll(async () => {
    app = await startApp();
    app.clock.set('2027-01-10T10:00:00Z');
    staff = await people(app).staff();
  });
  afterAll(() => app.close());

  const start = async (body: object = draft, client: Client = staff.client) => {
    const { body: made } = await client.post('/consultations', body);
    return (await client.get(`/consultations/${made.id}/settings`)).body;
  };

  it('fills in the usual dates of its type, in the named zone, and a promise of an answer', async () => {
    const settings = await start();
    expect(settings).toMatchObject({
      state: 'draft',
      preset: 'public-consultation',
      timeZone: 'Europe/Brussels',
      answerDue: '2027-07-19',
      texts: { nl: { title: 'Language courses nearby', summary: '', question: '' } },
    });
    expect(settings.phases).toEqual([
      expect.objectContaining({
        names: { en: 'Consultation', nl: 'Consultatie' },
        starts: '2027-03-01',
        ends: '2027-05-24',
        startsAt: '2027-02-28T23:00:00.000Z',
        endsAt: '2027-05-24T22:00:00.000Z',
      }),
    ]);
  });

  it('lets everyone comment while the phase runs and read outside it', async () => {
    const { activities, phases } = await start();
    expect(activities).toHaveLength(1);
    expect(activities[0]).toMatchObject({
      kind: 'comment',
      settings: { moderation: 'after', guests: true },
      version: 1,
    });
    const cells = activities[0].cells.map((cell: { phaseId: string | null; audience: string; access: string }) => [
      cell.phaseId === phases[0].id ? 'during' : cell.phaseId,
      cell.audience,
      cell.access,
    ]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ['during', 'public', 'contribute'],
        ['during', 'members', 'contribute'],
        [null, 'public', 'read'],
      ]),
    );
  });

  it('makes whoever starts it the lead, and shows it to nobody else', async () => {
    const settings = await start();
    expect(settings.team).toEqual([{ personId: staff.id, name: staff.name, role: 'lead' }]);
    const other = await people(app).staff();
    for (const client of [other.client, app.visitor()]) {
      expect((await client.get(`/consultations/${settings.id}`)).status).toBe(404);
      expect((await client.get(`/consultations/${settings.slug}`)).status).toBe(404);
      expect((await client.get('/consultations?state=any')).body.items).toEqual([]);
    }
    expect((await staff.client.get(`/consultations/${settings.slug}`)).body).toMatchObject({
      id: settings.id,
      state: 'draft',
    });
  });

  it('can be done without dates, which are then missing', async () => {
    const settings = await start({ ...draft, opensOn: undefined });
    expect(settings).toMatchObject({ phases: [], answerDue: null });
  });

  it('gives each its own address, also when titles are alike or in a script without Latin letters', async () => {
    const slugs = await Promise.all(
      ['Wonen in de wijk', 'Wonen in de wijk', 'تعلم اللغة', 'New'].map(
        async (title) => (await start({ ...draft, title })).slug,
      ),
    );
    expect(new Set(slugs).size).toBe(4);
    expect(slugs.every((slug) => /^[a-z0-9-]+$/.test(slug))).toBe(true);
    expect(slugs).toContain('wonen-in-de-wijk');
    expect(slugs).not.toContain('new');
  });

  it('is for staff', async () => {
    const member = await people(app).member();
    expect((await member.client.post('/consultations', draft)).body).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await app.visitor().post('/consultations', draft)).body).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
  });

  it('names everything that is wrong at once', async () => {
    const wrong = {
      title: '   ',
      language: 'xx',
      preset: 'whim',
      opensOn: '2027-02-30',
      timeZone: '+01:00',
      visibility: 'secret',
      extra: 1,
    };
    const { body } = await staff.client.post('/consultations', wrong);
    expect(body).toMatchObject({ status: 422, code: 'validation-failed' });
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual(
      ['/extra', '/language', '/opensOn', '/preset', '/timeZone', '/title', '/visibility'].sort(),
    );
  });

  it('refuses an owner that is in no register', async () => {
    const { body } = await staff.client.post('/consultations', {
      ...draft,
      ownerOrganisationId: '01890a5d-ac96-774b-bcce-b302099a8057',
    });
    expect(body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/ownerOrganisationId', code: 'unknownOrganisation' }],
    });
  });

  describe('and changing it', () => {
    it('replaces texts in all languages and the classification', async () => {
      const { id } = await start();
      const texts = {
        nl: { title: 'Taal dichtbij', summary: 'Cursussen in de buurt.', question: 'Wat helpt u?' },
        en: { title: 'Language nearby', summary: 'Courses close to home.', question: 'What helps you?' },
      };
      const change = {
        texts,
        levels: ['local'],
        territories: ['NL35', 'NL36'],
        policyFields: ['education'],
        stakeholderTypes: ['migrant-organisation'],
      };
      const { status, body } = await staff.client.patch(`/consultations/${id}`, change, { 'if-match': '"1"' });
      expect(status).toBe(200);
      expect(body).toMatchObject({ ...change, version: 2 });
      expect((await staff.client.get(`/consultations/${id}?language=nl`)).body).toMatchObject({
        title: 'Taal dichtbij',
        question: 'Wat helpt u?',
        language: 'nl',
        languages: ['nl', 'en'],
      });
      expect((await staff.client.get(`/consultations/${id}`)).body).toMatchObject({
        title: 'Language nearby',
        language: 'en',
      });
    });

    it('refuses to overwrite what somebody else changed meanwhile, and asks for the version one has seen', async () => {
      const { id } = await start();
      await staff.client.patch(`/consultations/${id}`, { levels: ['local'] }, { 'if-match': '"1"' });
      const late = await staff.client.patch(`/consultations/${id}`, { levels: ['national'] }, { 'if-match': '"1"' });
      expect(late.body).toMatchObject({ status: 412, code: 'version-conflict', params: { version: 2 } });
      const blind = await staff.client.patch(`/consultations/${id}`, { levels: ['national'] });
      expect(blind.body).toMatchObject({ status: 428, code: 'precondition-required' });
      expect((await staff.client.get(`/consultations/${id}`)).body.levels).toEqual(['local']);
    });

    it('keeps a text in the main language', async () => {
      const { id } = await start();
      const texts = { en: { title: 'Only English', summary: '', question: '' } };
      const refused = await staff.client.patch(`/consultations/${id}`, { texts }, { 'if-match': '"1"' });
      expect(refused.body).toMatchObject({
        code: 'validation-failed',
        errors: [{ pointer: '/texts', code: 'mainLanguageMissing' }],
      });
      const { body } = await staff.client.patch(
        `/consultations/${id}`,
        { texts, defaultLanguage: 'en' },
        { 'if-match': '"1"' },
      );
      expect(body).toMatchObject({ defaultLanguage: 'en', version: 2 });
    });

    it('names what is wrong in the texts by language', async () => {
      const { id } = await start();
      const texts = {
        nl: { title: '', summary: 'x'.repeat(2001), question: '' },
        zz: { title: 'a', summary: '', question: '' },
      };
      const { body } = await staff.client.patch(
        `/consultations/${id}`,
        { texts, territories: ['NL99'] },
        { 'if-match': '"1"' },
      );
      expect(body.errors).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ pointer: '/texts', code: 'hasLanguageKeys' }),
          expect.objectContaining({ pointer: '/texts/nl/title', code: 'matches' }),
          expect.objectContaining({ pointer: '/texts/nl/summary', code: 'maxLength', params: { limit: 2000 } }),
          expect.objectContaining({ pointer: '/territories', code: 'isTerritory' }),
        ]),
      );
    });

    it('keeps what clocks show when the zone changes', async () => {
      const { id } = await start();
      const { body } = await staff.client.patch(
        `/consultations/${id}`,
        { timeZone: 'Europe/Lisbon' },
        { 'if-match': '"1"' },
      );
      expect(body).toMatchObject({
        timeZone: 'Europe/Lisbon',
        answerDue: '2027-07-19',
        phases: [
          {
            starts: '2027-03-01',
            ends: '2027-05-24',
            startsAt: '2027-03-01T00:00:00.000Z',
            endsAt: '2027-05-24T23:00:00.000Z',
          },
        ],
      });
    });

    it('refuses to promise an answer before closing', async () => {
      const { id } = await start();
      const refused = await staff.client.patch(
        `/consultations/${id}`,
        { answerDue: '2027-05-01' },
        { 'if-match': '"1"' },
      );
      expect(refused.body.errors).toEqual([{ pointer: '/answerDue', code: 'beforeClosing' }]);
      const { body } = await staff.client.patch(
        `/consultations/${id}`,
        { answerDue: '2027-06-30' },
        { 'if-match': '"1"' },
      );
      expect(body.answerDue).toBe('2027-06-30');
    });

    it('keeps the address when the title changes, so that links go on working', async () => {
      const { id, slug } = await start();
      const texts = { nl: { title: 'Heel anders', summary: '', question: '' } };
      const { body } = await staff.client.patch(`/consultations/${id}`, { texts }, { 'if-match': '"1"' });
      expect(body.slug).toBe(slug);
    });
  });
});
