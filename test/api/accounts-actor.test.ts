import { startApp, type TestApp } from '../support/app.js';
import { people, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('knows a person by their session', async () => {
  const { client, id, name, email } = await people(app).member({ name: 'Samira Benali' });
  const { body } = await client.get('/me');
  expect(body).toMatchObject({
    id,
    name,
    email,
    role: 'member',
    memberships: [],
    can: { createConsultation: false, createBody: false, openDesk: false },
  });
});

it('knows a person by an API token', async () => {
  const person = await people(app).staff();
  const script = await scriptOf(app, person, ['read']);
  expect((await script.get('/me')).body).toMatchObject({ id: person.id, can: { createConsultation: true } });
});

it('answers null to a reader without a session', async () => {
  const answer = await app.visitor().get('/me');
  expect(answer).toMatchObject({ status: 200, text: 'null' });
});
