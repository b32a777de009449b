import { importIntoSpace } from '../../server/src/cli/import-into-space.js';
import { importDocument } from '../../server/src/documents/import/import-document.js';
import { Config } from '../../server/src/kernel/config/config.js';
import { startApp, type TestApp } from '../support/app.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';

describe('importing from a terminal', () => {
  let app: TestApp;
  let scene: ConsultationScene;

  beforeAll(async () => {
    app = await startApp();
    scene = await openConsultation(app);
  });
  afterAll(() => app.close());

  const markdown = '# Maatregel 4\n\nElk stadhuis wijst één persoon aan bij wie mensen met vragen terechtkunnen.\n';
  async function run(target: object) {
    const result = await importDocument({ name: 'maatregel.md', bytes: Buffer.from(markdown) });
    const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: app.app.get(Config).databaseUrl };
    return importIntoSpace(result, { fileName: 'maatregel.md', space: scene.slug, ...target }, env);
  }

  it('stores a draft for the team and says so', async () => {
    const said = await run({});

    const list = await scene.team.editor.get(`/consultations/${scene.slug}/documents`);
    expect(said).toContain(`Stored "Maatregel 4" (nl) in ${scene.slug}, as a draft.`);
    expect(said).toContain(list.body.items[0].id);
    expect(list.body.items[0].versions).toMatchObject([{ state: 'draft', title: 'Maatregel 4', language: 'nl' }]);
  });

  it('publishes at once when asked to', async () => {
    const said = await run({ title: 'Measure', language: 'nl-BE', activity: 1, publish: true });

    const list = await app.visitor().get(`/consultations/${scene.slug}/documents`);
    expect(said).toContain('Stored "Measure" (nl)');
    expect(list.body.items).toMatchObject([{ current: { title: 'Measure', language: 'nl', state: 'published' } }]);
  });

  it('says in a sentence what is wrong', async () => {
    await expect(run({ space: 'nowhere' })).rejects.toThrow('There is no consultation "nowhere"');
    await expect(run({ activity: 3 })).rejects.toThrow('There is no activity 3');
    await expect(run({ language: 'klingon' })).rejects.toThrow('"klingon" is no language tag');
  });
});
