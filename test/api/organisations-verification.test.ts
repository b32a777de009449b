import { ExpireVerifications } from '../../server/src/organisations/jobs/expire-verifications.js';
import { registerDay } from '../../server/src/organisations/register-day.js';
import { addDays } from '../../shared/deadlines.js';
import { startApp, type TestApp } from '../support/app.js';
import { fileForm } from '../support/scenes/documents.js';
import { evidence, organisations } from '../support/scenes/organisations.js';
import { people, type TestPerson } from '../support/scenes/people.js';

let app: TestApp;
let staff: TestPerson;
beforeAll(async () => {
  app = await startApp();
  staff = await people(app).staff({ name: 'Sanne' });
});
afterAll(() => app.close());

const inDays = (days: number) => addDays(registerDay(app.clock.now()), days);
const verify = (id: string, more: object = {}) =>
  staff.client.post(`/organisations/${id}/verify`, { ...evidence, ...more });
const historyOf = async (client: TestPerson['client'], id: string) =>
  (await client.get(`/organisations/${id}/verifications`)).body.items;

describe('a verification', () => {
  it('says in public what was looked at and until when, and to staff what was seen', async () => {
    const { id, drafter } = await organisations(app).withMembers();
    const link = 'https://register.example/123';
    await verify(id, { method: 'email-domain', note: 'Mail from the domain came back.', link, validUntil: inDays(60) });
    const reader = await app.visitor().get(`/organisations/${id}`);
    expect(reader.body).toMatchObject({ verified: true, verifiedUntil: inDays(60), verifiedBy: 'email-domain' });
    expect(reader.text).not.toContain('came back');
    expect(await historyOf(staff.client, id)).toMatchObject([
      { by: 'Sanne', note: 'Mail from the domain came back.', link },
    ]);
    expect(await historyOf(drafter.client, id)).toMatchObject([
      { method: 'email-domain', by: null, note: null, link: null, endedAt: null },
    ]);
    expect((await app.visitor().get(`/organisations/${id}/verifications`)).status).toBe(401);
    expect((await (await people(app).member()).client.get(`/organisations/${id}/verifications`)).status).toBe(403);
  });

  it('may rest on a file, which nobody downloads but staff and the administrators of that organisation', async () => {
    const one = await organisations(app).withMembers();
    const other = await organisations(app).withMembers();
    const sent = (by: TestPerson['client']) =>
      by.post(
        `/organisations/${one.id}/verify-with-file`,
        fileForm('extract.pdf', 'Extract of the register', evidence),
      );
    for (const { client } of [one.administrator, other.administrator]) expect((await sent(client)).status).toBe(403);
    expect((await sent(app.visitor())).status).toBe(401);
    expect((await sent(staff.client)).body).toMatchObject({ verified: true });
    const [shown] = await historyOf(staff.client, one.id);
    expect(shown).toMatchObject({ fileName: 'extract.pdf', fileBytes: 23, note: evidence.note });
    expect(await historyOf(one.administrator.client, one.id)).toMatchObject([{ fileName: 'extract.pdf', note: null }]);
    expect(await historyOf(one.representative.client, one.id)).toMatchObject([{ fileName: null, fileBytes: null }]);
    const get = async (by: TestPerson['client'], id = one.id) =>
      by.get(`/organisations/${id}/verifications/${shown.id}/file`);
    for (const { client } of [staff, one.administrator])
      expect(await get(client)).toMatchObject({
        status: 200,
        text: 'Extract of the register',
        headers: {
          'content-disposition': "attachment; filename*=UTF-8''extract.pdf",
          'x-content-type-options': 'nosniff',
        },
      });
    const stranger = await people(app).member();
    for (const { client } of [one.drafter, one.representative, other.administrator, stranger])
      expect((await get(client)).status).toBe(403);
    expect((await get(app.visitor())).status).toBe(401);
    expect((await get(other.administrator.client, other.id)).status).toBe(404);
    const secret = 'extract.pdf';
    for (const path of [`/organisations/${one.id}`, `/organisations/${one.id}/contributions`, '/organisations'])
      expect((await app.visitor().get(path)).text).not.toContain(secret);
  });

  it('is refused with a file that comes with nothing else, or with no file', async () => {
    const { id } = await organisations(app).create();
    const bare = await staff.client.post(`/organisations/${id}/verify-with-file`, fileForm('a.pdf', 'x'));
    expect(bare.status).toBe(422);
    const pointers: string[] = bare.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(new Set(pointers)).toEqual(new Set(['/method', '/note']));
    const form = new FormData();
    for (const [name, value] of Object.entries(evidence)) form.set(name, value);
    const none = await staff.client.post(`/organisations/${id}/verify-with-file`, form);
    expect(none).toMatchObject({ status: 422, body: { errors: [{ pointer: '/file' }] } });
    expect((await app.visitor().get(`/organisations/${id}`)).body.verified).toBe(false);
  });

  it('lasts two years, can be renewed, and each time is kept with why it ended', async () => {
    const { id, administrator } = await organisations(app).withMembers();
    expect((await verify(id)).body.verifiedUntil).toBe(inDays(730));
    await verify(id, { validUntil: inDays(10) });
    await administrator.client.patch(`/organisations/${id}`, { website: 'example.org' }, { 'if-match': '"1"' });
    await verify(id);
    await staff.client.post(`/organisations/${id}/unverify`);
    const ends = (await historyOf(staff.client, id)).map((each: { endedBecause: string }) => each.endedBecause);
    expect(ends).toEqual(['withdrawn', 'profile-changed', 'renewed']);
  });

  it.each([
    [{ method: 'trust-me' }, '/method'],
    [{ note: '' }, '/note'],
    [{ link: 'ftp://register.example' }, '/link'],
    [{ validUntil: '2020-01-01' }, '/validUntil'],
    [{ validUntil: '2999-01-01' }, '/validUntil'],
    [{ validUntil: '2027-02-30' }, '/validUntil'],
  ])('is refused with %j', async (change, pointer) => {
    const { id } = await organisations(app).create();
    expect(await verify(id, change)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('is reminded of once, a month before its last day, and over after it', async () => {
    const { id, name, drafter, administrator } = await organisations(app).withMembers({ name: 'Soon to be checked' });
    await verify(id, { validUntil: inDays(31) });
    const jobs = app.app.get(ExpireVerifications);
    await jobs.remind();
    await app.drain();
    expect(app.mailbox(administrator.email)).toEqual([]);

    app.clock.advance(2 * 24 * 3_600_000);
    for (let day = 0; day < 2; day += 1) {
      await jobs.remind();
      await app.drain();
    }
    const mails = app.mailbox(administrator.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(name);
    expect(app.mailbox(drafter.email)).toEqual([]);

    app.clock.advance(29 * 24 * 3_600_000);
    await jobs.expire();
    expect((await app.visitor().get(`/organisations/${id}`)).body.verified).toBe(true);
    app.clock.advance(24 * 3_600_000);
    await jobs.expire();
    expect((await app.visitor().get(`/organisations/${id}`)).body).toMatchObject({ verified: false, verifiedBy: null });
    const [last] = await app.db.sql`select ended_because from organisation_verification where organisation_id = ${id}`;
    expect(last).toEqual({ ended_because: 'expired' });
  });
});
