import { startApp, type TestApp } from '../support/app.js';
import {
  advisingGroup,
  afterDowntime,
  day,
  draftOpinion,
  openVote,
  seat,
  vote,
  later,
} from '../support/scenes/opinions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-10T09:00:00Z');
});
afterAll(() => app.close());

const scene = async () => {
  const group = await advisingGroup(app);
  const opinion = await draftOpinion(group);
  const closesAt = new Date(app.clock.now().getTime() + 14 * day).toISOString();
  const opened = await group.lead.post(`/opinions/${opinion.id}/objection-period`, { closesAt });
  expect(opened.body).toMatchObject({ state: 'objecting', owes: 'members', owedBy: closesAt });
  return { ...group, opinion, read: async () => (await group.lead.get(`/opinions/${opinion.id}`)).body };
};
const words = { body: 'Recommendation 2 goes **too far**.', language: 'en' };

describe('adoption by consensus', () => {
  it('comes by the clock at the end of the period, also when the platform was down then', async () => {
    const { opinion, read, members } = await scene();
    await later(app, 14 * day - 1000);
    expect((await read()).state).toBe('objecting');
    await later(app, 1000);
    expect((await read()).state).toBe('adopted');
    const [{ client, seatId }] = members as [(typeof members)[0]];
    const late = await client.post(`/opinions/${opinion.id}/objection`, { seatId, ...words });
    expect(late.body.code).toBe('round-closed');
    await later(app, 2 * day);
    await afterDowntime(app);
    const adopted = await read();
    expect(adopted.rounds).toMatchObject([{ method: 'consensus', outcome: 'adopted', objection: null }]);
    expect(adopted.adoptedAt).toBe(adopted.rounds[0].closesAt);
    expect(adopted.text.blocks).toHaveLength(3);
  });

  it('is stopped by one objection in time, which is given with its reason', async () => {
    const { opinion, read, members } = await scene();
    const [{ client, seatId }, { client: other, seatId: otherSeat }] = members as [
      (typeof members)[0],
      (typeof members)[0],
    ];
    const objected = await client.post(`/opinions/${opinion.id}/objection`, { seatId, ...words });
    expect(objected.body).toMatchObject({ state: 'objected', owes: 'team' });
    const [round] = (await read()).rounds;
    expect(round).toMatchObject({ outcome: 'objected', objection: { member: { name: 'Member 1' } } });
    expect(round.objection.reasonHtml).toContain('<strong>too far</strong>');
    const second = await other.post(`/opinions/${opinion.id}/objection`, { seatId: otherSeat, ...words });
    expect(second.body.code).toBe('round-closed');
    await later(app, 30 * day);
    expect((await read()).state).toBe('objected');
  });

  it('takes one objection when two members object at the same moment', async () => {
    const { opinion, members } = await scene();
    const answers = await Promise.all(
      members.map(({ client, seatId }) => client.post(`/opinions/${opinion.id}/objection`, { seatId, ...words })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });

  it('is not for observers or the team to stop', async () => {
    const { opinion, lead, members } = await scene();
    const { seatId } = members[0]!;
    expect((await lead.post(`/opinions/${opinion.id}/objection`, { seatId, ...words })).body.code).toBe('not-for-you');
    const group = await advisingGroup(app);
    const observer = await seat(app, group, { name: 'Observer', role: 'observer' });
    const another = await draftOpinion(group);
    const closesAt = new Date(app.clock.now().getTime() + day).toISOString();
    await group.lead.post(`/opinions/${another.id}/objection-period`, { closesAt });
    const tried = await observer.client.post(`/opinions/${another.id}/objection`, {
      seatId: observer.seatId,
      ...words,
    });
    expect(tried.body.code).toBe('not-for-you');
  });

  it('gives way to a vote, after which whoever objected may state why', async () => {
    const { opinion, lead, members } = await scene();
    const [objector, ...others] = members as [(typeof members)[0], ...typeof members];
    await objector.client.post(`/opinions/${opinion.id}/objection`, { seatId: objector.seatId, ...words });
    await openVote(app, lead, opinion.id, { majority: 'members' });
    for (const other of others) await vote(other, opinion.id, 'for');
    await later(app, day);
    const stated = await objector.client.put(`/opinions/${opinion.id}/minority-statement`, {
      seatId: objector.seatId,
      ...words,
    });
    expect(stated.body).toMatchObject({ state: 'adopted', statements: [{ member: { name: 'Member 1' } }] });
    const [agreed] = others;
    const refused = await agreed!.client.put(`/opinions/${opinion.id}/minority-statement`, {
      seatId: agreed!.seatId,
      ...words,
    });
    expect(refused.body.code).toBe('not-for-you');
  });
});
