import { MemberAccess } from '../../server/src/bodies/member-access.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Client, ifMatch } from '../support/client.js';
import { people } from '../support/scenes/people.js';
import {
  advisingGroup,
  draftOpinion,
  type GroupScene,
  openVote,
  publishedOpinion,
  seat,
} from '../support/scenes/opinions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.clock.set('2027-03-10T09:00:00Z'));
afterAll(() => app.close());

/** Who may read the part. */
async function setReaders(
  group: GroupScene,
  readers: 'public' | 'members' | 'team' | null,
  members = 'public',
): Promise<void> {
  const { version } = (await group.lead.get(`/bodies/${group.id}`)).body;
  const parts = { members, ...(readers ? { opinions: readers } : {}) };
  const changed = await group.lead.patch(`/bodies/${group.id}`, { parts }, ifMatch(version));
  if (changed.status !== 200) throw new Error(changed.text);
}

const ask = (group: GroupScene) =>
  group.lead.post(`/bodies/${group.id}/advice-requests`, {
    title: 'Courses',
    question: 'Feasible?',
    language: 'en',
    askedByOrganisationId: group.authority.id,
    contributeUntil: '2027-03-20T09:00:00Z',
    dueAt: '2027-03-30T09:00:00Z',
    contributionsPublic: true,
  });

/** What a reader finds at every address of this feature. */
async function seen(client: Client, group: GroupScene, ids: { opinion: string; request: string }) {
  const { body: list } = await client.get(`/bodies/${group.id}/opinions`);
  const { body: register } = await client.get(`/advice?body=${group.id}`);
  const { body: parties } = await client.get('/advice/parties');
  const has = (items: { id: string }[] | undefined, id: string) => items?.some((item) => item.id === id) ?? false;
  return {
    listed: has(list.items, ids.opinion),
    page: (await client.get(`/opinions/${ids.opinion}`)).status === 200,
    register: has(register.items, ids.opinion),
    words: has((await client.get('/advice?q=diplomas&limit=100')).body.items, ids.opinion),
    file: (await client.get('/advice.csv')).text.includes(ids.opinion),
    parties: has(parties.bodies, group.id) || has(parties.addressees, group.authority.id),
    requests: (await client.get(`/bodies/${group.id}/advice-requests`)).status === 200,
    request: (await client.get(`/advice-requests/${ids.request}`)).status === 200,
  };
}

const all = {
  listed: true,
  page: true,
  register: true,
  words: true,
  file: true,
  parties: true,
  requests: true,
  request: true,
};
const nothing = {
  listed: false,
  page: false,
  register: false,
  words: false,
  file: false,
  parties: false,
  requests: false,
  request: false,
};

describe('the opinions of a body', () => {
  it('are told in what happened there, to those whom the part is for', async () => {
    const group = await advisingGroup(app);
    const { id } = await publishedOpinion(app, group);
    const { id: request } = (await ask(group)).body;
    const told = async (client: Client) =>
      (await client.get(`/bodies/${group.id}/activity`)).body.items.map(({ page }: { page: string | null }) => page);
    const pages = [`opinions/requests/${request}`, `opinions/${id}`];
    expect(await told(app.visitor())).toEqual(expect.arrayContaining(pages));
    await setReaders(group, 'members');
    expect(await told(group.members[0]!.client)).toEqual(expect.arrayContaining(pages));
    for (const page of pages) expect(await told(app.visitor())).not.toContain(page);
  });

  it('forget the name of a member whose account is deleted, and keep what they said', async () => {
    const group = await advisingGroup(app);
    const { id: request } = (await ask(group)).body;
    const [member] = group.members;
    const words = { seatId: member!.seatId, body: 'It is not feasible.', language: 'en' };
    await member!.client.put(`/advice-requests/${request}/contribution`, words);
    await app.app.get(MemberAccess).forget({ subjectId: member!.id } as Parameters<MemberAccess['forget']>[0]);
    const { text, body } = await group.lead.get(`/advice-requests/${request}`);
    expect(text).not.toContain('Member 1');
    expect(body.contributionList).toMatchObject([{ member: { name: null } }]);
    expect(body.contributionList[0].bodyHtml).toContain('not feasible');
  });

  it.each([
    ['public', { visitor: all, member: all, team: all }],
    ['members', { visitor: nothing, member: all, team: all }],
    ['team', { visitor: nothing, member: nothing, team: all }],
    [null, { visitor: nothing, member: nothing, team: all }],
  ] as const)('are read by those whom the part is for: %s', async (readers, expected) => {
    const group = await advisingGroup(app);
    const { id: opinion } = await publishedOpinion(app, group);
    const { id: request } = (await ask(group)).body;
    await app.drain();
    await setReaders(group, readers);
    const found = {
      visitor: await seen(app.visitor(), group, { opinion, request }),
      member: await seen(group.members[0]!.client, group, { opinion, request }),
      team: await seen(group.lead, group, { opinion, request }),
    };
    expect(found).toEqual(expected);
  });

  it('of a private body are found by nobody outside, the addressee included', async () => {
    const group = await advisingGroup(app, { visibility: 'private' });
    const { id: opinion } = await publishedOpinion(app, group);
    const { id: request } = (await ask(group)).body;
    await app.drain();
    for (const client of [app.visitor(), group.official.client, (await people(app).staff()).client])
      expect(await seen(client, group, { opinion, request })).toEqual(nothing);
    expect(await seen(group.members[0]!.client, group, { opinion, request })).toEqual(all);
    expect(app.mailbox(group.official.email)).toEqual([]);
  });

  it('are written where those read along who may read the opinions, and nobody else', async () => {
    const group = await advisingGroup(app);
    const { documentId } = await draftOpinion(group);
    const member = group.members[0]!.client;
    const statuses = async () => {
      const answers = [group.lead, member, app.visitor()].map((client) => client.get(`/documents/${documentId}`));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    const found = [];
    for (const readers of ['public', 'members', 'team', null, 'public'] as const) {
      await setReaders(group, readers);
      found.push(await statuses());
    }
    const amongMembers = [200, 200, 404];
    const inTeam = [200, 404, 404];
    expect(found).toEqual([amongMembers, amongMembers, inTeam, inTeam, amongMembers]);
    await publishedOpinion(app, group);
    expect(await statuses()).toEqual(amongMembers);
  });

  it('are for those who work in the body until they are published', async () => {
    const group = await advisingGroup(app);
    const { id } = await draftOpinion(group);
    await openVote(app, group.lead, id);
    const observer = await seat(app, group, { name: 'Observer', role: 'observer' });
    const follower = (await people(app).member()).client;
    await follower.post(`/bodies/${group.id}/follow`);
    for (const client of [group.lead, group.members[0]!.client, observer.client])
      expect((await client.get(`/opinions/${id}`)).status).toBe(200);
    for (const client of [app.visitor(), follower, group.official.client]) {
      expect((await client.get(`/opinions/${id}`)).body.code).toBe('not-found');
      expect((await client.get(`/bodies/${group.id}/opinions`)).body.items).toEqual([]);
    }
  });

  it('name no member to a reader from whom the members are kept', async () => {
    const group = await advisingGroup(app);
    const { id } = await publishedOpinion(app, group);
    expect((await app.visitor().get(`/opinions/${id}`)).text).toContain('Member 1');
    await setReaders(group, 'public', 'members');
    const { text, body } = await app.visitor().get(`/opinions/${id}`);
    expect(text).not.toContain('Member 1');
    expect(body.rounds[0].votes).toMatchObject([{ choice: 'for', member: { name: null } }, {}, {}]);
    expect((await group.members[0]!.client.get(`/opinions/${id}`)).text).toContain('Member 1');
  });

  it('stay readable when the body is archived, and nothing about them changes any more', async () => {
    const group = await advisingGroup(app);
    const { id } = await publishedOpinion(app, group);
    const open = await draftOpinion(group);
    await openVote(app, group.lead, open.id);
    const { id: request } = (await ask(group)).body;
    await group.lead.post(`/bodies/${group.id}/archive`);
    const { body } = await app.visitor().get(`/opinions/${id}`);
    const { client, seatId } = group.members[0]!;
    const answer = { verdict: 'endorsed', body: 'Yes.', language: 'en', seen: 0 };
    const refused = [
      await group.official.client.post(
        `/opinions/${id}/recommendations/${body.recommendationList[0].id}/answers`,
        answer,
      ),
      await client.put(`/opinions/${open.id}/ballot`, { seatId, choice: 'for' }),
      await client.put(`/advice-requests/${request}/contribution`, { seatId, body: 'Yes.', language: 'en' }),
      await group.lead.post(`/bodies/${group.id}/opinions`, { kind: 'opinion', title: 'New', language: 'en' }),
    ];
    expect(refused.map((it) => it.body.code)).toEqual(Array.from(refused, () => 'invalid-transition'));
  });
});
