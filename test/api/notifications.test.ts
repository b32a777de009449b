import { Notices } from '../../server/src/notifications/notices.js';
import { moderationLimits } from '../../shared/moderation.js';
import { startApp, type TestApp } from '../support/app.js';
import { type CommentScene, consultationOnText, on, say } from '../support/scenes/comments.js';
import { openConsultation, travel } from '../support/scenes/consultations.js';
import { startSmtpSink } from '../support/smtp-sink.js';

let app: TestApp;
let scene: CommentScene;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await consultationOnText(app);
});

const subjects = (email: string) => app.mailbox(email).map(({ subject }) => subject.split(':')[0]);
const decide = (comment: { id: string; revisionId: string }, action: string, more: object = {}) =>
  scene.team.moderator.post(`/comments/${comment.id}/decisions`, {
    action,
    reason: 'insult',
    seenRevisionId: comment.revisionId,
    ...more,
  });

/** Lets the time pass in which a decision is told to nobody, and runs what is due then. */
const afterAWhile = async () => {
  await app.drain();
  app.clock.advance(moderationLimits.tellAfterSeconds * 1000);
  await app.app.get(Notices).sweep();
  await app.drain();
};

describe('people are told', () => {
  it('of a reply to what they said, once, and not of their own', async () => {
    const root = await say(scene.author.client, scene, on(scene, 0));
    await say(scene.reader.client, scene, { parentId: root.id });
    await say(scene.author.client, scene, { parentId: root.id });
    await app.drain();
    await app.drain();
    expect(subjects(scene.author.email)).toEqual(['A reply to your comment']);
    expect(subjects(scene.reader.email)).toEqual([]);
  });

  it('by jobs that are made only where somebody is to be told', async () => {
    const jobs = () =>
      app.db.sql`select task_identifier from graphile_worker.jobs where task_identifier = 'event.deliver'`;
    await app.drain();
    const root = await say(scene.author.client, scene, on(scene, 0));
    expect(await jobs()).toEqual([]);
    await say(scene.reader.client, scene, { parentId: root.id });
    expect(await jobs()).toHaveLength(1);
  });

  it('of a decision about their words, with reason, ground and what the moderator wrote', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await decide(comment, 'hide', { explanation: 'Please speak of the measure.' });
    await afterAWhile();
    const [mail] = app.mailbox(scene.author.email);
    expect(mail?.text).toContain('no longer shown');
    expect(mail?.text).toContain('it insults someone (house rules)');
    expect(mail?.text).toContain('Please speak of the measure.');
    expect(mail?.text).toContain(`/comments/${comment.id}`);
  });

  it('nothing of a decision that is taken back at once, and of both when it is taken back later', async () => {
    const undo = (id: string) => scene.team.moderator.post(`/decisions/${id}/undo`);
    const comment = await say(scene.author.client, scene, on(scene, 0));
    const { body: report } = await scene.reader.client.post(`/comments/${comment.id}/reports`, {
      reason: 'insult',
      explanation: 'This calls people names.',
      goodFaith: true,
    });
    expect(report.receiptCode).toBeDefined();
    const slip = await decide(comment, 'hide');
    await app.drain();
    await undo(slip.body.id);
    await afterAWhile();
    expect(subjects(scene.author.email)).toEqual([]);
    expect(subjects(scene.reader.email)).toEqual([]);

    const meant = await decide(comment, 'hide', { seenDecisionId: null });
    await afterAWhile();
    expect(subjects(scene.author.email)).toEqual(['A decision about your comment']);
    expect(subjects(scene.reader.email)).toHaveLength(1);
    await undo(meant.body.id);
    await app.drain();
    expect(subjects(scene.author.email)).toEqual(['A decision was taken back', 'A decision about your comment']);
  });

  it('in their own language', async () => {
    await app.db.sql`update person set language = 'nl' where id = ${scene.author.id}`;
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await decide(comment, 'hide');
    await afterAWhile();
    expect(app.mailbox(scene.author.email)[0]).toMatchObject({ language: 'nl' });
    expect(app.mailbox(scene.author.email)[0]?.text).toContain('is niet meer te zien');
  });

  it('as guests where they left an address', async () => {
    const guest = app.visitor();
    const comment = await say(guest, scene, {
      ...on(scene, 0),
      guest: { displayName: 'Samar', email: 'samar@example.org' },
    });
    await decide(comment, 'hide');
    await afterAWhile();
    expect(subjects('samar@example.org')).toContain('A decision about your comment');
  });

  it('of more time, with the reason, when they took part or follow', async () => {
    await say(scene.author.client, scene, on(scene, 0));
    await scene.other.client.post(`/consultations/${scene.slug}/follow`);
    const { body } = await scene.team.lead.get(`/consultations/${scene.slug}/settings`);
    const later = new Date(app.clock.now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
    const extend = { phaseId: scene.phaseId, ends: later, reason: 'The translation came late.', language: 'en' };
    const { status } = await scene.team.lead.post(`/consultations/${scene.slug}/extend`, extend, {
      'if-match': `"${body.version}"`,
    });
    expect(status).toBeLessThan(300);
    await app.drain();
    for (const { email } of [scene.author, scene.other]) {
      expect(subjects(email)).toEqual(['More time']);
      expect(app.mailbox(email)[0]?.text).toContain('The translation came late.');
    }
    expect(subjects(scene.reader.email)).toEqual([]);
  });

  it('when what they follow opens and closes, also when no job ran at that moment', async () => {
    const begin = new Date('2027-03-01T08:00:00Z');
    await travel(app, begin);
    const soon = await openConsultation(app, {
      state: 'announced',
      opensAt: new Date('2027-03-02T08:00:00Z'),
      closesAt: new Date('2027-03-09T08:00:00Z'),
    });
    await scene.other.client.post(`/consultations/${soon.slug}/follow`);
    await travel(app, '2027-03-12T08:00:00Z');
    await app.db.sql`select graphile_worker.add_job('space.find-missed-turns')`;
    await app.drain();
    await app.drain();
    expect(subjects(scene.other.email).sort()).toEqual(['Closed', 'Open now']);
  });

  it('never what is said where they may not read', async () => {
    const comment = await say(scene.author.client, scene, { ...on(scene, 0), body: 'Secret of the author.' });
    await say(scene.reader.client, scene, { parentId: comment.id, body: 'Words of the reply.' });
    await app.drain();
    expect(
      app
        .mailbox()
        .map(({ text }) => text)
        .join(),
    ).not.toMatch(/Secret of the author|Words of the reply/);
  });

  it('nothing once their account is deleted', async () => {
    const comment = await say(scene.author.client, scene, on(scene, 0));
    await app.db.sql`update person set state = 'deleted', email = null, name = '' where id = ${scene.author.id}`;
    await decide(comment, 'hide');
    await afterAWhile();
    expect(subjects(scene.author.email)).toEqual([]);
  });
});

describe('an address that the mail server does not take', () => {
  const refusing = async (code: number) => {
    const sink = await startSmtpSink();
    const site = await startApp({ SMTP_URL: sink.url });
    const there = await consultationOnText(site);
    const root = await say(there.author.client, there, on(there, 0));
    const other = await say(there.reader.client, there, on(there, 1));
    sink.refuse(there.author.email, code);
    await say(there.team.moderator, there, { parentId: root.id });
    await say(there.team.moderator, there, { parentId: other.id });
    return { site, there, close: () => site.close().then(sink.close), sink };
  };
  const waiting = async (site: TestApp) =>
    (await site.db.sql<{ kind: string }>`select kind from notice where mailed_at is null`).length;

  it('holds up nobody else, and is not asked for ever', async () => {
    const { site, there, sink, close } = await refusing(550);
    try {
      await site.drain();
      expect(sink.recipients).toContain(there.reader.email);
      expect(await waiting(site)).toBe(0);
    } finally {
      await close();
    }
  });

  it('for the moment is asked again later, for some days', async () => {
    const { site, there, sink, close } = await refusing(452);
    try {
      await site.drain();
      expect(sink.recipients).toContain(there.reader.email);
      expect(await waiting(site)).toBe(1);
      site.clock.advance(4 * 24 * 3_600_000);
      await expect(site.app.get(Notices).send()).resolves.toBeUndefined();
      expect(await waiting(site)).toBe(0);
    } finally {
      await close();
    }
  });
});
