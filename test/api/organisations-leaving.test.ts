import { EndDelegations } from '../../server/src/organisations/jobs/end-delegations.js';
import { registerDay } from '../../server/src/organisations/register-day.js';
import { addDays } from '../../shared/deadlines.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { consultationOnText } from '../support/scenes/comments.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const scene = () => organisations(app).withMembers();
const inDays = (days: number) => addDays(registerDay(app.clock.now()), days);
const place = (id: string, person: { id: string }) => `/organisations/${id}/members/${person.id}`;

/** Until a session of this database waits for a lock that another holds. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await app.db.sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a delegation', () => {
  it('gives a member a role until a day, shows it, and ends by itself', async () => {
    const { id, drafter, administrator } = await scene();
    const until = inDays(3);
    const lent = await administrator.client.put(`${place(id, drafter)}/delegation`, { role: 'representative', until });
    expect(lent.status).toBe(204);
    expect((await drafter.client.get('/me')).body.memberships).toMatchObject([{ role: 'representative' }]);
    const { body } = await drafter.client.get(`/organisations/${id}/members`);
    expect(body.items.find(({ personId }: { personId: string }) => personId === drafter.id)).toMatchObject({
      role: 'drafter',
      delegation: { role: 'representative', until, by: administrator.name },
    });

    await app.app.get(EndDelegations).end();
    expect((await drafter.client.get('/me')).body.memberships).toMatchObject([{ role: 'representative' }]);
    await app.db.sql`update organisation_member set delegated_until = ${inDays(-1)} where person_id = ${drafter.id}`;
    expect((await drafter.client.get('/me')).body.memberships).toMatchObject([{ role: 'drafter' }]);
    await app.app.get(EndDelegations).end();
    const events = await app.db.sql`select type from event where subject_id = ${id} order by id`;
    expect(events.map(({ type }) => type)).toEqual(['organisation.role-delegated', 'organisation.delegation-ended']);
  });

  it('is told to whoever stands in when it begins and when it ends, once each', async () => {
    const { id, drafter, administrator } = await organisations(app).withMembers({ name: 'Stand-in house' });
    const delegation = `${place(id, drafter)}/delegation`;
    const lend = () => administrator.client.put(delegation, { role: 'representative', until: inDays(3) });
    const told = () =>
      app.mailbox(drafter.email).flatMap(({ subject }) => (subject.includes('Stand-in') ? subject : []));
    for (const { status } of [await lend(), await lend()]) expect(status).toBe(204);
    await app.drain();
    expect(told()).toEqual(['You stand in at Stand-in house']);
    await administrator.client.delete(delegation);
    await app.drain();
    expect(told()).toEqual(['You stand in no longer at Stand-in house', 'You stand in at Stand-in house']);
  });

  it('ends earlier when an administrator says so', async () => {
    const { id, drafter, administrator } = await scene();
    const delegation = `${place(id, drafter)}/delegation`;
    await administrator.client.put(delegation, { role: 'administrator', until: inDays(1) });
    expect((await drafter.client.get(`/organisations/${id}`)).body.can.edit).toBe(true);
    expect((await administrator.client.delete(delegation)).status).toBe(204);
    expect((await drafter.client.get(`/organisations/${id}`)).body.can.edit).toBe(false);
    expect((await administrator.client.delete(delegation)).status).toBe(404);
  });

  it.each([
    ['yesterday', -1, 'administrator', '/until'],
    ['more than a year ahead', 400, 'administrator', '/until'],
    ['of the role they have', 5, 'drafter', '/role'],
    ['of a role that may less', 5, 'drafter', '/role', 'representative'],
  ])('is refused until %s', async (_, days, role, pointer, to = 'drafter') => {
    const { id, administrator, ...members } = await scene();
    const member = to === 'drafter' ? members.drafter : members.representative;
    const answer = await administrator.client.put(`${place(id, member)}/delegation`, { role, until: inDays(days) });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('is given by administrators only, and who stands in for one makes nobody one', async () => {
    const { id, drafter, representative, administrator } = await scene();
    const wish = { role: 'administrator', until: inDays(2) };
    for (const { client } of [drafter, representative, await people(app).member()])
      expect((await client.put(`${place(id, drafter)}/delegation`, wish)).status).toBe(403);
    await administrator.client.put(`${place(id, drafter)}/delegation`, wish);
    const answers = [
      await drafter.client.patch(place(id, drafter), { role: 'administrator' }),
      await drafter.client.put(`${place(id, representative)}/delegation`, wish),
      await drafter.client.post(`/organisations/${id}/invitations`, { email: 'a@example.org', role: 'administrator' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await drafter.client.patch(place(id, representative), { role: 'drafter' })).status).toBe(204);
  });

  it('lets nobody who stands in for the only administrator take their place for good', async () => {
    const { id, drafter, representative, administrator } = await scene();
    await administrator.client.put(`${place(id, drafter)}/delegation`, { role: 'administrator', until: inDays(2) });
    for (const { id: successorId } of [drafter, representative])
      expect((await drafter.client.delete(`${place(id, administrator)}?successorId=${successorId}`)).status).toBe(403);
    expect((await administrator.client.get('/me')).body.memberships).toMatchObject([{ role: 'administrator' }]);
  });

  it('is over when the role of their own may as much', async () => {
    const { id, drafter, administrator } = await scene();
    await administrator.client.put(`${place(id, drafter)}/delegation`, { role: 'representative', until: inDays(2) });
    await administrator.client.patch(place(id, drafter), { role: 'administrator' });
    expect((await drafter.client.get('/me')).body.memberships).toMatchObject([{ role: 'administrator' }]);
  });

  it('does not count as the administrator an organisation needs', async () => {
    const { id, drafter, administrator } = await scene();
    await administrator.client.put(`${place(id, drafter)}/delegation`, { role: 'administrator', until: inDays(2) });
    expect((await administrator.client.post(`/organisations/${id}/leave`)).body.code).toBe('last-administrator');
  });
});

describe('somebody who leaves', () => {
  it('as the last administrator names who follows, who becomes administrator for good', async () => {
    const { id, drafter, administrator } = await scene();
    const leave = (successorId: string) => administrator.client.post(`/organisations/${id}/leave`, { successorId });
    expect((await administrator.client.get(`${place(id, administrator)}/departure`)).body).toEqual({
      tasks: [],
      isLastAdministrator: true,
    });
    for (const nobody of [administrator.id, (await people(app).member()).id])
      expect((await leave(nobody)).body.errors).toEqual([{ pointer: '/successorId', code: 'isOtherMember' }]);
    expect((await leave(drafter.id)).status).toBe(204);
    expect((await drafter.client.get('/me')).body.memberships).toMatchObject([{ role: 'administrator' }]);
  });

  it('hands over drafts, seats, places in teams and answers that are owed, to a named person', async () => {
    const { id, representative, drafter } = await scene();
    const body = await openBody(app, { title: 'Expert group on housing' });
    const seat = seatFor(representative.email, { memberType: 'organisation', organisationIds: [id] });
    await body.lead.post(`/bodies/${body.id}/seats`, seat);
    const consultation = await consultationOnText(app, { title: 'Housing for all' });
    const words = { body: 'Not sent yet', stance: 'none', organisationId: id };
    const saved = await representative.client.put(`/drafts/activity:${consultation.activityId}`, words);
    expect(saved.status).toBe(200);
    await app.db.sql`update space set owner_organisation_id = ${id} where id = ${consultation.spaceId}`;
    await app.db.sql`
      insert into space_team (space_id, person_id, role, added_at) values (${consultation.spaceId}, ${representative.id}, 'answerer', now())`;

    expect((await representative.client.post(`/organisations/${id}/leave`)).body.code).toBe('successor-needed');
    const { body: open } = await representative.client.get(`${place(id, representative)}/departure`);
    expect(open.tasks).toEqual([
      { kind: 'draft', title: 'Housing for all', role: null },
      { kind: 'seat', title: 'Expert group on housing', role: 'member' },
      { kind: 'team', title: 'Housing for all', role: 'answerer' },
    ]);

    const left = await representative.client.post(`/organisations/${id}/leave`, { successorId: drafter.id });
    expect(left.status).toBe(204);
    const { body: seats } = await body.lead.get(`/bodies/${body.id}/seats`);
    expect(seats.items[0].people).toMatchObject([{ name: drafter.name }]);
    const drafts = await app.db.sql`select person_id, body from comment_draft where organisation_id = ${id}`;
    expect(drafts).toEqual([{ person_id: drafter.id, body: 'Not sent yet' }]);
    const team = await app.db.sql`
      select person_id from space_team where space_id = ${consultation.spaceId} and person_id in (${drafter.id}, ${representative.id})`;
    expect(team).toEqual([{ person_id: drafter.id }]);
    const members = await app.db.sql`select person_id from space_member where space_id = ${body.id}`;
    expect(members).toEqual([{ person_id: drafter.id }]);
  });

  it('has something open in a body that the administrator may not see: that it is there is told, not what it is', async () => {
    const { id, representative, administrator } = await scene();
    const body = await openBody(app, { title: 'A hidden group', visibility: 'private' });
    const seat = seatFor(representative.email, { memberType: 'organisation', organisationIds: [id] });
    await body.lead.post(`/bodies/${body.id}/seats`, seat);
    const departure = `${place(id, representative)}/departure`;
    expect((await administrator.client.get(departure)).body.tasks).toEqual([
      { kind: 'seat', title: null, role: 'member' },
    ]);
    expect((await representative.client.get(departure)).body.tasks[0].title).toBe('A hidden group');
  });

  it('is looked at by themselves and by those who keep the members', async () => {
    const { id, drafter, representative, administrator } = await scene();
    const departure = `${place(id, drafter)}/departure`;
    const statuses = [];
    for (const { client } of [
      drafter,
      administrator,
      await people(app).staff(),
      representative,
      await people(app).member(),
    ])
      statuses.push((await client.get(departure)).status);
    expect(statuses).toEqual([200, 200, 200, 403, 403]);
  });

  it('waits for the secretariat that is changing the seat, and hands over what it wrote', async () => {
    const { id, representative, drafter } = await scene();
    const body = await openBody(app);
    const seat = seatFor(representative.email, { memberType: 'organisation', organisationIds: [id] });
    await body.lead.post(`/bodies/${body.id}/seats`, seat);
    const secretariat = app.db.dataSource.createQueryRunner();
    await secretariat.startTransaction();
    await secretariat.query('select 1 from space where id = $1 for update', [body.id]);
    const leaving = representative.client.post(`/organisations/${id}/leave`, { successorId: drafter.id });
    const left = leaving.then(({ status }) => status);
    await untilSomebodyWaits();
    await secretariat.query('update seat set note = $2 where space_id = $1', [body.id, 'Chairs the group on housing']);
    await secretariat.commitTransaction();
    await secretariat.release();
    expect(await left).toBe(204);
    const { body: seats } = await body.lead.get(`/bodies/${body.id}/seats`);
    expect(seats.items).toMatchObject([{ people: [{ name: drafter.name }] }]);
    const notes = await app.db.sql`select note from seat where space_id = ${body.id}`;
    expect(notes).toEqual([{ note: 'Chairs the group on housing' }]);
  });

  it('cannot name somebody who leaves at the same moment: one stays, with all that was open', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { id, administrator, representative } = await scene();
      const body = await openBody(app);
      const seat = seatFor(representative.email, { memberType: 'organisation', organisationIds: [id] });
      await body.lead.post(`/bodies/${body.id}/seats`, seat);
      const answers = await Promise.all([
        administrator.client.post(`/organisations/${id}/leave`, { successorId: representative.id }),
        representative.client.post(`/organisations/${id}/leave`, { successorId: administrator.id }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 422]);
      const stays = answers[0].status === 204 ? representative : administrator;
      const [member] = await app.db.sql`select role from organisation_member where person_id = ${stays.id}`;
      const [sits] = await app.db
        .sql`select person_id from seat_person h join seat t on t.id = h.seat_id where t.space_id = ${body.id}`;
      expect([member, sits]).toEqual([{ role: 'administrator' }, { person_id: stays.id }]);
    }
  });
});
