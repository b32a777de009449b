import { type TestApp, startApp } from '../support/app.js';
import { type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { newId } from '../../server/src/kernel/ids.js';
import { people, type TestPerson } from '../support/scenes/people.js';

const names = { en: 'First round' };
const seen = (version: number) => ({ 'if-match': `"${version}"` });

describe('planning a consultation', () => {
  let app: TestApp;
  let staff: TestPerson;

  beforeAll(async () => {
    app = await startApp();
    app.clock.set('2027-01-10T10:00:00Z');
    staff = await people(app).staff();
  });
  afterAll(() => app.close());

  async function draft() {
    const body = { title: 'A plan', language: 'en', preset: 'draft-act', opensOn: '2027-03-01' };
    const { id } = (await staff.client.post('/consultations', body)).body;
    return (await staff.client.get(`/consultations/${id}/settings`)).body;
  }
  const plan = (id: string, phases: object[], version = 1) =>
    staff.client.put(`/consultations/${id}/phases`, { phases }, seen(version));

  describe('phases', () => {
    it('are written as dates or moments in the zone, in any order, and give the space its dates', async () => {
      const { id, phases } = await draft();
      const { status, body } = await plan(id, [
        { names: { en: 'Second round' }, starts: '2027-04-10T09:00', ends: '2027-04-30T17:00' },
        { id: phases[0].id, names, starts: '2027-03-01', ends: '2027-03-31T23:59' },
      ]);
      expect(status).toBe(200);
      expect(body.phases).toMatchObject([
        { id: phases[0].id, names, starts: '2027-03-01', ends: '2027-03-31' },
        { names: { en: 'Second round' }, starts: '2027-04-10T09:00', ends: '2027-04-30T17:00' },
      ]);
      expect((await staff.client.get(`/consultations/${id}`)).body).toMatchObject({
        opensAt: '2027-02-28T23:00:00.000Z',
        closesAt: '2027-04-30T15:00:00.000Z',
        answerDueAt: '2027-06-25T22:00:00.000Z',
      });
    });

    it('keep their access when they move; new ones get the usual one; removed ones take theirs along', async () => {
      const { id, phases, activities } = await draft();
      const [activity] = activities;
      const cells = [{ phaseId: phases[0].id, audience: 'public', access: 'read' }];
      const change = { titles: activity.titles, settings: activity.settings, cells };
      await staff.client.put(`/consultations/${id}/activities/${activity.id}`, change, seen(1));
      const added = await plan(
        id,
        [
          { id: phases[0].id, names, starts: '2027-03-05', ends: '2027-03-20' },
          { names: { en: 'Second' }, starts: '2027-03-21', ends: '2027-04-01' },
        ],
        2,
      );
      const [kept, fresh] = added.body.phases;
      const cellsOf = (settings: { activities: { cells: { phaseId: string; access: string }[] }[] }, phaseId: string) =>
        settings.activities[0]?.cells.filter((cell) => cell.phaseId === phaseId).map((cell) => cell.access);
      expect(cellsOf(added.body, kept.id)).toEqual(['read']);
      expect(cellsOf(added.body, fresh.id)).toEqual(['contribute', 'contribute', 'contribute']);
      const removed = await plan(id, [{ id: fresh.id, names, starts: '2027-03-21', ends: '2027-04-01' }], 3);
      expect(cellsOf(removed.body, kept.id)).toEqual([]);
    });

    it.each([
      [
        'that overlap',
        [
          ['2027-03-01', '2027-03-10'],
          ['2027-03-10', '2027-03-20'],
        ],
        { pointer: '/phases/1/starts', code: 'phasesOverlap' },
      ],
      [
        'that end before they start',
        [['2027-03-10', '2027-03-01']],
        { pointer: '/phases/0/ends', code: 'endsBeforeStart' },
      ],
      [
        'without a date that exists',
        [['2027-02-29', '2027-03-01']],
        { pointer: '/phases/0/starts', code: 'isPlannedTime' },
      ],
    ])('are not taken %s', async (_, spans, error) => {
      const { id } = await draft();
      const { status, body } = await plan(
        id,
        spans.map(([starts, ends]) => ({ names, starts, ends })),
      );
      expect([status, body.errors]).toEqual([422, [expect.objectContaining(error)]]);
    });

    it('may touch: one ends with the day before the next begins', async () => {
      const { id } = await draft();
      const touching = [
        ['2027-03-01', '2027-03-10'],
        ['2027-03-11', '2027-03-20'],
      ].map(([starts, ends]) => ({ names, starts, ends }));
      expect((await plan(id, touching)).status).toBe(200);
    });

    it('of another consultation are not taken over', async () => {
      const [one, other] = [await draft(), await draft()];
      const { body } = await plan(one.id, [
        { id: other.phases[0].id, names, starts: '2027-03-01', ends: '2027-03-10' },
      ]);
      expect(body.errors).toEqual([{ pointer: '/phases/0/id', code: 'unknownPhase' }]);
    });

    it('need names, in languages there are', async () => {
      const { id } = await draft();
      const span = { starts: '2027-03-01', ends: '2027-03-10' };
      for (const wrong of [{}, { xx: 'Phase' }, { en: ' ' }, { en: 'x'.repeat(81) }, 'Phase'])
        expect((await plan(id, [{ ...span, names: wrong }])).body).toMatchObject({
          status: 422,
          code: 'validation-failed',
        });
    });

    it('of an announced consultation stay in the future', async () => {
      const scene = await openConsultation(app, {
        state: 'announced',
        opensAt: new Date('2027-03-01T00:00:00Z'),
        closesAt: new Date('2027-04-01T00:00:00Z'),
      });
      const put = (phases: object[]) =>
        scene.team.lead.put(`/consultations/${scene.spaceId}/phases`, { phases }, seen(1));
      expect((await put([])).body).toMatchObject({ status: 409, code: 'dates-missing' });
      expect((await put([{ names, starts: '2026-12-01', ends: '2026-12-31' }])).body).toMatchObject({
        status: 409,
        code: 'dates-past',
      });
      expect((await put([{ names, starts: '2027-03-05', ends: '2027-04-05' }])).status).toBe(200);
      expect((await app.visitor().get(`/consultations/${scene.slug}`)).body.opensAt).toBe('2027-03-04T23:00:00.000Z');
    });
  });

  describe('an activity', () => {
    const change = (scene: ConsultationScene, wanted: object, version = 1) =>
      scene.team.editor.put(`/consultations/${scene.spaceId}/activities/${scene.activityId}`, wanted, seen(version));
    const settings = { moderation: 'before', newcomerFirst: 3, guests: false, editMinutes: 15 };

    it('says at once what its new cells allow', async () => {
      const scene = await openConsultation(app);
      const reader = (await people(app).member()).client;
      const shown = async () => (await reader.get(`/consultations/${scene.spaceId}`)).body.activities;
      expect(await shown()).toMatchObject([{ access: 'contribute', why: null, guests: true, moderatedBefore: false }]);
      const cells = [
        { phaseId: scene.phaseId, audience: 'public', access: 'read' },
        { phaseId: scene.phaseId, audience: 'members', access: 'contribute' },
      ];
      const { status, body } = await change(scene, {
        titles: { en: 'Say it here', nl: 'Zeg het hier' },
        settings,
        cells,
      });
      expect(status).toBe(200);
      expect(body.activities[0]).toMatchObject({
        version: 2,
        titles: { en: 'Say it here', nl: 'Zeg het hier' },
        settings,
      });
      expect(await shown()).toMatchObject([
        { title: 'Say it here', access: 'read', why: 'not-for-you', guests: false, moderatedBefore: true },
      ]);
      await change(scene, { titles: { en: 'Say it here' }, settings, cells: [] }, 2);
      expect(await shown()).toEqual([]);
    });

    it('tells when the reader can contribute', async () => {
      const scene = await openConsultation(app, {
        opensAt: new Date('2027-02-01T00:00:00Z'),
        closesAt: new Date('2027-03-01T00:00:00Z'),
        state: 'announced',
      });
      expect((await app.visitor().get(`/consultations/${scene.slug}`)).body.activities[0]).toMatchObject({
        access: 'read',
        why: 'not-open-yet',
        contributeFrom: '2027-02-01T00:00:00.000Z',
        contributeUntil: '2027-03-01T00:00:00.000Z',
      });
    });

    it('refuses cells of other phases, double ones and words it does not know', async () => {
      const scene = await openConsultation(app);
      const cell = { phaseId: scene.phaseId, audience: 'public', access: 'read' };
      const titles = { en: 'A title' };
      expect(
        (await change(scene, { titles, settings, cells: [cell, { ...cell, access: 'hidden' }] })).body.errors,
      ).toEqual([{ pointer: '/cells/1', code: 'duplicate' }]);
      expect((await change(scene, { titles, settings, cells: [{ ...cell, phaseId: newId() }] })).body.errors).toEqual([
        { pointer: '/cells/0/phaseId', code: 'unknownPhase' },
      ]);
      const { body } = await change(scene, {
        titles,
        settings: { ...settings, moderation: 'never', newcomerFirst: -1 },
        cells: [{ ...cell, audience: 'aliens' }],
      });
      expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
        '/cells/0/audience',
        '/settings/moderation',
        '/settings/newcomerFirst',
      ]);
    });

    it('is not overwritten by someone who saw an older version, nor reached through another consultation', async () => {
      const [scene, other] = [await openConsultation(app), await openConsultation(app)];
      const wanted = { titles: { en: 'A title' }, settings, cells: [] };
      await change(scene, wanted);
      expect((await change(scene, wanted)).body).toMatchObject({
        status: 412,
        code: 'version-conflict',
        params: { version: 2 },
      });
      const detour = await other.team.lead.put(
        `/consultations/${other.spaceId}/activities/${scene.activityId}`,
        wanted,
        seen(2),
      );
      expect(detour.status).toBe(404);
    });
  });
});
