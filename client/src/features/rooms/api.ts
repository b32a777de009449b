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

/** Takes back what one said oneself. */
export async function withdrawMessage(api: Api, messageId: string): Promise<void> {
  await api.POST('/api/v1/room-messages/{messageId}/withdraw', { params: { path: { messageId } } });
}

/** Tells the moderators of a message. */
export async function reportMessage(api: Api, messageId: string, body: Schemas['ReportMessageDto']): Promise<void> {
  await api.POST('/api/v1/room-messages/{messageId}/reports', { params: { path: { messageId } }, body });
}

/** Goes into a break-out room of one's choice, or back with the main room. */
export async function choosePlace(api: Api, roomId: string): Promise<void> {
  await api.PUT('/api/v1/rooms/{roomId}/place', { params: { path: { roomId } } });
}

export type Harvest = Schemas['HarvestDto'];

/** What a break-out room has written down. */
export const harvestQuery = (roomId: string) =>
  apiQuery(
    ['rooms', roomId, 'harvest'],
    (api) => take(api.GET('/api/v1/rooms/{roomId}/harvest', { params: { path: { roomId } } })),
    { staleTime: 0 },
  );

/** Writes down what a break-out room brings back. @param seen version that was changed; 0 for the first words */
export function writeHarvest(
  api: Api,
  roomId: string,
  seen: number,
  body: Schemas['WriteHarvestDto'],
): Promise<Harvest> {
  const header = seen > 0 ? { 'If-Match': `"${seen}"` } : {};
  return take(api.PUT('/api/v1/rooms/{roomId}/harvest', { params: { path: { roomId }, header }, body }));
}

/** Hands it in; from then on it does not change. */
export async function handInHarvest(api: Api, roomId: string): Promise<void> {
  await api.POST('/api/v1/rooms/{roomId}/harvest/hand-in', { params: { path: { roomId } } });
}
