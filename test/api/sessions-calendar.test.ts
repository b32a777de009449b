import { type TestApp, startApp } from '../support/app.js';
import { openConsultation, travel } from '../support/scenes/consultations.js';
import { plannedSession } from '../support/scenes/sessions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => travel(app, '2027-03-10T12:00:00Z'));

/** Lines with folds undone. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a session in a calendar', () => {
  it('has its beginning and end, its purpose and its address, under an id that stays', async () => {
    const { sessionId } = await plannedSession(app, { title: 'Wonen, werken; en leren' });
    const answer = await app.visitor().get(`/live-sessions/${sessionId}/calendar.ics`);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('text/calendar'),
      'content-disposition': expect.stringContaining('.ics'),
    });
    expect(linesOf(answer.text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Consilia//Live sessions//EN',
      'METHOD:PUBLISH',
      String.raw`NAME:Wonen\, werken\; en leren`,
      String.raw`X-WR-CALNAME:Wonen\, werken\; en leren`,
      'BEGIN:VEVENT',
      `UID:${sessionId}@localhost:3000`,
      'SEQUENCE:0',
      'DTSTAMP:20270310T120000Z',
      'DTSTART:20270311T120000Z',
      'DTEND:20270311T140000Z',
      String.raw`SUMMARY:Wonen\, werken\; en leren`,
      String.raw`DESCRIPTION:We go through the draft together.\n\nhttp://localhost:3000/sessions/${sessionId}`,
      `URL:http://localhost:3000/sessions/${sessionId}`,
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(answer.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('counts up with every change that calendars show, and with no other', async () => {
    const { sessionId, host } = await plannedSession(app);
    const sequence = async () =>
      linesOf((await app.visitor().get(`/live-sessions/${sessionId}/calendar.ics`)).text).find((line) =>
        line.startsWith('SEQUENCE'),
      );
    const edit = async (change: object, seen: number) =>
      expect((await host.patch(`/live-sessions/${sessionId}`, change, { 'if-match': `"${seen}"` })).status).toBe(200);
    const texts = { en: { title: 'Talk about the draft', purpose: 'We go through the draft together.' } };
    await edit({ languages: ['en', 'nl'], texts, starts: '2027-03-11T13:00' }, 1);
    expect(await sequence()).toBe('SEQUENCE:0');
    await edit({ ends: '2027-03-11T16:00' }, 2);
    expect(await sequence()).toBe('SEQUENCE:1');
    await edit({ texts: { en: { title: 'Another name', purpose: '' } } }, 3);
    expect(await sequence()).toBe('SEQUENCE:2');
  });

  it('stays in the feeds when it is cancelled, so that calendars take it off', async () => {
    const { sessionId, host, consultation } = await plannedSession(app);
    await plannedSession(app);
    await host.post(`/live-sessions/${sessionId}/cancel`, { reason: 'The speaker is ill.' });
    const all = linesOf((await app.visitor().get('/live-sessions.ics')).text);
    expect(all.filter((line) => line.startsWith('STATUS')).sort()).toContain('STATUS:CANCELLED');
    const feed = linesOf((await app.visitor().get(`/live-sessions.ics?space=${consultation.slug}`)).text);
    expect(feed.filter((line) => /^(UID|SEQUENCE|STATUS|TRANSP)/.test(line))).toEqual([
      `UID:${sessionId}@localhost:3000`,
      'SEQUENCE:1',
      'STATUS:CANCELLED',
      'TRANSP:TRANSPARENT',
    ]);
    expect(feed.find((line) => line.startsWith('DESCRIPTION'))).toContain('The speaker is ill.');
  });

  it('is only in the feeds of those who may read it', async () => {
    const { sessionId, consultation, host } = await plannedSession(app, { visibility: 'private' });
    const feed = (client = app.visitor()) => client.get(`/live-sessions.ics?space=${consultation.slug}`);
    expect((await feed()).status).toBe(404);
    expect((await feed(host)).text).toContain(sessionId);
    expect((await app.visitor().get('/live-sessions.ics')).text).not.toContain(sessionId);
    expect((await app.visitor().get(`/live-sessions/${sessionId}/calendar.ics`)).status).toBe(404);
  });

  it('keeps what clocks show when the days get longer meanwhile', async () => {
    const { slug, team } = await openConsultation(app);
    const { body } = await team.lead.post(`/consultations/${slug}/live-sessions`, {
      texts: { en: { title: 'After the change of the clock', purpose: '' } },
      starts: '2027-03-29T10:00',
      ends: '2027-03-29T12:00',
      timeZone: 'Europe/Brussels',
    });
    const file = (await app.visitor().get(`/live-sessions/${body.id}/calendar.ics`)).text;
    expect(linesOf(file)).toContain('DTSTART:20270329T080000Z');
  });
});
