import { startApp, type TestApp } from '../support/app.js';
import type { Client } from '../support/client.js';
import { addMember, type ConsultationScene, openConsultation } from '../support/scenes/consultations.js';
import { publishedDocument, startedDocument } from '../support/scenes/documents.js';
import { people, scriptOf } from '../support/scenes/people.js';

const nowhere = '018f0000-0000-7000-8000-000000000000';

/** Who asks, seen from one consultation. */
const readers = ['anonymous', 'somebody', 'member', 'moderator', 'observer', 'editor elsewhere'] as const;
const draftReaders = ['reviewer', 'editor', 'lead'] as const;
type Who = (typeof readers)[number] | (typeof draftReaders)[number];

/** A consultation with a document that is only a draft and one with a published version and a draft after it. */
interface Place {
  consultation: ConsultationScene;
  clients: Record<Who, Client>;
  unpublished: { documentId: string; versionId: string };
  documentId: string;
  versionId: string;
  blockId: string;
  draftId: string;
}

describe('who may do what with documents', () => {
  let app: TestApp;
  let open: Place;
  let closed: Place;

  beforeAll(async () => {
    app = await startApp();
    open = await place('public');
    closed = await place('private');
  });
  afterAll(() => app.close());

  async function place(visibility: 'public' | 'private'): Promise<Place> {
    const consultation = await openConsultation(app, {
      visibility,
      ...(visibility === 'private' ? { during: { members: 'contribute' } } : {}),
    });
    const elsewhere = await openConsultation(app);
    const member = await people(app).member();
    await addMember(app, consultation.spaceId, member.id);
    const { lead, editor, reviewer, moderator, observer } = consultation.team;
    const unpublished = await startedDocument(editor, consultation.slug);
    const { documentId, versionId, blocks } = await publishedDocument(app, consultation);
    const draft = await editor.post(`/documents/${documentId}/versions`);
    return {
      consultation,
      clients: {
        anonymous: app.visitor(),
        somebody: (await people(app).member()).client,
        member: member.client,
        'editor elsewhere': elsewhere.team.editor,
        lead,
        editor,
        reviewer,
        moderator,
        observer,
      },
      unpublished,
      documentId,
      versionId,
      blockId: blocks[0]?.id ?? '',
      draftId: draft.body.versionId,
    };
  }

  const published = (at: Place) => [
    `/documents/${at.documentId}`,
    `/documents/${at.documentId}/versions/1`,
    `/documents/${at.documentId}/versions/current`,
    `/versions/${at.versionId}/translations`,
    `/versions/${at.versionId}/anchor-report`,
  ];
  const drafts = (at: Place) => [
    `/documents/${at.documentId}/versions/2`,
    `/documents/${at.documentId}/versions/2/diff`,
    `/documents/${at.unpublished.documentId}`,
    `/documents/${at.unpublished.documentId}/versions/1`,
    `/versions/${at.draftId}/translations`,
    `/versions/${at.draftId}/anchor-report`,
  ];
  const statuses = async (client: Client, paths: string[]) => [
    ...new Set(await Promise.all(paths.map(async (path) => (await client.get(path)).status))),
  ];

  /** Everything that changes something, in the consultation and in its draft. */
  const starting = (at: Place): [string, string][] => [
    ['POST', `/consultations/${at.consultation.slug}/documents`],
    ['POST', `/consultations/${at.consultation.slug}/documents/import`],
    ['POST', `/consultations/${at.consultation.slug}/documents/preview`],
    ['POST', `/documents/${at.documentId}/versions`],
    ['POST', `/documents/${at.documentId}/versions/import`],
    ['GET', `/versions/${at.versionId}/translations/nl`],
    ['PATCH', `/versions/${at.versionId}/translations/nl`],
    ['POST', `/versions/${at.versionId}/publish`],
  ];
  const writing = (at: Place): [string, string][] => [
    ['PATCH', `/versions/${at.draftId}`],
    ['DELETE', `/versions/${at.draftId}`],
    ['POST', `/versions/${at.draftId}/publish`],
    ['POST', `/versions/${at.draftId}/blocks`],
    ['PATCH', `/versions/${at.draftId}/blocks/${at.blockId}`],
    ['DELETE', `/versions/${at.draftId}/blocks/${at.blockId}`],
    ['POST', `/versions/${at.draftId}/blocks/${at.blockId}/move`],
    ['PATCH', `/versions/${at.draftId}/translations/nl`],
  ];
  const words = { title: 'T', language: 'en', kind: 'paragraph', text: 'W', after: null, blocks: [] };
  const allowed: Record<string, string[]> = {
    documents: ['title', 'language', 'blocks'],
    nl: ['title', 'blocks'],
    blocks: ['after', 'kind', 'text'],
    move: ['after'],
  };
  async function attempts(client: Client, routes: [string, string][]) {
    const answers = routes.map(([method, path]) => {
      const fields = allowed[path.split('/').at(-1) ?? ''] ?? [];
      const given = Object.fromEntries(Object.entries(words).filter(([key]) => fields.includes(key)));
      return client.send(method as 'POST', path, method === 'GET' ? undefined : given, { 'if-match': '"1"' });
    });
    return [...new Set((await Promise.all(answers)).map(({ status }) => status))];
  }

  describe('in a public consultation', () => {
    it.each(readers)('%s reads what is published and knows nothing of drafts', async (who) => {
      const client = open.clients[who];

      const document = await client.get(`/documents/${open.documentId}`);
      const list = await client.get(`/consultations/${open.consultation.slug}/documents`);

      expect(await statuses(client, published(open))).toEqual([200]);
      expect(await statuses(client, drafts(open))).toEqual([404]);
      expect(document.body.versions.map(({ number }: { number: number }) => number)).toEqual([1]);
      expect(document.body.can).toEqual({ edit: false });
      expect(list.body).toMatchObject({ items: [{ id: open.documentId }], can: { create: false } });
    });

    it.each(draftReaders)('%s reads drafts too', async (who) => {
      const client = open.clients[who];

      const document = await client.get(`/documents/${open.documentId}`);
      const list = await client.get(`/consultations/${open.consultation.slug}/documents`);

      expect(await statuses(client, [...published(open), ...drafts(open)])).toEqual([200]);
      expect(document.body.versions.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
      expect(document.body.current.number).toBe(1);
      expect(list.body.items).toHaveLength(2);
    });

    it('asks readers without a session to sign in before they change anything', async () => {
      expect(await attempts(open.clients.anonymous, starting(open))).toEqual([401]);
    });

    it.each(['somebody', 'member', 'moderator', 'observer', 'editor elsewhere', 'reviewer'] as const)(
      '%s changes nothing',
      async (who) => {
        expect(await attempts(open.clients[who], starting(open))).toEqual([403]);
        expect(await attempts(open.clients[who], writing(open))).toEqual([who === 'reviewer' ? 403 : 404]);
      },
    );

    it('has no documents, versions or blocks that nobody has stored', async () => {
      const { editor } = open.clients;
      const paths = ['', '/versions/1', '/versions/current'].map((rest) => `/documents/${nowhere}${rest}`);

      expect(await statuses(editor, [...paths, `/documents/${open.documentId}/versions/7`])).toEqual([404]);
      expect(await statuses(editor, [`/documents/${open.documentId}/versions/latest`, '/documents/x'])).toEqual([404]);
      expect(await attempts(editor, [['DELETE', `/versions/${open.draftId}/blocks/${nowhere}`]])).toEqual([404]);
    });
  });

  describe('in a private consultation', () => {
    it.each(['anonymous', 'somebody', 'editor elsewhere'] as const)('%s finds nothing', async (who) => {
      const client = closed.clients[who];
      const list = `/consultations/${closed.consultation.slug}/documents`;

      expect(await statuses(client, [list, ...published(closed), ...drafts(closed)])).toEqual([404]);
      expect(await attempts(client, [...starting(closed), ...writing(closed)])).toEqual([404]);
    });

    it('a member reads what is published', async () => {
      expect(await statuses(closed.clients.member, published(closed))).toEqual([200]);
      expect(await statuses(closed.clients.member, drafts(closed))).toEqual([404]);
      expect(await attempts(closed.clients.member, starting(closed))).toEqual([403]);
    });
  });

  it.each([...readers, ...draftReaders])('lists for %s exactly what they can open', async (who) => {
    for (const at of [open, closed]) {
      const client = at.clients[who];
      const list = await client.get(`/consultations/${at.consultation.slug}/documents`);
      const listed = list.status === 200 ? list.body.items : [];
      const all = await app.db.sql<{ id: string }>`
        select id from document where space_id = ${at.consultation.spaceId} order by position`;
      const opened = await Promise.all(all.map(({ id }) => client.get(`/documents/${id}`)));

      expect(listed).toEqual(opened.filter(({ status }) => status === 200).map(({ body }) => body));
    }
  });

  it('hides a document while its activity is hidden', async () => {
    const hidden = await openConsultation(app, { during: { public: 'hidden' } });
    const { documentId } = await publishedDocument(app, hidden);

    const reader = await app.visitor().get(`/documents/${documentId}`);
    const list = await app.visitor().get(`/consultations/${hidden.slug}/documents`);
    const team = await hidden.team.observer.get(`/documents/${documentId}`);

    expect([reader.status, team.status]).toEqual([404, 200]);
    expect(list.body.items).toEqual([]);
  });

  it('lets a script read with one token, and write only with one that says so', async () => {
    const person = await people(app).member();
    await app.db.sql`insert into space_team (space_id, person_id, role, added_at)
      values (${open.consultation.spaceId}, ${person.id}, 'editor', now())`;
    const reads = await scriptOf(app, person, ['read', 'contribute']);
    const writes = await scriptOf(app, person, ['read', 'manage']);
    const input = { title: 'By a script', language: 'en' };
    const path = `/consultations/${open.consultation.slug}/documents`;

    const refused = await reads.post(path, input);
    const stored = await writes.post(path, input);

    expect(refused).toMatchObject({ status: 403, body: { code: 'scope-missing', params: { scope: 'manage' } } });
    expect(stored.status).toBe(201);
  });
});
