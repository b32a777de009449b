import { CommentScreens } from '../../server/src/comments/comment-screens.js';
import { anonymous } from '../../server/src/kernel/http/actor.js';
import { SpaceAccess } from '../../server/src/spaces/space-access.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  comment,
  decide,
  type Desk,
  hide,
  openDesk,
  publicComments,
  queued,
  release,
  say,
  sayAsGuest,
} from '../support/scenes/moderation.js';
import { travel } from '../support/scenes/consultations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let desk: Desk;
beforeAll(async () => {
  app = await startApp();
  desk = await openDesk(app);
});
afterAll(() => app.close());

describe('what the checks hold', () => {
  it('keeps a telephone number from everyone but its author and the team, and says where it stands', async () => {
    const { author, comment: held } = await comment(app, desk, 'Bel mijn buurvrouw op 06 12345678, zij legt het uit.');
    expect(held.state).toBe('held');
    expect((await publicComments(app, desk)).ids).not.toContain(held.id);
    expect((await app.visitor().get(`/comments/${held.id}`)).status).toBe(404);
    expect((await author.client.get(`/comments/${held.id}`)).body.state).toBe('held');
    expect(await queued(desk.moderator, held.id)).toMatchObject({
      because: 'held',
      findings: [
        {
          step: 'personal-data',
          reason: 'phone',
          outcome: 'hold',
          field: 'body',
          start: 22,
          end: 33,
          excerpt: '06 12345678',
          current: true,
        },
      ],
      source: { body: 'Bel mijn buurvrouw op 06 12345678, zij legt het uit.' },
    });
  });

  it('lets what it only marks appear, and points the team to it', async () => {
    const { comment: marked } = await comment(
      app,
      desk,
      'DIT MOET NU ECHT EENS EEN KEER AFGELOPEN ZIJN MET AL DAT WACHTEN',
    );
    expect(marked.state).toBe('visible');
    expect(await queued(desk.moderator, marked.id)).toMatchObject({
      because: 'marked',
      findings: [{ reason: 'shouting', outcome: 'mark' }],
    });
  });

  it('puts nothing on the desk that no check finds fault with', async () => {
    const { comment: fine } = await comment(app, desk);
    expect(fine.state).toBe('visible');
    expect(await queued(desk.moderator, fine.id)).toBeUndefined();
  });

  it('holds the same words of the same author, marks those of others, and forgets after a week', async () => {
    const author = await people(app).member();
    const words = 'One person to ask in every town hall would help more than another leaflet in the hall.';
    expect((await say(author.client, desk, words)).state).toBe('visible');
    const again = await say(author.client, desk, `  ${words.toLowerCase()}`);
    expect(again.state).toBe('held');
    expect((await queued(desk.moderator, again.id)).findings).toMatchObject([{ reason: 'own-words-again' }]);
    const { comment: others } = await comment(app, desk, `Dear minister. ${words} Greetings`);
    expect(others.state).toBe('visible');
    expect((await queued(desk.moderator, others.id)).findings).toMatchObject([{ reason: 'same-words' }]);
    await travel(app, new Date(app.clock.now().getTime() + 8 * 24 * 3_600_000));
    expect((await say(author.client, desk, words)).state).toBe('visible');
  });

  it('compares comments that are written together with one another', async () => {
    const words = 'A bus in the evening would bring more of us to the course than a second course in the morning.';
    const activity = await app.app.get(SpaceAccess).activity(anonymous, desk.activityId);
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
    const said = { spaceId: activity.space.id, activity, body: words, suggestion: null, language: 'en' };
    const texts = [one, one, two].map((personId) => ({
      ...said,
      commentId: crypto.randomUUID(),
      revisionId: crypto.randomUUID(),
      occasion: 'post' as const,
      author: anonymous,
      personId,
      guestId: null,
      earlierVisible: 9,
    }));
    const screened = await app.app.get(CommentScreens).screen(texts);
    expect(screened.map(({ hold }) => hold)).toEqual([false, true, false]);
  });

  it('lets an author send again what they took back', async () => {
    const author = await people(app).member();
    const words = 'The course in our village starts at nine, and the first bus comes at a quarter past ten.';
    const first = await say(author.client, desk, words);
    await author.client.post(`/comments/${first.id}/withdraw`);
    expect((await say(author.client, desk, words)).state).toBe('visible');
  });

  it('looks at a change as at something new', async () => {
    const { author, comment: said } = await comment(app, desk);
    const { body: edited } = await author.client.patch(
      `/comments/${said.id}`,
      { body: 'Mail naar noor@example.org' },
      { 'if-match': '"1"' },
    );
    expect(edited.state).toBe('held');
    expect((await publicComments(app, desk)).ids).not.toContain(said.id);
    expect(await queued(desk.moderator, said.id)).toMatchObject({
      because: 'held',
      findings: [{ reason: 'email', current: true }],
    });
  });

  it('does not hold what the team writes, as its author could not release it', async () => {
    const said = await say(desk.moderator, desk, 'Bel 020 624 11 11 voor een afspraak.');
    expect(said.state).toBe('visible');
    expect(await queued(desk.moderator, said.id)).toMatchObject({ because: 'marked', can: { decide: false } });
  });
});

describe('newcomers', () => {
  it('hold their first contributions until readers have seen enough of them', async () => {
    const careful = await openDesk(app, { settings: { newcomerFirst: 2 } });
    const author = await people(app).member();
    for (const _ of [1, 2]) {
      const said = await say(author.client, careful);
      expect(said.state).toBe('held');
      expect(await queued(careful.moderator, said.id)).toMatchObject({
        because: 'first-comment',
        findings: [{ reason: 'first-comment' }],
      });
      expect((await decide(careful.moderator, said, release)).status).toBe(201);
    }
    expect((await say(author.client, careful)).state).toBe('visible');
  });

  it('are known as guests too, by their receipt, and stay known when a comment is hidden later', async () => {
    const careful = await openDesk(app, { settings: { newcomerFirst: 1 } });
    const guest = app.visitor();
    const first = await sayAsGuest(guest, careful);
    expect(first.state).toBe('held');
    await decide(careful.moderator, first, release);
    expect((await say(guest, careful)).state).toBe('visible');
    await decide(careful.lead, first, {
      ...hide,
      seenDecisionId: (await careful.lead.get(`/moderation/items/${first.id}`)).body.lastDecisionId,
    });
    expect((await say(guest, careful)).state).toBe('visible');
    expect((await sayAsGuest(app.visitor(), careful)).state).toBe('held');
  });
});

describe('moderation before publication', () => {
  it('shows nothing until a moderator released it', async () => {
    const strict = await openDesk(app, { settings: { moderation: 'before' } });
    const { comment: said } = await comment(app, strict);
    expect(said.state).toBe('held');
    expect(await publicComments(app, strict)).toEqual({ ids: [], total: 0 });
    expect(await queued(strict.moderator, said.id)).toMatchObject({ because: 'before-publication' });
    await decide(strict.moderator, said, release);
    expect(await publicComments(app, strict)).toEqual({ ids: [said.id], total: 1 });
  });

  it('also when it is changed afterwards', async () => {
    const strict = await openDesk(app, { settings: { moderation: 'before' } });
    const { author, comment: said } = await comment(app, strict);
    await decide(strict.moderator, said, release);
    const { body } = await author.client.patch(
      `/comments/${said.id}`,
      { body: 'One desk is enough. And more.' },
      { 'if-match': '"1"' },
    );
    expect(body.state).toBe('held');
    expect(await publicComments(app, strict)).toEqual({ ids: [], total: 0 });
  });
});

describe('blocked terms', () => {
  const put = (client: ReturnType<TestApp['visitor']>, version: number, language: string, terms: object[]) =>
    client.put('/moderation/terms', { language, terms }, { 'if-match': `"${version}"` });

  it('hold or mark what they are listed for, in their language or in all, from the next comment on', async () => {
    const { client: staff } = await people(app).staff();
    expect(
      (
        await put(staff, 0, 'nl', [
          { term: 'sukkel*', outcome: 'hold' },
          { term: 'onzin', outcome: 'mark' },
        ])
      ).status,
    ).toBe(200);
    expect((await put(staff, 0, 'mul', [{ term: 'zut alors', outcome: 'hold' }])).status).toBe(200);
    const { comment: held } = await comment(app, desk, {
      body: 'Wat een SÚKKELS zitten daar bij dat loket.',
      language: 'nl',
    });
    expect(held.state).toBe('held');
    expect((await queued(desk.moderator, held.id)).findings).toMatchObject([
      { reason: 'blocked-term', excerpt: 'SÚKKELS' },
    ]);
    const { comment: marked } = await comment(app, desk, {
      body: 'Dit voorstel is echt onzin, vind ik.',
      language: 'nl',
    });
    expect(marked.state).toBe('visible');
    const { comment: german } = await comment(app, desk, {
      body: 'Die Sukkels sitzen dort am Schalter.',
      language: 'de',
    });
    expect(german.state).toBe('visible');
    const { comment: any } = await comment(app, desk, { body: 'Zut, alors, sagt mein Nachbar immer.', language: 'de' });
    expect(any.state).toBe('held');
  });

  it('are kept by staff, and two who change them at once learn of each other', async () => {
    const { client: staff } = await people(app).staff();
    const { client: member } = await people(app).member();
    for (const client of [member, desk.lead, app.visitor()]) {
      const isStaff = client === desk.lead;
      expect((await client.get('/moderation/terms?language=fr')).status).toBe(
        isStaff ? 200 : client === member ? 403 : 401,
      );
    }
    const terms = [{ term: ' idiot ', outcome: 'hold' }];
    const { body, headers } = await put(staff, 0, 'fr', terms);
    expect(body).toMatchObject({ language: 'fr', version: 1, terms: [{ term: 'idiot', outcome: 'hold' }] });
    expect(headers.etag).toBe('"1"');
    expect((await put(staff, 0, 'fr', [])).body).toMatchObject({ code: 'version-conflict', params: { version: 1 } });
    expect((await put(staff, 1, 'fr', [])).body).toMatchObject({ version: 2, terms: [] });
    expect((await staff.put('/moderation/terms', { language: 'fr', terms })).body.code).toBe('precondition-required');
    expect((await put(staff, 2, 'fr', [{ term: '***', outcome: 'burn' }])).body.errors).toHaveLength(2);
    expect((await put(staff, 0, 'tlh', [])).status).toBe(422);
  });
});
