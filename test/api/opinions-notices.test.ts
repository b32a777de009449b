import { wallClock } from '../../shared/deadlines.js';
import { OpinionReminders } from '../../server/src/notifications/opinion-reminders.js';
import { startApp, type TestApp } from '../support/app.js';
import { travel } from '../support/scenes/consultations.js';
import { organisations } from '../support/scenes/organisations.js';
import {
  advisingGroup,
  afterDowntime,
  day,
  draftOpinion,
  type GroupScene,
  hour,
  later,
  openVote,
  publishedOpinion,
  vote,
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

const settle = async () => {
  await app.drain();
  await app.drain();
};
const subjects = (email: string) => app.mailbox(email).map(({ subject }) => subject.split(':')[0]);
const remindersOf = async (task: string) =>
  (
    await app.db.sql<{ payload: never; run_at: Date }>`
    select j.payload, b.run_at from graphile_worker.jobs b join graphile_worker._private_jobs j on j.id = b.id
    where b.task_identifier = ${task} order by b.run_at`
  ).map(({ payload, run_at }) => ({ payload, runAt: run_at }));

describe('people are told by mail', () => {
  it('that the group is asked for advice, with the day until which they can write', async () => {
    await group.lead.post(`/bodies/${group.id}/advice-requests`, {
      title: 'The draft on courses',
      question: 'Feasible?',
      language: 'en',
      askedByOrganisationId: group.authority.id,
      contributeUntil: '2027-03-24T23:00:00Z',
      dueAt: '2027-04-01T09:00:00Z',
      contributionsPublic: false,
    });
    await settle();
    const [mail] = app.mailbox(group.members[0]!.email);
    expect(mail?.subject).toBe('Your view is asked: The draft on courses');
    expect(mail?.text).toContain('24 March 2027 at 23:59 (Brussels)');
    expect(mail?.text).toContain(`/bodies/${group.slug}/opinions/requests/`);
  });

  it('that a vote is open, and again a day before its end those whose seat has not voted', async () => {
    const opinion = await draftOpinion(group);
    const closesAt = new Date(app.clock.now().getTime() + 3 * day);
    await openVote(app, group.lead, opinion.id, { closesAt: closesAt.toISOString() });
    await settle();
    const [first, second] = group.members;
    expect(subjects(first!.email)).toEqual(['Please vote']);
    const clock = wallClock(closesAt, 'Europe/Brussels').slice(-5);
    expect(app.mailbox(first!.email)[0]?.text).toContain(` at ${clock} (Brussels)`);
    await vote(first!, opinion.id, 'for');
    const [order] = await remindersOf('opinion.remind-voters');
    expect(order?.runAt).toEqual(new Date(app.clock.now().getTime() + 2 * day));
    await later(app, 2 * day + hour);
    await app.app.get(OpinionReminders).remindVoters(order!.payload);
    await app.app.get(OpinionReminders).remindVoters(order!.payload);
    await settle();
    expect(subjects(first!.email)).toEqual(['Please vote']);
    expect(subjects(second!.email)).toEqual(['You have not voted yet', 'Please vote']);
  });

  it('of an objection, and of what a round came to', async () => {
    const opinion = await draftOpinion(group);
    const closesAt = new Date(app.clock.now().getTime() + day).toISOString();
    await group.lead.post(`/opinions/${opinion.id}/objection-period`, { closesAt });
    const { client, seatId } = group.members[0]!;
    await client.post(`/opinions/${opinion.id}/objection`, { seatId, body: 'No.', language: 'en' });
    await openVote(app, group.lead, opinion.id, { quorum: 100 });
    await later(app, day);
    await afterDowntime(app);
    await settle();
    expect(subjects(group.members[1]!.email)).toEqual(
      ['Too few voted', 'Please vote', 'A member objected', 'Do you agree?'].map((it) =>
        it.replace('Do you agree?', 'Do you agree? Draft measure 4'),
      ),
    );
  });

  it('that an opinion is published and addressed to their organisation, that an answer is due, and that it is overdue', async () => {
    const { id } = await publishedOpinion(app, group, { answerDueOn: '2027-05-01' });
    await settle();
    const { official } = group;
    expect(subjects(official.email)).toEqual(['Advice for your organisation']);
    expect(app.mailbox(official.email)[0]?.text).toContain('number 1/2027');
    const orders = (await remindersOf('opinion.remind-addressee')).filter(
      ({ payload }) => (payload as { opinionId: string }).opinionId === id,
    );
    expect(orders.map(({ runAt }) => runAt.toISOString())).toEqual([
      '2027-04-24T22:00:00.000Z',
      '2027-05-01T22:00:00.000Z',
    ]);
    for (const { payload, runAt } of orders) {
      await travel(app, runAt);
      await app.app.get(OpinionReminders).remindAddressee(payload);
      await settle();
    }
    expect(subjects(official.email)).toEqual([
      'An answer is overdue',
      'An answer is due soon',
      'Advice for your organisation',
    ]);
    const { recommendationList } = (await app.visitor().get(`/opinions/${id}`)).body;
    for (const { id: at } of recommendationList)
      await official.client.post(`/opinions/${id}/recommendations/${at}/answers`, {
        verdict: 'endorsed',
        body: 'Yes.',
        language: 'en',
        seen: 0,
      });
    await settle();
    expect(subjects(group.members[0]!.email).slice(0, 2)).toEqual([
      'An answer to your advice',
      'An answer to your advice',
    ]);
  });

  it('also when they stand in for somebody who speaks for the organisation, and not after that', async () => {
    const { id: authority } = group.authority;
    const { client: administrator } = await organisations(app).member(authority, 'administrator');
    const standIns = [];
    for (const until of ['2027-03-11', '2027-03-10']) {
      const drafter = await organisations(app).member(authority, 'drafter');
      const delegation = `/organisations/${authority}/members/${drafter.id}/delegation`;
      const lent = await administrator.put(delegation, { role: 'representative', until });
      expect(lent.status).toBe(204);
      standIns.push(drafter);
    }
    await publishedOpinion(app, group);
    await settle();
    const told = standIns.map(({ email }) => subjects(email).includes('Advice for your organisation'));
    expect(told).toEqual([true, false]);
  });
});
