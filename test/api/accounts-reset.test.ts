import { startApp, type TestApp } from '../support/app.js';
import { mailedToken, people, scenePassword, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const newPassword = 'seven herons by the lock';

async function askFor(email: string): Promise<string> {
  await app.visitor().post('/accounts/reset', { email });
  await app.drain();
  return mailedToken(app, email);
}

const complete = (token: string, password = newPassword) =>
  app.visitor().post('/accounts/reset/complete', { token, password });

describe('choosing a new password by mail', () => {
  it('lets the person in with the new one and nobody with the old one', async () => {
    const { email } = await people(app).member();
    expect((await complete(await askFor(email))).status).toBe(204);
    const old = await app.visitor().post('/sessions', { email, password: scenePassword });
    const fresh = await app.visitor().post('/sessions', { email, password: newPassword });
    expect([old.status, fresh.status]).toEqual([401, 201]);
  });

  it('ends every session, every API token and every other link', async () => {
    const person = await people(app).member();
    const script = await scriptOf(app, person, ['read']);
    const earlier = await askFor(person.email);
    await complete(await askFor(person.email));
    expect((await person.client.get('/me')).body).toBeNull();
    expect((await script.get('/me')).status).toBe(401);
    expect((await complete(earlier, 'another seven herons')).body.code).toBe('link-used');
  });

  it('works once, within the hour', async () => {
    const { email } = await people(app).member();
    const token = await askFor(email);
    await complete(token);
    expect(await complete(token)).toMatchObject({ status: 410, body: { code: 'link-used' } });
    const late = await askFor(email);
    app.clock.advance(61 * 60_000);
    expect(await complete(late)).toMatchObject({ status: 410, body: { code: 'link-expired' } });
    app.clock.advance(-61 * 60_000);
  });

  it('works once even when the link is opened twice at the same time', async () => {
    const { email } = await people(app).member();
    const token = await askFor(email);
    const answers = await Promise.all([
      complete(token, 'first of two herons'),
      complete(token, 'second of two herons'),
    ]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([204, 410]);
  });

  it('keeps the link for another try when the password is refused', async () => {
    const { email, name } = await people(app).member({ name: 'Samira Benali' });
    const token = await askFor(email);
    expect(await complete(token, `${name} 1234`)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'passwordHoldsName' }] },
    });
    expect(await complete(token, 'short')).toMatchObject({ status: 422, body: { errors: [{ code: 'minLength' }] } });
    expect((await complete(token)).status).toBe(204);
  });

  it('confirms the address too, because the link was mailed to it', async () => {
    const account = { email: 'never.confirmed@example.org', password: scenePassword, name: 'Noor', language: 'en' };
    await app.visitor().post('/accounts', account);
    await complete(await askFor(account.email));
    expect((await app.visitor().post('/sessions', { email: account.email, password: newPassword })).status).toBe(201);
  });

  it('answers the same for an address without an account, and sends nothing', async () => {
    const answer = await app.visitor().post('/accounts/reset', { email: 'nobody@example.org' });
    await app.drain();
    expect(answer).toMatchObject({ status: 202, text: '' });
    expect(app.mailbox('nobody@example.org')).toEqual([]);
  });
});
