import { type Actor, anonymous } from '../../server/src/kernel/http/actor.js';
import { Consultations } from '../../server/src/spaces/consultations.js';
import { type TestApp, startApp } from '../support/app.js';
import { addToTeam, travel } from '../support/scenes/consultations.js';
import { startedDocument } from '../support/scenes/documents.js';
import { people, type TestPerson } from '../support/scenes/people.js';

const texts = {
  en: { title: 'Housing after arrival', summary: 'Where people live first.', question: 'What is missing?' },
};

describe('the life of a consultation', () => {
  let app: TestApp;
  let lead: TestPerson;
  let second: TestPerson;
  let reader: TestPerson;

  beforeAll(async () => {
    app = await startApp();
    const scene = people(app);
    lead = await scene.staff();
    second = await scene.member();
    reader = await scene.member();
  });
  beforeEach(() => travel(app, '2027-01-10T10:00:00Z'));
  afterAll(() => app.close());

  /** A draft with everything a reviewer needs. */
  async function draft(fill: object = { texts }): Promise<string> {
    const { body } = await lead.client.post('/consultations', {
      title: 'Housing after arrival',
      language: 'en',
      preset: 'draft-act',
      opensOn: '2027-03-01',
    });
    await lead.client.patch(`/consultations/${body.id}`, fill, { 'if-match': '"1"' });
    await addToTeam(app, body.id, second.id, 'reviewer');
    return body.id;
  }

  const give = (person: TestPerson, id: string, command: string, body: object = {}) =>
    person.client.post(`/consultations/${id}/${command}`, body);
  const eventsOf = async (id: string) =>
    (await app.db.sql<{ type: string }>`select type from event where space_id = ${id} order by id`).map(
      ({ type }) => type,
    );

  it('goes from draft to archive, step by step, and records each', async () => {
    const id = await draft();
    expect((await give(lead, id, 'submit')).body).toMatchObject({
      state: 'in-review',
      nextStep: { step: 'review', owedBy: 'reviewer' },
    });
    expect((await give(second, id, 'approve')).body).toMatchObject({
      state: 'announced',
      announcedAt: '2027-01-10T10:00:00.000Z',
      nextStep: { step: 'open', owedBy: 'clock', at: '2027-02-28T23:00:00.000Z', isOverdue: false },
    });
    await travel(app, '2027-03-10T10:00:00Z');
    expect((await reader.client.get(`/consultations/${id}`)).body).toMatchObject({
      state: 'open',
      nextStep: { step: 'contribute', owedBy: 'everyone' },
    });
    await travel(app, '2027-04-10T10:00:00Z');
    expect((await give(lead, id, 'analyse')).body).toMatchObject({
      state: 'in-analysis',
      nextStep: { step: 'answer', owedBy: 'team' },
    });
    const actor: Actor = { ...anonymous, kind: 'person', id: lead.id, teams: [{ spaceId: id, role: 'lead' }] };
    await app.app.get(Consultations).transition(actor, id, 'answer');
    expect((await give(lead, id, 'archive')).body).toMatchObject({ state: 'archived', nextStep: null });
    expect(await eventsOf(id)).toEqual([
      'consultation.created',
      'consultation.edited',
      'consultation.submitted',
      'consultation.announced',
      'consultation.opened',
      'consultation.closed',
      'consultation.analysis-begun',
      'consultation.answered',
      'consultation.archived',
    ]);
  });

  it('needs a second person: nobody approves what they submitted', async () => {
    const id = await draft();
    await addToTeam(app, id, second.id, 'editor');
    await give(second, id, 'submit');
    const own = await give(second, id, 'approve');
    expect(own.body).toMatchObject({ status: 409, code: 'second-person-needed' });
    expect((await second.client.get(`/consultations/${id}`)).body.can).toMatchObject({ approve: false, return: true });
    expect((await give(lead, id, 'approve')).body.state).toBe('announced');
  });

  it.each([
    [
      'title only',
      { texts: { en: { title: 'A title', summary: ' ', question: '' } } },
      'text-missing',
      { field: 'summary', language: 'en' },
    ],
    [
      'no question',
      { texts: { en: { title: 'A title', summary: 'Words.', question: '' } } },
      'text-missing',
      { field: 'question', language: 'en' },
    ],
  ])('is not submitted with %s', async (_, fill, code, params) => {
    const id = await draft(fill);
    expect((await give(lead, id, 'submit')).body).toMatchObject({ status: 409, code, params });
  });

  it('is not submitted without dates, nor with dates that are past', async () => {
    const id = await draft();
    const undated = await lead.client.put(`/consultations/${id}/phases`, { phases: [] }, { 'if-match': '"2"' });
    expect(undated.body.phases).toEqual([]);
    expect((await give(lead, id, 'submit')).body).toMatchObject({ status: 409, code: 'dates-missing' });
    const late = await draft();
    await give(lead, late, 'submit');
    await travel(app, '2027-06-01T00:00:00Z');
    expect((await give(second, late, 'approve')).body).toMatchObject({ status: 409, code: 'dates-past' });
  });

  it('stands still while it is reviewed, and goes back with a note the team can read', async () => {
    const id = await draft();
    await give(lead, id, 'submit');
    const { version } = (await lead.client.get(`/consultations/${id}`)).body;
    const edit = await lead.client.patch(`/consultations/${id}`, { levels: ['local'] }, { 'if-match': `"${version}"` });
    expect(edit.body).toMatchObject({ status: 409, code: 'invalid-transition' });
    expect((await give(second, id, 'return')).body).toMatchObject({ status: 422, code: 'validation-failed' });
    const { body } = await give(second, id, 'return', { note: 'Say who decides in the end.' });
    expect(body).toMatchObject({ state: 'draft', review: { note: 'Say who decides in the end.', submittedBy: null } });
    expect((await give(lead, id, 'submit')).body.review).toEqual({ note: '', submittedBy: lead.id });
  });

  it('keeps its texts still too while it is reviewed', async () => {
    const id = await draft();
    const text = await startedDocument(lead.client, id);
    await give(lead, id, 'submit');

    const [added, changed, published] = [
      await lead.client.post(`/consultations/${id}/documents`, { title: 'Late', language: 'en', blocks: [] }),
      await lead.client.patch(`/versions/${text.versionId}`, { title: 'Other' }, { 'if-match': '"1"' }),
      await lead.client.post(`/versions/${text.versionId}/publish`, {}, { 'if-match': '"1"' }),
    ];
    for (const { body } of [added, changed, published])
      expect(body).toMatchObject({ status: 409, code: 'invalid-transition' });
    expect((await second.client.get(`/consultations/${id}/documents`)).body).toMatchObject({
      items: [{ can: { edit: false } }],
      can: { create: false },
    });

    await give(second, id, 'return', { note: 'One more paragraph, please.' });
    const after = await lead.client.post(`/versions/${text.versionId}/publish`, {}, { 'if-match': '"1"' });
    expect(after.status).toBe(200);
  });

  describe('once a second person has approved its words', () => {
    const change = async (id: string, changes: object) => {
      const { version } = (await lead.client.get(`/consultations/${id}/settings`)).body;
      return lead.client.patch(`/consultations/${id}`, changes, { 'if-match': `"${version}"` });
    };
    async function announced(): Promise<string> {
      const id = await draft();
      await give(lead, id, 'submit');
      await give(second, id, 'approve');
      return id;
    }

    it.each([
      ['other words', { texts: { en: { ...texts.en, question: 'Is anything missing?' } } }],
      ['a language less', { texts: { nl: texts.en }, defaultLanguage: 'nl' }],
      ['other readers', { visibility: 'private' }],
    ])('refuses %s, before opening and after', async (_, changes) => {
      const id = await announced();
      expect((await change(id, changes)).body).toMatchObject({ status: 409, code: 'already-reviewed' });
      await travel(app, '2027-03-10T10:00:00Z');
      expect((await change(id, changes)).body).toMatchObject({ status: 409, code: 'already-reviewed' });
      expect((await reader.client.get(`/consultations/${id}`)).body).toMatchObject({
        ...texts.en,
        visibility: 'public',
      });
    });

    it('takes a further language and another classification all the same', async () => {
      const id = await announced();
      const nl = { title: 'Wonen na aankomst', summary: 'Waar mensen eerst wonen.', question: 'Wat ontbreekt er?' };
      const answer = await change(id, { texts: { ...texts, nl }, visibility: 'public', levels: ['local'] });
      expect(answer.body).toMatchObject({
        texts: { ...texts, nl },
        levels: ['local'],
        can: { edit: true, reword: false },
      });
    });

    it('is written anew after the announcement was taken back, and then reviewed again', async () => {
      const id = await announced();
      await give(lead, id, 'recall');
      const answer = await change(id, { texts: { en: { ...texts.en, title: 'A home after arrival' } } });
      expect(answer.body).toMatchObject({ state: 'draft', can: { reword: true } });
      await give(lead, id, 'submit');
      expect((await give(second, id, 'approve')).body).toMatchObject({ title: 'A home after arrival' });
    });
  });

  it('can be recalled before it opens, and is then gone for readers', async () => {
    const id = await draft();
    await give(lead, id, 'submit');
    await give(second, id, 'approve');
    expect((await reader.client.get(`/consultations/${id}`)).status).toBe(200);
    expect((await give(lead, id, 'recall')).body).toMatchObject({ state: 'draft', announcedAt: null });
    expect((await reader.client.get(`/consultations/${id}`)).status).toBe(404);
  });

  it('cannot be recalled once it is open, even if no job has noticed yet', async () => {
    const id = await draft();
    await give(lead, id, 'submit');
    await give(second, id, 'approve');
    await travel(app, '2027-03-01T00:00:00Z');
    const refused = await give(lead, id, 'recall');
    expect(refused.body).toMatchObject({ status: 409, code: 'invalid-transition' });
    const { version } = (await lead.client.get(`/consultations/${id}`)).body;
    const phases = await lead.client.put(`/consultations/${id}/phases`, { phases: [] }, { 'if-match': `"${version}"` });
    expect(phases.body).toMatchObject({ status: 409, code: 'invalid-transition' });
  });

  it('takes no step twice when two people press at once', async () => {
    const id = await draft();
    const answers = await Promise.all([give(lead, id, 'submit'), give(lead, id, 'submit'), give(lead, id, 'submit')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await eventsOf(id)).filter((type) => type === 'consultation.submitted')).toHaveLength(1);
  });

  it('says to everyone what they may do, and does as it says', async () => {
    const id = await draft();
    const { body } = await lead.client.get(`/consultations/${id}`);
    expect(body.can).toMatchObject({
      submit: true,
      approve: false,
      recall: false,
      extend: false,
      archive: false,
      staff: true,
      follow: true,
    });
    for (const [command, allowed] of Object.entries({ approve: false, recall: false, analyse: false, archive: false }))
      expect((await give(lead, id, command)).status === 200).toBe(allowed);
  });
});
