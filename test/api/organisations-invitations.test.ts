import { ClearInvitations } from '../../server/src/organisations/jobs/clear-invitations.js';
import { startApp, type TestApp } from '../support/app.js';
import { organisations } from '../support/scenes/organisations.js';
import { mailedToken, people, type TestPerson } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const day = 24 * 3_600_000;

/** An organisation that invited a person who has an account with the invited address. */
async function invited(role = 'representative') {
  const ours = await organisations(app).withMembers();
  const person = await people(app).member();
  const invitation = await invite(ours, person.email, role);
  return { ...ours, person, invitation, token: mailedToken(app, person.email) };
}

async function invite(ours: { id: string; administrator: TestPerson }, email: string, role = 'representative') {
  const { body } = await ours.administrator.client.post<{ id: string }>(`/organisations/${ours.id}/invitations`, {
    email,
    role,
  });
  await app.drain();
  return body;
}

describe('an invitation', () => {
  it('is mailed with what it means, and makes whoever accepts it a member in that role', async () => {
    const { id, name, administrator, person, token } = await invited();
    const [mail] = app.mailbox(person.email);
    expect(mail?.subject).toBe(`Join ${name} on Consilia`);
    expect(mail?.text).toContain(`${administrator.name} invites you`);
    expect(mail?.text).toContain('speak publicly for the organisation');
    expect((await person.client.post('/invitations/show', { token })).body).toEqual({
      organisationId: id,
      name,
      language: 'en',
      role: 'representative',
    });
    const accepted = await person.client.post('/invitations/accept', { token });
    expect(accepted).toMatchObject({ status: 200, body: { id, can: { speak: true, edit: false } } });
    expect((await person.client.get('/me')).body.memberships).toMatchObject([
      { organisationId: id, role: 'representative' },
    ]);
  });

  it('speaks the language of the one invited', async () => {
    const ours = await organisations(app).withMembers({ name: 'Onward Together', names: { nl: 'Samen Verder' } });
    const person = await people(app).member({ language: 'nl' });
    await invite(ours, person.email, 'drafter');
    expect(app.mailbox(person.email)[0]).toMatchObject({
      subject: 'Doe mee met Samen Verder op Consilia',
      text: expect.stringContaining('U bereidt dan teksten voor.'),
    });
  });

  it('works once', async () => {
    const { person, token } = await invited();
    const answers = await Promise.all([1, 2].map(() => person.client.post('/invitations/accept', { token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect((await person.client.post('/invitations/accept', { token })).body.code).toBe('link-used');
  });

  it('works for fourteen days', async () => {
    const { id, administrator, person, token } = await invited();
    app.clock.advance(14 * day);
    const late = await people(app).signIn(person.id);
    expect(await late.post('/invitations/accept', { token })).toMatchObject({
      status: 410,
      body: { code: 'link-expired' },
    });
    const now = await people(app).signIn(administrator.id);
    expect((await now.get(`/organisations/${id}/invitations`)).body.items).toEqual([]);
    app.clock.advance(-14 * day);
  });

  it('is for the address it was sent to, not for whoever got the link passed on', async () => {
    const { id, token } = await invited();
    const other = await people(app).member();
    for (const path of ['/invitations/show', '/invitations/accept']) {
      expect(await other.client.post(path, { token })).toMatchObject({
        status: 403,
        body: { code: 'invitation-for-other-address' },
      });
    }
    expect((await other.client.get(`/organisations/${id}/members`)).body.code).toBe('forbidden');
  });

  it('waits until one has signed in', async () => {
    const { token } = await invited();
    expect((await app.visitor().post('/invitations/accept', { token })).body.code).toBe('unauthenticated');
    expect((await app.visitor().post('/invitations/accept', { token: 'made-up' })).body.code).toBe('unauthenticated');
  });

  it('is listed until it is revoked, and then its link is worth nothing', async () => {
    const { id, administrator, person, invitation, token } = await invited();
    const path = `/organisations/${id}/invitations`;
    expect((await administrator.client.get(path)).body.items).toMatchObject([
      { id: invitation.id, email: person.email, role: 'representative' },
    ]);
    expect((await administrator.client.delete(`${path}/${invitation.id}`)).status).toBe(204);
    expect((await administrator.client.delete(`${path}/${invitation.id}`)).status).toBe(404);
    expect((await administrator.client.get(path)).body.items).toEqual([]);
    expect((await person.client.post('/invitations/accept', { token })).body.code).toBe('link-expired');
  });

  it('that is sent again replaces the earlier one', async () => {
    const { id, administrator, person, token } = await invited('drafter');
    await invite({ id, administrator }, person.email, 'administrator');
    expect((await administrator.client.get(`/organisations/${id}/invitations`)).body.items).toHaveLength(1);
    expect((await person.client.post('/invitations/accept', { token })).body.code).toBe('link-expired');
    const accepted = await person.client.post('/invitations/accept', { token: mailedToken(app, person.email) });
    expect(accepted.body.can.manageMembers).toBe(true);
  });

  it('does not change the role of someone who became a member meanwhile', async () => {
    const { id, person, token } = await invited('administrator');
    await organisations(app).join(id, person.id, 'drafter');
    expect((await person.client.post('/invitations/accept', { token })).body.can).toMatchObject({
      edit: false,
      leave: true,
    });
  });

  it('is not sent to a member', async () => {
    const ours = await organisations(app).withMembers();
    const answer = await ours.administrator.client.post(`/organisations/${ours.id}/invitations`, {
      email: ours.drafter.email,
      role: 'drafter',
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  });

  it('is no way to mail strangers by the hundred', async () => {
    const ours = await organisations(app).withMembers();
    const answers = [];
    for (let count = 0; count < 51; count += 1) {
      answers.push(
        await ours.administrator.client.post(`/organisations/${ours.id}/invitations`, {
          email: `stranger-${count}@example.org`,
          role: 'drafter',
        }),
      );
    }
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
  });

  it('needs an address and a role', async () => {
    const ours = await organisations(app).withMembers();
    const answer = await ours.administrator.client.post(`/organisations/${ours.id}/invitations`, {
      email: 'nobody',
      role: 'owner',
    });
    expect(answer.body.errors).toMatchObject([{ pointer: '/email' }, { pointer: '/role' }]);
  });

  it('is sent and revoked by administrators and staff only', async () => {
    const { id, drafter, representative, administrator, invitation } = await invited();
    const path = `/organisations/${id}/invitations`;
    const elsewhere = await organisations(app).withMembers();
    const others = [drafter, representative, elsewhere.administrator, await people(app).member()];
    for (const { client } of others) {
      expect((await client.post(path, { email: 'x@example.org', role: 'drafter' })).status).toBe(403);
      expect((await client.delete(`${path}/${invitation.id}`)).status).toBe(403);
    }
    expect((await app.visitor().post(path, { email: 'x@example.org', role: 'drafter' })).status).toBe(401);
    expect(
      (await elsewhere.administrator.client.delete(`/organisations/${elsewhere.id}/invitations/${invitation.id}`))
        .status,
    ).toBe(404);
    expect((await administrator.client.get(path)).body.items).toHaveLength(1);
    const staff = await people(app).staff();
    expect((await staff.client.delete(`${path}/${invitation.id}`)).status).toBe(204);
  });

  it('is forgotten, with the address in it, some time after it is over', async () => {
    const { person, token, id } = await invited();
    await person.client.post('/invitations/accept', { token });
    const waiting = await people(app).member();
    const { administrator } = await organisations(app).withMembers();
    const left = async () =>
      (await app.db.sql`select email from organisation_invitation where email in (${person.email}, ${waiting.email})`)
        .length;
    app.clock.advance(31 * day);
    const appointed = await people(app).signIn(administrator.id);
    await organisations(app).join(id, administrator.id, 'administrator');
    await appointed.post(`/organisations/${id}/invitations`, { email: waiting.email, role: 'drafter' });
    expect(await left()).toBe(2);
    await app.app.get(ClearInvitations).clear();
    expect(await left()).toBe(1);
    app.clock.advance(-31 * day);
  });
});
