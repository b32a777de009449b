import type { components } from '../../../../shared/api/schema';
import type { RecordFormat } from '../../../../shared/records';
import { type Api, ifMatch, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type SessionRecord = Schemas['RecordDto'];
export type RecordItem = Schemas['RecordItemDto'];
export type RecordQuestion = Schemas['RecordQuestionDto'];
export type RecordPoll = Schemas['RecordPollDto'];
export type RecordAttendance = Schemas['RecordAttendanceDto'];
export type RecordWords = Schemas['WriteRecordDto'];
export type Candidate = Schemas['CommentCandidateDto'];

export const recordQuery = (sessionId: string) =>
  apiQuery(['records', sessionId], (api) =>
    take(api.GET('/api/v1/live-sessions/{id}/record', { params: { path: { id: sessionId } } })),
  );

/** Where a record is taken away. */
export const filePath = (sessionId: string, format: RecordFormat) =>
  `/api/v1/live-sessions/${sessionId}/record.${format}`;

/** Replaces what the note-taker wrote, against the version that was seen. */
export function writeRecord(api: Api, seen: SessionRecord, body: RecordWords): Promise<SessionRecord> {
  const params = { path: { id: seen.session.id }, header: ifMatch(seen.version) };
  return take(api.PUT('/api/v1/live-sessions/{id}/record', { params, body }));
}

/** Brings the record out as it was seen. */
export function publishRecord(api: Api, seen: SessionRecord): Promise<SessionRecord> {
  const params = { path: { id: seen.session.id }, header: ifMatch(seen.version) };
  return take(api.POST('/api/v1/live-sessions/{id}/record/publish', { params }));
}

const candidatesKey = ['comment-candidates'];

/** What was said in a session and could become a comment: all of it for those who prepare the record, else one's own. */
export const candidatesQuery = (sessionId: string): PagedQuery<Candidate> => ({
  queryKey: [...candidatesKey, sessionId],
  load: (api, cursor) =>
    take(
      api.GET('/api/v1/live-sessions/{id}/comment-candidates', {
        params: { path: { id: sessionId }, query: { cursor, limit: 10 } },
      }),
    ),
});

/** What one was asked and has not decided. */
export const askedQuery = apiQuery(
  [...candidatesKey, 'asked'],
  async (api) => (await take(api.GET('/api/v1/me/comment-requests'))).items,
  { staleTime: 0 },
);

/** Asks the author; for the author it is the consent. */
export function askForComment(api: Api, messageId: string): Promise<Candidate> {
  return take(api.POST('/api/v1/room-messages/{messageId}/comment-requests', { params: { path: { messageId } } }));
}

export function acceptRequest(api: Api, id: string): Promise<Candidate> {
  return take(api.POST('/api/v1/comment-requests/{id}/accept', { params: { path: { id } } }));
}

export function declineRequest(api: Api, id: string): Promise<Candidate> {
  return take(api.POST('/api/v1/comment-requests/{id}/decline', { params: { path: { id } } }));
}
