import { type TestApp, startApp } from '../support/app.js';
import { openConsultation } from '../support/scenes/consultations.js';
import { liveSession, plannedSession } from '../support/scenes/sessions.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const plan = {
  texts: { en: { title: 'Talk about the draft', purpose: '' } },
  starts: '2099-03-01T14:00',
  ends: '2099-03-01T16:00',
};

describe('planning a session', () => {
  it.each([
    ['lead', 201],
    ['editor', 201],
    ['moderator', 403],
    ['observer', 403],
  ] as const)('answers a %s of the team with %i', async (role, status) => {
    const { slug, team } = await openConsultation(app);
    expect((await team[role].post(`/consultations/${slug}/live-sessions`, plan)).status).toBe(status);
  });

  it('is not for people outside the team', async () => {
    const { slug } = await openConsultation(app);
    const { client } = await people(app).staff();
    expect((await client.post(`/consultations/${slug}/live-sessions`, plan)).status).toBe(403);
    expect((await app.visitor().post(`/consultations/${slug}/live-sessions`, plan)).status).toBe(401);
  });

  it.each([
    ['ends before it starts', { ends: '2099-03-01T13:00' }, '/ends'],
    ['is over already', { starts: '2020-03-01T14:00', ends: '2020-03-01T15:00' }, '/ends'],
    ['lasts for a week', { ends: '2099-03-08T14:00' }, '/ends'],
    ['starts on a day without saying when', { starts: '2099-03-01' }, '/starts'],
    ['says nothing', { texts: {} }, '/texts'],
    ['has no seats', { capacity: 0 }, '/capacity'],
    ['is for nobody', { participants: [] }, '/participants'],
  ])('refuses one that %s', async (_, change, pointer) => {
    const { slug, team } = await openConsultation(app);
    const answer = await team.lead.post(`/consultations/${slug}/live-sessions`, { ...plan, ...change });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
});

describe('a session among the activities of its consultation', () => {
  it('is no place for comments', async () => {
    const { sessionId, host, consultation } = await liveSession(app);
    const path = `/activities/${sessionId}/comments`;
    const words = { clientKey: '0190f3c1-0000-7000-8000-000000000001', body: 'Here?' };
    expect((await host.post(path, words)).status).toBe(404);
    expect((await host.get(path)).status).toBe(404);
    expect((await host.put(`/drafts/activity:${sessionId}`, { body: 'Here?' })).status).toBe(404);
    const page = (await host.get(`/consultations/${consultation.slug}`)).body;
    expect(page.activities.map(({ kind }: { kind: string }) => kind)).toEqual(['comment']);
    const settings = (await host.get(`/consultations/${consultation.slug}/settings`)).body;
    expect(settings.activities).toHaveLength(1);
    const { titles, settings: how, cells } = settings.activities[0];
    const change = await host.put(
      `/consultations/${consultation.slug}/activities/${sessionId}`,
      { titles, settings: how, cells },
      { 'if-match': '"1"' },
    );
    expect(change.status).toBe(404);
  });

  it('stays open to the same people in phases that are planned after it', async () => {
    const consultation = await openConsultation(app, {
      opensAt: new Date('2099-01-01'),
      closesAt: new Date('2099-02-01'),
      state: 'announced',
    });
    const { sessionId } = await plannedSession(app, { consultation, participants: ['members'], watchers: ['public'] });
    const settings = (await consultation.team.lead.get(`/consultations/${consultation.slug}/settings`)).body;
    const answer = await consultation.team.lead.put(
      `/consultations/${consultation.slug}/phases`,
      { phases: [{ names: { en: 'Other' }, starts: '2099-03-01', ends: '2099-03-31' }] },
      { 'if-match': `"${settings.version}"` },
    );
    expect(answer.status).toBe(200);
    const cells = await app.db.sql`select phase_id is null as timeless, audience, access from access_cell
      where activity_id = ${sessionId} order by timeless, audience`;
    expect(cells).toEqual([
      { timeless: false, audience: 'members', access: 'contribute' },
      { timeless: false, audience: 'public', access: 'read' },
      { timeless: true, audience: 'members', access: 'contribute' },
      { timeless: true, audience: 'public', access: 'read' },
    ]);
  });
});
