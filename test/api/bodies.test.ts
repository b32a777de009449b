import { type Client, ifMatch } from '../support/client.js';
import { startApp, type TestApp } from '../support/app.js';
import { openBody, seatFor } from '../support/scenes/bodies.js';
import { organisations } from '../support/scenes/organisations.js';
import { people } from '../support/scenes/people.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('a body', () => {
  it('is prepared by staff, seen by its team alone until it is opened, and listed by name after that', async () => {
    const body = await openBody(app, { title: 'Rural partnership', kind: 'partnership', open: false });
    expect((await app.visitor().get(`/bodies/${body.slug}`)).body.code).toBe('not-found');
    expect((await body.lead.get(`/bodies/${body.slug}`)).body).toMatchObject({
      kind: 'partnership',
      state: 'draft',
      stage: 'exploring',
      can: { edit: true, open: true, archive: false },
    });
    expect((await body.lead.post(`/bodies/${body.id}/open`)).body.state).toBe('active');
    const shown = await app.visitor().get(`/bodies/${body.slug}`);
    expect(shown.body).toMatchObject({ title: 'Rural partnership', state: 'active', can: { edit: false } });
    const { items } = (await app.visitor().get('/bodies?kind=partnership')).body;
    expect(items).toMatchObject([{ id: body.id, title: 'Rural partnership', seatCount: 0 }]);
  });

  it('cannot be prepared by a member of the public', async () => {
    const { client } = await people(app).member();
    const input = { kind: 'forum', title: 'A forum', language: 'en' };
    expect((await client.post('/bodies', input)).body.code).toBe('forbidden');
    expect((await app.visitor().post('/bodies', input)).body.code).toBe('unauthenticated');
    const { client: staff } = await people(app).staff();
    const consultation = await staff.post('/bodies', { ...input, kind: 'consultation' });
    expect(consultation).toMatchObject({ status: 422, body: { errors: [{ pointer: '/kind' }] } });
  });

  it('is never mistaken for a consultation, nor a consultation for a body', async () => {
    const body = await openBody(app, { title: 'Only a body' });
    expect((await body.lead.get(`/consultations/${body.slug}/settings`)).status).toBe(404);
    const { items } = (await app.visitor().get('/consultations?state=any&q=Only+a+body')).body;
    expect(items).toEqual([]);
  });

  it('says what it is, who leads it and who does its work, in every language it is written in', async () => {
    const body = await openBody(app);
    const { id: ministry } = await organisations(app).create({ name: 'Ministry' });
    const { id: bureau } = await organisations(app).create({ name: 'Bureau', names: { nl: 'Bureau voor het werk' } });
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    const changes = {
      texts: {
        en: { title: 'Views of migrants', summary: 'Advises on drafts.' },
        nl: { title: 'Zienswijzen van migranten', summary: 'Adviseert over ontwerpen.' },
      },
      ownerOrganisationId: ministry,
      secretariatOrganisationId: bureau,
      levels: ['national', 'local'],
      territories: ['NL'],
      policyFields: ['participation'],
    };
    expect((await body.lead.patch(`/bodies/${body.id}`, changes, ifMatch(version))).status).toBe(200);
    const dutch = await app.visitor().get(`/bodies/${body.id}?language=nl`);
    expect(dutch.body).toMatchObject({
      title: 'Zienswijzen van migranten',
      language: 'nl',
      lead: { id: ministry },
      secretariat: { id: bureau },
      levels: ['national', 'local'],
    });
    const found = await app.visitor().get('/bodies?q=zienswijze&territory=NL35&level=local');
    expect(found.body.items).toMatchObject([{ id: body.id }]);
    expect((await app.visitor().get('/bodies?territory=FR')).body.items).not.toContainEqual(
      expect.objectContaining({ id: body.id }),
    );
    const again = await body.lead.patch(`/bodies/${body.id}`, { levels: [] }, ifMatch(version));
    expect(again.body.code).toBe('version-conflict');
    const wrong = { secretariatOrganisationId: body.id };
    expect((await body.lead.patch(`/bodies/${body.id}`, wrong, ifMatch(version + 1))).body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '/secretariatOrganisationId', code: 'unknownOrganisation' }],
    });
  });

  it('has its mandate as a document, which the public reads once it is published', async () => {
    const body = await openBody(app);
    const start = () => body.lead.post(`/bodies/${body.id}/mandate`, { title: 'Mandate' });
    const { documentId } = (await start()).body;
    expect((await start()).body.documentId).toBe(documentId);
    expect((await body.lead.get(`/bodies/${body.id}`)).body.mandateDocumentId).toBe(documentId);
    expect((await app.visitor().get(`/bodies/${body.id}`)).body.mandateDocumentId).toBeNull();
    const { items } = (await body.lead.get(`/bodies/${body.slug}/documents`)).body;
    const [{ id: versionId, version }] = items[0].versions;
    const text = { after: null, kind: 'paragraph', text: 'The group gives its view on drafts.' };
    const written = await body.lead.post(`/versions/${versionId}/blocks`, text, ifMatch(version));
    const published = await body.lead.post(`/versions/${versionId}/publish`, {}, ifMatch(written.body.version));
    expect(published.status).toBe(200);
    expect((await app.visitor().get(`/bodies/${body.id}`)).body.mandateDocumentId).toBe(documentId);
  });

  it('is archived with everything still readable and nothing to change, and can be opened again', async () => {
    const body = await openBody(app, { title: 'Old forum', kind: 'forum' });
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null));
    expect((await body.lead.post(`/bodies/${body.id}/archive`)).body.state).toBe('archived');
    expect((await body.lead.post(`/bodies/${body.id}/seats`, seatFor(null))).body.code).toBe('invalid-transition');
    const reader = app.visitor();
    expect((await reader.get(`/bodies/${body.id}/seats`)).body.items).toHaveLength(1);
    const titles = async (query: string) =>
      (await reader.get(`/bodies?${query}`)).body.items.map(({ title }: { title: string }) => title);
    expect(await titles('kind=forum')).not.toContain('Old forum');
    expect(await titles('kind=forum&archived=true')).toContain('Old forum');
    expect((await body.lead.post(`/bodies/${body.id}/reopen`)).body.state).toBe('active');
  });

  it('goes through the stages of a partnership in their order, and only as a partnership', async () => {
    const body = await openBody(app, { kind: 'partnership' });
    const move = async (stage: string) => {
      const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
      return body.lead.put(`/bodies/${body.id}/stage`, { stage }, ifMatch(version));
    };
    expect((await move('working')).body.code).toBe('invalid-transition');
    for (const stage of ['founding', 'signing', 'working', 'reporting', 'working'])
      expect((await move(stage)).body).toMatchObject({ stage });
    const forum = await openBody(app, { kind: 'forum' });
    const { version } = (await forum.lead.get(`/bodies/${forum.id}`)).body;
    const wrong = await forum.lead.put(`/bodies/${forum.id}/stage`, { stage: 'founding' }, ifMatch(version));
    expect(wrong.body.code).toBe('invalid-transition');
  });

  it('can be followed, and is then among the reader’s own', async () => {
    const body = await openBody(app, { title: 'A body worth following' });
    const { client } = await people(app).member();
    expect((await client.post(`/bodies/${body.slug}/follow`)).status).toBe(204);
    expect((await client.get(`/bodies/${body.id}`)).body.isFollowed).toBe(true);
    expect((await client.get('/bodies?mine=true')).body.items).toMatchObject([{ id: body.id }]);
    expect((await app.visitor().get('/bodies?mine=true')).body.items).toEqual([]);
  });
});

describe('what happened in a body', () => {
  const happened = async (client: Client, ref: string, query = '') =>
    (await client.get(`/bodies/${ref}/activity${query}`)).body;

  it('is told the newest first, page by page, with the texts the reader may read', async () => {
    const body = await openBody(app, { kind: 'partnership' });
    const { texts } = (await body.lead.get(`/bodies/${body.id}`)).body;
    for (const [at, title] of ['Open letter', 'Notes among members'].entries()) {
      const made = await body.lead.post(`/bodies/${body.id}/documents`, {
        title,
        language: 'en',
        activityId: texts[at].id,
        blocks: [{ kind: 'paragraph', text: 'We begin.' }],
      });
      const { versionId, version } = made.body;
      expect((await body.lead.post(`/versions/${versionId}/publish`, {}, ifMatch(version))).status).toBe(200);
    }
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    await body.lead.put(`/bodies/${body.id}/stage`, { stage: 'founding' }, ifMatch(version));
    const first = await happened(app.visitor(), body.slug, '?limit=2');
    expect(first.items).toMatchObject([
      { type: 'body.stage-changed', code: 'founding', title: null },
      { type: 'document.published', title: 'Open letter', code: '1', page: expect.stringMatching(/^documents\//) },
    ]);
    const rest = await happened(app.visitor(), body.slug, `?limit=2&cursor=${first.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ type: 'body.opened' }], nextCursor: null });
    expect((await happened(body.lead, body.id)).items).toMatchObject([
      {},
      { title: 'Notes among members' },
      { title: 'Open letter' },
      {},
    ]);
  });

  it('is told in the order of its time, whatever was written down first', async () => {
    const body = await openBody(app, { kind: 'partnership' });
    const { version } = (await body.lead.get(`/bodies/${body.id}`)).body;
    app.clock.advance(-3_600_000);
    await body.lead.put(`/bodies/${body.id}/stage`, { stage: 'founding' }, ifMatch(version));
    app.clock.advance(3_600_000);
    const first = await happened(app.visitor(), body.slug, '?limit=1');
    expect(first.items).toMatchObject([{ type: 'body.opened' }]);
    const rest = await happened(app.visitor(), body.slug, `?cursor=${first.nextCursor}`);
    expect(rest).toMatchObject({ items: [{ type: 'body.stage-changed' }], nextCursor: null });
  });
});

describe('a private body', () => {
  it('is known to its team and members alone: by address, in lists, by search, by its seats and documents', async () => {
    const body = await openBody(app, { title: 'Quiet circle', visibility: 'private' });
    const member = await people(app).member();
    const stranger = await people(app).member();
    await body.lead.post(`/bodies/${body.id}/seats`, seatFor(member.email));
    await body.lead.post(`/bodies/${body.id}/mandate`, { title: 'Mandate of the quiet circle' });
    for (const client of [stranger.client, app.visitor()]) {
      for (const path of ['', '/seats', '/balance', '/documents', '/settings'])
        expect([path, (await client.get(`/bodies/${body.slug}${path}`)).status]).toEqual([path, 404]);
      expect((await client.post(`/bodies/${body.id}/follow`)).status).toBe(404);
      const lists = ['/bodies?limit=100', '/bodies?q=quiet', '/consultations?state=any&q=quiet', '/sessions'];
      for (const path of lists) expect((await client.get(path)).text).not.toContain('Quiet circle');
    }
    expect((await member.client.get(`/bodies/${body.slug}`)).body).toMatchObject({ isMember: true });
    expect((await member.client.get('/bodies?q=quiet')).body.items).toHaveLength(1);
  });
});
