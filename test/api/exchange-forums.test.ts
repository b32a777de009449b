import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch } from '../support/client.js';
import { type ExchangeScene, feed, openExchange } from '../support/scenes/exchange.js';
import { seatFor } from '../support/scenes/bodies.js';
import { agenda, invite, plannedMeeting } from '../support/scenes/meetings.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const result = (more: Record<string, unknown> = {}) => ({
  kind: 'recommendation',
  text: 'Teach in the evening.',
  language: 'en',
  source: 'meeting',
  sourcePath: '/sessions/abc',
  ...more,
});
const reason = { reason: 'We take this up next year.', language: 'en' };
const forum = (title: string, visibility?: string) =>
  openExchange(app, { kind: 'forum', title, ...(visibility ? { visibility } : {}) });

async function handedUp(lower: ExchangeScene, more: Record<string, unknown> = {}): Promise<string> {
  const { body, text, status } = await lower.lead.post(`${lower.path}/results`, result(more));
  if (status !== 201) throw new Error(text);
  return body.id;
}

describe('a forum that feeds another', () => {
  it('asks, and feeds it once the upper one accepts; until then only the two teams know', async () => {
    const [lower, upper] = [await forum('Forum of the town'), await forum('Forum of the country')];
    expect((await lower.lead.put(`${lower.path}/parent`, { parent: upper.slug })).status).toBe(204);
    expect((await app.visitor().get(lower.path)).body.parent).toBeNull();
    expect((await lower.lead.get(lower.path)).body.parent).toMatchObject({
      state: 'asked',
      body: { slug: upper.slug },
    });
    expect((await upper.lead.get(upper.path)).body.children).toMatchObject([{ state: 'asked' }]);
    expect((await lower.lead.post(`${upper.path}/children/${lower.id}/accept`)).status).toBe(403);
    expect((await upper.lead.post(`${upper.path}/children/${lower.id}/accept`)).status).toBe(204);
    expect((await app.visitor().get(lower.path)).body.parent).toMatchObject({
      body: { title: 'Forum of the country' },
    });
    expect((await app.visitor().get(upper.path)).body.children).toMatchObject([{ body: { slug: lower.slug } }]);
  });

  it('never closes a circle, not even when both sides accept at once', async () => {
    const [a, b, c] = [await forum('A'), await forum('B'), await forum('C')];
    const errors = async (lower: ExchangeScene, upper: ExchangeScene) =>
      (await lower.lead.put(`${lower.path}/parent`, { parent: upper.id })).body.errors;
    const circle = [{ pointer: '/parent', code: 'circle' }];
    expect(await errors(a, a)).toEqual(circle);
    await feed(a, b);
    await feed(b, c);
    expect(await errors(c, a)).toEqual(circle);
    const [d, e] = [await forum('D'), await forum('E')];
    await d.lead.put(`${d.path}/parent`, { parent: e.id });
    await e.lead.put(`${e.path}/parent`, { parent: d.id });
    const accepted = await Promise.all([
      e.lead.post(`${e.path}/children/${d.id}/accept`),
      d.lead.post(`${d.path}/children/${e.id}/accept`),
    ]);
    expect(accepted.map(({ status }) => status).toSorted()).toEqual([204, 422]);
  });

  it('has one parent, asks another after a refusal, and can leave', async () => {
    const [lower, first, second] = [await forum('L'), await forum('F'), await forum('S')];
    await lower.lead.put(`${lower.path}/parent`, { parent: first.id });
    expect((await lower.lead.put(`${lower.path}/parent`, { parent: second.id })).body.code).toBe('already-exists');
    await first.lead.post(`${first.path}/children/${lower.id}/decline`);
    await feed(lower, second);
    expect((await lower.lead.delete(`${lower.path}/parent`)).status).toBe(204);
    expect((await lower.lead.get(lower.path)).body.parent).toBeNull();
    expect((await lower.lead.post(`${lower.path}/results`, result())).body.code).toBe('invalid-transition');
  });

  it('does not ask a body that its team cannot see', async () => {
    const [lower, hidden] = [await forum('Seen'), await forum('Unseen', 'private')];
    const errors = async (from: ExchangeScene, parent: string) =>
      (await from.lead.put(`${from.path}/parent`, { parent })).body.errors;
    expect(await errors(lower, hidden.slug)).toEqual([{ pointer: '/parent', code: 'unknownBody' }]);
    expect(await errors(lower, 'nothing-of-this-name')).toEqual([{ pointer: '/parent', code: 'unknownBody' }]);
  });

  it('may be private: those who read both see it, are told and decide, nobody else knows, and it hands nothing up', async () => {
    const [lower, upper] = [await forum('Hidden circle', 'private'), await forum('Open forum')];
    const both = await people(app).member();
    await lower.lead.post(`/bodies/${lower.id}/seats`, seatFor(both.email));
    const { version } = (await upper.lead.get(`/bodies/${upper.id}`)).body;
    const members = [
      { personId: upper.leadId, role: 'lead' },
      { personId: both.id, role: 'editor' },
    ];
    expect((await upper.lead.put(`/bodies/${upper.id}/team`, { members }, ifMatch(version))).status).toBe(204);
    await app.drain();
    expect((await lower.lead.put(`${lower.path}/parent`, { parent: upper.slug })).status).toBe(204);
    await app.drain();
    const asked = (email: string | undefined) =>
      app.mailbox(email).filter(({ subject }) => subject.startsWith('A forum asks to feed yours: Open forum'));
    const [above] = await app.db.sql<{ email: string }>`select email from person where id = ${upper.leadId}`;
    expect([asked(above?.email).length, asked(both.email).length]).toEqual([0, 1]);
    const accept = (client: Client) => client.post(`${upper.path}/children/${lower.id}/accept`);
    expect((await upper.lead.get(upper.path)).body.children).toEqual([]);
    expect((await accept(upper.lead)).status).toBe(404);
    expect((await both.client.get(upper.path)).body.children).toMatchObject([{ state: 'asked' }]);
    expect((await accept(both.client)).status).toBe(204);
    for (const client of [upper.lead, app.visitor()]) {
      expect((await client.get(upper.path)).text).not.toContain('Hidden circle');
      expect((await client.delete(`${upper.path}/children/${lower.id}`)).status).not.toBe(204);
    }
    expect((await both.client.get(upper.path)).body.children).toMatchObject([{ body: { title: 'Hidden circle' } }]);
    expect((await lower.lead.get(lower.path)).body.parent).toMatchObject({ state: 'accepted' });
    const refused = await lower.lead.post(`${lower.path}/results`, result());
    expect(refused.body.errors).toEqual([{ pointer: '/text', code: 'privateBody' }]);
    expect((await app.visitor().get(`${upper.path}/results?direction=received`)).body.items).toEqual([]);
  });

  it('is changed by its team alone', async () => {
    const [lower, upper] = [await forum('L'), await forum('U')];
    const { client } = await lower.member();
    expect((await client.put(`${lower.path}/parent`, { parent: upper.id })).status).toBe(403);
    await feed(lower, upper);
    expect((await client.post(`${lower.path}/results`, result())).status).toBe(403);
    expect((await client.delete(`${lower.path}/parent`)).status).toBe(403);
  });
});

describe('a result that is handed up', () => {
  it('is taken onto the agenda above and answered, and the way back is shown below', async () => {
    const [lower, upper] = [await forum('Town'), await forum('Country')];
    await feed(lower, upper);
    const id = await handedUp(lower);
    const received = await upper.lead.get(`${upper.path}/results?direction=received`);
    expect(received.body.items).toMatchObject([{ id, from: { title: 'Town' }, can: { take: true, withdraw: false } }]);
    expect((await app.visitor().get(`/bodies/${lower.id}/activity`)).body.items[0]).toMatchObject({
      type: 'forum-result.handed-up',
      title: 'Teach in the evening.',
      page: 'exchange/results?direction=up',
    });
    const path = `${upper.path}/results/${id}`;
    expect((await lower.lead.post(`${lower.path}/results/${id}/take`, {}, ifMatch(1))).status).toBe(403);
    for (const agendaPath of ['javascript:alert(1)', '//elsewhere.example', String.raw`/\elsewhere.example`])
      expect((await upper.lead.post(`${path}/take`, { agendaPath }, ifMatch(1))).status).toBe(422);
    expect((await upper.lead.post(`${path}/take`, {}, ifMatch(1))).status).toBe(204);
    expect((await lower.lead.post(`${lower.path}/results/${id}/withdraw`, {}, ifMatch(2))).body.code).toBe(
      'invalid-transition',
    );
    expect(
      (await upper.lead.put(`${path}/place`, { agendaPath: '/bodies/country/meetings/1' }, ifMatch(2))).status,
    ).toBe(204);
    expect((await upper.lead.post(`${path}/answer`, reason, ifMatch(2))).body.code).toBe('version-conflict');
    expect((await upper.lead.post(`${path}/answer`, reason, ifMatch(3))).status).toBe(204);
    const back = await app.visitor().get(`${lower.path}/results?direction=up`);
    expect(back.body.items[0].steps).toMatchObject([
      { to: { title: 'Country' }, state: 'answered', reason: reason.reason, agendaPath: '/bodies/country/meetings/1' },
    ]);
  });

  it('becomes a point on the agenda of a meeting above, which leads back to it, and shows below where it stands', async () => {
    const [lower, upper] = [await forum('Village'), await forum('Province')];
    await feed(lower, upper);
    const id = await handedUp(lower);
    const path = `${upper.path}/results/${id}`;
    await upper.lead.post(`${path}/take`, {}, ifMatch(1));
    const meetingId = await plannedMeeting(upper, { starts: '2036-05-10T10:00', ends: '2036-05-10T12:00' });
    const foreign = await plannedMeeting(lower, { starts: '2036-05-10T10:00', ends: '2036-05-10T12:00' });
    const point = { meetingId, title: 'Lessons in the evening', minutes: 20 };
    const put = (input: object) => upper.lead.post(`${path}/meeting-point`, input, ifMatch(2));
    expect((await put({ ...point, meetingId: foreign })).body.errors).toMatchObject([{ pointer: '/meetingId' }]);
    expect((await lower.lead.post(`${path}/meeting-point`, point, ifMatch(2))).status).toBe(403);
    const twice = await Promise.all([put(point), put(point)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([204, 412]);
    expect((await upper.lead.get(`/meetings/${meetingId}`)).body.agenda).toMatchObject([
      { title: point.title, minutes: 20, link: `/bodies/${upper.slug}/exchange/results?direction=received#${id}` },
    ]);
    const below = async (reader: Client) =>
      (await reader.get(`${lower.path}/results?direction=up`)).body.items[0].steps[0].point;
    expect(await below(app.visitor())).toBeNull();
    await invite(upper.lead, meetingId);
    expect(await below(app.visitor())).toMatchObject({ meetingId, title: point.title, meeting: 'Third meeting' });
    await agenda(upper.lead, meetingId, []);
    expect(await below(app.visitor())).toBeNull();
  });

  it('is handed on from level to level, and the lowest forum sees what the highest one did', async () => {
    const [town, country, union] = [await forum('Town'), await forum('Country'), await forum('Union')];
    await feed(town, country);
    await feed(country, union);
    const first = await handedUp(town, { kind: 'question', text: 'Who pays?' });
    const second = await handedUp(country, { basedOnId: first, text: 'Who pays for lessons?' });
    await union.lead.post(`${union.path}/results/${second}/decline`, reason, ifMatch(1));
    const { items } = (await app.visitor().get(`${town.path}/results?direction=up`)).body;
    expect(items[0].steps).toMatchObject([
      { to: { title: 'Country' }, state: 'handed-up', text: 'Who pays?' },
      { to: { title: 'Union' }, state: 'declined', text: 'Who pays for lessons?', reason: reason.reason },
    ]);
    const foreign = await union.lead.post(`${union.path}/results`, result({ basedOnId: first }));
    expect(foreign.body.code).toBe('invalid-transition');
    const other = await country.lead.post(`${country.path}/results`, result({ basedOnId: second }));
    expect(other.body.errors).toMatchObject([{ pointer: '/basedOnId' }]);
    await app.drain();
    const [town1] = await app.db.sql<{ email: string }>`select email from person where id = ${town.leadId}`;
    expect(app.mailbox(town1?.email).map(({ subject }) => subject)).toContain('Your result is declined: Town');
  });

  it('leads no reader to a higher forum that is closed to them', async () => {
    const [town, country, union] = [await forum('Small place'), await forum('Middle'), await forum('Closed circle')];
    await feed(town, country);
    await feed(country, union);
    const first = await handedUp(town);
    const second = await handedUp(country, { basedOnId: first, text: 'Handed on in confidence' });
    await union.lead.post(`${union.path}/results/${second}/decline`, reason, ifMatch(1));
    await country.show({ members: 'public', exchange: 'team' });
    const { version } = (await union.lead.get(`/bodies/${union.id}`)).body;
    await union.lead.patch(`/bodies/${union.id}`, { visibility: 'private' }, ifMatch(version));
    for (const reader of [app.visitor(), town.lead]) {
      const { body, text } = await reader.get(`${town.path}/results?direction=up`);
      expect(body.items[0].steps).toHaveLength(1);
      for (const secret of ['Closed circle', 'in confidence', reason.reason]) expect(text).not.toContain(secret);
    }
    expect((await app.visitor().get(`${country.path}/results?direction=received`)).status).toBe(401);
    expect((await country.lead.get(`${country.path}/results?direction=up`)).body.items[0].steps[0]).toMatchObject({
      to: null,
      state: 'declined',
    });
  });

  it('is taken back before anybody looked at it, and then stands no more above', async () => {
    const [lower, upper] = [await forum('Town'), await forum('Country')];
    await feed(lower, upper);
    const id = await handedUp(lower);
    expect((await lower.lead.post(`${lower.path}/results/${id}/withdraw`, {}, ifMatch(1))).status).toBe(204);
    expect((await upper.lead.get(`${upper.path}/results?direction=received`)).body.items).toEqual([]);
    const stranger = await people(app).staff();
    expect((await stranger.client.post(`${upper.path}/results/${id}/take`, {}, ifMatch(2))).status).toBe(403);
  });

  it('is not reached through a forum it does not concern', async () => {
    const [lower, upper, other] = [await forum('Town'), await forum('Country'), await forum('Elsewhere')];
    await feed(lower, upper);
    const id = await handedUp(lower);
    expect((await other.lead.post(`${other.path}/results/${id}/take`, {}, ifMatch(1))).status).toBe(404);
  });
});
