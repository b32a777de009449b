import { moderationLimits } from '../../shared/moderation.js';
import { startApp, type TestApp } from '../support/app.js';
import type { Client, Json } from '../support/client.js';
import { addToTeam } from '../support/scenes/consultations.js';
import { publishedDocument } from '../support/scenes/documents.js';
import {
  comment,
  decide,
  type Desk,
  hide,
  names,
  openDesk,
  queued,
  release,
  say,
  sayAsGuest,
} from '../support/scenes/moderation.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const held = async (desk: Desk, words = 'Bel 0612345678 voor meer.') => (await comment(app, desk, words)).comment;
const report = (id: string, reason = 'off-topic') =>
  app.visitor().post(`/comments/${id}/reports`, { reason, explanation: 'This is about buses.', goodFaith: true });
const queue = async (client: Client, query = ''): Promise<Json> => (await client.get(`/moderation/queue${query}`)).body;
const idsOf = ({ items }: Json): string[] => items.map((item: Json) => item.comment.id);

describe('the queue', () => {
  it('shows what readers report first, then what was sent again, what is held, what is marked; the oldest of each first', async () => {
    const desk = await openDesk(app, { settings: { newcomerFirst: 1 } });
    const known = await people(app).member();
    const first = await say(known.client, desk);
    await decide(desk.moderator, first, release);
    const marked = await say(known.client, desk, 'DIT MOET NU ECHT EENS EEN KEER AFGELOPEN ZIJN MET AL DAT WACHTEN');
    const { comment: newcomer } = await comment(app, desk);
    const phone = await held(desk);
    const later = await held(desk);
    await report(first.id);
    expect(idsOf(await queue(desk.moderator))).toEqual([first.id, phone.id, later.id, newcomer.id, marked.id]);
  });

  it('comes in pages that neither repeat nor skip, and counts once', async () => {
    const desk = await openDesk(app);
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push((await held(desk, `Bel 061234567${n}`)).id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const body = await queue(desk.moderator, `?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(body.counts === null).toBe(cursor !== '');
      seen.push(...idsOf(body));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(ids);
    expect((await desk.moderator.get('/moderation/queue?cursor=nonsense')).status).toBe(400);
  });

  it('spans all consultations that one moderates, and no other', async () => {
    const desk = await openDesk(app, { title: 'Language courses' });
    const other = await openDesk(app, { title: 'Recognition of diplomas' });
    const { body: me } = await desk.moderator.get('/me');
    await addToTeam(app, other.spaceId, me.id, 'moderator');
    const here = await held(desk);
    const there = await held(other);
    expect(idsOf(await queue(desk.moderator))).toEqual([here.id, there.id]);
    expect(idsOf(await queue(desk.moderator, `?spaceId=${other.spaceId}`))).toEqual([there.id]);
    expect(idsOf(await queue(desk.colleague))).toEqual([here.id]);
    expect(idsOf(await queue(desk.colleague, `?spaceId=${other.spaceId}`))).toEqual([]);
    const { counts } = await queue(desk.moderator);
    expect(counts.spaces.map(({ space, count }: Json) => [space.title, count]).toSorted()).toEqual([
      ['Language courses', 1],
      ['Recognition of diplomas', 1],
    ]);
  });

  it('narrows by why, by reason, by language and by whose hands it is in, and says how many there are of each', async () => {
    const desk = await openDesk(app);
    const dutch = await held(desk, 'Bel mijn buurvrouw op 0612345678, zij legt het allemaal aan u uit.');
    const { comment: french } = await comment(app, desk, { body: 'Écrivez-moi : noor@example.org', language: 'fr' });
    const { comment: seen } = await comment(app, desk, { body: 'One desk is enough.', language: 'en' });
    await report(seen.id, 'insult');
    await desk.colleague.post(`/moderation/items/${french.id}/claim`);
    await desk.moderator.post(`/moderation/items/${dutch.id}/claim`);

    expect(idsOf(await queue(desk.moderator, '?because=reported'))).toEqual([seen.id]);
    expect(idsOf(await queue(desk.moderator, '?because=held'))).toEqual([dutch.id, french.id]);
    expect(idsOf(await queue(desk.moderator, '?reason=email'))).toEqual([french.id]);
    expect(idsOf(await queue(desk.moderator, '?reason=insult'))).toEqual([seen.id]);
    expect(idsOf(await queue(desk.moderator, '?language=fr'))).toEqual([french.id]);
    expect(idsOf(await queue(desk.moderator, '?claimed=mine'))).toEqual([dutch.id]);
    expect(idsOf(await queue(desk.moderator, '?claimed=others'))).toEqual([french.id]);
    expect(idsOf(await queue(desk.moderator, '?claimed=nobody'))).toEqual([seen.id]);
    expect((await desk.moderator.get('/moderation/queue?because=boredom')).status).toBe(422);

    const { counts } = await queue(desk.moderator, '?because=reported');
    expect(counts).toMatchObject({ total: 3, claimed: { mine: 1, others: 1, nobody: 1 } });
    expect(new Date(counts.oldestSince).getTime()).toBe(
      new Date((await queued(desk.moderator, dutch.id)).since).getTime(),
    );
    expect(counts.because.filter(({ count }: Json) => count > 0)).toEqual([
      { because: 'held', count: 2 },
      { because: 'reported', count: 1 },
    ]);
    expect(counts.languages).toHaveLength(3);
    expect(counts.reasons).toEqual(['email', 'insult', 'phone'].map((reason) => ({ reason, count: 1 })));
    await decide(desk.moderator, dutch, hide);
    expect((await queue(desk.moderator)).decided).toEqual([{ action: 'hide', count: 1 }]);
  });

  it('shows each item where it stands: the passage it is about and what it answers', async () => {
    const desk = await openDesk(app, { title: 'Draft measure 4' });
    const blocks = [
      { kind: 'heading' as const, text: 'Courses', level: 1 },
      'A course starts within four weeks.',
      'It ends with a test.',
    ];
    const {
      versionId,
      blocks: made,
      documentId,
    } = await publishedDocument(app, { ...desk, title: 'The draft', blocks });
    const anchor = { versionId, blockId: made[2]?.id };
    const { comment: top, author } = await comment(app, desk, { body: 'Four is too many.', anchor });
    const reply = await sayAsGuest(app.visitor(), desk, { body: 'Ask Noor, 0612345678.', parentId: top.id });
    expect(await queued(desk.moderator, reply.id)).toMatchObject({
      comment: { author: { kind: 'guest', name: 'Oksana' }, depth: 1 },
      place: {
        space: { id: desk.spaceId, slug: desk.slug, title: 'Draft measure 4', language: 'en' },
        document: { id: documentId, versionId, versionNumber: 1, title: 'The draft' },
        block: { number: '1.2', text: 'It ends with a test.', language: 'en', kind: 'paragraph' },
        parent: { id: top.id, author: { name: author.name } },
        threadSize: 1,
      },
    });
    const { body: item } = await desk.moderator.get(`/moderation/items/${top.id}`);
    expect(item).toMatchObject({
      because: null,
      since: null,
      claim: null,
      findings: [],
      actions: ['hide', 'redact', 'return'],
      can: { decide: true },
    });
  });

  it('says in short what became of everything else the author said here', async () => {
    const desk = await openDesk(app);
    const elsewhere = await openDesk(app);
    const author = await people(app).member();
    const [seen, hidden, redacted] = [
      await say(author.client, desk),
      await say(author.client, desk),
      await say(author.client, desk),
    ];
    await say(author.client, elsewhere);
    await say((await people(app).member()).client, desk);
    await decide(desk.moderator, hidden, hide);
    const spans = [{ start: 0, end: 6 }];
    await decide(desk.moderator, redacted, { action: 'redact', reason: 'personal-data', spans });
    const waits = await say(author.client, desk, 'Bel 0612345678');

    const { body } = await desk.moderator.get(`/moderation/items/${waits.id}`);
    expect(body.history).toEqual({ visible: 2, waiting: 0, hidden: 1, redacted: 1 });
    const { body: other } = await desk.moderator.get(`/moderation/items/${seen.id}`);
    expect(other.history).toEqual({ visible: 1, waiting: 1, hidden: 1, redacted: 1 });
  });

  it('names the desks where nothing waits too, so that a page can listen there', async () => {
    const desk = await openDesk(app, { title: 'Nothing waits here' });
    const { counts } = await queue(desk.moderator);
    expect(counts).toMatchObject({ total: 0, spaces: [{ space: { title: 'Nothing waits here' }, count: 0 }] });
  });
});

describe('claiming', () => {
  it('of several who claim at once exactly one gets it, and the others learn who', async () => {
    const desk = await openDesk(app);
    for (let round = 0; round < 5; round += 1) {
      const { id } = await held(desk, `Bel 061234567${round}`);
      const answers = await Promise.all(
        [desk.moderator, desk.colleague, desk.lead].map((one) => one.post(`/moderation/items/${id}/claim`)),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      for (const { status, body } of answers.filter((answer) => answer !== won[0])) {
        expect(status).toBe(409);
        expect(body).toMatchObject({
          code: 'already-claimed',
          params: { by: won[0]?.body.by, until: won[0]?.body.until },
        });
      }
    }
  });

  it('holds for ten minutes, can be renewed and given back, and is shown to the others', async () => {
    const desk = await openDesk(app);
    const { id } = await held(desk);
    const claim = (client: Client) => client.post(`/moderation/items/${id}/claim`);
    const first = await claim(desk.moderator);
    expect(new Date(first.body.until).getTime() - new Date(first.body.at).getTime()).toBe(
      moderationLimits.claimMinutes * 60_000,
    );
    expect((await queued(desk.colleague, id)).claim).toMatchObject({ by: names.moderator, mine: false });
    app.clock.advance(9 * 60_000);
    const renewed = await claim(desk.moderator);
    expect(renewed.body.at).toBe(first.body.at);
    expect(new Date(renewed.body.until) > new Date(first.body.until)).toBe(true);
    app.clock.advance(9 * 60_000);
    expect((await claim(desk.colleague)).status).toBe(409);
    app.clock.advance(2 * 60_000);
    expect((await queued(desk.colleague, id)).claim).toBeNull();
    expect((await claim(desk.colleague)).body).toMatchObject({ by: names.colleague, mine: true });
    expect((await desk.moderator.delete(`/moderation/items/${id}/claim`)).body.code).toBe('already-claimed');
    expect((await desk.lead.delete(`/moderation/items/${id}/claim`)).status).toBe(204);
    expect((await desk.colleague.delete(`/moderation/items/${id}/claim`)).status).toBe(204);
    expect((await claim(desk.moderator)).status).toBe(200);
  });

  it('keeps others from deciding meanwhile, except a lead', async () => {
    const desk = await openDesk(app);
    const said = await held(desk);
    await desk.moderator.post(`/moderation/items/${said.id}/claim`);
    expect((await decide(desk.colleague, said, hide)).body).toMatchObject({
      code: 'already-claimed',
      params: { by: names.moderator },
    });
    const canOf = async (client: Client) => (await queued(client, said.id)).can;
    expect(await canOf(desk.moderator)).toEqual({ claim: true, decide: true });
    expect(await canOf(desk.colleague)).toEqual({ claim: false, decide: false });
    expect(await canOf(desk.lead)).toMatchObject({ decide: true });
    expect((await decide(desk.lead, said, hide)).status).toBe(201);
    expect((await desk.moderator.post(`/moderation/items/${said.id}/claim`)).body).toMatchObject({
      code: 'already-decided',
      params: { by: names.lead, action: 'hide' },
    });
  });

  it('is only for what waits', async () => {
    const desk = await openDesk(app);
    const { comment: said } = await comment(app, desk);
    expect((await desk.moderator.post(`/moderation/items/${said.id}/claim`)).status).toBe(404);
  });
});
