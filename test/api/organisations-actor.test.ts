import { startApp, type TestApp } from '../support/app.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('tells a person their organisations by name in their own language', async () => {
  const samira = await people(app).member({ language: 'nl' });
  const organisation = await organisations(app).create({ name: 'Onward Together', names: { nl: 'Samen Verder' } });
  await organisations(app).join(organisation.id, samira.id, 'representative');
  const { body } = await samira.client.get('/me');
  expect(body.memberships).toEqual([{ organisationId: organisation.id, name: 'Samen Verder', role: 'representative' }]);
});
