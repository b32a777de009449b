import { answerStatuses, decisionReasonCodes, moderationActions } from '../../shared/comments.js';
import { composeNotice, noticeKinds, type NoticeRow } from '../../server/src/notifications/compose-notice.js';
import { opinionNoticeKinds } from '../../server/src/notifications/opinion-notice.messages.js';

const session = { title: 'Talk about Measures', startsAt: '2027-03-10T13:00:00Z', timeZone: 'Europe/Brussels' };

const meeting = {
  id: 'm',
  title: 'Third meeting',
  note: '',
  place: 'Room 4',
  startsAt: '2027-03-10T13:00:00Z',
  endsAt: '2027-03-10T15:00:00Z',
  timeZone: 'Europe/Brussels',
  state: 'invited' as const,
  sequence: 1,
  cancelReason: '',
};

const call = {
  id: 'c',
  title: 'Measures need members',
  applicationId: null,
  outcome: 'reserve',
  receipt: 'ABCD',
  reason: 'A reason.',
};

const row = (more: Partial<NoticeRow>): NoticeRow => ({
  id: 'n',
  kind: 'reply',
  language: 'en',
  data: {},
  subjectId: null,
  isGuest: false,
  email: 'a@example.org',
  name: 'Ana',
  space: { kind: 'consultation', slug: 'measures' },
  title: 'Measures',
  timeZone: 'Europe/Brussels',
  closesAt: new Date('2027-03-14T23:00:00Z'),
  session: null,
  opinion: null,
  meeting: null,
  call: null,
  organisation: null,
  other: null,
  position: null,
  ...more,
});

describe('a mail about something that happened', () => {
  const rows = noticeKinds.flatMap((kind) =>
    ['en', 'nl'].map((language) =>
      row({
        kind,
        language,
        session: /^(session|question|room)-/.test(kind) ? session : null,
        opinion: opinionNoticeKinds.some((it) => it === kind) ? 'Advice on Measures' : null,
        meeting: kind.startsWith('meeting-') ? meeting : null,
        position: kind === 'position-asked' ? 'One desk for Measures' : null,
        data: {
          action: 'hide',
          reason: 'insult',
          ground: 'house-rule',
          status: 'later',
          outcome: 'kept',
          number: '3/2027',
          late: 'no',
          due: '2027-04-21',
          papers: 2,
          side: 'umbrella',
          role: 'representative',
        },
        organisation: /^(affiliation|role|delegation|position)-/.test(kind)
          ? { name: 'Association for Measures', slug: 'association' }
          : null,
        other: kind.startsWith('affiliation-') ? { name: 'Federation', slug: 'federation' } : null,
        call: /^(application|call)-/.test(kind) ? call : null,
      }),
    ),
  );

  it.each(rows)('of the kind $kind in $language is whole sentences and a link', (notice) => {
    const { subject, text } = composeNotice(notice, 'https://consilia.example');
    expect(subject).toContain('Measures');
    expect(text).toContain('https://consilia.example/');
    expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
  });

  it.each(answerStatuses)('names the result %s of an answer differently from all others', (status) => {
    const said = (each: string) =>
      composeNotice(row({ kind: 'answer', data: { status: each } }), 'https://x.example').text;
    expect(answerStatuses.filter((other) => said(other) === said(status))).toEqual([status]);
  });

  it.each(moderationActions.filter((action) => action !== 'return'))('says what the decision %s did', (action) => {
    const said = composeNotice(
      row({ kind: 'decision', data: { action, reason: 'insult', ground: 'house-rule' } }),
      'https://x.example',
    ).text;
    expect(said).toMatch(/your comment in “Measures”/i);
  });

  it.each(decisionReasonCodes)('has words for the reason %s', (reason) => {
    expect(
      composeNotice(row({ kind: 'decision', data: { action: 'hide', reason, ground: 'law' } }), 'https://x.example')
        .text,
    ).not.toContain(`reason.${reason}`);
  });

  it('names the beginning of a session in its zone, and leads to its page', () => {
    const { text } = composeNotice(row({ kind: 'session-seat', subjectId: 'an-id', session }), 'https://x.example');
    expect(text).toContain('10 March 2027 at 14:00 (Brussels)');
    expect(text).toContain('https://x.example/sessions/an-id');
  });

  it('names the end of the last day, not the beginning of the next', () => {
    expect(composeNotice(row({ kind: 'opened' }), 'https://x.example').text).toContain(
      '14 March 2027 at 23:59 (Brussels)',
    );
  });
});
