import { type TestApp, startApp } from '../support/app.js';
import { type ConsultationScene, openConsultation, travel } from '../support/scenes/consultations.js';

const opensAt = new Date('2027-03-01T00:00:00Z');
const closesAt = new Date('2027-03-29T22:00:00Z');
const why = { reason: 'The form was out of reach for two days.', language: 'en' };

describe('more time', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  async function open(at = '2027-03-20T10:00:00Z'): Promise<ConsultationScene> {
    app.clock.set('2027-03-01T00:00:00Z');
    const scene = await openConsultation(app, { opensAt, closesAt, answerDueAt: new Date('2027-05-24T22:00:00Z') });
    await travel(app, at);
    return scene;
  }
  const extend = ({ team, spaceId, phaseId }: ConsultationScene, ends: string, more: object = why) =>
    team.lead.post(`/consultations/${spaceId}/extend`, { phaseId, ends, ...more });

  it('moves the end to a later day, shows why, and moves the usual promise of an answer along', async () => {
    const scene = await open();
    const { status, body } = await extend(scene, '2027-04-12');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'open',
      closesAt: '2027-04-12T22:00:00.000Z',
      answerDueAt: '2027-06-07T22:00:00.000Z',
      phases: [{ endsAt: '2027-04-12T22:00:00.000Z' }],
    });
    const { body: shown } = await app.visitor().get(`/consultations/${scene.slug}`);
    expect(shown.extensions).toEqual([
      {
        phaseId: scene.phaseId,
        oldEndsAt: closesAt.toISOString(),
        newEndsAt: '2027-04-12T22:00:00.000Z',
        at: '2027-03-20T10:00:00.000Z',
        ...why,
      },
    ]);
    expect(shown.timeline.map(({ kind }: { kind: string }) => kind)).toContain('extended');
  });

  it('is an event that names what moved, for those who tell everyone who took part', async () => {
    const scene = await open();
    await extend(scene, '2027-04-12');
    const [event] = await app.db
      .sql`select data, actor_id from event where space_id = ${scene.spaceId} and type = 'consultation.extended'`;
    expect(event).toMatchObject({
      actor_id: scene.personIds.lead,
      data: {
        phaseId: scene.phaseId,
        oldEndsAt: closesAt.toISOString(),
        newEndsAt: '2027-04-12T22:00:00.000Z',
        reopened: false,
      },
    });
    expect(JSON.stringify(event)).not.toContain(why.reason);
  });

  it('keeps a promise of an answer that the team had made itself', async () => {
    const scene = await open();
    await app.db.sql`update space set answer_due_at = '2027-09-01T00:00:00Z' where id = ${scene.spaceId}`;
    expect((await extend(scene, '2027-04-12')).body.answerDueAt).toBe('2027-09-01T00:00:00.000Z');
  });

  it('can come after closing: it is open again, until the new end', async () => {
    const scene = await open('2027-04-02T10:00:00Z');
    expect((await app.visitor().get(`/consultations/${scene.slug}`)).body.state).toBe('closed');
    expect((await extend(scene, '2027-04-09T17:00')).body).toMatchObject({
      state: 'open',
      closesAt: '2027-04-09T15:00:00.000Z',
    });
    expect((await app.visitor().get(`/consultations/${scene.slug}`)).body.activities[0]).toMatchObject({
      access: 'contribute',
    });
    await travel(app, '2027-04-09T15:00:00Z');
    expect((await app.visitor().get(`/consultations/${scene.slug}`)).body.state).toBe('closed');
    const types = await app.db.sql<{
      type: string;
    }>`select type from event where space_id = ${scene.spaceId} order by id`;
    expect(types.map(({ type }) => type)).toEqual(['consultation.closed', 'consultation.extended']);
  });

  it('can come during the analysis too, but not once it is answered', async () => {
    const scene = await open('2027-04-02T10:00:00Z');
    await scene.team.lead.post(`/consultations/${scene.spaceId}/analyse`);
    expect((await extend(scene, '2027-04-09')).body.state).toBe('open');
    await app.db.sql`update space set state = 'answered' where id = ${scene.spaceId}`;
    expect((await extend(scene, '2027-05-09')).body).toMatchObject({ status: 409, code: 'invalid-transition' });
  });

  it.each([
    ['the same day', '2027-03-29', '/ends', 'notLater'],
    ['an earlier day', '2027-03-25', '/ends', 'notLater'],
    ['no date', 'soon', '/ends', 'isPlannedTime'],
  ])('is not %s', async (_, ends, pointer, code) => {
    const scene = await open();
    expect((await extend(scene, ends)).body).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  it('does not end in the past', async () => {
    const scene = await open('2027-04-20T10:00:00Z');
    expect((await extend(scene, '2027-04-12')).body.errors).toEqual([{ pointer: '/ends', code: 'past' }]);
  });

  it('needs a reason', async () => {
    const scene = await open();
    expect((await extend(scene, '2027-04-12', { reason: '  ', language: 'en' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/reason' }],
    });
  });

  it('does not reach into the phase after', async () => {
    const scene = await open();
    await app.db.sql`
      insert into phase (id, space_id, position, starts_at, ends_at)
      values (gen_random_uuid(), ${scene.spaceId}, 2, '2027-04-05T00:00:00Z', '2027-04-20T00:00:00Z')`;
    expect((await extend(scene, '2027-04-06')).body.errors).toEqual([{ pointer: '/ends', code: 'phasesOverlap' }]);
    expect((await extend(scene, '2027-04-04')).status).toBe(200);
  });

  it('is for the lead', async () => {
    const scene = await open();
    const { phaseId, spaceId } = scene;
    const answer = await scene.team.editor.post(`/consultations/${spaceId}/extend`, {
      phaseId,
      ends: '2027-04-12',
      ...why,
    });
    expect(answer.body).toMatchObject({ status: 403, code: 'forbidden' });
  });
});
