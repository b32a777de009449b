import { newId } from '../../server/src/kernel/ids.js';
import { type TestApp, startApp } from '../support/app.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { people } from '../support/scenes/people.js';

const seen = (version: number) => ({ 'if-match': `"${version}"` });

describe('the people of a consultation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const versionOf = async ({ spaceId, team }: ConsultationScene): Promise<number> =>
    (await team.observer.get(`/consultations/${spaceId}`)).body.version;

  it('come into the team by address and leave it, and what they may do follows at once', async () => {
    const scene = await openConsultation(app);
    const newcomer = await people(app).member();
    const lead = { personId: scene.personIds.lead, role: 'lead' };
    const members = [
      lead,
      { email: newcomer.email.toUpperCase(), role: 'moderator' },
      { email: newcomer.email, role: 'answerer' },
    ];
    expect((await scene.team.lead.put(`/consultations/${scene.spaceId}/team`, { members }, seen(1))).status).toBe(204);
    expect((await newcomer.client.get(`/consultations/${scene.spaceId}`)).body.can).toMatchObject({
      moderate: true,
      edit: false,
    });
    expect((await scene.team.editor.get(`/consultations/${scene.spaceId}`)).body.can).toMatchObject({
      edit: false,
      prepare: false,
    });
    const [event] = await app.db.sql<{
      data: { added: string[]; removed: string[] };
    }>`select data from event where space_id = ${scene.spaceId} and type = 'team.changed'`;
    expect(event?.data.added).toEqual([newcomer.id]);
    expect(event?.data.removed.sort()).toEqual(
      Object.values(scene.personIds)
        .filter((id) => id !== scene.personIds.lead)
        .sort(),
    );
  });

  it('must have an account, and someone must lead', async () => {
    const scene = await openConsultation(app);
    const put = (members: object[]) =>
      scene.team.lead.put(`/consultations/${scene.spaceId}/team`, { members }, seen(1));
    const lead = { personId: scene.personIds.lead, role: 'lead' };
    expect(
      (await put([lead, { email: 'nobody@example.org', role: 'editor' }, { personId: newId(), role: 'editor' }])).body
        .errors,
    ).toEqual([
      { pointer: '/members/1/email', code: 'unknownPerson' },
      { pointer: '/members/2/personId', code: 'unknownPerson' },
    ]);
    expect((await put([{ ...lead, role: 'editor' }])).body.errors).toEqual([
      { pointer: '/members', code: 'leadMissing' },
    ]);
    expect((await put([])).status).toBe(422);
    expect((await put([{ role: 'lead' }])).body.errors[0].pointer).toBe('/members/0/email');
  });

  it('are members: they see a private consultation until they are no longer', async () => {
    const scene = await openConsultation(app, { visibility: 'private', during: { members: 'contribute' } });
    const member = await people(app).member();
    const read = async () => (await member.client.get(`/consultations/${scene.spaceId}`)).status;
    const put = async (members: object[]) =>
      (await scene.team.lead.put(`/consultations/${scene.spaceId}/members`, { members }, seen(await versionOf(scene))))
        .status;
    expect(await read()).toBe(404);
    expect(await put([{ personId: member.id, expert: true }])).toBe(204);
    expect(await read()).toBe(200);
    const { body } = await scene.team.observer.get(`/consultations/${scene.spaceId}/settings`);
    expect(body.members).toEqual([{ personId: member.id, name: member.name, expert: true }]);
    expect(await put([])).toBe(204);
    expect(await read()).toBe(404);
  });

  it('come with an invited organisation', async () => {
    const scene = await openConsultation(app, { visibility: 'private', during: { invited: 'contribute' } });
    const member = await people(app).member();
    const organisationId = newId();
    await app.db
      .sql`insert into organisation (id, slug, stakeholder_type, created_at) values (${organisationId}, 'invited', 'school', now())`;
    await app.db
      .sql`insert into organisation_name (organisation_id, language, name) values (${organisationId}, 'en', 'The school')`;
    await app.db
      .sql`insert into organisation_member (organisation_id, person_id, role, joined_at) values (${organisationId}, ${member.id}, 'drafter', now())`;
    const put = (organisationIds: string[], version: number) =>
      scene.team.lead.put(`/consultations/${scene.spaceId}/invited-organisations`, { organisationIds }, seen(version));
    expect((await put([newId()], 1)).body.errors).toEqual([
      { pointer: '/organisationIds/0', code: 'unknownOrganisation' },
    ]);
    expect((await put([organisationId, organisationId], 1)).status).toBe(204);
    expect((await member.client.get(`/consultations/${scene.spaceId}`)).body.activities[0]).toMatchObject({
      access: 'contribute',
    });
    const { body } = await scene.team.lead.get(`/consultations/${scene.spaceId}/settings`);
    expect(body.invited).toEqual([{ organisationId, name: 'The school' }]);
    expect((await put([], 1)).body).toMatchObject({ status: 412, code: 'version-conflict' });
    expect((await put([], 2)).status).toBe(204);
    expect((await member.client.get(`/consultations/${scene.spaceId}`)).status).toBe(404);
  });

  it('are named to readers only when they lead', async () => {
    const scene = await openConsultation(app);
    const { team } = (await app.visitor().get(`/consultations/${scene.slug}`)).body;
    expect(team).toHaveLength(6);
    expect(team.filter(({ name }: { name: string | null }) => name)).toEqual([
      { role: 'lead', name: 'Test lead', personId: scene.personIds.lead },
    ]);
    expect((await app.visitor().get(`/consultations/${scene.slug}`)).body.review).toBeNull();
    expect(
      (await scene.team.observer.get(`/consultations/${scene.slug}`)).body.team.every(
        ({ name }: { name: string | null }) => name,
      ),
    ).toBe(true);
  });
});
