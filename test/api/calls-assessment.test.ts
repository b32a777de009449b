import { startApp, type TestApp } from '../support/app.js';
import type { Json } from '../support/client.js';
import { openBody } from '../support/scenes/bodies.js';
import { calls, type CallScene, ok } from '../support/scenes/calls.js';
import { organisations } from '../support/scenes/organisations.js';
import { people, type TestPerson } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2027-03-10T09:00:00Z'));

interface Scene {
  call: CallScene;
  first: TestPerson;
  second: TestPerson;
  /** Two applications, of Amina and of Bilal. */
  applications: [string, string];
}

async function twoApplications(): Promise<Scene> {
  const call = await calls(app).open();
  const [amina, bilal] = [await people(app).member({ name: 'Amina' }), await people(app).member({ name: 'Bilal' })];
  const applications: [string, string] = [await calls(app).apply(call, amina), await calls(app).apply(call, bilal)];
  const [first, second] = [await people(app).member({ name: 'First' }), await people(app).member({ name: 'Second' })];
  return { call, first, second, applications };
}

const judged = (who: TestPerson, id: string): Promise<Json> => ok(who.client.get(`/applications/${id}/assessment`));

describe('an assessor', () => {
  it('says with whom they have a conflict of interest before they see more than names', async () => {
    const { call, first, applications } = await twoApplications();
    await ok(call.lead.put(`/calls/${call.id}/assessors`, { members: [{ email: first.email }] }));
    expect((await ok(first.client.get(`/calls/${call.id}/assessment`))).applicants).toEqual([]);
    app.clock.set('2027-03-13T09:00:00Z');
    await ok(call.lead.post(`/calls/${call.id}/assess`));
    const task = await first.client.get(`/calls/${call.id}/assessment`);
    expect(task.body).toMatchObject({ hasDeclared: false, applicants: [{ name: 'Amina' }, { name: 'Bilal' }] });
    expect(task.text).not.toMatch(/2015|Delfzijl|school|NL/);
    for (const id of applications) {
      expect((await first.client.get(`/applications/${id}/assessment`)).status).toBe(404);
      expect((await first.client.get(`/applications/${id}/file`)).status).toBe(404);
    }
    await ok(first.client.post(`/calls/${call.id}/assessment/conflicts`, { conflicts: [] }));
    expect((await judged(first, applications[0])).words.motivation).toContain('2015');
  });

  it('never sees an application they have a conflict of interest in, from whichever side they come', async () => {
    const { call, first, second, applications } = await twoApplications();
    const conflict = [{ applicationId: applications[0], reason: 'My cousin.' }];
    await calls(app).assess(call, [first, second], [conflict]);
    for (const path of ['assessment', 'file'])
      expect((await first.client.get(`/applications/${applications[0]}/${path}`)).status).toBe(404);
    const scores = calls(app).scores(call, 5);
    expect((await first.client.put(`/applications/${applications[0]}/assessment`, scores)).status).toBe(404);
    const { applicants } = await ok(first.client.get(`/calls/${call.id}/assessment`));
    expect(applicants).toMatchObject([{ progress: 'recused' }, { progress: 'to-do' }]);
    await calls(app).send(call, second, applications[0], 4);
    expect((await judged(second, applications[1])).can.score).toBe(true);
    const { items } = await ok(call.lead.get(`/calls/${call.id}/assessors`));
    expect(items).toMatchObject([
      { name: 'First', recused: 1, sent: 0 },
      { name: 'Second', recused: 0, sent: 1 },
    ]);
  });

  it('of the team is kept from what they have a conflict of interest in too', async () => {
    const { call, second, applications } = await twoApplications();
    const lead: TestPerson = { id: call.body.leadId, name: '', email: '', client: call.lead };
    await calls(app).assess(
      call,
      [lead, second],
      [[{ applicationId: applications[0], reason: 'We worked together.' }]],
    );
    await calls(app).send(call, second, applications[0], 3);
    expect((await call.lead.get(`/applications/${applications[0]}/assessment`)).status).toBe(404);
    const outcome = { outcome: 'appointed', reason: 'Fits.' };
    expect((await call.lead.put(`/applications/${applications[0]}/outcome`, outcome)).status).toBe(404);
    const { items } = await ok(call.lead.get(`/calls/${call.id}/ranking`));
    expect(items.find(({ id }: Json) => id === applications[0])).toMatchObject({
      isRecused: true,
      mean: null,
      assessments: null,
      outcome: null,
      country: null,
    });
  });

  it('sees the scores of others only once their own are sent', async () => {
    const { call, first, second, applications } = await twoApplications();
    await calls(app).assess(call, [first, second]);
    await calls(app).send(call, first, applications[0], 5);
    const before = await second.client.get(`/applications/${applications[0]}/assessment`);
    expect(before.body).toMatchObject({ others: null, own: { scores: [], sentAt: null }, can: { seeScores: false } });
    expect(before.text).not.toContain('It is a 5.');
    await ok(second.client.put(`/applications/${applications[0]}/assessment`, calls(app).scores(call, 2)));
    expect((await judged(second, applications[0])).others).toBeNull();
    const after = await calls(app).send(call, second, applications[0], 2);
    expect(after.others).toMatchObject([
      { assessor: 'First', total: 5, scores: [{ score: 5, reason: 'It is a 5.' }, {}] },
    ]);
    expect((await judged(second, applications[1])).others).toBeNull();
  });

  it('shows nobody a draft, and changes nothing once it is sent', async () => {
    const { call, first, second, applications } = await twoApplications();
    await calls(app).assess(call, [first, second]);
    await ok(first.client.put(`/applications/${applications[0]}/assessment`, calls(app).scores(call, 4)));
    expect((await calls(app).send(call, second, applications[0], 1)).others).toEqual([]);
    const seen = await call.lead.get(`/applications/${applications[0]}/assessment`);
    expect(seen.text).not.toContain('It is a 4.');
    const again = await second.client.post(
      `/applications/${applications[0]}/assessment/send`,
      calls(app).scores(call, 5),
    );
    expect(again.body.code).toBe('already-decided');
  });

  it('judges nobody in a call they applied for themselves, or for an organisation they speak for', async () => {
    const { call, first, second, applications } = await twoApplications();
    await calls(app).apply(call, first);
    const { id: organisationId } = await organisations(app).create();
    await organisations(app).join(organisationId, second.id, 'representative');
    const colleague = await organisations(app).member(organisationId, 'administrator');
    await calls(app).apply(call, colleague, { memberType: 'organisation' }, organisationId);
    await calls(app).assess(call, [first, second]);
    for (const { client } of [first, second]) {
      expect((await client.get(`/applications/${applications[0]}/assessment`)).status).toBe(404);
      const { applicants } = await ok(client.get(`/calls/${call.id}/assessment`));
      expect(applicants).toHaveLength(3);
      for (const { progress } of applicants) expect(progress).toBe('recused');
    }
  });

  it('is not shown the receipt of an application they judge', async () => {
    const { call, first, applications } = await twoApplications();
    await calls(app).assess(call, [first]);
    for (const client of [first.client, call.lead])
      expect((await client.post(`/applications/${applications[0]}/send`)).body.code).toBe('forbidden');
  });

  it('gives a score and a reason for each criterion, on the scale', async () => {
    const { call, first, applications } = await twoApplications();
    await calls(app).assess(call, [first]);
    const send = (scores: Json[]) => first.client.post(`/applications/${applications[0]}/assessment/send`, { scores });
    const [a, b] = call.criteria;
    expect((await send([{ criterionId: a, score: 6, reason: 'x' }])).body.errors).toMatchObject([
      { pointer: '/scores/0/score', code: 'max', params: { limit: 5 } },
      { pointer: '/scores', code: 'scoresMissing' },
    ]);
    const twice = [a, a].map((criterionId) => ({ criterionId, score: 1, reason: 'x' }));
    expect((await send(twice)).body.errors).toMatchObject([{ pointer: '/scores/1/criterionId' }]);
    const silent = [a, b].map((criterionId) => ({ criterionId, score: 1, reason: ' ' }));
    expect((await send(silent)).body.errors).toHaveLength(2);
  });
});

describe('the ranking', () => {
  it('is the weighted mean with its spread, the best first', async () => {
    const { call, first, second, applications } = await twoApplications();
    await calls(app).assess(call, [first, second]);
    const [weighty, light] = call.criteria;
    const say = (who: TestPerson, id: string, scores: [number, number]) =>
      ok(
        who.client.post(`/applications/${id}/assessment/send`, {
          scores: [weighty, light].map((criterionId, at) => ({ criterionId, score: scores[at], reason: 'So.' })),
        }),
      );
    await say(first, applications[0], [2, 4]);
    await say(second, applications[0], [4, 0]);
    await say(first, applications[1], [5, 4]);
    const ranking = await ok(call.lead.get(`/calls/${call.id}/ranking`));
    expect(ranking).toMatchObject({
      isWhole: true,
      items: [
        { name: 'Bilal', rank: 1, mean: 4.75, spread: null, assessments: 1 },
        { name: 'Amina', rank: 2, mean: 2.75, spread: 0.5, assessments: 2 },
      ],
    });
  });

  it('gives no mean, count or rank to a member of the team who assesses, before theirs is sent; nor does its file', async () => {
    const { call, second, applications } = await twoApplications();
    const lead: TestPerson = { id: call.body.leadId, name: '', email: '', client: call.lead };
    await calls(app).assess(call, [lead, second]);
    for (const id of applications) await calls(app).send(call, second, id, 5);
    const path = `/calls/${call.id}/ranking`;
    const unknown = { mean: null, spread: null, assessments: null, rank: null };
    expect(await ok(call.lead.get(path))).toMatchObject({ isWhole: false, items: [unknown, unknown] });
    const file = await call.lead.get(`${path}.csv`);
    expect(file.text).toContain('"","Amina"');
    expect(file.text).not.toMatch(/,5,|,1,/);
    await calls(app).send(call, lead, applications[1], 1);
    const half = await ok(call.lead.get(path));
    expect(half.items).toMatchObject([
      { name: 'Bilal', mean: 3, spread: 4, rank: null },
      { name: 'Amina', ...unknown },
    ]);
    await calls(app).send(call, lead, applications[0], 1);
    expect((await ok(call.lead.get(path))).items).toMatchObject([{ rank: 1 }, { rank: 1 }]);
  });

  it('cannot be looked at first and assessed after: nobody of the team becomes an assessor once scores are sent', async () => {
    const { call, first, applications } = await twoApplications();
    await calls(app).assess(call, [first]);
    await calls(app).send(call, first, applications[0], 4);
    const name = (...ids: string[]) =>
      call.lead.put(`/calls/${call.id}/assessors`, { members: ids.map((personId) => ({ personId })) });
    expect((await name(first.id, call.body.leadId)).body.code).toBe('assessment-begun');
    expect((await name()).body.code).toBe('assessment-begun');
    const third = await people(app).member();
    expect((await name(first.id, third.id)).status).toBe(200);
  });

  it('runs no formula of an applicant in a spreadsheet', async () => {
    const call = await calls(app).open();
    await calls(app).apply(call, await people(app).member({ name: '=cmd()' }));
    expect((await call.lead.get(`/calls/${call.id}/ranking.csv`)).text).toContain(`"'=cmd()"`);
  });

  it('leaves out what people of the team sent themselves', async () => {
    const body = await openBody(app);
    const call = await calls(app).open({}, body);
    const lead: TestPerson = { id: body.leadId, name: 'Lead', email: '', client: body.lead };
    const id = await calls(app).apply(call, lead);
    expect((await ok(body.lead.get(`/calls/${call.id}/ranking`))).items).toMatchObject([
      { isForReader: false, mean: null },
    ]);
    expect((await body.lead.get(`/applications/${id}/assessment`)).body.code).toBe('forbidden');
  });
});
