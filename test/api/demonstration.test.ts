import { Passwords } from '../../server/src/accounts/passwords.js';
import { demoAccounts } from '../../server/src/cli/demo-accounts.js';
import { Stage } from '../../server/src/cli/demo/stage.js';
import { tell } from '../../server/src/cli/demo/story.js';
import { startApp, type TestApp } from '../support/app.js';
import { Client, type Json } from '../support/client.js';

jest.setTimeout(120_000);

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
  await tell(new Stage(test.app), test.app.get(Passwords), true);
});

afterAll(() => test.close());

const sessions = async (when: string): Promise<Json[]> =>
  (await test.visitor().get(`/live-sessions?when=${when}`)).body.items;

/** Someone with an account of the list that is printed at the start. */
async function signedIn(key: string): Promise<Client> {
  const account = demoAccounts.find((each) => each.key === key);
  const client = test.visitor();
  const { status } = await client.post('/sessions', { email: account?.email, password: account?.password });
  if (status !== 201) throw new Error(`${key} cannot sign in: ${status}`);
  return client;
}

describe('the demonstration', () => {
  it('has a session that is live now, which a guest joins and speaks in', async () => {
    const [live, ...others] = await sessions('live');

    expect(others).toEqual([]);
    expect(live.state).toBe('live');
    expect(Date.parse(live.endsAt)).toBeGreaterThan(Date.now() + 2 * 3_600_000);

    const guest = test.visitor();
    const joined = await guest.post(`/live-sessions/${live.id}/participants`, { displayName: 'Noor' });
    const session = (await guest.get(`/live-sessions/${live.id}`)).body;
    const { body: room } = await guest.get(`/rooms/${session.roomId}`);

    expect(joined.status).toBe(201);
    expect(room.entries.length).toBeGreaterThan(30);
    expect(room.steering.itemId).toBe(session.agenda[1].id);
    expect(session.agenda[1].blockId).not.toBeNull();
    expect(room.queue.map(({ state }: Json) => state)).toEqual(['waiting', 'waiting']);
    expect(room.polls.map(({ state }: Json) => state).sort()).toEqual(['closed', 'open']);
    const open = room.polls.find(({ state }: Json) => state === 'open');
    expect(open.base).toBe(14);
    expect((await guest.put(`/polls/${open.id}/vote`, { choice: [open.options[0].id] })).status).toBe(204);
    const said = await guest.post(`/rooms/${session.roomId}/messages`, {
      key: crypto.randomUUID(),
      kind: 'message',
      body: 'Wat fijn dat dit kan.',
    });
    expect(said.body.seq).toBeGreaterThan(room.to);
  });

  it('is led by somebody one can sign in as, whose console has something to decide', async () => {
    const [live] = await sessions('live');
    const host = await signedIn('lead');
    const session = (await host.get(`/live-sessions/${live.id}`)).body;
    const { body: console } = await host.get(`/rooms/${session.roomId}/console`);

    expect(session.can.host).toBe(true);
    expect([console.held.length, console.reported.length]).toEqual([1, 1]);
  });

  it('has a session of some days ago with its published record, for everyone', async () => {
    const [past] = await sessions('past');
    const { status, body: record } = await test.visitor().get(`/live-sessions/${past.id}/record`);

    expect(status).toBe(200);
    expect(record.state).toBe('published');
    expect(record.items.every(({ notes }: Json) => notes !== '')).toBe(true);
    expect(record.decisions).toHaveLength(4);
    expect(record.polls.map(({ kind }: Json) => kind).sort()).toEqual([
      'ranking',
      'scale',
      'several',
      'single',
      'words',
    ]);
    expect(record.polls.filter(({ anonymous }: Json) => anonymous)).toHaveLength(1);
    expect(record.harvests).toHaveLength(3);
    expect(record.attendance).toMatchObject({ total: 32, types: { volunteer: 3, 'community-centre': 2 } });
    expect(Date.parse(record.session.endedAt)).toBeLessThan(Date.parse(record.publishedAt));
    expect(Date.parse(record.publishedAt)).toBeLessThan(Date.now());
  });

  it('tells in it which questions were answered, which one later, and which is open', async () => {
    const [past] = await sessions('past');
    const { questions, session } = (await test.visitor().get(`/live-sessions/${past.id}/record`)).body as Json;
    const how = (answered: string | null) => questions.filter((one: Json) => one.answered === answered).length;

    expect([how('live'), how('written'), how(null)]).toEqual([7, 1, 1]);
    expect(questions.reduce((sum: number, { alike }: Json) => sum + alike, 0)).toBe(2);
    expect(questions.find(({ later }: Json) => later).answered).toBe('written');
    for (const { at } of questions) {
      expect(at > session.startedAt).toBe(true);
      expect(at < session.endedAt).toBe(true);
    }
  });

  it('has a comment that was first said there, and asks somebody for another', async () => {
    const [past] = await sessions('past');
    const author = await signedIn('person');
    const host = await signedIn('lead');
    const { items } = (await host.get(`/live-sessions/${past.id}/comment-candidates`)).body as Json;
    const accepted = items.find(({ request }: Json) => request?.state === 'accepted');
    const { body: comment } = await test.visitor().get(`/comments/${accepted.commentId}`);

    expect(comment.bodyHtml).toContain('sleutel');

    const [asked] = (await author.get('/me/comment-requests')).body.items;
    const answer = await author.post(`/comment-requests/${asked.request.id}/accept`);
    expect(answer.body.commentState).toBe('visible');
  });

  it('plans two more sessions', async () => {
    expect(await sessions('upcoming')).toHaveLength(2);
  });

  it('has a pact in two versions, with a reservation and a withdrawal, and commitments met, overdue and under way', async () => {
    const { items: partnerships } = (await test.visitor().get('/bodies?kind=partnership')).body;
    const path = `/bodies/${partnerships[0].slug}`;
    const [{ id }] = (await test.visitor().get(`${path}/agreements`)).body.items;
    const pact = (await test.visitor().get(`${path}/agreements/${id}`)).body;
    expect(pact).toMatchObject({ number: 2, state: 'open', partyCount: 5, signedCount: 4, reservationCount: 1 });
    const standings = pact.parties.map(({ standing }: { standing: string }) => standing);
    expect(standings.filter((standing: string) => standing === 'withdrawn')).toHaveLength(1);
    const { counts, overdueCount } = (await test.visitor().get(`${path}/commitments`)).body;
    expect([counts, overdueCount]).toEqual([{ met: 1, running: 2 }, 1]);
    expect((await test.visitor().get(`${path}/reports`)).body.items).toHaveLength(1);
  });

  it('has a group that found members by a call, and seeks others by one that is open', async () => {
    const visitor = test.visitor();
    const { items: groups } = (await visitor.get('/bodies?kind=expert-group')).body;
    const { items } = (await visitor.get(`/bodies/${groups[0].slug}/calls`)).body;
    expect(items.map(({ state }: Json) => state)).toEqual(['open', 'decided']);
    const { statistics } = (await visitor.get(`/calls/${items[1].id}`)).body;
    expect(statistics).toMatchObject({ total: 13, country: [{ value: 'NL' }, { value: 'BE' }] });
    const { items: declarations } = (await visitor.get(`/bodies/${groups[0].slug}/declarations`)).body;
    expect(declarations.map(({ state }: Json) => state)).toContain('valid');
    expect((await visitor.get(`/bodies/${groups[0].slug}/rapporteurs`)).body.history).toHaveLength(1);
  });

  it('has a position of four organisations in an open consultation: one with a reservation, one in part', async () => {
    const { items } = (await test.visitor().get('/consultations?state=open')).body;
    const pages = await Promise.all(
      items.map(({ slug }: Json) => test.visitor().get(`/consultations/${slug}/positions`)),
    );
    const [handedIn, ...others] = pages.flatMap(({ body }) => (body.positionCount > 0 ? [body] : []));
    expect(others).toEqual([]);
    expect([handedIn.positionCount, handedIn.signatoryCount]).toEqual([1, 4]);
    const position = (await test.visitor().get(`/positions/${handedIn.items[0].id}`)).body;
    expect(position.signatures.filter(({ reservation }: Json) => reservation)).toMatchObject([
      { mandate: 'members', membersAsked: 140 },
    ]);
    expect(position.signatures.filter(({ paragraphIds }: Json) => paragraphIds)).toHaveLength(1);
    const own = await (await signedIn('federation')).get('/positions');
    expect(own.body.items).toMatchObject([{ state: 'drafting' }, { id: position.id, state: 'handed-in' }]);
  });

  it('has one body of each kind, whose members are known as they wish and whose mandate is there to read', async () => {
    const visitor = test.visitor();
    const { items } = (await visitor.get('/bodies')).body;
    const count = (kind: string) => items.find((item: Json) => item.kind === kind)?.seatCount;
    expect(['expert-group', 'partnership', 'network', 'task-force'].map(count)).toEqual([17, 5, 10, 5]);
    const group = items.find(({ kind }: Json) => kind === 'expert-group');
    const { mandateDocumentId } = (await visitor.get(`/bodies/${group.slug}`)).body;
    expect((await visitor.get(`/documents/${mandateDocumentId}/versions/1`)).body.blocks).toHaveLength(5);
    const seats = (await visitor.get(`/bodies/${group.slug}/seats`)).body.items;
    expect(seats.flatMap(({ people }: Json) => people.map(({ name }: Json) => name))).toContain('Danylo');
    expect(seats.some(({ organisations }: Json) => organisations.length === 2)).toBe(true);
    expect((await (await signedIn('person')).get(`/bodies/${group.slug}`)).body.isMember).toBe(true);
  });

  it('has an expert group that met: published minutes, a late paper, one not disclosed, and a meeting to come', async () => {
    const visitor = test.visitor();
    const [group] = (await visitor.get('/bodies?kind=expert-group')).body.items;
    const list = async (when: string) => (await visitor.get(`/bodies/${group.slug}/meetings?when=${when}`)).body.items;
    expect(await list('upcoming')).toMatchObject([{ state: 'invited' }]);
    expect(await list('past')).toMatchObject([
      { minutes: { state: 'drafting', overdue: false } },
      { minutes: { state: 'published', publishedLate: false } },
    ]);
    const [, first] = await list('past');
    const { papers, raised, minutes, notice } = (await visitor.get(`/meetings/${first.id}`)).body;
    expect(notice.late).toBe(false);
    expect(papers.filter(({ late }: Json) => late)).toHaveLength(1);
    expect(papers.filter(({ ground }: Json) => ground)).toMatchObject([{ file: null }]);
    expect(raised.map(({ state }: Json) => state).sort()).toEqual(['done', 'open', 'open']);
    expect((await visitor.get(`/documents/${minutes.documentId}`)).status).toBe(200);
  });

  it('has a network that learns from each other, and forums whose results are on their way up', async () => {
    const visitor = test.visitor();
    const { items } = (await visitor.get('/bodies?limit=100')).body;
    const [network] = items.filter(({ kind }: Json) => kind === 'network');
    const path = `/bodies/${network.slug}/exchange`;
    const roster = (await visitor.get(`${path}/roster`)).body;
    expect(roster.countries.filter(({ contacts }: Json) => contacts[0]?.card)).toHaveLength(6);
    const requests = (await visitor.get(`${path}/requests`)).body.items;
    expect(requests.map(({ state }: Json) => state).toSorted()).toEqual(['answered', 'closed', 'open']);
    const { id } = requests.find(({ state }: Json) => state === 'answered');
    expect((await visitor.get(`${path}/requests/${id}`)).body.evaluations).toHaveLength(2);
    const forums = items.filter(({ kind }: Json) => kind === 'forum');
    expect(forums).toHaveLength(3);
    const [town] = forums.filter(({ levels }: Json) => levels.includes('local'));
    const results = (await visitor.get(`/bodies/${town.slug}/exchange/results?direction=up`)).body.items;
    expect(results.map(({ steps }: Json) => steps.map(({ state }: Json) => state)).toSorted()).toEqual([
      ['answered', 'on-agenda'],
      ['declined'],
      ['handed-up'],
      ['on-agenda'],
    ]);
  });
});

describe('the expert group of the demonstration', () => {
  it('has an opinion with a minority statement and answers of which one is overdue, one text open for objections, one vote', async () => {
    const { items: advice } = (await test.visitor().get('/advice?overdue=true')).body;
    expect(advice).toMatchObject([{ number: 1, isOverdue: true, verdicts: ['endorsed', 'feasibility-check', null] }]);
    const opinion = (await test.visitor().get(`/opinions/${advice[0].id}`)).body;
    expect(opinion.statements).toMatchObject([{ member: { name: 'Dawit Tesfay' } }]);
    expect(opinion.rounds).toMatchObject([{ outcome: 'adopted', tally: { for: 5, against: 0, abstain: 1 } }]);
    const { contributionList } = (await test.visitor().get(`/advice-requests/${opinion.request.id}`)).body;
    expect(contributionList.map(({ member }: Json) => member.name)).toEqual(['Kofi Mensah', 'Mei Lin Zhou', 'Nour']);

    const member = await signedIn('person');
    const { items } = (await member.get(`/bodies/${advice[0].body.slug}/opinions`)).body;
    expect(items.map(({ state }: Json) => state)).toEqual(['objecting', 'voting', 'published']);
    const vote = items.find(({ state }: Json) => state === 'voting');
    expect((await member.get(`/opinions/${vote.id}`)).body.can.vote).toBe(true);
  });
});

describe('the organisations of the demonstration', () => {
  it('say what they do; one is an umbrella with members, and one is about to lose its verification', async () => {
    const { body: found } = await test.visitor().get('/organisations?q=federation');
    const [federation] = found.items;
    const { body: profile } = await test.visitor().get(`/organisations/${federation.slug}`);
    expect(profile).toMatchObject({ represents: 4200, offers: [expect.anything()], seeks: [expect.anything()] });
    const { body: together } = await test.visitor().get(`/organisations/${federation.id}/affiliations`);
    expect(together.speaksFor).toMatchObject({ organisations: 3, direct: 3 });
    const { body: matches } = await test.visitor().get(`/organisations/${federation.id}/matches`);
    expect(matches.items[0].texts).toMatchObject([{ way: 'they-offer' }]);
    const { body: horn } = await test.visitor().get('/organisations?q=horn');
    const { body: ending } = await test.visitor().get(`/organisations/${horn.items[0].slug}`);
    expect(Date.parse(ending.verifiedUntil)).toBeLessThan(Date.now() + 20 * 86_400_000);
  });
});
