import { startApp, type TestApp } from '../support/app.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** An organisation with who administers it. */
async function ours(wanted: Parameters<ReturnType<typeof organisations>['create']>[0] = {}) {
  const organisation = await organisations(app).create(wanted);
  return {
    ...organisation,
    ...(await organisations(app).member(organisation.id, 'administrator')),
    id: organisation.id,
  };
}
type Ours = Awaited<ReturnType<typeof ours>>;

const says = (mine: Ours, as: 'umbrella' | 'member', other: { id: string }) =>
  mine.client.post(`/organisations/${mine.id}/affiliations`, { otherId: other.id, as });
const confirms = (mine: Ours, other: { id: string }) =>
  mine.client.post(`/organisations/${mine.id}/affiliations/${other.id}/confirm`);
async function joins(umbrella: Ours, member: Ours): Promise<void> {
  await says(umbrella, 'member', member);
  await confirms(member, umbrella);
}
const seen = async (id: string) => (await app.visitor().get(`/organisations/${id}/affiliations`)).body;

describe('an umbrella', () => {
  it('speaks for an organisation once both sides say so', async () => {
    const umbrella = await ours({ name: 'Federation' });
    const member = await ours({ name: 'Local club', territories: ['NL350'] });
    expect((await says(umbrella, 'member', member)).status).toBe(200);
    expect(await seen(member.id)).toMatchObject({ umbrellas: [], asked: [] });
    const { body: waiting } = await member.client.get(`/organisations/${member.id}/affiliations`);
    expect(waiting.asked).toMatchObject([{ organisation: { name: 'Federation' }, is: 'umbrella', isMine: false }]);
    expect((await says(umbrella, 'member', member)).body.code).toBe('already-exists');
    expect((await confirms(umbrella, member)).status).toBe(404);
    expect((await confirms(member, umbrella)).status).toBe(200);
    expect((await seen(member.id)).umbrellas).toMatchObject([{ name: 'Federation' }]);
    expect((await app.visitor().get(`/organisations/${umbrella.id}/affiliates`)).body.items).toMatchObject([
      { name: 'Local club' },
    ]);
  });

  it('is told by mail to those whom each step concerns, once', async () => {
    const umbrella = await ours({ name: 'Federation of mail' });
    const member = await ours({ name: 'Club of mail' });
    const subjects = (to: Ours) => app.mailbox(to.email).map(({ subject }) => subject);
    await says(umbrella, 'member', member);
    await app.drain();
    expect(subjects(member)).toContain('Do Club of mail and Federation of mail belong together?');
    await confirms(member, umbrella);
    await app.drain();
    expect(subjects(umbrella)).toContain('Federation of mail and Club of mail belong together');
    await member.client.delete(`/organisations/${member.id}/affiliations/${umbrella.id}`);
    await app.drain();
    const told = (to: Ours) => subjects(to).filter((subject) => subject.includes('of mail'));
    expect(told(umbrella)).toHaveLength(2);
    expect(told(member)).toHaveLength(1);
    expect(app.mailbox(umbrella.email)[0]).toMatchObject({
      subject: 'Federation of mail and Club of mail belong together no longer',
      text: expect.stringContaining(umbrella.id),
    });
  });

  it('is confirmed by the other side saying the same', async () => {
    const [umbrella, member] = [await ours(), await ours()];
    await says(umbrella, 'member', member);
    await says(member, 'umbrella', umbrella);
    expect((await seen(umbrella.id)).speaksFor).toMatchObject({ organisations: 1, direct: 1 });
  });

  it('shows for whom it speaks by country and type, through others too, each counted once', async () => {
    const [top, middle, second] = [
      await ours(),
      await ours({ territories: ['BE'] }),
      await ours({ territories: ['NL'] }),
    ];
    const school = await ours({ type: 'school', territories: ['NL35', 'DE'] });
    await joins(top, middle);
    await joins(top, second);
    await joins(middle, school);
    await joins(second, school);
    expect((await seen(top.id)).speaksFor).toEqual({
      organisations: 3,
      direct: 2,
      byCountry: [
        { country: 'NL', organisations: 2 },
        { country: 'BE', organisations: 1 },
        { country: 'DE', organisations: 1 },
      ],
      byType: [
        { type: 'migrant-organisation', organisations: 2 },
        { type: 'school', organisations: 1 },
      ],
    });
  });

  it('is never under itself, through however many others', async () => {
    const [a, b, c] = [await ours(), await ours(), await ours()];
    await joins(a, b);
    await joins(b, c);
    expect((await says(a, 'umbrella', c)).body.code).toBe('affiliation-circle');
    expect((await says(a, 'member', a)).body.code).toBe('affiliation-circle');
  });

  it('is not under itself either when both halves of a circle are confirmed at once', async () => {
    for (let time = 0; time < 5; time += 1) {
      const [a, b, c, d] = [await ours(), await ours(), await ours(), await ours()];
      await joins(a, b);
      await joins(c, d);
      await says(b, 'member', c);
      await says(d, 'member', a);
      const answers = await Promise.all([confirms(c, b), confirms(a, d)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });

  it('is left, declined or taken back by either side', async () => {
    const [umbrella, member] = [await ours(), await ours()];
    const end = (mine: Ours, other: Ours) => mine.client.delete(`/organisations/${mine.id}/affiliations/${other.id}`);
    for (const who of [umbrella, member]) {
      await joins(umbrella, member);
      expect((await end(who, who === member ? umbrella : member)).status).toBe(204);
      expect((await seen(umbrella.id)).speaksFor.organisations).toBe(0);
    }
    expect((await end(umbrella, member)).status).toBe(404);
  });

  it('is asked, confirmed and ended by administrators of the organisation only', async () => {
    const { id, drafter, representative } = await organisations(app).withMembers();
    const other = await ours();
    for (const { client } of [drafter, representative, other, await people(app).staff()]) {
      const answers = [
        await client.post(`/organisations/${id}/affiliations`, { otherId: other.id, as: 'member' }),
        await client.post(`/organisations/${id}/affiliations/${other.id}/confirm`),
        await client.delete(`/organisations/${id}/affiliations/${other.id}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
  });
});
