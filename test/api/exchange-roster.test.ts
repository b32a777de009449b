import { startApp, type TestApp } from '../support/app.js';
import { type Answer, type Client, ifMatch, type Json } from '../support/client.js';
import { seatFor } from '../support/scenes/bodies.js';
import { ask, openExchange } from '../support/scenes/exchange.js';
import { people, scenePassword } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const card = (more: Record<string, unknown> = {}) => ({
  function: 'Adviser',
  organisation: 'Ministry of Integration',
  email: 'desk@example.org',
  phone: '+32 2 555 00 00',
  website: 'https://integration.example.org',
  languages: ['nl', 'en'],
  askAbout: 'Ask me about civic lessons.',
  language: 'en',
  publicFields: ['function', 'askAbout'],
  ...more,
});

describe('the roster of a network', () => {
  it('names the contact points of each country, who they were before, and the countries without one', async () => {
    const network = await openExchange(app);
    const { version } = (await network.lead.get(`/bodies/${network.id}`)).body;
    await network.lead.patch(`/bodies/${network.id}`, { territories: ['BE', 'NL', 'FI'] }, ifMatch(version));
    const { client } = await network.member({ country: 'BE' });
    await network.member({ country: 'NL' });
    await network.member({ country: 'NL', startsOn: '2018-01-01', endsOn: '2019-12-31' });
    const { body } = await client.get(`${network.path}/roster`);
    expect(body.gaps).toEqual(['FI']);
    expect(body.countries).toMatchObject([
      { country: 'BE', total: 1, former: 0 },
      { country: 'NL', total: 1, former: 1 },
    ]);
    const before = await client.get(`${network.path}/roster/NL?when=former`);
    expect(before.body.items).toMatchObject([{ startsOn: '2018-01-01', endsOn: '2019-12-31', card: null }]);
  });

  it('shows pages of a country with many contact points, each once', async () => {
    const network = await openExchange(app);
    const members = [];
    for (let n = 0; n < 5; n += 1) members.push(await network.member({ country: 'IT' }));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: Answer<Json> = await network.lead.get(
        `${network.path}/roster/IT?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ seatId }: { seatId: string }) => seatId));
      cursor = body.nextCursor;
    }
    expect(seen.toSorted()).toEqual(members.map(({ seatId }) => seatId).toSorted());
  });

  it('is for those who may read both the exchange and who the members are', async () => {
    const network = await openExchange(app);
    const { client } = await network.member();
    const status = async () => {
      const readers = [app.visitor(), client, network.lead];
      return Promise.all(readers.map(async (reader) => (await reader.get(`${network.path}/roster`)).status));
    };
    expect(await status()).toEqual([401, 200, 200]);
    await network.show({ members: 'public', exchange: 'public' });
    expect(await status()).toEqual([200, 200, 200]);
    await network.show({ members: 'team', exchange: 'public' });
    expect(await status()).toEqual([401, 403, 200]);
    await network.show({ members: 'public' });
    expect(await status()).toEqual([401, 403, 200]);
  });

  it('is not there for anybody outside a private network', async () => {
    const network = await openExchange(app, { visibility: 'private' });
    const stranger = await people(app).member();
    for (const path of ['', '/roster', '/requests', '/results?direction=up', '/agendas', '/themes'])
      expect((await stranger.client.get(`${network.path}${path}`)).status).toBe(404);
  });
});

describe('a contact card', () => {
  it('is written by whoever holds the seat, and shows the public only the fields they chose', async () => {
    const network = await openExchange(app);
    await network.show({ members: 'public', exchange: 'public' });
    const { client, seatId } = await network.member({ country: 'BE' });
    expect((await client.put(`${network.path}/cards/${seatId}`, card())).status).toBe(204);
    const shown = await app.visitor().get(`${network.path}/roster`);
    expect(shown.body.countries[0].contacts[0].card).toMatchObject({ function: 'Adviser', email: '', languages: [] });
    for (const secret of [card().email, card().phone, card().organisation]) expect(shown.text).not.toContain(secret);
    const { client: other } = await network.member({ country: 'NL' });
    expect((await other.get(`${network.path}/roster`)).text).toContain('desk@example.org');
  });

  it('is changed by one at a time, by its holder or the team and nobody else', async () => {
    const network = await openExchange(app);
    const { client, seatId } = await network.member();
    const other = await network.member();
    const path = `${network.path}/cards/${seatId}`;
    expect((await other.client.put(path, card())).status).toBe(403);
    expect((await network.lead.put(path, card({ publicFields: [] }))).status).toBe(204);
    expect((await client.put(path, card())).body.code).toBe('precondition-required');
    expect((await client.put(path, card({ phone: '1' }), ifMatch(1))).status).toBe(204);
    expect((await network.lead.put(path, card(), ifMatch(1))).body.code).toBe('version-conflict');
  });

  it('shows nothing to the public that its holder did not choose, also when the team writes it', async () => {
    const network = await openExchange(app);
    await network.show({ members: 'public', exchange: 'public' });
    const { client, seatId } = await network.member({ country: 'BE' });
    const path = `${network.path}/cards/${seatId}`;
    const more = card({ publicFields: ['function', 'phone'] });
    expect((await network.lead.put(path, more)).body.errors).toEqual([
      { pointer: '/publicFields', code: 'holderDecides' },
    ]);
    expect((await client.put(path, card())).status).toBe(204);
    expect((await network.lead.put(path, more, ifMatch(1))).body.errors).toMatchObject([{ code: 'holderDecides' }]);
    expect((await network.lead.put(path, card({ publicFields: ['function'] }), ifMatch(1))).status).toBe(204);
    expect((await app.visitor().get(`${network.path}/roster`)).text).not.toContain(card().phone);
    const can = async (reader: Client) =>
      (await reader.get(`${network.path}/roster`)).body.countries[0].contacts[0].can;
    expect([await can(client), await can(network.lead), await can(app.visitor())]).toEqual([
      { write: true, publish: true },
      { write: true, publish: false },
      { write: false, publish: false },
    ]);
    const { id } = (await network.lead.post(`/bodies/${network.id}/seats`, seatFor(null, { country: 'NL' }))).body;
    expect((await network.lead.put(`${network.path}/cards/${id}`, more)).status).toBe(204);
  });

  it('is refused with an address that is none', async () => {
    const network = await openExchange(app);
    const { client, seatId } = await network.member();
    const refused = await client.put(
      `${network.path}/cards/${seatId}`,
      card({ email: 'nobody', website: 'javascript:alert(1)' }),
    );
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/email', '/website']);
  });

  it('is not shown for whoever sits there next', async () => {
    const network = await openExchange(app);
    const { client, seatId } = await network.member({ country: 'BE' });
    await client.put(`${network.path}/cards/${seatId}`, card());
    const next = await people(app).member();
    const seat = {
      memberType: 'personal-capacity',
      role: 'member',
      country: 'BE',
      startsOn: '2020-01-01',
      organisationIds: [],
      people: [{ sitting: 'holder', name: 'Next One', email: next.email }],
    };
    await network.lead.put(`/bodies/${network.id}/seats/${seatId}`, seat, ifMatch(1));
    const shown = await network.lead.get(`${network.path}/roster`);
    expect(shown.text).not.toContain('desk@example.org');
    expect((await next.client.put(`${network.path}/cards/${seatId}`, card({ email: '' }))).status).toBe(204);
  });

  it('is gone when the account of its holder is deleted', async () => {
    const network = await openExchange(app);
    const { client, seatId } = await network.member();
    await client.put(`${network.path}/cards/${seatId}`, card());
    await client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    expect(await app.db.sql`select 1 from contact_card where seat_id = ${seatId}`).toEqual([]);
  });
});

describe('a member who appears under a chosen name', () => {
  it('is known by it in the roster, beside what they wrote, and when they no longer sit there', async () => {
    const network = await openExchange(app);
    await network.show({ members: 'public', exchange: 'public' });
    const hidden = await network.member({ country: 'BE' }, 'Zeynep');
    const { name } = hidden;
    const reader = await network.member({ country: 'NL' });
    const requestId = await ask(network, hidden.client);
    const everything = async () => {
      const paths = ['/roster', '/roster/BE', '/roster/BE?when=former', '/requests', `/requests/${requestId}`];
      const readers = [app.visitor(), reader.client, network.lead];
      const answers = await Promise.all(
        readers.flatMap((client) => paths.map((path) => client.get(`${network.path}${path}`))),
      );
      return answers.map(({ text }) => text).join('\n');
    };
    const sitting = await everything();
    expect(sitting).toContain('Zeynep');
    for (const secret of [name, `Seat ${hidden.id.slice(-6)}`, hidden.email, hidden.id])
      expect(sitting).not.toContain(secret);
    await app.drain();
    await network.lead.delete(`/bodies/${network.id}/seats/${hidden.seatId}`, ifMatch(1));
    const gone = await everything();
    expect(gone).toContain('Zeynep');
    expect(gone).not.toContain(name);
  });

  it('stays under it when they chose it after they wrote, and has no name once the account is deleted', async () => {
    const network = await openExchange(app);
    const { client, seatId, email } = await network.member();
    const requestId = await ask(network, client);
    const seat = {
      memberType: 'personal-capacity',
      role: 'member',
      startsOn: '2020-01-01',
      organisationIds: [],
      people: [{ sitting: 'holder', name: 'Real Name', publicName: 'Defne', email }],
    };
    await network.lead.put(`/bodies/${network.id}/seats/${seatId}`, seat, ifMatch(1));
    await app.drain();
    await network.lead.delete(`/bodies/${network.id}/seats/${seatId}`, ifMatch(2));
    const asker = async () => (await network.lead.get(`${network.path}/requests/${requestId}`)).body.asker.name;
    expect(await asker()).toBe('Defne');
    await client.send('DELETE', '/me', { password: scenePassword });
    await app.drain();
    expect(await asker()).toBeNull();
  });
});
