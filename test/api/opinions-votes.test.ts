import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { people } from '../support/scenes/people.js';
import { seatFor } from '../support/scenes/bodies.js';
import { organisations } from '../support/scenes/organisations.js';
import {
  advisingGroup,
  afterDowntime,
  day,
  draftOpinion,
  openVote,
  seat,
  vote,
  voteRules,
  later,
} from '../support/scenes/opinions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-10T09:00:00Z');
});
afterAll(() => app.close());

const scene = async (more: object = {}, members = 3) => {
  const group = await advisingGroup(app, { members });
  const opinion = await draftOpinion(group);
  await openVote(app, group.lead, opinion.id, more);
  return { ...group, opinion, read: async () => (await group.lead.get(`/opinions/${opinion.id}`)).body };
};

describe('a vote', () => {
  it('counts one vote for each seat and adopts what has more in favour than against', async () => {
    const { members, opinion, read } = await scene();
    const [a, b, c] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];
    expect((await vote(a, opinion.id, 'for')).status).toBe(200);
    await vote(b, opinion.id, 'for');
    await vote(c, opinion.id, 'against');
    const running = await read();
    expect(running).toMatchObject({
      state: 'voting',
      owes: 'members',
      rounds: [{ voted: 3, tally: null, outcome: null, votes: [] }],
    });
    await later(app, day);
    expect(await read()).toMatchObject({
      state: 'adopted',
      owes: 'team',
      rounds: [{ outcome: 'adopted', tally: { for: 2, against: 1, abstain: 0 } }],
    });
    const { votes } = (await read()).rounds[0];
    expect(votes.map((it: { choice: string }) => it.choice)).toEqual(['for', 'for', 'against']);
  });

  it('ends to the second by the clock, whether or not a job has run, and is counted once', async () => {
    const { members, opinion, read } = await scene();
    const [first, second, third] = members;
    await vote(first!, opinion.id, 'for');
    await later(app, day - 1000);
    expect((await vote(second!, opinion.id, 'for')).status).toBe(200);
    await later(app, 1000);
    expect((await vote(third!, opinion.id, 'against')).body.code).toBe('round-closed');
    expect((await read()).state).toBe('adopted');
    await later(app, 3 * day);
    await afterDowntime(app);
    await afterDowntime(app);
    const adopted = await read();
    expect(adopted).toMatchObject({ state: 'adopted', rounds: [{ tally: { for: 2, against: 0, abstain: 0 } }] });
    expect(new Date(adopted.adoptedAt)).toEqual(new Date(adopted.rounds[0].closesAt));
    const ended = await app.db
      .sql`select 1 from event where type = 'opinion.round-ended' and subject_id = ${opinion.id}`;
    expect(ended).toHaveLength(1);
  });

  it('adopts nothing when too few seats voted', async () => {
    const { members, opinion, read } = await scene({ quorum: 67 });
    await vote(members[0]!, opinion.id, 'for');
    await vote(members[1]!, opinion.id, 'for');
    await later(app, day);
    expect(await read()).toMatchObject({
      state: 'rejected',
      owes: 'team',
      rounds: [{ outcome: 'quorum-missed', voted: 2 }],
    });
  });

  it('adopts nothing in a tie, and can be held again under new rules', async () => {
    const { members, lead, opinion, read } = await scene({}, 2);
    await vote(members[0]!, opinion.id, 'for');
    await vote(members[1]!, opinion.id, 'against');
    await later(app, day);
    expect(await read()).toMatchObject({ state: 'rejected', rounds: [{ outcome: 'rejected' }] });
    await openVote(app, lead, opinion.id, { majority: 'two-thirds' });
    expect((await read()).rounds).toMatchObject([{ number: 2, majority: 'two-thirds' }, { number: 1 }]);
  });

  it('can be changed until the end when it is open', async () => {
    const { members, opinion, read } = await scene();
    const [member] = members;
    await vote(member!, opinion.id, 'for');
    const changed = await vote(member!, opinion.id, 'abstain');
    expect(changed.body.ownSeats).toMatchObject([{ hasVoted: true, choice: 'abstain' }]);
    expect((await read()).rounds[0].voted).toBe(1);
  });

  it('counts once however often and however fast a member presses the button', async () => {
    const { members, opinion, read } = await scene({ isSecret: true, quorum: 0 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => vote(members[0]!, opinion.id, 'for')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'already-voted')).toHaveLength(7);
    await later(app, day);
    expect((await read()).rounds[0]).toMatchObject({ voted: 1, tally: { for: 1, against: 0, abstain: 0 } });
  });

  it('counts every vote when all members vote at the same moment', async () => {
    const { members, opinion, read } = await scene({ isSecret: true }, 5);
    const choices = ['for', 'against', 'for', 'abstain', 'for'];
    const answers = await Promise.all(members.map((member, at) => vote(member, opinion.id, choices[at]!)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await later(app, day);
    expect((await read()).rounds[0]).toMatchObject({ voted: 5, tally: { for: 3, against: 1, abstain: 1 } });
  });

  it('is for the seats that decide: not for observers, the team, or people from outside', async () => {
    const group = await advisingGroup(app);
    const observer = await seat(app, group, { name: 'Observer', role: 'observer' });
    const opinion = await draftOpinion(group);
    await openVote(app, group.lead, opinion.id);
    expect((await vote(observer, opinion.id, 'for')).body.code).toBe('not-for-you');
    const [member] = group.members;
    const forAnother = await group.lead.put(`/opinions/${opinion.id}/ballot`, {
      seatId: member!.seatId,
      choice: 'for',
    });
    expect(forAnother.body.code).toBe('not-for-you');
    const { client } = await people(app).member();
    expect((await client.put(`/opinions/${opinion.id}/ballot`, { seatId: member!.seatId, choice: 'for' })).status).toBe(
      404,
    );
    const seen = (await observer.client.get(`/opinions/${opinion.id}`)).body;
    expect(seen).toMatchObject({ can: { vote: false }, rounds: [{ seats: 3 }] });
  });

  it('gives a seat that two organisations hold together one vote, which its alternate may cast', async () => {
    const group = await advisingGroup(app, { members: 1 });
    const [a, b] = [await organisations(app).create(), await organisations(app).create()];
    const [holder, alternate] = [await people(app).member(), await people(app).member()];
    const sitting = [
      { sitting: 'holder', name: 'Holder', email: holder.email },
      { sitting: 'alternate', name: 'Alternate', email: alternate.email },
    ];
    const shared = seatFor(null, { memberType: 'organisation', organisationIds: [a.id, b.id], people: sitting });
    const { id: seatId } = (await group.lead.post(`/bodies/${group.id}/seats`, shared)).body;
    const opinion = await draftOpinion(group);
    await openVote(app, group.lead, opinion.id, { isSecret: true });
    expect((await alternate.client.put(`/opinions/${opinion.id}/ballot`, { seatId, choice: 'for' })).status).toBe(200);
    const again = await holder.client.put(`/opinions/${opinion.id}/ballot`, { seatId, choice: 'against' });
    expect(again.body.code).toBe('already-voted');
    expect((await group.lead.get(`/opinions/${opinion.id}`)).body.rounds[0]).toMatchObject({ seats: 2, voted: 1 });
  });

  it('lets a seat vote for another only where the rules allow it, and for no more than they say', async () => {
    const strict = await scene();
    const pass = (from: (typeof strict.members)[0], opinionId: string, toSeatId: string | null) =>
      from.client.put(`/opinions/${opinionId}/proxy`, { seatId: from.seatId, toSeatId });
    expect((await pass(strict.members[0]!, strict.opinion.id, strict.members[1]!.seatId)).body.code).toBe('forbidden');
    const { members, opinion, read } = await scene({ proxies: 1 });
    const [a, b, c] = members as [(typeof members)[0], (typeof members)[0], (typeof members)[0]];
    expect((await pass(a, opinion.id, b.seatId)).status).toBe(200);
    expect((await pass(c, opinion.id, b.seatId)).body.code).toBe('limit-reached');
    const own = (await b.client.get(`/opinions/${opinion.id}`)).body.ownSeats;
    expect(own).toMatchObject([{ isProxy: false }, { isProxy: true, member: { seatId: a.seatId } }]);
    await vote(b, opinion.id, 'for');
    expect((await b.client.put(`/opinions/${opinion.id}/ballot`, { seatId: a.seatId, choice: 'for' })).status).toBe(
      200,
    );
    expect((await pass(a, opinion.id, null)).body.code).toBe('already-voted');
    expect(
      (await c.client.put(`/opinions/${opinion.id}/ballot`, { seatId: a.seatId, choice: 'against' })).body.code,
    ).toBe('not-for-you');
    await later(app, day);
    expect((await read()).rounds[0]).toMatchObject({ voted: 2, tally: { for: 2 } });
  });

  it('is passed on no longer once the term of the seat is over', async () => {
    const { lead, id, members, opinion } = await scene({ proxies: 1 });
    const [a, b] = members as [(typeof members)[0], (typeof members)[0]];
    await a.client.put(`/opinions/${opinion.id}/proxy`, { seatId: a.seatId, toSeatId: b.seatId });
    const sitting = [{ sitting: 'holder', name: a.name, email: a.email }];
    const ended = await lead.put(
      `/bodies/${id}/seats/${a.seatId}`,
      seatFor(null, { people: sitting, endsOn: '2021-01-01' }),
      ifMatch(1),
    );
    expect(ended.status).toBe(204);
    const cast = await b.client.put(`/opinions/${opinion.id}/ballot`, { seatId: a.seatId, choice: 'for' });
    expect(cast.body.code).toBe('not-for-you');
  });

  it('stands under the name of whoever voted, and never of who was given the seat after', async () => {
    const { lead, id, members, opinion, read } = await scene();
    const [a, b] = members as [(typeof members)[0], (typeof members)[0]];
    await vote(a, opinion.id, 'against');
    await vote(b, opinion.id, 'for');
    for (const { seatId } of members.filter((it) => it !== b)) {
      const successor = [{ sitting: 'holder', name: 'Successor', email: null }];
      const changed = await lead.put(`/bodies/${id}/seats/${seatId}`, seatFor(null, { people: successor }), ifMatch(1));
      expect(changed.status).toBe(204);
    }
    await later(app, day);
    const { votes } = (await read()).rounds[0];
    expect(votes).toHaveLength(3);
    expect(votes).toEqual(
      expect.arrayContaining([
        { choice: 'against', member: expect.objectContaining({ seatId: a.seatId, name: null }) },
        { choice: 'for', member: expect.objectContaining({ seatId: b.seatId, name: 'Member 2' }) },
        { choice: null, member: expect.objectContaining({ name: null }) },
      ]),
    );
  });

  it('has rules that nobody can change once it is open, not even in the database', async () => {
    const { lead, opinion } = await scene();
    const again = await lead.post(`/opinions/${opinion.id}/vote`, voteRules(app));
    expect(again.body.code).toBe('invalid-transition');
    const loosened = app.db.sql`update adoption_round set quorum = 0 where opinion_id = ${opinion.id}`;
    await expect(loosened).rejects.toThrow('the rules of a vote stand once it is open');
    const longer = app.db
      .sql`update adoption_round set closes_at = closes_at + interval '1 day' where opinion_id = ${opinion.id}`;
    await expect(longer).rejects.toThrow('the rules of a vote stand');
  });

  it('needs a published text, a seat that decides, and an end that lies ahead', async () => {
    const group = await advisingGroup(app, { members: 0 });
    const opinion = await draftOpinion(group);
    const open = (id: string, more: object = {}) =>
      group.lead.post(`/opinions/${id}/vote`, voteRules(app, { ...more }));
    expect((await open(opinion.id)).body.code).toBe('no-members');
    await seat(app, group, { name: 'First' });
    const past = await open(opinion.id, { closesAt: app.clock.now().toISOString() });
    expect(past.body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/closesAt', code: 'past' }] });
    const { body } = await group.lead.post(`/bodies/${group.id}/opinions`, {
      kind: 'decision',
      title: 'Empty',
      language: 'en',
    });
    expect((await open(body.id)).body.code).toBe('text-missing');
  });
});
