import { RunCall } from '../../server/src/calls/run-call.js';
import { newId } from '../../server/src/kernel/ids.js';
import { startApp, type TestApp } from '../support/app.js';
import { ifMatch } from '../support/client.js';
import { openBody } from '../support/scenes/bodies.js';
import { applicationText, calls, callText, ok } from '../support/scenes/calls.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set('2027-03-10T09:00:00Z'));

describe('a call', () => {
  it('is seen by the team alone until it is opened, then by everyone who may read the part', async () => {
    const call = await calls(app).draft();
    const visitor = app.visitor();
    expect((await visitor.get(`/calls/${call.id}`)).status).toBe(404);
    expect((await visitor.get(`/bodies/${call.body.id}/calls`)).body.items).toEqual([]);
    await ok(call.lead.post(`/calls/${call.id}/open`));
    const shown = await ok(visitor.get(`/calls/${call.id}`));
    expect(shown).toMatchObject({
      state: 'open',
      title: 'Become a member',
      timeZone: 'Europe/Brussels',
      closesAt: '2027-03-12T23:00:00.000Z',
      criteria: [{ name: 'Experience', weight: 3 }, { name: 'Together' }],
      applications: null,
      can: { edit: false, apply: false },
    });
    expect((await visitor.get('/calls')).body.items.map(({ id }: { id: string }) => id)).toContain(call.id);
  });

  it('closes by itself to the second, also when no job has run', async () => {
    const call = await calls(app).open();
    const member = await people(app).member();
    app.clock.set('2027-03-12T22:59:59.999Z');
    const { id } = await ok(member.client.post(`/calls/${call.id}/applications`, { clientKey: newId() }));
    app.clock.set('2027-03-12T23:00:00Z');
    expect(await member.client.put(`/applications/${id}`, applicationText(), ifMatch(1))).toMatchObject({
      status: 403,
      body: { code: 'call-closed' },
    });
    expect((await app.visitor().get(`/calls/${call.id}`)).body.state).toBe('closed');
    expect((await app.visitor().get('/calls')).text).not.toContain(call.id);
    await app.app.get(RunCall).findMissedDeadlines();
    await app.drain();
    const events = await app.db.sql`select 1 from event where subject_id = ${call.id} and type = 'call.closed'`;
    expect(events).toHaveLength(1);
  });

  it('can get a later deadline while it is open, never an earlier one', async () => {
    const call = await calls(app).open();
    expect((await call.lead.post(`/calls/${call.id}/extend`, { closes: '2027-03-11' })).status).toBe(422);
    await ok(call.lead.post(`/calls/${call.id}/extend`, { closes: '2027-03-15T12:00' }));
    app.clock.set('2027-03-14T12:00:00Z');
    expect((await app.visitor().get(`/calls/${call.id}`)).body.state).toBe('open');
    app.clock.set('2027-03-15T11:00:00Z');
    expect((await call.lead.post(`/calls/${call.id}/extend`, { closes: '2027-05-01' })).body.code).toBe(
      'invalid-transition',
    );
  });

  it('is written by one person at a time, as a draft alone, and refused when it says too little', async () => {
    const call = await calls(app).draft();
    expect((await call.lead.put(`/calls/${call.id}`, callText(), ifMatch(9))).body.code).toBe('version-conflict');
    const { version } = await ok(call.lead.put(`/calls/${call.id}`, callText({ maxScore: 10 }), ifMatch(1)));
    expect(version).toBe(2);
    const seats = [1, 2].map((count) => ({ memberType: 'organisation', seats: count }));
    const refused = await call.lead.put(`/calls/${call.id}`, callText({ defaultLanguage: 'fr', seats }), ifMatch(2));
    expect(refused.body.errors).toMatchObject([
      { pointer: '/texts', code: 'mainLanguageMissing' },
      { pointer: '/criteria/0/texts' },
      { pointer: '/criteria/1/texts' },
      { pointer: '/seats/1/memberType', code: 'namedTwice' },
    ]);
    await ok(call.lead.post(`/calls/${call.id}/open`));
    expect((await call.lead.put(`/calls/${call.id}`, callText(), ifMatch(3))).body.code).toBe('invalid-transition');
  });

  it('is not opened after its deadline, nor in a body that is not open itself', async () => {
    const late = await calls(app).draft({ closes: '2027-03-09' });
    expect((await late.lead.post(`/calls/${late.id}/open`)).body.code).toBe('dates-past');
    const early = await calls(app).draft({}, await openBody(app, { open: false }));
    expect((await early.lead.post(`/calls/${early.id}/open`)).body.code).toBe('not-open-yet');
  });
});

describe('an application', () => {
  it('is kept as a draft, sent once with a receipt, and changed until the deadline', async () => {
    const call = await calls(app).open();
    const member = await people(app).member();
    const start = { clientKey: newId() };
    const { id } = await ok(member.client.post(`/calls/${call.id}/applications`, start));
    expect((await ok(member.client.post(`/calls/${call.id}/applications`, start))).id).toBe(id);
    expect((await ok(member.client.post(`/calls/${call.id}/applications`, { clientKey: newId() }))).id).toBe(id);
    await ok(member.client.put(`/applications/${id}`, applicationText({ motivation: '' }), ifMatch(1)));
    const refused = await member.client.post(`/applications/${id}/send`);
    expect(refused.body.errors).toEqual([{ pointer: '/motivation', code: 'isNotEmpty' }]);
    await ok(member.client.put(`/applications/${id}`, applicationText(), ifMatch(2)));
    const receipt = await ok(member.client.post(`/applications/${id}/send`));
    expect(await ok(member.client.post(`/applications/${id}/send`))).toEqual(receipt);
    await app.drain();
    const mails = app.mailbox(member.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(receipt.receiptCode);
    const changed = applicationText({ motivation: 'Better words.' });
    await ok(member.client.put(`/applications/${id}`, changed, ifMatch(4)));
    expect((await member.client.put(`/applications/${id}`, changed, ifMatch(4))).body.code).toBe('version-conflict');
    const emptied = await member.client.put(`/applications/${id}`, applicationText({ name: ' ' }), ifMatch(5));
    expect(emptied.body.errors).toEqual([{ pointer: '/name', code: 'isNotEmpty' }]);
    expect((await ok(member.client.get(`/applications/${id}`))).words.motivation).toBe('Better words.');
  });

  it('says something or nothing of interests, never both and never neither', async () => {
    const call = await calls(app).open();
    const apply = async (words: Record<string, unknown>) => calls(app).apply(call, await people(app).member(), words);
    await expect(apply({ interests: [] })).rejects.toThrow('notDeclared');
    await expect(apply({ noInterests: true })).rejects.toThrow('noneAndSome');
    await expect(apply({ interests: [{ kind: 'funding', text: ' ' }] })).rejects.toThrow('/interests/0/text');
    await apply({ interests: [], noInterests: true });
  });

  it('is for a seat the call offers, by an organisation for seats of organisations', async () => {
    const call = await calls(app).open();
    const { representative, drafter, id } = await organisations(app).withMembers();
    const member = await people(app).member();
    await expect(calls(app).apply(call, member, { memberType: 'public-entity' })).rejects.toThrow('notOffered');
    const self = await people(app).member();
    await expect(calls(app).apply(call, self, { memberType: 'organisation' })).rejects.toThrow('wrongApplicant');
    const start = { clientKey: newId(), organisationId: id };
    expect((await drafter.client.post(`/calls/${call.id}/applications`, start)).body.code).toBe('forbidden');
    const applied = await calls(app).apply(call, representative, { memberType: 'organisation' }, id);
    const { items } = await ok(representative.client.get('/me/applications'));
    expect(items).toMatchObject([{ id: applied, words: { organisation: { id } } }]);
  });

  it('is read by its applicant and the team, and by nobody else', async () => {
    const call = await calls(app).open();
    const [member, other, staff] = [await people(app).member(), await people(app).member(), await people(app).staff()];
    const id = await calls(app).apply(call, member);
    for (const { client } of [other, staff]) {
      for (const path of ['', '/assessment', '/file'])
        expect((await client.get(`/applications/${id}${path}`)).status).toBe(404);
      expect((await client.get(`/calls/${call.id}/ranking`)).body.code).toBe('forbidden');
    }
    expect((await ok(call.lead.get(`/applications/${id}/assessment`))).words.motivation).toContain('2015');
    expect((await call.lead.get(`/applications/${id}`)).status).toBe(404);
    expect((await ok(call.lead.get(`/calls/${call.id}`))).applications).toBe(1);
    expect((await ok(other.client.get(`/calls/${call.id}`))).ownApplicationId).toBeNull();
  });

  it('can be taken back, and sent anew until the deadline', async () => {
    const call = await calls(app).open();
    const member = await people(app).member();
    const id = await calls(app).apply(call, member);
    const gone = await ok(member.client.post(`/applications/${id}/withdraw`));
    expect(gone).toMatchObject({ state: 'withdrawn', can: { edit: false, withdraw: false } });
    expect((await call.lead.get(`/applications/${id}/assessment`)).status).toBe(404);
    expect((await ok(call.lead.get(`/calls/${call.id}/ranking`))).items).toEqual([]);
    expect(await calls(app).apply(call, member)).not.toBe(id);
  });

  it('takes a PDF or a Word file without macros, by its content, and gives it out as an attachment', async () => {
    const call = await calls(app).open({ fileRule: 'required' });
    const member = await people(app).member();
    const { id } = await ok(member.client.post(`/calls/${call.id}/applications`, { clientKey: newId() }));
    await ok(member.client.put(`/applications/${id}`, applicationText(), ifMatch(1)));
    const put = (content: string, name = 'cv.pdf') => {
      const form = new FormData();
      form.set('file', new Blob([content]), name);
      return member.client.put(`/applications/${id}/file`, form);
    };
    expect((await member.client.post(`/applications/${id}/send`)).body.errors).toMatchObject([{ pointer: '/file' }]);
    expect((await put('<script>alert(1)</script>')).body.code).toBe('format-unknown');
    expect((await put('MZ programme', 'cv.docx')).body.code).toBe('file-unreadable');
    expect((await put(`%PDF-1.7 ${'x'.repeat(5 * 1024 * 1024)}`)).status).toBe(413);
    const { words } = await ok(put('%PDF-1.7 a life', '../../my life.pdf'));
    expect(words.file).toEqual({ name: 'my life.pdf', type: 'application/pdf' });
    await ok(member.client.post(`/applications/${id}/send`));
    const file = await call.lead.get(`/applications/${id}/file`);
    expect(file.text).toBe('%PDF-1.7 a life');
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="application-\w+\.pdf"$/);
    expect((await (await people(app).member()).client.get(`/applications/${id}/file`)).status).toBe(404);
    expect((await member.client.delete(`/applications/${id}/file`)).body.errors).toMatchObject([{ pointer: '/file' }]);
  });
});
