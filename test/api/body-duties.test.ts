import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch, type Json } from '../support/client.js';
import { committed, promise } from '../support/scenes/agreements.js';
import { seatFor } from '../support/scenes/bodies.js';
import { calls, ok } from '../support/scenes/calls.js';
import { send } from '../support/scenes/comments.js';
import { travel } from '../support/scenes/consultations.js';
import { bodyThatMeets, invitedMeeting } from '../support/scenes/meetings.js';
import {
  advisingGroup,
  day,
  draftOpinion,
  type GroupScene,
  hour,
  later,
  openVote,
  publishedOpinion,
  seat,
  vote,
} from '../support/scenes/opinions.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => travel(app, '2027-03-10T09:00:00Z'));
afterAll(() => app.close());

const duties = async (client: Client): Promise<Json[]> => (await ok(client.get('/me/duties'))).items;
const after = (milliseconds: number) => new Date(app.clock.now().getTime() + milliseconds).toISOString();

const ask = async (group: GroupScene): Promise<string> => {
  const asked = await group.lead.post(`/bodies/${group.id}/advice-requests`, {
    title: 'Language courses',
    question: 'Are four weeks feasible?',
    language: 'en',
    askedByOrganisationId: group.authority.id,
    contributeUntil: after(5 * day),
    dueAt: after(9 * day),
    contributionsPublic: false,
  });
  return asked.body.id;
};

describe('what waits for a person in bodies', () => {
  it('is a vote, as long as a seat of theirs or one passed on to them has not voted', async () => {
    const group = await advisingGroup(app, { title: 'Voices' });
    const [first, second] = group.members as [(typeof group.members)[0], (typeof group.members)[0]];
    const observer = await seat(app, group, { name: 'Observer', role: 'observer' });
    const opinion = await draftOpinion(group);
    expect(await duties(first.client)).toEqual([]);
    await openVote(app, group.lead, opinion.id, { proxies: 1 });
    const expected = {
      kind: 'vote',
      id: opinion.id,
      title: 'Draft measure 4',
      language: 'en',
      path: `/bodies/${group.slug}/opinions/${opinion.id}`,
      bodyTitle: 'Voices',
      bodyLanguage: 'en',
      timeZone: 'Europe/Brussels',
      dueAt: after(day),
      isOverdue: false,
      waiting: 1,
    };
    expect(await duties(first.client)).toEqual([expected]);
    for (const client of [observer.client, group.lead, group.official.client]) expect(await duties(client)).toEqual([]);
    await first.client.put(`/opinions/${opinion.id}/proxy`, { seatId: first.seatId, toSeatId: second.seatId });
    expect(await duties(second.client)).toMatchObject([{ waiting: 2 }]);
    await vote(second, opinion.id, 'for');
    expect(await duties(second.client)).toMatchObject([{ waiting: 1 }]);
    await vote(first, opinion.id, 'for');
    for (const { client } of [first, second]) expect(await duties(client)).toEqual([]);
    expect(await duties(group.members[2]!.client)).toHaveLength(1);
    await later(app, day);
    expect(await duties(group.members[2]!.client)).toEqual([]);
  });

  it('is an objection period and a request for advice, the most urgent first', async () => {
    const group = await advisingGroup(app);
    const [member] = group.members;
    const requestId = await ask(group);
    const opinion = await draftOpinion(group);
    await group.lead.post(`/opinions/${opinion.id}/objection-period`, { closesAt: after(2 * day) });
    expect(await duties(member!.client)).toMatchObject([
      { kind: 'object', id: opinion.id },
      { kind: 'contribute', id: requestId, title: 'Language courses' },
    ]);
    const words = { seatId: member!.seatId, body: 'They are not.', language: 'en' };
    await member!.client.put(`/advice-requests/${requestId}/contribution`, words);
    await later(app, 2 * day);
    expect(await duties(member!.client)).toEqual([]);
    expect(await duties(group.members[1]!.client)).toMatchObject([{ kind: 'contribute' }]);
  });

  it('is nothing for those who may not read it, whose term is over, or whose body is archived', async () => {
    const group = await advisingGroup(app);
    const [first, second, third] = group.members as (typeof group.members)[0][];
    await ask(group);
    await openVote(app, group.lead, (await draftOpinion(group)).id);
    const ended = seatFor(second!.email, { endsOn: '2027-03-09' });
    await group.lead.put(`/bodies/${group.id}/seats/${second!.seatId}`, ended, ifMatch(1));
    expect(await duties(second!.client)).toEqual([]);
    expect(await duties(first!.client)).toHaveLength(2);
    const { version } = (await group.lead.get(`/bodies/${group.id}`)).body;
    await group.lead.patch(`/bodies/${group.id}`, { parts: { members: 'public', opinions: 'team' } }, ifMatch(version));
    expect(await duties(first!.client)).toEqual([]);
    const parts = { members: 'public', opinions: 'members' };
    await group.lead.patch(`/bodies/${group.id}`, { parts }, ifMatch(version + 1));
    expect(await duties(third!.client)).toHaveLength(2);
    await group.lead.post(`/bodies/${group.id}/archive`);
    expect(await duties(third!.client)).toEqual([]);
    expect((await app.visitor().get('/me/duties')).body.code).toBe('unauthenticated');
  });

  it('is the advice that an authority they speak for has not answered, overdue or not', async () => {
    const group = await advisingGroup(app);
    const drafter = await organisations(app).member(group.authority.id, 'drafter');
    const { id } = await publishedOpinion(app, group, { answerDueOn: '2027-03-20' });
    expect(await duties(group.official.client)).toMatchObject([{ kind: 'answer', id, waiting: 2, isOverdue: false }]);
    expect(await duties(drafter.client)).toEqual([]);
    await travel(app, '2027-03-20T23:00:00Z');
    expect(await duties(group.official.client)).toMatchObject([{ dueAt: '2027-03-20T23:00:00.000Z', isOverdue: true }]);
    const { recommendationList } = (await group.official.client.get(`/opinions/${id}`)).body;
    for (const recommendation of recommendationList)
      await group.official.client.post(`/opinions/${id}/recommendations/${recommendation.id}/answers`, {
        verdict: 'endorsed',
        body: 'Yes.',
        language: 'en',
        seen: 0,
      });
    expect(await duties(group.official.client)).toEqual([]);
  });

  it('is the applications an assessor has neither assessed nor left to others', async () => {
    const call = await calls(app).open({ closes: '2027-03-12' });
    const applicants = [await people(app).member(), await people(app).member(), await people(app).member()];
    const ids: string[] = [];
    for (const applicant of applicants) ids.push(await calls(app).apply(call, applicant));
    const [assessor, competitor] = [await people(app).member(), applicants[2]!];
    expect(await duties(assessor.client)).toEqual([]);
    await calls(app).assess(call, [assessor, competitor], [[{ applicationId: ids[0], reason: 'My cousin.' }]]);
    const path = `/calls/${call.id}/assessment`;
    expect(await duties(assessor.client)).toMatchObject([{ kind: 'assess', path, waiting: 2, dueAt: null }]);
    expect(await duties(competitor.client)).toEqual([]);
    await calls(app).send(call, assessor, ids[1]!, 3);
    expect(await duties(assessor.client)).toMatchObject([{ waiting: 1 }]);
    await calls(app).send(call, assessor, ids[2]!, 3);
    expect(await duties(assessor.client)).toEqual([]);
  });

  it('is a declaration of interests that was never made, or runs out within a month', async () => {
    const { client: lead } = await people(app).staff();
    const { id, slug } = await ok(lead.post('/bodies/migrant-expert-group', { title: 'Experts', language: 'en' }));
    await ok(lead.post(`/bodies/${id}/open`));
    const member = await people(app).member();
    await ok(lead.post(`/bodies/${id}/seats`, seatFor(member.email)));
    const path = `/bodies/${slug}/declarations`;
    expect(await duties(member.client)).toMatchObject([{ kind: 'declare', title: 'Experts', path, dueAt: null }]);
    const none = { language: 'en', interests: [], noInterests: true };
    await ok(member.client.put(`/bodies/${id}/declarations/mine`, none));
    expect(await duties(member.client)).toEqual([]);
    await travel(app, '2028-02-09T09:00:00Z');
    expect(await duties(member.client)).toMatchObject([{ dueAt: '2028-03-10T09:00:00.000Z', isOverdue: false }]);
    await travel(app, '2028-03-10T09:00:00Z');
    expect(await duties(member.client)).toMatchObject([{ isOverdue: true }]);
  });

  it('is what their organisation promised for these days', async () => {
    const { city, path } = await committed(app);
    const { client } = city.representative;
    const soon = (await client.post(path, promise(city.id, { dueOn: '2027-03-20' }))).body;
    await client.post(path, promise(city.id, { dueOn: '2028-03-20' }));
    expect(await duties(client)).toMatchObject([
      { kind: 'commitment', id: soon.id, title: 'We open a desk in the town hall.', dueAt: '2027-03-20T23:00:00.000Z' },
    ]);
    expect(await duties(city.drafter.client)).toEqual([]);
    await travel(app, '2027-03-21T00:00:00Z');
    expect(await duties(client)).toMatchObject([{ id: soon.id, isOverdue: true }]);
    await client.post(`${path}/${soon.id}/steps`, { command: 'start', note: '', language: 'en' });
    await client.post(`${path}/${soon.id}/steps`, { command: 'meet', note: 'It is open.', language: 'en' });
    expect(await duties(client)).toEqual([]);
  });

  it('is the minutes that members comment on, until they did', async () => {
    const { body, member } = await bodyThatMeets(app);
    const meetingId = await invitedMeeting(body);
    await travel(app, new Date(Date.parse('2027-05-10T18:00:00Z') + hour));
    await body.lead.post(`/meetings/${meetingId}/hold`);
    const { documentId } = (await body.lead.post(`/meetings/${meetingId}/minutes`)).body;
    expect(await duties(member.client)).toEqual([]);
    await ok(body.lead.post(`/meetings/${meetingId}/minutes/circulate`));
    const path = `/bodies/${body.slug}/meetings/${meetingId}`;
    expect(await duties(member.client)).toMatchObject([{ kind: 'minutes', title: 'Third meeting', path }]);
    expect(await duties(body.lead)).toEqual([]);
    const { activityId } = (await member.client.get(`/documents/${documentId}`)).body;
    await send(member.client, { activityId }, { body: 'I was there too.', documentId });
    expect(await duties(member.client)).toEqual([]);
  });
});
