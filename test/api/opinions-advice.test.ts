import { travel } from '../support/scenes/consultations.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  advisingGroup,
  draftOpinion,
  openVote,
  vote,
  day,
  type GroupScene,
  publishedOpinion,
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

const answer = {
  verdict: 'endorsed',
  body: 'Courses begin in *May*.',
  language: 'en',
  link: 'https://example.org/letter',
  seen: 0,
};
const scene = async () => {
  const opinion = await publishedOpinion(app, group, { answerDueOn: '2027-05-01' });
  const [first, second] = (await app.visitor().get(`/opinions/${opinion.id}`)).body.recommendationList;
  const path = (id: string) => `/opinions/${opinion.id}/recommendations/${id}/answers`;
  return { opinion, first, second, path };
};

describe('the advice register', () => {
  it('shows each published opinion with its addressee and what became of each recommendation', async () => {
    const { opinion, first, path } = await scene();
    const waiting = (await app.visitor().get(`/advice?body=${group.slug}`)).body.items;
    expect(waiting).toMatchObject([
      { id: opinion.id, number: 1, year: 2027, verdicts: [null, null], isOverdue: false },
    ]);
    const answered = await group.official.client.post(path(first.id), answer);
    expect(answered.body).toMatchObject({
      recommendations: { total: 2, answered: 1 },
      recommendationList: [
        { answers: [{ number: 1, verdict: 'endorsed', onBehalf: false, link: answer.link }] },
        { answers: [] },
      ],
    });
    const { items } = (await app.visitor().get(`/advice?addressee=${group.authority.id}`)).body;
    expect(items).toMatchObject([{ verdicts: ['endorsed', null], addressee: { name: 'Ministry of Employment' } }]);
  });

  it('shows everyone what is overdue, until everything has an answer', async () => {
    const { opinion, first, second, path } = await scene();
    const overdue = async () =>
      (await app.visitor().get('/advice?overdue=true')).body.items.map(({ id }: { id: string }) => id);
    await travel(app, '2027-05-01T21:59:59Z');
    expect(await overdue()).not.toContain(opinion.id);
    await travel(app, '2027-05-01T22:00:00Z');
    expect(await overdue()).toContain(opinion.id);
    expect((await app.visitor().get(`/opinions/${opinion.id}`)).body).toMatchObject({
      isOverdue: true,
      owes: 'addressee',
    });
    await group.official.client.post(path(first.id), answer);
    expect(await overdue()).toContain(opinion.id);
    await group.official.client.post(path(second.id), answer);
    expect(await overdue()).not.toContain(opinion.id);
    expect((await app.visitor().get(`/opinions/${opinion.id}`)).body.owes).toBe('nobody');
  });

  it('keeps every answer: a later one stands above the earlier, and two people do not write over each other', async () => {
    const { first, path } = await scene();
    await group.official.client.post(path(first.id), { ...answer, verdict: 'feasibility-check' });
    expect((await group.lead.post(path(first.id), answer)).body.code).toBe('version-conflict');
    const again = await group.lead.post(path(first.id), { ...answer, seen: 1 });
    expect(again.body.recommendationList[0].answers).toMatchObject([
      { number: 2, verdict: 'endorsed', onBehalf: true },
      { number: 1, verdict: 'feasibility-check', onBehalf: false },
    ]);
  });

  it('is written by whoever speaks for the addressee or by the team in its place, and by nobody else', async () => {
    const { first, path } = await scene();
    const [member] = group.members;
    expect((await member!.client.post(path(first.id), answer)).body.code).toBe('forbidden');
    expect((await app.visitor().post(path(first.id), answer)).body.code).toBe('unauthenticated');
    const seen = (await group.official.client.get(path(first.id).split('/recommendations')[0]!)).body;
    expect(seen.can).toMatchObject({ answer: true, publish: false, vote: false });
    expect((await group.official.client.post(path(first.id), { ...answer, verdict: 'maybe' })).status).toBe(422);
    expect((await group.official.client.post(path(first.id), { ...answer, link: 'javascript:alert(1)' })).status).toBe(
      422,
    );
  });

  it('takes an opinion without recommendations of its own as a whole', async () => {
    const texts = [{ kind: 'paragraph', text: 'We have no objection.' }];
    const opinion = await draftOpinion(group, { addresseeOrganisationId: group.authority.id }, texts);
    await openVote(app, group.lead, opinion.id);
    for (const member of group.members) await vote(member, opinion.id, 'for');
    await later(app, day);
    const published = await group.lead.post(`/opinions/${opinion.id}/publish`, {});
    expect(published.body.recommendationList).toMatchObject([{ position: 1, blockId: null, answers: [] }]);
  });

  it('finds advice by the words of its text, its title, and what was asked', async () => {
    const asked = await group.lead.post(`/bodies/${group.id}/advice-requests`, {
      title: 'Reception of newcomers',
      question: 'Zijn er genoeg huizen?',
      language: 'nl',
      askedByOrganisationId: group.authority.id,
      contributeUntil: '2027-03-20T09:00:00Z',
      dueAt: '2027-03-30T09:00:00Z',
      contributionsPublic: false,
    });
    const { id } = await publishedOpinion(app, group, { frame: { requestId: asked.body.id } });
    await app.drain();
    const finds = async (q: string) => {
      const { body } = await app.visitor().get(`/advice?body=${group.slug}&q=${encodeURIComponent(q)}`);
      return body.items.some((item: { id: string }) => item.id === id);
    };
    for (const words of ['recognising diploma', 'draft measures', 'huis', '"language courses"'])
      expect(await finds(words)).toBe(true);
    for (const words of ['tractor', 'diploma -courses', '"courses language"']) expect(await finds(words)).toBe(false);
    expect((await app.visitor().get(`/advice?addressee=me`)).body.errors).toMatchObject([{ pointer: '/addressee' }]);
  });

  it('can be taken away as a table, with a row for each recommendation and what became of it', async () => {
    const { opinion, first, path } = await scene();
    await group.official.client.post(path(first.id), answer);
    const file = async (query = '') => {
      const { text, headers } = await app.visitor().get(`/advice.csv?body=${group.slug}${query}`);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      return text.split('\r\n').slice(1, -1);
    };
    const rows = await file();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain(`,"Ministry of Employment","",1,"Begin language courses within four weeks.","endorsed",`);
    expect(rows[1]).toContain(`,2,"Recognise diplomas within three months.","","",2027-05-01T22:00:00.000Z,false,`);
    for (const row of rows) expect(row).toContain(`/bodies/${group.slug}/opinions/${opinion.id}"`);
    expect(await file('&overdue=true')).toEqual([]);
    await travel(app, '2027-05-01T22:00:00Z');
    const overdue = await file('&overdue=true');
    expect(overdue.map((row) => row.includes(',true,'))).toEqual([false, true]);
  });

  it('is read page by page, newest first', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 3; at += 1) ids.unshift((await publishedOpinion(app, group)).id);
    const first = (await app.visitor().get(`/advice?body=${group.id}&limit=2`)).body;
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const rest = (await app.visitor().get(`/advice?body=${group.id}&limit=2&cursor=${first.nextCursor}`)).body;
    expect(rest).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
  });
});
