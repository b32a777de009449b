import type { components } from '../../../../shared/api/schema';
import type { ParticipantState, RoomState } from '../../../../shared/rooms';
import { type Api, take } from '../../lib/api';
import { asProblem } from '../../lib/problems';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type EarlierPage = Schemas['EarlierPageDto'];
export type Passage = Schemas['PassageDto'];

/** A room as it is when the page comes; from then on it is told what happens. */
export const roomQuery = (roomId: string) =>
  apiQuery(
    ['rooms', roomId],
    (api) => take(api.GET('/api/v1/rooms/{roomId}', { params: { path: { roomId } } })) as Promise<RoomState>,
    { staleTime: Infinity },
  );

/** Where one stands in a room; null for those who have not joined. */
export const selfQuery = (roomId: string) =>
  apiQuery(
    ['rooms', roomId, 'self'],
    async (api): Promise<ParticipantState | null> => {
      try {
        return (await take(
          api.GET('/api/v1/rooms/{roomId}/self', { params: { path: { roomId } } }),
        )) as ParticipantState;
      } catch (error) {
        if (asProblem(error).status < 500) return null;
        throw error;
      }
    },
    { staleTime: Infinity },
  );

/** The passage under discussion, in the reader's language where it is translated. */
export const passageQuery = (documentId: string, blockId: string, language: string) =>
  apiQuery(
    ['documents', documentId, 'passage', blockId, language],
    (api) =>
      take(
        api.GET('/api/v1/documents/{documentId}/versions/{number}/blocks/{blockId}', {
          params: { path: { documentId, number: 'current', blockId }, query: { language } },
        }),
      ),
    { retry: false },
  );

/** Messages from before a place in the feed. */
export function loadEarlier(api: Api, roomId: string, before: number): Promise<EarlierPage> {
  return take(api.GET('/api/v1/rooms/{roomId}/messages', { params: { path: { roomId }, query: { before } } }));
}

/** Comes into a session by name, or says more about oneself. */
export async function join(api: Api, sessionId: string, body: Schemas['JoinDto']): Promise<Schemas['JoinedDto']> {
  return take(api.POST('/api/v1/live-sessions/{sessionId}/participants', { params: { path: { sessionId } }, body }));
}
