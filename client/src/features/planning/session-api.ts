import type { components } from '../../../../shared/api/schema';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { asProblem } from '../../lib/problems';
import { type ApiQuery, apiQuery } from '../../lib/query';
import { sessionsKey } from '../sessions/api';

type Schemas = components['schemas'];
export type SessionSettings = Schemas['LiveSessionSettingsDto'];
export type EditSession = Schemas['EditSessionDto'];
export type CreateSession = Schemas['CreateSessionDto'];
export type PlannedItem = Schemas['PlannedItemDto'];
export type RegisteredPerson = Schemas['RegisteredDto'];
export type GiveRole = Schemas['GiveRoleDto'];

/** A session as its forms hold it. */
export const sessionSettingsQuery = (id: string): ApiQuery<SessionSettings> =>
  apiQuery([...sessionsKey, 'settings', id], (api) =>
    take(api.GET('/api/v1/live-sessions/{id}/settings', { params: { path: { id } } })),
  );

/** Who comes, in the order in which they registered. */
export const registrationList = (id: string): PagedQuery<RegisteredPerson> => ({
  queryKey: [...sessionsKey, 'registrations', id],
  load: (api, cursor) =>
    take(api.GET('/api/v1/live-sessions/{id}/registrations', { params: { path: { id }, query: { cursor } } })),
});

/** Something an agenda item can be about: a text, or a block of it. */
export interface Passage {
  documentId: string;
  blockId: string | null;
  /** The title of the text, or the first words of the block. */
  words: string;
}

const shownWords = 90;

/**
 * The published texts of a consultation and their blocks, in the language they are written in. None for hosts who may not read
 * the consultation.
 */
export const passagesQuery = (slug: string): ApiQuery<Passage[]> =>
  apiQuery(['consultations', slug, 'passages'], async (api) => {
    const { items } = await take(
      api.GET('/api/v1/consultations/{ref}/documents', { params: { path: { ref: slug } } }),
    ).catch((error: unknown) => {
      if (asProblem(error).status !== 404) throw error;
      return { items: [] };
    });
    const texts = items.flatMap(({ id, current }) => (current ? [{ id, current }] : []));
    const read = ({ id, current }: (typeof texts)[number]) => passagesOf(api, id, current.number);
    return (await Promise.all(texts.map(read))).flat();
  });

async function passagesOf(api: Api, documentId: string, number: number): Promise<Passage[]> {
  const { title, blocks } = await take(
    api.GET('/api/v1/documents/{documentId}/versions/{number}', { params: { path: { documentId, number } } }),
  );
  const wordsOf = (label: string, text: string) => {
    const words = label ? `${label} ${text}` : text;
    return words.length > shownWords ? `${words.slice(0, shownWords)}…` : words;
  };
  return [
    { documentId, blockId: null, words: title },
    ...blocks.map(({ id, label, text }) => ({ documentId, blockId: id, words: wordsOf(label, text) })),
  ];
}

const seen = (version: number) => ({ 'If-Match': `"${version}"` });

export function createSession(api: Api, slug: string, body: CreateSession): Promise<Schemas['CreatedSessionDto']> {
  return take(api.POST('/api/v1/consultations/{ref}/live-sessions', { params: { path: { ref: slug } }, body }));
}

/** Changes what is named, against the version that was seen. */
export function editSession(api: Api, { id, version }: SessionSettings, body: EditSession): Promise<SessionSettings> {
  return take(api.PATCH('/api/v1/live-sessions/{id}', { params: { path: { id }, header: seen(version) }, body }));
}

export function setAgenda(api: Api, { id, version }: SessionSettings, items: PlannedItem[]): Promise<SessionSettings> {
  return take(
    api.PUT('/api/v1/live-sessions/{id}/agenda', { params: { path: { id }, header: seen(version) }, body: { items } }),
  );
}

export async function cancelSession(api: Api, id: string, reason: string): Promise<void> {
  await api.POST('/api/v1/live-sessions/{id}/cancel', { params: { path: { id } }, body: { reason } });
}

export async function giveRole(api: Api, id: string, body: GiveRole): Promise<void> {
  await api.POST('/api/v1/live-sessions/{id}/roles', { params: { path: { id } }, body });
}

export async function takeRole(
  api: Api,
  id: string,
  { role, personId }: SessionSettings['roles'][number],
): Promise<void> {
  await api.DELETE('/api/v1/live-sessions/{id}/roles/{role}/{personId}', { params: { path: { id, role, personId } } });
}
