import { startApp, type TestApp } from '../support/app.js';
import {
  advisingGroup,
  afterDowntime,
  day,
  draftOpinion,
  type GroupScene,
  openVote,
  vote,
  later,
} from '../support/scenes/opinions.js';

let app: TestApp;
let group: GroupScene;
let opinion: { id: string };
beforeAll(async () => {
  app = await startApp();
  app.clock.set('2027-03-10T09:00:00Z');
  group = await advisingGroup(app, { members: 4 });
  opinion = await draftOpinion(group);
  await openVote(app, group.lead, opinion.id, { isSecret: true });
  for (const [at, member] of group.members.entries()) {
    await later(app, 60_000);
    await vote(member, opinion.id, at === 2 ? 'against' : 'for');
  }
});
afterAll(() => app.close());

const columnsWithBallots = () =>
  app.db.sql<{ table: string; columns: string[] }>`
    select table_name as "table", array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_name in ('ballot_box', 'round_seat') group by 1 order by 1`;

describe('a secret vote', () => {
  it('keeps sums and marks, and no row that is a ballot', async () => {
    const boxes = await app.db.sql`select * from ballot_box`;
    expect(boxes).toHaveLength(1);
    expect(boxes).toMatchObject([{ votes_for: 3, votes_against: 1, abstentions: 0 }]);
    const marks = await app.db.sql`select has_voted, choice, voted_by, voted_at from round_seat`;
    const mark = { has_voted: true, choice: null, voted_by: null, voted_at: null };
    expect(marks).toEqual([mark, mark, mark, mark]);
    expect(await columnsWithBallots()).toEqual([
      { table: 'ballot_box', columns: ['round_id', 'votes_for', 'votes_against', 'abstentions'] },
      {
        table: 'round_seat',
        columns: ['round_id', 'seat_id', 'proxy_seat_id', 'has_voted', 'choice', 'voted_by', 'voted_at'],
      },
    ]);
  });

  it('lets no place in a table and no transaction number be held against the order of the marks', async () => {
    const [box] = await app.db.sql<{ rows: number; writers: number }>`
      select count(*)::int as rows, count(distinct xmin::text)::int as writers from ballot_box`;
    expect(box).toEqual({ rows: 1, writers: 1 });
    const [last] = await app.db.sql<{ same: boolean }>`
      select bool_or(b.xmin::text = k.xmin::text) as same from ballot_box b, round_seat k where k.seat_id = ${group.members[2]!.seatId}`;
    // The one who was alone to vote against did not vote last: what the box was written with says nothing of it.
    expect(last).toEqual({ same: false });
  });

  it('leaves an entry in the record that a seat voted, without what', async () => {
    const entries = await app.db.sql<{ data: object }>`select data from event where type = 'opinion.voted'`;
    expect(entries).toHaveLength(4);
    for (const { data } of entries) expect(Object.keys(data).toSorted()).toEqual(['roundId', 'seatId']);
  });

  it('is not shown to anybody before its end, and then in sums alone', async () => {
    for (const client of [group.lead, group.members[0]!.client]) {
      const { body } = await client.get(`/opinions/${opinion.id}`);
      expect(body.rounds).toMatchObject([{ voted: 4, tally: null, votes: [] }]);
      expect(body.ownSeats.map((seat: { choice: string | null }) => seat.choice).filter(Boolean)).toEqual([]);
    }
    await later(app, day);
    await afterDowntime(app);
    const { body } = await group.lead.get(`/opinions/${opinion.id}`);
    expect(body.rounds).toMatchObject([{ tally: { for: 3, against: 1, abstain: 0 }, votes: [] }]);
  });

  it('lets any member who could vote declare a minority view, since nobody else knows', async () => {
    const words = { body: 'The period is too short.', language: 'en' };
    for (const { client, seatId } of group.members.slice(1, 3)) {
      const stated = await client.put(`/opinions/${opinion.id}/minority-statement`, { seatId, ...words });
      expect(stated.status).toBe(200);
    }
    expect((await group.lead.get(`/opinions/${opinion.id}`)).body.statements).toHaveLength(2);
  });
});
