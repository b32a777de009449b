import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch } from '../support/client.js';
import { addParties, committed, promise, publishText, signature } from '../support/scenes/agreements.js';
import { travel } from '../support/scenes/consultations.js';
import { invitedMeeting } from '../support/scenes/meetings.js';
import { advisingGroup, publishedOpinion } from '../support/scenes/opinions.js';
import { organisations } from '../support/scenes/organisations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => app.clock.set(new Date()));

describe('a yearly report', () => {
  it('is assembled from what is recorded, edited by the team, and read by everyone once it is published', async () => {
    app.clock.set('2030-02-27T12:00:00Z');
    const { pact, city, path } = await committed(app);
    app.clock.set('2030-03-01T12:00:00Z');
    const late = await organisations(app).withMembers({ name: 'Late town' });
    await addParties(pact, [late.id]);
    app.clock.set('2030-03-01T13:00:00Z');
    await pact.lead.post(`${pact.path}/open`);
    const { client } = city.representative;
    const sign = (organisation: typeof city) =>
      organisation.representative.client.post(
        `${pact.path}/signatures`,
        signature(organisation.id, pact.versionId, { reservation: 'Not article 3.' }),
      );
    await sign(city);
    const met = (await client.post(path, promise(city.id, { text: 'A desk' }))).body;
    await client.post(`${path}/${met.id}/steps`, { command: 'meet', language: 'en' });
    const evidence = { title: 'Opening', language: 'en', url: 'https://example.org/o', datedOn: '2030-02-27' };
    await client.post(`${path}/${met.id}/evidence`, evidence);
    await client.post(path, promise(city.id, { text: 'A course', dueOn: '2030-03-02' }));
    app.clock.set('2030-03-04T12:00:00Z');
    await sign(late);
    app.clock.set('2030-03-04T13:00:00Z');
    const withdrawal = { organisationId: city.id, reason: 'No money.', language: 'en' };
    await client.post(`${pact.path}/withdrawals`, withdrawal);
    await client.post(`${path}/${met.id}/steps`, { command: 'resume', language: 'en' });

    const reports = `/bodies/${pact.id}/reports`;
    const contents = await app.visitor().get(`${reports}/contents?fromOn=2030-02-28&toOn=2030-03-03`);
    expect(contents.body).toMatchObject({
      parties: 2,
      signed: 1,
      acts: [
        { act: 'joined', name: 'Late town' },
        { act: 'signed', name: 'City', number: 1, reserved: true },
      ],
      counts: { met: 1, promised: 1 },
      overdue: 1,
    });
    const next = await app.visitor().get(`${reports}/contents?fromOn=2030-03-04&toOn=2030-12-31`);
    expect(next.body).toMatchObject({
      signed: 1,
      acts: [
        { act: 'signed', name: 'Late town' },
        { act: 'withdrawn', name: 'City', reason: 'No money.' },
      ],
      counts: { met: 0, running: 1, promised: 1 },
    });
    const input = { fromOn: '2030-02-28', toOn: '2030-03-03', title: 'Report 2030', language: 'en' };
    expect((await client.post(reports, input)).body.code).toBe('forbidden');
    const { documentId } = (await pact.lead.post(reports, input)).body;
    expect((await app.visitor().get(reports)).body).toMatchObject({ items: [], can: { assemble: false } });
    expect((await pact.lead.get(reports)).body.items).toMatchObject([{ title: 'Report 2030', publishedAt: null }]);
    await publishText(pact.lead, documentId, 'A word from the team.');
    expect((await app.visitor().get(reports)).body.items).toMatchObject([
      { title: 'Report 2030', fromOn: '2030-02-28' },
    ]);
    const { text } = await app.visitor().get(`/documents/${documentId}/versions/current`);
    for (const words of [
      'A word from the team.',
      'There are 2 parties, of which one has signed.',
      'City signed version 1 of “Pact” on 1 March 2030, with a reservation.',
      'A desk\\tMet\\t–\\tOpening (27 February 2030)',
      'A course\\tPromised, overdue\\t2 March 2030',
    ])
      expect(text).toContain(words);
    const turned = { ...input, toOn: '2029-12-31' };
    expect((await pact.lead.post(reports, turned)).body.errors).toMatchObject([
      { pointer: '/toOn', code: 'beforeStart' },
    ]);
  });

  it('tells where the body met, who came, which minutes missed their day, and what was answered to its opinions', async () => {
    await travel(app, '2027-03-10T09:00:00Z');
    const group = await advisingGroup(app);
    const { version, parts } = (await group.lead.get(`/bodies/${group.id}`)).body;
    const inUse = { parts: { ...parts, agreements: 'public', meetings: 'members' } };
    await group.lead.patch(`/bodies/${group.id}`, inUse, ifMatch(version));
    const opinion = await publishedOpinion(app, group, { answerDueOn: '2027-05-01' });
    const [first] = (await app.visitor().get(`/opinions/${opinion.id}`)).body.recommendationList;
    const meetingId = await invitedMeeting(group);
    await travel(app, '2027-05-10T18:00:00Z');
    await group.lead.post(`/meetings/${meetingId}/hold`);
    const { members } = (await group.lead.get(`/meetings/${meetingId}/attendance`)).body;
    const seats = [
      { seatId: members[0].seatId, attendance: 'present' },
      { seatId: members[1].seatId, attendance: 'represented' },
    ];
    await group.lead.put(`/meetings/${meetingId}/attendance`, { seats });
    const answer = { verdict: 'endorsed', body: 'We begin.', language: 'en', seen: 0 };
    await group.official.client.post(`/opinions/${opinion.id}/recommendations/${first.id}/answers`, answer);
    await travel(app, '2028-01-02T12:00:00Z');

    const reports = `/bodies/${group.id}/reports`;
    const read = async (client: Client, period: string) => (await client.get(`${reports}/contents?${period}`)).body;
    const whole = 'fromOn=2027-01-01&toOn=2027-12-31';
    const given = { number: 1, year: 2027, addressee: { name: 'Ministry of Employment' } };
    expect(await read(group.members[0]!.client, whole)).toMatchObject({
      meetings: [
        {
          id: meetingId,
          title: 'Third meeting',
          attendance: { present: 1, represented: 1, seats: 3 },
          minutes: 'overdue',
          minutesDueOn: '2027-06-21',
        },
      ],
      opinions: [{ ...given, verdicts: ['endorsed', null], isOverdue: true }],
    });
    // Before an answer was given, and before its day and that of the minutes.
    expect(await read(group.members[0]!.client, 'fromOn=2027-03-01&toOn=2027-04-30')).toMatchObject({
      meetings: [],
      opinions: [{ ...given, verdicts: [null, null], isOverdue: false }],
    });
    expect(await read(group.lead, 'fromOn=2027-05-01&toOn=2027-06-20')).toMatchObject({
      meetings: [{ minutes: 'awaited' }],
      opinions: [],
    });
    expect(await read(app.visitor(), whole)).toMatchObject({ meetings: [], opinions: [given] });

    const input = { fromOn: '2027-01-01', toOn: '2027-12-31', title: 'Jaarverslag', language: 'nl' };
    const { documentId } = (await group.lead.post(reports, input)).body;
    const { text } = await group.lead.get(`/documents/${documentId}/versions/1`);
    for (const words of [
      'In deze periode is niet vergaderd.',
      'Advies 1/2027, aan Ministry of Employment: Draft measure 4',
      'Het antwoord, per aanbeveling: 1. Onderschreven; 2. niet beantwoord. Een antwoord is te laat.',
    ])
      expect(text).toContain(words);
    const now = (await group.lead.get(`/bodies/${group.id}`)).body;
    const open = { parts: { ...now.parts, meetings: 'public', members: 'public' } };
    await group.lead.patch(`/bodies/${group.id}`, open, ifMatch(now.version));
    const again = (await group.lead.post(reports, { ...input, title: 'Report', language: 'en' })).body;
    expect((await group.lead.get(`/documents/${again.documentId}/versions/1`)).text).toContain(
      '10 May 2027: Third meeting. Of 3 seats 1 came and 1 had somebody come instead. The minutes were to be published by 21 June 2027 and are not.',
    );
  });
});
