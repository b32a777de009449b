import { type TestApp, startApp } from '../support/app.js';
import { openConsultation, travel } from '../support/scenes/consultations.js';
import { people, scenePassword } from '../support/scenes/people.js';

describe('following a consultation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    app.clock.set('2027-03-10T12:00:00Z');
  });
  afterAll(() => app.close());

  it('can be begun and ended, any number of times', async () => {
    const { slug } = await openConsultation(app);
    const { client } = await people(app).member();
    const isFollowed = async () => (await client.get(`/consultations/${slug}`)).body.isFollowed;
    expect(await isFollowed()).toBe(false);
    for (let time = 0; time < 2; time += 1)
      expect((await client.post(`/consultations/${slug}/follow`)).status).toBe(204);
    expect(await isFollowed()).toBe(true);
    for (let time = 0; time < 2; time += 1)
      expect((await client.delete(`/consultations/${slug}/follow`)).status).toBe(204);
    expect(await isFollowed()).toBe(false);
  });

  it('needs an account, and sight of it', async () => {
    const scene = await openConsultation(app, { visibility: 'private' });
    const { slug } = await openConsultation(app);
    const { client } = await people(app).member();
    expect((await app.visitor().post(`/consultations/${slug}/follow`)).body).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    expect((await client.post(`/consultations/${scene.slug}/follow`)).status).toBe(404);
    expect((await client.post(`/consultations/${scene.slug}/visit`)).status).toBe(404);
  });

  it('ends with the account', async () => {
    const { spaceId } = await openConsultation(app);
    const { client, id } = await people(app).member();
    await client.post(`/consultations/${spaceId}/follow`);
    await client.post(`/consultations/${spaceId}/visit`);
    await client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    const left = await app.db
      .sql`select 1 from space_follow where person_id = ${id} union all select 1 from space_visit where person_id = ${id}`;
    expect(left).toEqual([]);
  });
});

describe('since the last visit', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is since the end of the visit before; looks less than half an hour apart are one visit', async () => {
    await travel(app, '2027-03-10T12:00:00Z');
    const { slug } = await openConsultation(app);
    const { client } = await people(app).member();
    const visit = async (at: string) => {
      await travel(app, at);
      return (await client.post(`/consultations/${slug}/visit`)).body.previousAt;
    };
    expect(await visit('2027-03-10T12:00:00Z')).toBeNull();
    expect(await visit('2027-03-10T12:20:00Z')).toBeNull();
    expect(await visit('2027-03-10T12:45:00Z')).toBeNull();
    expect(await visit('2027-03-11T09:00:00Z')).toBe('2027-03-10T12:45:00.000Z');
    expect(await visit('2027-03-11T09:29:00Z')).toBe('2027-03-10T12:45:00.000Z');
    expect(await visit('2027-03-11T10:00:00Z')).toBe('2027-03-11T09:29:00.000Z');
  });
});

describe('the calendar of closing dates', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    app.clock.set('2027-03-10T12:00:00Z');
  });
  afterAll(() => app.close());

  /** Lines with folds undone. */
  const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

  it('holds what is open or announced, on its last day, under an id that stays', async () => {
    const title =
      'Wonen, werken; en leren: een titel die zo lang is dat hij niet op één regel van het bestand past — échte lengte';
    const scene = await openConsultation(app, {
      title,
      territories: ['NL'],
      closesAt: new Date('2027-05-24T22:00:00Z'),
    });
    await openConsultation(app, { title: 'Over', closesAt: new Date('2027-03-01T00:00:00Z') });
    await openConsultation(app, { title: 'Private', visibility: 'private' });
    const answer = await app.visitor().get('/consultations/calendar.ics');
    expect(answer.headers['content-type']).toContain('text/calendar');
    expect(linesOf(answer.text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Consilia//Closing dates//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      `UID:${scene.spaceId}-closing@localhost:3000`,
      'SEQUENCE:1',
      'DTSTAMP:20270310T120000Z',
      'DTSTART:20270524T215900Z',
      'DTEND:20270524T220000Z',
      String.raw`SUMMARY:Wonen\, werken\; en leren: een titel die zo lang is dat hij niet op één regel van het bestand past — échte lengte`,
      `URL:http://localhost:3000/consultations/${scene.slug}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(answer.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('counts up when a date moves, so that calendars take the new one', async () => {
    const scene = await openConsultation(app, { closesAt: new Date('2027-05-24T22:00:00Z'), territories: ['BE'] });
    const extension = {
      phaseId: scene.phaseId,
      ends: '2027-06-01',
      reason: 'More time was asked for.',
      language: 'en',
    };
    await scene.team.lead.post(`/consultations/${scene.spaceId}/extend`, extension);
    const lines = linesOf((await app.visitor().get('/consultations/calendar.ics?territory=BE')).text);
    expect(lines).toContain('SEQUENCE:2');
    expect(lines).toContain('DTEND:20270601T220000Z');
  });
});
