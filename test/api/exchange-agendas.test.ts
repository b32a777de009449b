import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { type ExchangeScene, feed, openExchange } from '../support/scenes/exchange.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set(new Date()));

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const window = (more: Record<string, unknown> = {}) => ({
  title: 'Forum of next year',
  text: 'What should we talk about?',
  language: 'en',
  opens: inDays(-2),
  closes: inDays(2),
  openTo: 'members',
  ...more,
});
const item = (title: string) => ({ title, text: 'Because it matters.', language: 'en' });

async function planned(
  more: Record<string, unknown> = {},
): Promise<{ forum: ExchangeScene; id: string; path: string }> {
  const forum = await openExchange(app, { kind: 'forum' });
  const { body, text, status } = await forum.lead.post(`${forum.path}/agendas`, window(more));
  if (status !== 201) throw new Error(text);
  return { forum, id: body.id, path: `${forum.path}/agendas/${body.id}` };
}

describe('an agenda consultation', () => {
  it('is open from its first second to its last in the time zone of the forum, whether or not a job has run', async () => {
    const { forum, path } = await planned({ opens: '2031-03-01T09:00', closes: '2031-03-31' });
    const member = await forum.member();
    const tryAt = async (time: string) => {
      app.clock.set(time);
      const client = await people(app).signIn(member.id);
      const { status, body } = await client.post(`${path}/proposals`, item('Housing'));
      return status === 201 ? status : body.code;
    };
    expect(await tryAt('2031-03-01T07:59:59Z')).toBe('not-open-yet');
    expect(await tryAt('2031-03-01T08:00:00Z')).toBe(201);
    expect(await tryAt('2031-03-31T21:59:59Z')).toBe(201);
    expect(await tryAt('2031-03-31T22:00:00Z')).toBe('phase-closed');
    expect((await app.visitor().get(path)).body).toMatchObject({ state: 'closed', can: { propose: false } });
  });

  it('tells members that it opened and the team that it closed, once each, also after downtime', async () => {
    const { forum, id } = await planned({ opens: '2031-05-01', closes: '2031-05-10' });
    const { email } = await forum.member();
    const { TurnAgendas } = await import('../../server/src/exchange/turn-agendas.js');
    app.clock.set('2031-06-01T00:00:00Z');
    for (let run = 0; run < 2; run += 1) {
      await app.app.get(TurnAgendas).findMissedTurns();
      await app.app.get(TurnAgendas).turn({ id });
      await app.drain();
    }
    const told = (to: string, what: string) => app.mailbox(to).filter(({ subject }) => subject.includes(what)).length;
    const [lead] = await app.db.sql<{ email: string }>`select email from person where id = ${forum.leadId}`;
    expect(told(email, 'What should be on the agenda?')).toBe(1);
    expect(told(lead?.email ?? '', 'Proposals for the agenda are in')).toBe(1);
    const rows = await app.db.sql`select type from event where subject_id = ${id} and type like '%ed' order by type`;
    expect(rows).toEqual(['closed', 'opened', 'planned'].map((what) => ({ type: `agenda-consultation.${what}` })));
  });

  it('is changed by the team until it closes, by one at a time, and its times make sense', async () => {
    const { forum, path } = await planned();
    expect((await forum.lead.put(path, window({ closes: inDays(5) }), ifMatch(1))).status).toBe(204);
    expect((await forum.lead.put(path, window(), ifMatch(1))).body.code).toBe('version-conflict');
    const refused = async (more: Record<string, unknown>) =>
      (await forum.lead.put(path, window(more), ifMatch(2))).body.errors;
    expect(await refused({ closes: inDays(-4) })).toMatchObject([{ pointer: '/closes', code: 'beforeStart' }]);
    expect(await refused({ opens: inDays(-9), closes: inDays(-4) })).toMatchObject([{ code: 'past' }]);
    const { client } = await forum.member();
    expect((await client.put(path, window(), ifMatch(2))).status).toBe(403);
    app.clock.advance(9 * day);
    const lead = await people(app).signIn(forum.leadId);
    expect((await lead.put(path, window({ closes: inDays(20) }), ifMatch(2))).body.code).toBe('invalid-transition');
  });

  it('is for members, or for everyone with an account where the team says so and the exchange is public', async () => {
    const { forum, path } = await planned();
    const stranger = await people(app).member();
    expect((await stranger.client.post(`${path}/proposals`, item('Mine'))).status).toBe(403);
    await forum.lead.put(path, window({ openTo: 'accounts' }), ifMatch(1));
    expect((await stranger.client.post(`${path}/proposals`, item('Mine'))).status).toBe(201);
    expect((await app.visitor().post(`${path}/proposals`, item('Nobody'))).status).toBe(401);
    await forum.show({ members: 'public', exchange: 'members' });
    expect((await stranger.client.post(`${path}/proposals`, item('Again'))).status).toBe(403);
    const refused = await forum.lead.put(path, window({ openTo: 'accounts' }), ifMatch(2));
    expect(refused.body.errors).toMatchObject([{ pointer: '/openTo', code: 'exchangeNotPublic' }]);
  });
});

describe('a proposal for the agenda', () => {
  it('says how many organisations and members want it, counting each organisation once', async () => {
    const { forum, path } = await planned();
    const { id: organisationId } = await organisations(app).create({ name: 'Union of unions' });
    const held = { memberType: 'organisation', organisationIds: [organisationId] };
    const [author, alone, first, second] = [
      await forum.member(),
      await forum.member(),
      await forum.member(held),
      await forum.member(held),
    ];
    const { body } = await author.client.post(`${path}/proposals`, item('Housing'));
    const support = `${forum.path}/proposals/${body.id}/support`;
    for (const { client } of [alone, first, second, first]) expect((await client.put(support)).status).toBe(204);
    expect((await author.client.put(support)).body.code).toBe('own-content');
    const shown = async () => (await first.client.get(`${path}/proposals`)).body.items[0];
    expect(await shown()).toMatchObject({ organisations: 1, people: 1, isSupported: true });
    await first.client.delete(support);
    await alone.client.delete(support);
    expect(await shown()).toMatchObject({ organisations: 1, people: 0, isSupported: false });
    app.clock.advance(9 * day);
    expect((await (await people(app).signIn(alone.id)).put(support)).body.code).toBe('phase-closed');
  });

  it('stands in the order of time, or of how many want it, in pages that show each once', async () => {
    const { forum, path } = await planned();
    const [author, ...others] = [await forum.member(), await forum.member(), await forum.member()];
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three'])
      ids.push((await author.client.post(`${path}/proposals`, item(title))).body.id);
    await others[0]?.client.put(`${forum.path}/proposals/${ids[1]}/support`);
    for (const { client } of others) await client.put(`${forum.path}/proposals/${ids[2]}/support`);
    const titles = async (order: string) => {
      const first = await author.client.get(`${path}/proposals?order=${order}&limit=2`);
      const rest = await author.client.get(`${path}/proposals?order=${order}&limit=2&cursor=${first.body.nextCursor}`);
      return [...first.body.items, ...rest.body.items].map(({ title }: { title: string }) => title);
    };
    expect(await titles('time')).toEqual(['One', 'Two', 'Three']);
    expect(await titles('wanted')).toEqual(['Three', 'Two', 'One']);
  });

  it('is taken, merged or declined with a reason, which its author is told', async () => {
    const { forum, path } = await planned();
    const [author, other] = [await forum.member(), await forum.member()];
    const propose = async (title: string) => (await author.client.post(`${path}/proposals`, item(title))).body.id;
    const [taken, merged, declined] = [await propose('Rent'), await propose('Rents'), await propose('Weather')];
    await other.client.put(`${forum.path}/proposals/${merged}/support`);
    const decide = (id: string, command: string, body: Record<string, unknown>, version = 1) =>
      forum.lead.post(`${forum.path}/proposals/${id}/${command}`, { language: 'en', ...body }, ifMatch(version));
    expect((await decide(declined, 'decline', {})).body.errors).toMatchObject([{ pointer: '/reason' }]);
    expect((await decide(declined, 'decline', { reason: 'Not for us to change.' })).status).toBe(204);
    expect((await decide(merged, 'merge', { intoId: merged })).body.errors).toMatchObject([{ code: 'notFound' }]);
    expect((await decide(merged, 'merge', { intoId: declined })).body.errors).toMatchObject([{ code: 'notFound' }]);
    expect((await decide(merged, 'merge', { intoId: taken })).status).toBe(204);
    expect((await decide(taken, 'merge', { intoId: merged })).status).toBe(422);
    expect((await decide(taken, 'take', { agendaPath: '/bodies/forum/meetings/3' })).status).toBe(204);
    const { items } = (await author.client.get(`${path}/proposals`)).body;
    expect(items).toMatchObject([
      { state: 'taken', people: 1, agendaPath: '/bodies/forum/meetings/3' },
      { state: 'merged', mergedInto: { title: 'Rent' } },
      { state: 'declined', reason: 'Not for us to change.' },
    ]);
    await app.drain();
    expect(app.mailbox(author.email).filter(({ subject }) => subject.startsWith('Your proposal'))).toHaveLength(3);
    expect((await author.client.post(`${forum.path}/proposals/${taken}/withdraw`, {}, ifMatch(2))).body.code).toBe(
      'invalid-transition',
    );
    expect((await decide(merged, 'reconsider', {}, 2)).status).toBe(204);
    expect((await author.client.get(`${path}/proposals`)).body.items[0].people).toBe(0);
  });

  it('is changed and taken back by whoever made it, and decided by the team alone', async () => {
    const { forum, path } = await planned();
    const [author, other] = [await forum.member(), await forum.member()];
    const { id } = (await author.client.post(`${path}/proposals`, item('Schools'))).body;
    const own = `${forum.path}/proposals/${id}`;
    expect((await other.client.put(own, item('Mine now'), ifMatch(1))).status).toBe(403);
    expect((await author.client.put(own, item('Schools at night'), ifMatch(1))).status).toBe(204);
    expect((await author.client.post(`${own}/take`, { language: 'en' }, ifMatch(2))).status).toBe(403);
    expect((await author.client.post(`${own}/withdraw`, {}, ifMatch(2))).status).toBe(204);
    expect((await author.client.get(path)).body).toMatchObject({ proposals: 0 });
  });

  it('stands beside the results of lower forums that were taken onto the same agenda', async () => {
    const { forum, id, path } = await planned();
    const lower = await openExchange(app, { kind: 'forum', title: 'Forum below' });
    await feed(lower, forum);
    const result = { kind: 'question', text: 'Who pays?', language: 'en', source: 'other' };
    const { id: resultId } = (await lower.lead.post(`${lower.path}/results`, result)).body;
    const elsewhere = await planned();
    const take = (consultationId: string) =>
      forum.lead.post(`${forum.path}/results/${resultId}/take`, { consultationId }, ifMatch(1));
    expect((await take(elsewhere.id)).body.errors).toMatchObject([{ pointer: '/consultationId' }]);
    expect((await take(id)).status).toBe(204);
    const { body } = await app.visitor().get(`${path}/results`);
    expect(body.items).toMatchObject([{ from: { title: 'Forum below' }, steps: [{ state: 'on-agenda' }] }]);
  });
});
