import { startApp, type TestApp } from '../support/app.js';
import { inRoom, type Participant } from '../support/scenes/rooms.js';
import { liveSession, run, type SessionScene } from '../support/scenes/sessions.js';

let app: TestApp;
let scene: SessionScene;
let room: ReturnType<typeof inRoom>;
let ann: Participant;
let bob: Participant;
let cem: Participant;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  scene = await liveSession(app);
  room = inRoom(app, scene);
  [ann, bob, cem] = [
    await room.participant({ name: 'Ann' }),
    await room.participant({ name: 'Bob', language: 'nl' }),
    await room.participant({ name: 'Cem' }),
  ];
});

const merge = (id: string, into: string, client = scene.host) => client.post(`/room-messages/${id}/merge`, { into });
const answer = (id: string, body: object, client = scene.host) => client.post(`/room-messages/${id}/answer`, body);
const withdraw = (id: string, client: Participant['client']) => client.post(`/room-messages/${id}/withdraw`);

describe('a question', () => {
  it('that goes up in another brings its supports, nobody counted twice and nobody for their own', async () => {
    const who = await room.ask(ann.client, 'Who pays?');
    const cost = await room.ask(bob.client, 'What does it cost, and whom?');
    await room.react(cem.client, who, 'support');
    await room.react(cem.client, cost, 'support');
    await room.react(ann.client, cost, 'support');
    expect((await merge(cost, who)).status).toBe(204);
    // Cem supported both, Bob asked the other, Ann asked this one.
    expect(await room.entry(who)).toMatchObject({ supports: 2 });
    expect(await room.entry(cost)).toMatchObject({ supports: 0, question: { mergedInto: who } });
    const late = await room.participant();
    expect((await room.react(late.client, cost, 'support')).status).toBe(204);
    expect(await room.entry(who)).toMatchObject({ supports: 3 });
  });

  it('takes those along that went up in it, and leads to the one that stands', async () => {
    const [first, second, third] = [
      await room.ask(ann.client, 'One?'),
      await room.ask(bob.client, 'Two?'),
      await room.ask(cem.client, 'Three?'),
    ];
    await merge(first, second);
    await merge(second, third);
    const fourth = await room.ask(ann.client, 'Four?');
    await merge(fourth, first);
    for (const id of [first, second, fourth]) expect((await room.entry(id)).question.mergedInto).toBe(third);
    expect(await room.entry(third)).toMatchObject({ supports: 2 });
    expect((await merge(third, first)).body.code).toBe('invalid-transition');
    expect((await merge(first, third)).body.code).toBe('invalid-transition');
  });

  it('that others went up in leaves its place to the first of them when it is taken back', async () => {
    const gone = await room.ask(ann.client, 'Who pays?');
    const heir = await room.ask(bob.client, 'What does it cost?');
    const other = await room.ask(cem.client, 'Is it free?');
    await scene.host.put(`/room-messages/${gone}/shortlist`, { on: true });
    await merge(heir, gone);
    await merge(other, gone);
    await scene.host.patch(`/rooms/${scene.roomId}/steering`, { spotlightId: gone });
    await withdraw(gone, ann.client);
    expect(await room.entry(heir)).toMatchObject({ supports: 1, question: { mergedInto: null, shortlisted: true } });
    expect(await room.entry(other)).toMatchObject({ question: { mergedInto: heir } });
    expect((await room.state()).steering.spotlightId).toBeNull();
  });

  it('is merged and put on the shortlist by hosts and moderators, and answered by hosts', async () => {
    const [one, two] = [await room.ask(ann.client, 'One?'), await room.ask(bob.client, 'Two?')];
    const { moderator } = scene.consultation.team;
    expect((await merge(one, two, cem.client)).status).toBe(403);
    expect((await cem.client.put(`/room-messages/${one}/shortlist`, { on: true })).status).toBe(403);
    expect((await answer(one, { how: 'live' }, moderator)).status).toBe(403);
    expect((await moderator.put(`/room-messages/${one}/shortlist`, { on: true })).status).toBe(204);
    expect((await room.entry(one)).question.shortlisted).toBe(true);
    await scene.host.patch(`/rooms/${scene.roomId}/steering`, { spotlightId: one });
    expect((await merge(one, two, moderator)).status).toBe(204);
    expect((await room.entry(two)).question.shortlisted).toBe(true);
    expect((await room.state()).steering.spotlightId).toBe(two);
  });

  it('of another room takes none of this one, and a message is none', async () => {
    const elsewhere = await liveSession(app);
    const there = inRoom(app, elsewhere);
    const question = await there.ask((await there.participant()).client, 'There?');
    const here = await room.ask(ann.client, 'Here?');
    const message = await room.say(ann.client, 'Here.');
    expect((await merge(here, question)).status).toBe(404);
    expect((await merge(here, message)).status).toBe(404);
    expect((await answer(message, { how: 'live' })).status).toBe(404);
  });
});

describe('an answer', () => {
  it('given live can be taken back, and becomes a written one', async () => {
    const id = await room.ask(ann.client, 'Who pays?');
    await answer(id, { how: 'live' });
    expect((await room.entry(id)).question).toMatchObject({ answered: 'live', answerHtml: null });
    expect((await scene.host.delete(`/room-messages/${id}/answer`)).status).toBe(204);
    expect((await room.entry(id)).question.answered).toBeNull();
    await answer(id, { how: 'live' });
    await answer(id, { how: 'written', answer: 'The **province**.', language: 'en' });
    expect((await room.entry(id)).question).toMatchObject({
      answered: 'written',
      answerHtml: '<p>The <strong>province</strong>.</p>',
      answerLang: 'en',
    });
    expect((await answer(id, { how: 'live' })).body.code).toBe('invalid-transition');
    expect((await scene.host.delete(`/room-messages/${id}/answer`)).body.code).toBe('invalid-transition');
  });

  it('in writing needs words, and comes also when the record is out', async () => {
    const id = await room.ask(ann.client, 'Who pays?');
    expect((await answer(id, { how: 'written', answer: ' ' })).body.errors[0].pointer).toBe('/answer');
    await run(app, scene, 'end', 'publish');
    expect((await answer(id, { how: 'written', answer: 'The province.' })).status).toBe(204);
    expect((await room.entry(id)).question.answered).toBe('written');
  });

  it('is told to everyone who asked it, in their language, once', async () => {
    const id = await room.ask(ann.client, 'Who pays?');
    await merge(await room.ask(bob.client, 'Wie betaalt?'), id);
    await answer(id, { how: 'live' });
    await app.drain();
    expect(app.mailbox(ann.email)).toEqual([]);
    await answer(id, { how: 'written', answer: 'The province.' });
    await answer(id, { how: 'written', answer: 'The province, mostly.' });
    await app.drain();
    await app.drain();
    expect(app.mailbox(ann.email)).toMatchObject([
      { subject: 'Your question is answered: Talk about the draft', text: expect.stringContaining('The province') },
    ]);
    expect(app.mailbox(bob.email).map(({ subject }) => subject)).toEqual([
      'Uw vraag is beantwoord: Talk about the draft',
    ]);
    const late = await room.ask(cem.client, 'Is it the province?');
    await merge(late, id);
    await app.drain();
    await app.drain();
    expect(app.mailbox(cem.email)).toHaveLength(1);
    expect(app.mailbox(ann.email)).toHaveLength(1);
  });
});

describe('what somebody said', () => {
  it('can be taken back by them alone, and its words are gone', async () => {
    const id = await room.say(ann.client, 'I did not mean that.');
    expect((await withdraw(id, bob.client)).status).toBe(403);
    expect((await withdraw(id, scene.host)).status).toBe(403);
    expect((await withdraw(id, ann.client)).status).toBe(204);
    expect(await room.entry(id)).toBeUndefined();
    const { body } = await app.visitor().get(`/rooms/${scene.roomId}?since=1`);
    expect(JSON.stringify(body)).not.toContain('mean that');
    const kept = await app.db.sql`select * from room_message where id = ${id}`;
    expect(JSON.stringify(kept)).not.toContain('mean that');
    expect((await withdraw(id, ann.client)).body.code).toBe('invalid-transition');
  });

  it('can be taken back while it waits, without anyone having seen it', async () => {
    await scene.host.patch(`/rooms/${scene.roomId}/steering`, { premoderated: true });
    const id = await room.say(ann.client, 'Waiting.');
    expect((await ann.client.get(`/rooms/${scene.roomId}/self`)).body.waiting).toHaveLength(1);
    expect((await withdraw(id, bob.client)).status).toBe(404);
    await withdraw(id, ann.client);
    expect((await ann.client.get(`/rooms/${scene.roomId}/self`)).body.waiting).toEqual([]);
    const [row] = await app.db.sql<{ seq: number | null }>`select seq from room_message where id = ${id}`;
    expect(row?.seq).toBeNull();
  });

  it('stays once the record is out', async () => {
    const id = await room.say(ann.client, 'For the record.');
    await run(app, scene, 'end', 'publish');
    expect((await withdraw(id, ann.client)).body.code).toBe('session-over');
  });
});
