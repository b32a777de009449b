import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { openConsultation } from '../support/scenes/consultations.js';
import {
  advisingGroup,
  day,
  draftOpinion,
  type GroupScene,
  publishedOpinion,
  seat,
  later,
} from '../support/scenes/opinions.js';

let app: TestApp;
let group: GroupScene;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  app.clock.set('2027-03-10T09:00:00Z');
  group = await advisingGroup(app);
});
afterAll(() => app.close());

const after = (days: number) => new Date(app.clock.now().getTime() + days * day).toISOString();
const ask = (more: Record<string, unknown> = {}) =>
  group.lead.post(`/bodies/${group.id}/advice-requests`, {
    title: 'The draft on language courses',
    question: 'Is four weeks feasible?',
    language: 'en',
    askedByOrganisationId: group.authority.id,
    contributeUntil: after(14),
    dueAt: after(30),
    contributionsPublic: false,
    ...more,
  });
const words = { body: 'In our town it is **not**.', language: 'en' };

describe('a request for advice', () => {
  it('says who asks, what and until when, to whoever may read the opinions', async () => {
    const asked = await ask();
    expect(asked.status).toBe(201);
    const { body } = await app.visitor().get(`/advice-requests/${asked.body.id}`);
    expect(body).toMatchObject({
      question: 'Is four weeks feasible?',
      askedBy: { name: 'Ministry of Employment' },
      state: 'open',
      dueAt: after(30),
      contributions: null,
      contributionList: [],
      can: { contribute: false, readContributions: false },
    });
    expect((await app.visitor().get(`/bodies/${group.slug}/advice-requests`)).body.items).toMatchObject([
      { id: asked.body.id },
    ]);
  });

  it('is answered by each member apart, once for each seat, and by nobody for another', async () => {
    const { id } = (await ask()).body;
    const [a, b] = group.members as [(typeof group.members)[0], (typeof group.members)[0]];
    const say = (by: typeof a, seatId: string, body = words.body) =>
      by.client.put(`/advice-requests/${id}/contribution`, { seatId, language: 'en', body });
    await say(a, a.seatId, 'First thought.');
    await Promise.all([say(a, a.seatId), say(b, b.seatId)]);
    const { contributionList } = (await b.client.get(`/advice-requests/${id}`)).body;
    expect(contributionList).toMatchObject([{ member: { name: 'Member 1' } }, { member: { name: 'Member 2' } }]);
    expect(contributionList[0].bodyHtml).toContain('<strong>not</strong>');
    expect(contributionList.map(({ body }: { body: string | null }) => body)).toEqual([null, words.body]);
    expect((await say(b, a.seatId)).body.code).toBe('not-for-you');
    const observer = await seat(app, group, { name: 'Observer', role: 'observer' });
    expect((await say(observer, observer.seatId)).status).toBe(200);
  });

  it('never shows the name of a member who chose another for the public', async () => {
    const hidden = await seat(app, group, { name: 'Real Name', publicName: 'Zeynep' });
    const { id } = (await ask({ contributionsPublic: true })).body;
    await hidden.client.put(`/advice-requests/${id}/contribution`, { seatId: hidden.seatId, ...words });
    await later(app, 14 * day);
    for (const client of [app.visitor(), group.members[0]!.client, group.lead]) {
      const { text } = await client.get(`/advice-requests/${id}`);
      expect(text).toContain('Zeynep');
      expect(text).not.toContain('Real Name');
    }
  });

  it('closes for contributions to the second, and then shows them to all where that was said beforehand', async () => {
    const { id } = (await ask({ contributionsPublic: true })).body;
    const { client, seatId } = group.members[0]!;
    const say = () => client.put(`/advice-requests/${id}/contribution`, { seatId, ...words });
    await later(app, 14 * day - 1000);
    expect((await say()).status).toBe(200);
    expect((await app.visitor().get(`/advice-requests/${id}`)).body.contributionList).toEqual([]);
    await later(app, 1000);
    expect((await say()).body.code).toBe('round-closed');
    expect((await app.visitor().get(`/advice-requests/${id}`)).body.contributionList).toHaveLength(1);
  });

  it('leads to a joint opinion, which is addressed to whoever asked and ends it', async () => {
    const { id } = (await ask()).body;
    const opinion = await publishedOpinion(app, group, {
      frame: { requestId: id, addresseeOrganisationId: undefined },
    });
    expect((await app.visitor().get(`/opinions/${opinion.id}`)).body).toMatchObject({
      request: { id, question: 'Is four weeks feasible?' },
      addressee: { id: group.authority.id },
    });
    expect((await app.visitor().get(`/advice-requests/${id}`)).body).toMatchObject({
      state: 'answered',
      opinions: [{ id: opinion.id }],
    });
    expect((await group.lead.post(`/advice-requests/${id}/withdraw`)).body.code).toBe('invalid-transition');
  });

  it('that is taken back leaves the opinion on it to be addressed to somebody else', async () => {
    const { id } = (await ask()).body;
    const opinion = await draftOpinion(group, { requestId: id });
    await group.lead.post(`/advice-requests/${id}/withdraw`);
    const { version } = (await group.lead.get(`/opinions/${opinion.id}`)).body;
    const edited = await group.lead.patch(
      `/opinions/${opinion.id}`,
      { addresseeOrganisationId: null },
      ifMatch(version),
    );
    expect(edited).toMatchObject({ status: 200, body: { addressee: null, request: { id } } });
    const other = await group.lead.post(`/bodies/${group.id}/opinions`, {
      kind: 'opinion',
      title: 'Another',
      language: 'en',
      requestId: id,
    });
    expect(other.body.errors).toEqual([{ pointer: '/requestId', code: 'isIn' }]);
  });

  it('names the consultation it is about only to those who may read that', async () => {
    const closed = await openConsultation(app, { visibility: 'private' });
    expect((await closed.team.lead.get(`/consultations/${closed.slug}`)).status).toBe(200);
    expect((await ask({ aboutSpace: closed.slug })).body.errors).toEqual([
      { pointer: '/aboutSpace', code: 'notFound' },
    ]);
    const open = await openConsultation(app);
    const { id } = (await ask({ aboutSpace: open.spaceId })).body;
    expect((await app.visitor().get(`/advice-requests/${id}`)).body.about).toMatchObject({
      space: { slug: open.slug },
    });
    await app.db.sql`update space set visibility = 'private' where id = ${open.spaceId}`;
    expect((await app.visitor().get(`/advice-requests/${id}`)).body.about).toBeNull();
  });

  it('is refused with dates that are past or the wrong way round, and from anybody but the team', async () => {
    expect((await ask({ contributeUntil: after(-1), dueAt: after(-2) })).body.errors).toEqual([
      { pointer: '/contributeUntil', code: 'past' },
      { pointer: '/dueAt', code: 'beforeStart' },
    ]);
    const [member] = group.members;
    const input = { kind: 'opinion', title: 'Mine', language: 'en' };
    expect((await member!.client.post(`/bodies/${group.id}/opinions`, input)).body.code).toBe('forbidden');
    const { id } = (await ask()).body;
    const other = await advisingGroup(app);
    await expect(draftOpinion(other, { requestId: id })).rejects.toThrow('/requestId');
  });
});
