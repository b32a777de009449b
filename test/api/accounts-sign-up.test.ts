import { startApp, type TestApp } from '../support/app.js';
import { mailedToken, people, scenePassword } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const hour = 3_600_000;
let count = 0;
const newcomer = (change: object = {}) => {
  count += 1;
  return {
    email: `noor.${count}@example.org`,
    password: scenePassword,
    name: 'Noor de Wit',
    language: 'en',
    ...change,
  };
};

async function signUp(change: object = {}) {
  const account = newcomer(change);
  await app.visitor().post('/accounts', account);
  await app.drain();
  return account;
}

describe('signing up', () => {
  it('mails a link; following it opens the account', async () => {
    const { email, password } = await signUp();
    const confirmed = await app.visitor().post('/accounts/confirm', { token: mailedToken(app, email) });
    expect(confirmed.status).toBe(204);
    const browser = app.visitor();
    const answer = await browser.post('/sessions', { email, password });
    expect(answer).toMatchObject({ status: 201, body: { name: 'Noor de Wit', email } });
    expect((await browser.get('/me')).body).toMatchObject({ email, role: 'member' });
  });

  it('writes the mail in the language the newcomer chose', async () => {
    const { email } = await signUp({ language: 'nl' });
    expect(app.mailbox(email)[0]).toMatchObject({ subject: 'Bevestig uw e-mailadres', language: 'nl' });
  });

  it('takes an address as the same one in any case and with spaces around it', async () => {
    const { email, password } = await signUp({ email: ' Noor.Capitals@Example.ORG ' });
    expect(email).not.toBe('noor.capitals@example.org');
    await app.visitor().post('/accounts/confirm', { token: mailedToken(app, 'noor.capitals@example.org') });
    expect((await app.visitor().post('/sessions', { email: 'NOOR.capitals@example.org', password })).status).toBe(201);
  });

  it('gives the same answer for an address that has an account, and tells its holder by mail', async () => {
    const holder = await people(app).member();
    const [fresh, taken] = [newcomer(), newcomer({ email: holder.email })];
    const answers = await Promise.all([fresh, taken].map((account) => app.visitor().post('/accounts', account)));
    await app.drain();
    expect(answers.map(({ status, text }) => ({ status, text }))).toEqual([
      { status: 202, text: '' },
      { status: 202, text: '' },
    ]);
    expect(app.mailbox(holder.email).map((mail) => mail.subject)).toEqual(['You already have an account']);
    expect((await app.visitor().post('/sessions', { email: holder.email, password: scenePassword })).status).toBe(201);
  });

  it('makes one account when the same address is sent twice at once', async () => {
    const account = newcomer();
    await Promise.all([1, 2, 3].map(() => app.visitor().post('/accounts', account)));
    expect(await app.db.sql`select 1 from person where email = ${account.email}`).toHaveLength(1);
  });

  it('keeps neither the password nor a link that works in the database', async () => {
    const account = newcomer();
    await app.visitor().post('/accounts', account);
    const jobs = await app.db.sql`select payload::text as payload from graphile_worker._private_jobs`;
    expect(jobs.map((job) => Object.keys(JSON.parse(job.payload)))).toContainEqual(['personId']);
    await app.drain();
    const token = mailedToken(app, account.email);
    const rows = await app.db.sql`
      select p::text || l::text as row from person p join mailed_link l on l.person_id = p.id where p.email = ${account.email}`;
    expect(rows[0]?.row).toContain('argon2id');
    expect(rows[0]?.row).not.toContain(account.password);
    expect(rows[0]?.row).not.toContain(Buffer.from(token).toString('hex'));
  });

  it('says everything that is wrong at once', async () => {
    const answer = await app
      .visitor()
      .post('/accounts', { email: 'not an address', password: 'short', name: ' ', language: 'xx' });
    expect(answer.status).toBe(422);
    const pointers = answer.body.errors.map(
      (error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`,
    );
    expect(pointers).toEqual(
      expect.arrayContaining(['/email isEmail', '/password minLength', '/name isNotEmpty', '/language isIn']),
    );
  });

  it.each([
    ['Welkom2024', 'passwordTooCommon'],
    ['aaaaaaaaaaaa', 'passwordTooCommon'],
    ['p.a.s.s.w.o.r.d.1.2.3', 'passwordTooCommon'],
    ['noordewit-1983', 'passwordHoldsName'],
    ['my name is Noor', 'passwordHoldsName'],
  ])('refuses the password %s that would be guessed first', async (password, code) => {
    const answer = await app.visitor().post('/accounts', newcomer({ password }));
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'validation-failed', errors: [{ pointer: '/password', code }] },
    });
  });

  it('refuses to be told a role or a state', async () => {
    const answer = await app.visitor().post('/accounts', newcomer({ role: 'administrator' }));
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/role' }] } });
  });

  it('refuses a request that another site sent', async () => {
    const answer = await app.visitor().post('/accounts', newcomer(), { origin: 'https://elsewhere.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin-refused' } });
  });
});

describe('confirming', () => {
  it('works once', async () => {
    const { email } = await signUp();
    const token = mailedToken(app, email);
    await app.visitor().post('/accounts/confirm', { token });
    expect(await app.visitor().post('/accounts/confirm', { token })).toMatchObject({
      status: 410,
      body: { code: 'link-used' },
    });
  });

  it('works for two days', async () => {
    const { email } = await signUp();
    app.clock.advance(49 * hour);
    const answer = await app.visitor().post('/accounts/confirm', { token: mailedToken(app, email) });
    expect(answer).toMatchObject({ status: 410, body: { code: 'link-expired' } });
    app.clock.advance(-49 * hour);
  });

  it('does not work with a made-up token, or with the link for another purpose', async () => {
    const { email } = await people(app).member();
    await app.visitor().post('/accounts/reset', { email });
    await app.drain();
    const made = await app.visitor().post('/accounts/confirm', { token: 'made-up' });
    const other = await app.visitor().post('/accounts/confirm', { token: mailedToken(app, email) });
    expect([made.body.code, other.body.code]).toEqual(['link-expired', 'link-expired']);
  });

  it('is needed before signing in, which only someone with the right password is told', async () => {
    const { email, password } = await signUp();
    const right = await app.visitor().post('/sessions', { email, password });
    const wrong = await app.visitor().post('/sessions', { email, password: 'not the password' });
    expect(right).toMatchObject({ status: 403, body: { code: 'email-unconfirmed' } });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'credentials-wrong' } });
  });

  it('can be asked for again, up to five times an hour', async () => {
    const { email } = await signUp();
    for (let time = 0; time < 8; time += 1) {
      expect((await app.visitor().post('/accounts/confirm/resend', { email })).status).toBe(202);
      await app.drain();
    }
    expect(app.mailbox(email)).toHaveLength(5);
    expect((await app.visitor().post('/accounts/confirm', { token: mailedToken(app, email) })).status).toBe(204);
  });

  it('answers the same for an address that waits for nothing', async () => {
    const { email } = await people(app).member();
    expect(await app.visitor().post('/accounts/confirm/resend', { email })).toMatchObject({ status: 202, text: '' });
    expect(await app.visitor().post('/accounts/confirm/resend', { email: 'nobody@example.org' })).toMatchObject({
      status: 202,
      text: '',
    });
    await app.drain();
    expect(app.mailbox(email)).toEqual([]);
  });
});
