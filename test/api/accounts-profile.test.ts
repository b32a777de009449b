import { Authors } from '../../server/src/accounts/authors.js';
import { startApp, type TestApp } from '../support/app.js';
import { people, scenePassword, scriptOf } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('the profile', () => {
  it('takes a new name and language', async () => {
    const { client } = await people(app).member({ name: 'Samira' });
    const answer = await client.patch('/me', { name: '  Samira   Benali ', language: 'nl' }, { 'if-match': '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { name: 'Samira Benali', language: 'nl', version: 2 } });
  });

  it('is not overwritten from a page that shows an older one', async () => {
    const { client } = await people(app).member();
    await client.patch('/me', { name: 'Noor' }, { 'if-match': '"1"' });
    const answer = await client.patch('/me', { name: 'Someone else' }, { 'if-match': '"1"' });
    expect(answer).toMatchObject({ status: 412, body: { code: 'version-conflict', params: { version: 2 } } });
    expect((await client.get('/me')).body.name).toBe('Noor');
    expect((await client.patch('/me', { name: 'Noor' })).body.code).toBe('precondition-required');
  });

  it('cannot be given another role, address or an empty name', async () => {
    const { client, email } = await people(app).member();
    const answer = await client.patch(
      '/me',
      { role: 'administrator', email: 'x@example.org', name: '' },
      { 'if-match': '"1"' },
    );
    const pointers = answer.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/role', '/email', '/name']));
    expect((await client.get('/me')).body).toMatchObject({ email, role: 'member' });
  });

  it('cannot be emptied', async () => {
    const { client } = await people(app).member();
    const answer = await client.patch('/me', { name: null, language: null }, { 'if-match': '"1"' });
    expect(answer.status).toBe(422);
    expect((await client.patch('/me', { name: 'a\u0000b' }, { 'if-match': '"1"' })).body.code).toBe(
      'malformed-request',
    );
  });

  it('belongs to people with an account', async () => {
    expect((await app.visitor().patch('/me', { name: 'Nobody' }, { 'if-match': '"1"' })).body.code).toBe(
      'unauthenticated',
    );
  });
});

describe('changing the password', () => {
  it('asks for the present one, signs out elsewhere and tells by mail', async () => {
    const { client, id, email } = await people(app).member();
    const phone = await people(app).signIn(id);
    const change = { currentPassword: scenePassword, password: 'seven herons by the lock' };
    expect((await client.put('/me/password', { ...change, currentPassword: 'not it' })).body.code).toBe(
      'credentials-wrong',
    );
    expect((await client.put('/me/password', change)).status).toBe(204);
    await app.drain();
    expect((await client.get('/me')).body).toMatchObject({ id });
    expect((await phone.get('/me')).body).toBeNull();
    expect(app.mailbox(email)[0]?.subject).toBe('Your password was changed');
    expect((await app.visitor().post('/sessions', { email, password: change.password })).status).toBe(201);
  });

  it('refuses a password made of one\u2019s own address', async () => {
    const { client } = await people(app).member({ email: 'wilhelmina@example.org' });
    const answer = await client.put('/me/password', { currentPassword: scenePassword, password: 'wilhelmina!1' });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/password', code: 'passwordHoldsName' }] },
    });
  });
});

describe('deleting the account', () => {
  const deleteMe = (client: ReturnType<TestApp['visitor']>, password = scenePassword) =>
    client.send<{ code?: string }>('DELETE', '/me', { password });

  it('asks for the password', async () => {
    const { client, id } = await people(app).member();
    expect((await deleteMe(client, 'not it')).body.code).toBe('credentials-wrong');
    expect((await client.get('/me')).body).toMatchObject({ id });
  });

  it('closes every way in', async () => {
    const person = await people(app).member();
    const phone = await people(app).signIn(person.id);
    const script = await scriptOf(app, person, ['read']);
    expect((await deleteMe(person.client)).status).toBe(204);
    expect(person.client.cookies.has('session')).toBe(false);
    expect((await phone.get('/me')).body).toBeNull();
    expect((await script.get('/me')).status).toBe(401);
    expect((await app.visitor().post('/sessions', { email: person.email, password: scenePassword })).body.code).toBe(
      'credentials-wrong',
    );
  });

  it('leaves a former participant without a name or an address', async () => {
    const { client, id, name, email } = await people(app).member({ name: 'Samira Benali' });
    const authors = app.app.get(Authors);
    expect((await authors.names({ people: [id] })).of(id)).toBe('Samira Benali');
    await deleteMe(client);
    expect((await authors.names({ people: [id] })).of(id)).toBeNull();
    const [row] = await app.db.sql`
      select p::text || coalesce((select string_agg(s::text, '') from session s where s.person_id = p.id), '') as everything
      from person p where id = ${id}`;
    expect(row?.everything).not.toMatch(new RegExp(`${name}|${email}|argon2id|Scene`));
  });

  it('frees the address for a new account', async () => {
    const { client, email } = await people(app).member();
    await deleteMe(client);
    await app.visitor().post('/accounts', { email, password: scenePassword, name: 'Noor', language: 'en' });
    await app.drain();
    expect(app.mailbox(email)[0]?.subject).toBe('Confirm your e-mail address');
  });
});
