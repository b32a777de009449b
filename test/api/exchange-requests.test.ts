import { peerRequestLifecycle } from '../../shared/exchange.js';
import { moderationLimits } from '../../shared/moderation.js';
import { Notices } from '../../server/src/notifications/notices.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Answer, ifMatch, type Json } from '../support/client.js';
import { ask, type ExchangeScene, openExchange, seeking, type SeatedMember } from '../support/scenes/exchange.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
let network: ExchangeScene;
let asker: SeatedMember;
let helper: SeatedMember;
beforeAll(async () => {
  app = await startApp();
  network = await openExchange(app);
  asker = await network.member({ country: 'BE' });
  helper = await network.member({ country: 'NL', level: 'local' });
});
afterAll(() => app.close());

const at = (id: string, more = '') => `${network.path}/requests/${id}${more}`;
const offer = {
  text: 'We did this in Ghent.',
  language: 'en',
  link: 'https://example.org/practice',
  callOn: '2031-05-04',
};
const said = (more: Record<string, unknown> = {}) => ({
  usefulness: 'very',
  text: 'We changed a lot.',
  language: 'en',
  ...more,
});

async function answered(): Promise<string> {
  const id = await ask(network, asker.client);
  const { body } = await helper.client.post(at(id, '/offers'), offer);
  await asker.client.post(at(id, `/offers/${body.id}/accept`));
  await asker.client.post(at(id, '/conclude'), { text: 'Lessons in working hours.', language: 'en' });
  return id;
}

describe('a request for experience', () => {
  it('is hidden by the team with a reason that whoever asked is told, unseen by everyone else, and shown again', async () => {
    const hidden = await openExchange(app, { kind: 'forum', title: 'Forum of towns' });
    const [writer, reader] = [await hidden.member(), await hidden.member()];
    const id = await ask(hidden, writer.client, { title: 'Call me at home' });
    const one = `${hidden.path}/requests/${id}`;
    const why = { reason: 'personal-data', explanation: 'Your telephone number stands in it.' };
    expect((await writer.client.post(`${one}/hide`, why)).body.code).toBe('forbidden');
    expect((await hidden.lead.post(`${one}/hide`, { reason: 'duplicate' })).body.errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    const twice = await Promise.all([1, 2].map(() => hidden.lead.post(`${one}/hide`, why)));
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 409]);
    for (const client of [reader.client, app.visitor()]) {
      expect((await client.get(one)).status).toBe(404);
      expect((await client.get(`${hidden.path}/requests`)).body.items).toEqual([]);
      expect((await client.get(hidden.path)).body.openRequests).toBe(0);
      expect((await client.get(`/bodies/${hidden.id}/activity`)).text).not.toContain('Call me at home');
      expect((await client.post(`${one}/offers`, offer)).status).not.toBe(201);
    }
    for (const client of [writer.client, hidden.lead]) {
      expect((await client.get(`${hidden.path}/requests`)).body.items).toMatchObject([{ id, hidden: why }]);
      expect((await client.get(one)).body).toMatchObject({ hidden: why, can: { conclude: false, offer: false } });
    }
    await app.drain();
    const mails = () => app.mailbox(writer.email).filter(({ text }) => text.includes(id));
    expect(mails()).toEqual([]);
    app.clock.advance(moderationLimits.tellAfterSeconds * 1000);
    await app.app.get(Notices).sweep();
    await app.drain();
    expect(mails()).toMatchObject([{ text: expect.stringContaining('Your telephone number stands in it.') }]);
    expect((await hidden.lead.post(`${one}/show`)).status).toBe(204);
    expect((await hidden.lead.post(`${one}/show`)).body.code).toBe('invalid-transition');
    expect((await app.visitor().get(one)).body).toMatchObject({ hidden: null, state: 'open' });
    await app.drain();
    expect(mails().map(({ subject }) => subject)).toContain('Your request is shown again: Forum of towns');
  });

  it('that the team closes is told to whoever asked', async () => {
    const id = await ask(network, asker.client, { title: 'An old question' });
    expect((await network.lead.post(at(id, '/close'))).status).toBe(204);
    const own = await ask(network, asker.client, { title: 'A question of mine' });
    await asker.client.post(at(own, '/close'));
    await app.drain();
    const closed = app.mailbox(asker.email).filter(({ subject }) => subject.startsWith('Your request is closed'));
    expect(closed).toMatchObject([{ text: expect.stringContaining(id) }]);
  });

  it('is told in the activity of its network from asking to evaluation, to those who read the exchange', async () => {
    const id = await answered();
    for (const usefulness of ['little', 'very']) await helper.client.put(at(id, '/evaluation'), said({ usefulness }));
    await asker.client.post(`${network.path}/requests`, seeking({ title: 'Half a thought' }));
    const told = async (reader: SeatedMember['client']) =>
      (await reader.get(`/bodies/${network.id}/activity`)).body.items.flatMap(
        ({ type, page }: { type: string; page: string | null }) => (page?.endsWith(id) ? [type] : []),
      );
    const whole = ['peer-request.evaluated', 'peer-request.answered', 'peer-request.asked'];
    expect(await told(helper.client)).toEqual(whole);
    expect(await told(app.visitor())).toEqual([]);
    expect((await helper.client.get(`/bodies/${network.id}/activity`)).text).not.toContain('Half a thought');
  });

  it('is kept as a draft that its writer alone sees, until it is asked', async () => {
    const { body } = await asker.client.post(`${network.path}/requests`, seeking({ title: 'Half a thought' }));
    for (const reader of [helper.client, network.lead]) {
      expect((await reader.get(at(body.id))).status).toBe(404);
      expect((await reader.get(`${network.path}/requests?state=draft`)).text).not.toContain('Half a thought');
    }
    expect((await asker.client.get(`${network.path}/requests?mine=true`)).text).toContain('Half a thought');
    expect((await helper.client.post(at(body.id, '/ask'))).status).toBe(404);
    expect((await asker.client.put(at(body.id), seeking({ title: 'A whole thought' }), ifMatch(1))).status).toBe(204);
    expect((await asker.client.put(at(body.id), seeking(), ifMatch(1))).body.code).toBe('version-conflict');
    expect((await asker.client.post(at(body.id, '/ask'))).status).toBe(204);
    expect((await helper.client.get(at(body.id))).body).toMatchObject({ state: 'open', title: 'A whole thought' });
    expect((await asker.client.delete(at(body.id))).body.code).toBe('invalid-transition');
  });

  it('is asked by members alone, and never by the team of the body without a seat, or by strangers', async () => {
    const stranger = await people(app).member();
    expect((await network.lead.post(`${network.path}/requests`, seeking())).status).toBe(403);
    expect((await stranger.client.post(`${network.path}/requests`, seeking())).status).toBe(403);
    expect((await app.visitor().post(`${network.path}/requests`, seeking())).status).toBe(401);
  });

  it('goes from asking over an offer that is accepted to what was learnt, and both sides say what it was good for', async () => {
    const id = await answered();
    expect((await asker.client.put(at(id, '/evaluation'), said())).status).toBe(204);
    expect((await helper.client.put(at(id, '/evaluation'), said({ usefulness: 'partly' }))).status).toBe(204);
    const { body } = await network.lead.get(at(id));
    expect(body).toMatchObject({ state: 'answered', learnt: 'Lessons in working hours.', offers: 1 });
    expect(body.offerList).toMatchObject([{ state: 'accepted', callOn: '2031-05-04', helper: { country: 'NL' } }]);
    expect(body.evaluations).toMatchObject([
      { side: 'asker', usefulness: 'very' },
      { side: 'helper', usefulness: 'partly' },
    ]);
    expect((await asker.client.post(at(id, '/close'))).status).toBe(204);
    expect((await asker.client.post(at(id, '/reopen'))).body.code).toBe('invalid-transition');
  });

  it('is evaluated by nobody else, and not before it is answered', async () => {
    const id = await ask(network, asker.client);
    expect((await asker.client.put(at(id, '/evaluation'), said())).body.code).toBe('invalid-transition');
    const done = await answered();
    const other = await network.member();
    expect((await other.client.put(at(done, '/evaluation'), said())).status).toBe(403);
  });

  it('takes each command only in the states its life cycle names', async () => {
    const commands = { ask: {}, conclude: { text: 'x', language: 'en' }, reopen: {}, close: {} } as const;
    const states = { draft: [], open: ['ask'], answered: ['ask', 'conclude'], closed: ['ask', 'close'] } as const;
    for (const [state, steps] of Object.entries(states)) {
      for (const [command, body] of Object.entries(commands)) {
        const { id } = (await asker.client.post(`${network.path}/requests`, seeking())).body;
        for (const step of steps) await asker.client.post(at(id, `/${step}`), commands[step]);
        const isTaken = command in peerRequestLifecycle[state as 'draft'];
        expect([state, command, (await asker.client.post(at(id, `/${command}`), body)).status]).toEqual([
          state,
          command,
          isTaken ? 204 : 409,
        ]);
        await asker.client.delete(at(id));
        await asker.client.post(at(id, '/close'));
      }
    }
  });

  it('is found by its words, theme, level, place and state', async () => {
    const id = await ask(network, asker.client, {
      title: 'Midwives who interpret',
      policyFields: ['health'],
      levels: ['regional'],
      territories: ['ES52'],
    });
    const ids = async (query: string) => {
      const { body } = await helper.client.get(`${network.path}/requests?${query}`);
      return body.items.map((item: { id: string }) => item.id);
    };
    for (const query of [
      'q=interpreting',
      'policyField=health',
      'level=regional',
      'territory=ES',
      'state=open&q=midwives',
    ])
      expect(await ids(query)).toContain(id);
    for (const query of ['q=plumber', 'policyField=housing', 'territory=FI', 'state=closed'])
      expect(await ids(query)).not.toContain(id);
  });

  it('is shown in pages, each once, latest first', async () => {
    const forum = await openExchange(app);
    const { client } = await forum.member();
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await ask(forum, client));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: Answer<Json> = await client.get(`${forum.path}/requests?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((item: { id: string }) => item.id));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(made.toReversed());
  });

  it('names members who may know more, and why', async () => {
    await answered();
    const id = await ask(network, asker.client, { territories: ['NL36'] });
    const { matches } = (await asker.client.get(at(id))).body;
    expect(matches[0]).toMatchObject({ seatId: helper.seatId, reasons: ['territory', 'level', 'theme'] });
    expect((await helper.client.get(at(id))).body.matches.map((it: { seatId: string }) => it.seatId)).not.toContain(
      asker.seatId,
    );
  });

  it('stands still in a body that is archived', async () => {
    const old = await openExchange(app);
    const { client } = await old.member();
    const id = await ask(old, client);
    await old.lead.post(`/bodies/${old.id}/archive`);
    expect((await client.get(`${old.path}/requests/${id}`)).body.can).toMatchObject({ edit: false, close: false });
    expect((await client.post(`${old.path}/requests/${id}/close`)).status).not.toBe(204);
    expect((await client.post(`${old.path}/requests`, seeking())).status).toBe(403);
  });
});

describe('an offer', () => {
  it('is made by another member while the request is open, and taken back by whoever made it', async () => {
    const id = await ask(network, asker.client);
    expect((await asker.client.post(at(id, '/offers'), offer)).status).toBe(403);
    const { body } = await helper.client.post(at(id, '/offers'), offer);
    const path = at(id, `/offers/${body.id}`);
    expect((await helper.client.post(`${path}/accept`)).status).toBe(403);
    expect((await asker.client.post(`${path}/withdraw`)).status).toBe(403);
    expect((await helper.client.post(`${path}/withdraw`)).status).toBe(204);
    const other = await network.member();
    expect((await other.client.get(at(id))).body).toMatchObject({ offers: 0, offerList: [] });
    await asker.client.post(at(id, '/close'));
    expect((await helper.client.post(at(id, '/offers'), offer)).body.code).toBe('invalid-transition');
  });
});

describe('mails about requests', () => {
  it('go to members who follow the body or a theme of the request, and to nobody else', async () => {
    const follower = await network.member();
    const themed = await network.member();
    const elsewhere = await network.member();
    const outside = await people(app).member();
    await follower.client.post(`/bodies/${network.id}/follow`);
    await outside.client.post(`/bodies/${network.id}/follow`);
    await themed.client.put(`${network.path}/themes`, { policyFields: ['digital'] });
    await elsewhere.client.put(`${network.path}/themes`, { policyFields: ['housing'] });
    expect((await themed.client.get(`${network.path}/themes`)).body).toEqual({ policyFields: ['digital'] });
    const id = await ask(network, asker.client, { policyFields: ['digital'], title: 'A secret title' });
    await app.drain();
    const told = (email: string) => app.mailbox(email).filter(({ text }) => text.includes(`/exchange/requests/${id}`));
    expect([follower, themed].map(({ email }) => told(email).length)).toEqual([1, 1]);
    expect([elsewhere, outside, asker].map(({ email }) => told(email).length)).toEqual([0, 0, 0]);
    expect(told(follower.email)[0]?.text).not.toContain(asker.name);
  });

  it('tell the asker of an offer, the helper that it is accepted and what was learnt', async () => {
    const id = await answered();
    await app.drain();
    const told = (email: string) =>
      app
        .mailbox(email)
        .filter(({ text }) => text.includes(id))
        .map(({ subject }) => subject);
    expect(told(asker.email)).toEqual([expect.stringContaining('An offer for your request')]);
    expect(told(helper.email).toSorted()).toEqual([
      expect.stringContaining('What was it good for?'),
      expect.stringContaining('Your offer is accepted'),
    ]);
  });

  it('remind the asker after the target date, three times and no more, and not once it is closed', async () => {
    const id = await ask(network, asker.client, { targetOn: '2030-06-10' });
    const quiet = await ask(network, asker.client, { targetOn: '2030-06-10' });
    await asker.client.post(at(quiet, '/close'));
    const { RemindAskers } = await import('../../server/src/exchange/remind-askers.js');
    const remindersAt = async (time: string) => {
      app.clock.set(time);
      await app.app.get(RemindAskers).remind();
      await app.app.get(RemindAskers).remind();
      await app.drain();
      const mails = app.mailbox(asker.email).filter(({ subject }) => subject.includes('Have you found'));
      expect(mails.every(({ text }) => !text.includes(quiet))).toBe(true);
      return mails.filter(({ text }) => text.includes(id)).length;
    };
    expect(await remindersAt('2030-06-10T21:00:00Z')).toBe(0);
    expect(await remindersAt('2030-06-10T22:30:00Z')).toBe(1);
    expect(await remindersAt('2030-06-20T12:00:00Z')).toBe(1);
    expect(await remindersAt('2030-06-25T12:00:00Z')).toBe(2);
    expect(await remindersAt('2030-07-15T12:00:00Z')).toBe(3);
    expect(await remindersAt('2030-09-15T12:00:00Z')).toBe(3);
    app.clock.set(new Date());
  });
});
