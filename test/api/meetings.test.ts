import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { seatFor } from '../support/scenes/bodies.js';
import { travel } from '../support/scenes/consultations.js';
import {
  agenda,
  bodyThatMeets,
  invite,
  invitedMeeting,
  meetingPlan,
  plannedMeeting,
} from '../support/scenes/meetings.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => travel(app, '2027-03-10T12:00:00Z'));

describe('a meeting of a body', () => {
  it('is planned by the team, which alone sees it until the members are invited', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await plannedMeeting(body);
    expect((await body.lead.get(`/meetings/${id}`)).body).toMatchObject({
      state: 'planned',
      title: 'Third meeting',
      startsAt: '2027-05-10T08:00:00.000Z',
      body: { slug: body.slug },
      notice: { days: 28, dueOn: '2027-04-12', givenAt: null, late: false },
      papersDueOn: '2027-05-03',
      minutes: null,
      can: { invite: true, hold: false },
    });
    for (const client of [member.client, app.visitor()]) {
      expect((await client.get(`/meetings/${id}`)).status).toBe(404);
      expect((await client.get(`/bodies/${body.slug}/meetings`)).body.items).toEqual([]);
    }
    expect((await invite(body.lead, id)).body).toMatchObject({ state: 'invited', notice: { late: false } });
    expect((await app.visitor().get(`/meetings/${id}`)).body).toMatchObject({
      state: 'invited',
      can: { reply: false },
    });
    expect((await app.visitor().get(`/bodies/${body.slug}/meetings`)).body.items).toMatchObject([{ id }]);
  });

  it('cannot be planned by a member, and needs an end after its beginning', async () => {
    const { body, member } = await bodyThatMeets(app);
    expect((await member.client.post(`/bodies/${body.id}/meetings`, meetingPlan())).body.code).toBe('forbidden');
    const wrong = await body.lead.post(`/bodies/${body.id}/meetings`, meetingPlan({ ends: '2027-05-10T09:00' }));
    expect(wrong.body).toMatchObject({ code: 'validation-failed', errors: [{ pointer: '/ends' }] });
  });

  it('is called in time by the body’s own rules, or late with a reason that everyone reads', async () => {
    const { body } = await bodyThatMeets(app);
    const rules = { noticeDays: 70, papersDays: 10, minutesDays: 30 };
    const set = await body.lead.put(`/bodies/${body.id}/meeting-rules`, rules, ifMatch(0));
    expect(set.body).toMatchObject({ ...rules, version: 1 });
    const id = await plannedMeeting(body);
    expect((await body.lead.get(`/meetings/${id}`)).body).toMatchObject({
      papersDueOn: '2027-04-30',
      notice: { days: 70, dueOn: '2027-03-01', late: true },
    });
    expect((await invite(body.lead, id)).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/lateReason', code: 'noticeTooShort', params: { days: 70 } }],
    });
    expect((await invite(body.lead, id, 'The draft came late.')).status).toBe(200);
    expect((await app.visitor().get(`/meetings/${id}`)).body.notice).toMatchObject({
      late: true,
      reason: 'The draft came late.',
    });
    const { version } = (await body.lead.get(`/bodies/${body.id}/meeting-rules`)).body;
    await body.lead.put(`/bodies/${body.id}/meeting-rules`, { ...rules, noticeDays: 5 }, ifMatch(version));
    expect((await app.visitor().get(`/meetings/${id}`)).body.notice).toMatchObject({ days: 70, late: true });
    expect((await app.visitor().get(`/bodies/${body.id}/meeting-rules`)).body).toMatchObject({
      noticeDays: 5,
      can: { edit: false },
    });
  });

  it('is somewhere, or in a live room, before anybody is invited', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await plannedMeeting(body, { place: '' });
    expect((await invite(body.lead, id)).body.errors).toMatchObject([{ pointer: '/place', code: 'placeMissing' }]);
    const { version } = (await body.lead.get(`/meetings/${id}`)).body;
    const changed = await body.lead.patch(`/meetings/${id}`, { liveRoom: true }, ifMatch(version));
    expect(changed.body.sessionId).toEqual(expect.any(String));
    expect((await invite(body.lead, id)).status).toBe(200);
  });

  it('invites those on a seat by mail, with an entry for their calendar', async () => {
    const { body, member } = await bodyThatMeets(app, { title: 'Views of migrants', visibility: 'private' });
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor('no-account@example.org'));
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor('gone@example.org', { endsOn: '2027-04-30' }));
    const id = await invitedMeeting(body);
    await app.drain();
    const [mail] = app.mailbox(member.email);
    expect(mail).toMatchObject({
      subject: 'Invitation: Third meeting (Views of migrants)',
      text: expect.stringContaining('10 May 2027 at 10:00 (Brussels), Room 4'),
    });
    expect(mail?.text).toContain(`/bodies/${body.slug}/meetings/${id}`);
    expect(mail?.calendar).toContain(`UID:${id}@localhost:3000`);
    expect(mail?.calendar).toContain('LOCATION:Room 4');
    expect(app.mailbox('no-account@example.org')).toHaveLength(1);
    expect(app.mailbox('gone@example.org')).toHaveLength(0);
  });

  it('that moves is told anew, and needs a reason when that is late', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const edit = async (change: object) => {
      const { version } = (await body.lead.get(`/meetings/${id}`)).body;
      return body.lead.patch(`/meetings/${id}`, change, ifMatch(version));
    };
    await edit({ note: 'Bring your badge.' });
    await app.drain();
    expect(app.mailbox(member.email)).toHaveLength(1);
    const sooner = { starts: '2027-03-20T10:00', ends: '2027-03-20T12:00' };
    expect((await edit(sooner)).body.errors).toMatchObject([{ pointer: '/lateReason', code: 'noticeTooShort' }]);
    expect((await edit({ ...sooner, lateReason: 'The hall burnt down.' })).body.notice).toMatchObject({ late: true });
    await app.drain();
    const [mail] = app.mailbox(member.email);
    expect(mail?.subject).toContain('Another time or place');
    expect(mail?.text).toContain('The hall burnt down.');
    expect(mail?.calendar).toContain('DTSTART:20270320T090000Z');
  });

  it('that is cancelled is told with the reason, and taken off calendars', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const quiet = await plannedMeeting(body, { title: 'Never announced' });
    await body.lead.post(`/meetings/${quiet}/cancel`, { reason: 'Not needed.' });
    await body.lead.post(`/meetings/${id}/cancel`, { reason: 'The chair is ill.' });
    await app.drain();
    expect(app.mailbox(member.email).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Cancelled'),
      expect.stringContaining('Invitation'),
    ]);
    expect(app.mailbox(member.email)[0]?.calendar).toContain('STATUS:CANCELLED');
    const feed = (await app.visitor().get(`/bodies/${body.slug}/meetings.ics`)).text;
    expect(feed).toContain('STATUS:CANCELLED');
    expect(feed).not.toContain('Never announced');
    expect((await invite(body.lead, id)).body.code).toBe('invalid-transition');
  });

  it('is held once it began, and listed among what has been', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    expect((await body.lead.post(`/meetings/${id}/hold`)).body.code).toBe('invalid-transition');
    await travel(app, '2027-05-10T10:30:00Z');
    expect((await body.lead.post(`/meetings/${id}/hold`)).body).toMatchObject({
      state: 'held',
      minutes: { state: 'drafting', dueOn: '2027-06-21', overdue: false },
    });
    expect((await app.visitor().get(`/bodies/${body.id}/meetings`)).body.items).toEqual([]);
    expect((await app.visitor().get(`/bodies/${body.id}/meetings?when=past`)).body.items).toMatchObject([{ id }]);
  });

  it('is listed page by page, the soonest first', async () => {
    const { body } = await bodyThatMeets(app);
    for (const day of ['12', '11', '13'])
      await invitedMeeting(body, {
        title: `On ${day} May`,
        starts: `2027-05-${day}T10:00`,
        ends: `2027-05-${day}T11:00`,
      });
    const first = (await app.visitor().get(`/bodies/${body.id}/meetings?limit=2`)).body;
    expect(first.items.map(({ title }: { title: string }) => title)).toEqual(['On 11 May', 'On 12 May']);
    const second = (await app.visitor().get(`/bodies/${body.id}/meetings?limit=2&cursor=${first.nextCursor}`)).body;
    expect(second).toMatchObject({ items: [{ title: 'On 13 May' }], nextCursor: null });
  });
});

describe('the agenda of a meeting', () => {
  it('has points in an order, with who presents them and what they are about', async () => {
    const { body } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const made = await body.lead.post(`/bodies/${body.id}/documents`, { title: 'Working paper', language: 'en' });
    const { documentId } = made.body;
    const set = await agenda(body.lead, id, [
      { title: 'Opening', minutes: 10, presenter: 'The chair' },
      { title: 'The draft measure', minutes: 60, documentId, link: '/bodies/x/opinions/1' },
    ]);
    expect(set.body.agenda).toMatchObject([
      { title: 'Opening', minutes: 10, presenter: 'The chair', document: null, link: '' },
      { title: 'The draft measure', minutes: 60, document: null, link: '/bodies/x/opinions/1' },
    ]);
    const [first, second] = set.body.agenda;
    const again = await agenda(
      body.lead,
      id,
      [
        { ...second, documentId: undefined },
        { ...first, title: 'Closing' },
      ].map(({ id: itemId, title, minutes }) => ({ id: itemId, title, minutes })),
    );
    expect(again.body.agenda).toMatchObject([{ id: second.id }, { id: first.id, title: 'Closing' }]);
  });

  it('takes no point of another meeting, no document of another body and no address that runs a script', async () => {
    const { body } = await bodyThatMeets(app);
    const other = await bodyThatMeets(app);
    const [id, elsewhere] = [await invitedMeeting(body), await invitedMeeting(other.body)];
    const point = (await agenda(other.body.lead, elsewhere, [{ title: 'Theirs', minutes: 5 }])).body.agenda[0];
    const theirs = await other.body.lead.post(`/bodies/${other.body.id}/documents`, {
      title: 'Theirs',
      language: 'en',
    });
    const wrong = [
      { id: point.id, title: 'Stolen', minutes: 5 },
      { title: 'Foreign', minutes: 5, documentId: theirs.body.documentId },
    ];
    expect((await agenda(body.lead, id, wrong)).body.errors).toMatchObject([
      { pointer: '/items/0/id' },
      { pointer: '/items/1/documentId' },
    ]);
    for (const link of ['javascript:alert(1)', '//evil.example', 'http://plain.example'])
      expect((await agenda(body.lead, id, [{ title: 'A', minutes: 5, link }])).body.errors).toMatchObject([
        { pointer: '/items/0/link' },
      ]);
  });
});

describe('who comes to a meeting', () => {
  it('is said by members beforehand, for themselves alone', async () => {
    const { body, member } = await bodyThatMeets(app);
    const id = await invitedMeeting(body);
    const stranger = await people(app).member();
    expect((await member.client.put(`/meetings/${id}/reply`, { reply: 'alternate' })).body.reply).toBe('alternate');
    expect((await stranger.client.put(`/meetings/${id}/reply`, { reply: 'coming' })).body.code).toBe('forbidden');
    const list = async (client = body.lead) => (await client.get(`/meetings/${id}/attendance`)).body;
    expect((await list()).members).toMatchObject([{ reply: 'alternate', attendance: null }]);
    expect((await list(app.visitor())).members).toMatchObject([{ reply: null }]);
    await travel(app, '2027-05-11T12:00:00Z');
    expect((await member.client.put(`/meetings/${id}/reply`, { reply: 'coming' })).body.code).toBe(
      'invalid-transition',
    );
  });

  it('is written down afterwards by the team, observers apart', async () => {
    const { body, member } = await bodyThatMeets(app);
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, { role: 'observer' }));
    const id = await invitedMeeting(body);
    const { members, observers } = (await body.lead.get(`/meetings/${id}/attendance`)).body;
    const seats = [
      { seatId: members[0].seatId, attendance: 'represented' },
      { seatId: observers[0].seatId, attendance: 'present' },
    ];
    expect((await member.client.put(`/meetings/${id}/attendance`, { seats })).body.code).toBe('forbidden');
    expect((await body.lead.put(`/meetings/${id}/attendance`, { seats })).body).toMatchObject({
      members: [{ attendance: 'represented' }],
      observers: [{ attendance: 'present' }],
    });
    const other = await bodyThatMeets(app);
    const elsewhere = await invitedMeeting(other.body);
    expect((await other.body.lead.put(`/meetings/${elsewhere}/attendance`, { seats })).body.errors).toHaveLength(2);
  });

  it('is shown by the names members chose, except to the team, and to those alone who may know the members', async () => {
    const { body } = await bodyThatMeets(app);
    const hidden = { people: [{ sitting: 'holder', name: 'Real Name', publicName: 'N. N.', email: null }] };
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null, hidden));
    const id = await invitedMeeting(body);
    const names = async (client = app.visitor()) =>
      JSON.stringify((await client.get(`/meetings/${id}/attendance`)).body.members);
    expect(await names()).toContain('N. N.');
    expect(await names()).not.toContain('Real Name');
    expect(await names(body.lead)).toContain('Real Name');
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    const parts = { members: 'team', meetings: 'public' };
    await body.lead.patch(`/bodies/${body.id}`, { parts }, ifMatch(version));
    expect((await app.visitor().get(`/meetings/${id}/attendance`)).status).toBe(401);
    expect((await app.visitor().get(`/meetings/${id}`)).body.can.readAttendance).toBe(false);
  });
});
