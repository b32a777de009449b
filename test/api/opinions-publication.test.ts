import { createHash } from 'node:crypto';
import { travel } from '../support/scenes/consultations.js';
import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import {
  advisingGroup,
  day,
  draftOpinion,
  openVote,
  publishedOpinion,
  vote,
  later,
} from '../support/scenes/opinions.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(() => app.clock.set('2027-03-10T09:00:00Z'));
afterAll(() => app.close());

const adopted = async (group: Awaited<ReturnType<typeof advisingGroup>>, rules: object = {}) => {
  const opinion = await draftOpinion(group, { addresseeOrganisationId: group.authority.id });
  await openVote(app, group.lead, opinion.id, rules);
  for (const member of group.members) await vote(member, opinion.id, 'for');
  return opinion;
};

describe('a published opinion', () => {
  it('has the next number of its body in the year, without gaps and each once, however many are published at once', async () => {
    const group = await advisingGroup(app);
    const opinions = [await adopted(group), await adopted(group), await adopted(group), await adopted(group)];
    await later(app, day);
    const publish = ({ id }: { id: string }) => group.lead.post(`/opinions/${id}/publish`, {});
    const published = await Promise.all(opinions.flatMap((opinion) => [publish(opinion), publish(opinion)]));
    const done = published.filter(({ status }) => status === 200).map(({ body }) => body);
    expect(done.map(({ year, number }) => `${number}/${year}`).toSorted()).toEqual([
      '1/2027',
      '2/2027',
      '3/2027',
      '4/2027',
    ]);
    expect(published.filter(({ body }) => body.code === 'invalid-transition')).toHaveLength(4);
    await travel(app, '2027-12-31T23:30:00Z');
    const next = await adopted(group, { closesAt: '2027-12-31T23:45:00Z' });
    await travel(app, '2027-12-31T23:50:00Z');
    // In Brussels the new year has begun.
    expect((await publish(next)).body).toMatchObject({ number: 1, year: 2028 });
  });

  it('is read by everyone, with the fingerprint of a text that never changes', async () => {
    const group = await advisingGroup(app);
    const { id, documentId } = await publishedOpinion(app, group);
    const { body } = await app.visitor().get(`/opinions/${id}`);
    expect(body).toMatchObject({ state: 'published', documentId: null, addressee: { name: 'Ministry of Employment' } });
    const file = await app.visitor().get(`/opinions/${id}/text.txt`);
    expect(file.text).toContain('1 Begin language courses within four weeks.');
    expect(body.fingerprint).toBe(createHash('sha256').update(file.text).digest('hex'));
    const draft = (await group.lead.post(`/documents/${documentId}/versions`)).body;
    const more = { kind: 'paragraph', text: 'Added afterwards.', after: null };
    const changed = await group.lead.post(`/versions/${draft.versionId}/blocks`, more, ifMatch(draft.version));
    await group.lead.post(`/versions/${draft.versionId}/publish`, {}, ifMatch(changed.body.version));
    const again = (await app.visitor().get(`/opinions/${id}`)).body;
    expect(again.text).toEqual(body.text);
    expect((await app.visitor().get(`/opinions/${id}/text.txt`)).text).toBe(file.text);
  });

  it('carries the statements of those who did not agree, who had their time to write them', async () => {
    const group = await advisingGroup(app);
    const [a, b, c] = group.members as [
      (typeof group.members)[0],
      (typeof group.members)[0],
      (typeof group.members)[0],
    ];
    const opinion = await draftOpinion(group);
    await openVote(app, group.lead, opinion.id, { statementDays: 7 });
    await vote(a, opinion.id, 'for');
    await vote(b, opinion.id, 'for');
    await vote(c, opinion.id, 'abstain');
    await later(app, day);
    const publish = () => group.lead.post(`/opinions/${opinion.id}/publish`, {});
    expect((await publish()).body.code).toBe('statements-open');
    expect((await group.lead.get(`/opinions/${opinion.id}`)).body).toMatchObject({
      owes: 'members',
      can: { publish: false },
    });
    const state = (by: typeof a, body: string) =>
      by.client.put(`/opinions/${opinion.id}/minority-statement`, { seatId: by.seatId, body, language: 'en' });
    expect((await state(a, 'I agree')).body.code).toBe('not-for-you');
    await state(c, 'Too little was said of costs.');
    expect((await state(c, 'Too little was said of the costs.')).status).toBe(200);
    await later(app, 7 * day);
    expect((await publish()).status).toBe(200);
    const { body } = await app.visitor().get(`/opinions/${opinion.id}`);
    expect(body.statements).toMatchObject([{ member: { name: 'Member 3' }, body: null }]);
    expect(body.statements[0].bodyHtml).toContain('of the costs');
    expect((await state(c, 'Later')).body.code).toBe('round-closed');
  });

  it('keeps the seats that decided and the text they decided on', async () => {
    const group = await advisingGroup(app);
    await publishedOpinion(app, group);
    const { seatId } = group.members[0]!;
    const removed = await group.lead.delete(`/bodies/${group.id}/seats/${seatId}`, ifMatch(1));
    expect(removed.body.code).toBe('seat-in-use');
    const started = await group.lead.post(`/bodies/${group.id}/opinions`, {
      kind: 'opinion',
      title: 'New',
      language: 'en',
    });
    const { documentId } = (await group.lead.get(`/opinions/${started.body.id}`)).body;
    const draft = (await group.lead.get(`/documents/${documentId}/versions/1`)).body;
    const discarded = await group.lead.delete(`/versions/${draft.id}`, ifMatch(draft.version));
    expect(discarded.body.code).toBe('document-in-use');
  });

  it('is given up only before it is adopted', async () => {
    const group = await advisingGroup(app);
    const drafted = await draftOpinion(group);
    expect((await group.lead.post(`/opinions/${drafted.id}/withdraw`)).body.state).toBe('withdrawn');
    const published = await publishedOpinion(app, group);
    expect((await group.lead.post(`/opinions/${published.id}/withdraw`)).body.code).toBe('invalid-transition');
  });
});
