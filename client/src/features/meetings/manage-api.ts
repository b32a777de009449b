import type { components } from '../../../../shared/api/schema';
import type { Attendance as Kept, FollowUpCommand, UndisclosedGround } from '../../../../shared/meetings';
import { type Api, ifMatch, take } from '../../lib/api';
import { apiQuery } from '../../lib/query';
import { type FollowUp, type Meeting, meetingsKey, type Rules } from './api';

type Schemas = components['schemas'];
export type PlanMeeting = Schemas['PlanMeetingDto'];
export type EditMeeting = Schemas['EditMeetingDto'];
export type PlannedPoint = Schemas['PlannedPointDto'];
export type TextDocument = Schemas['DocumentDto'];

const at = (id: string) => ({ path: { id } });
const against = ({ id, version }: Pick<Meeting, 'id' | 'version'>) => ({ path: { id }, header: ifMatch(version) });

/** The texts of a body, drafts too, for agendas and papers. */
export const bodyTextsQuery = (slug: string) =>
  apiQuery([...meetingsKey, 'texts', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/documents', { params: { path: { ref: slug } } })),
  );

export function planMeeting(api: Api, slug: string, body: PlanMeeting): Promise<Schemas['PlannedMeetingDto']> {
  return take(api.POST('/api/v1/bodies/{ref}/meetings', { params: { path: { ref: slug } }, body }));
}

/** Changes what is named, against the version that was seen. */
export function editMeeting(api: Api, seen: Meeting, body: EditMeeting): Promise<Meeting> {
  return take(api.PATCH('/api/v1/meetings/{id}', { params: against(seen), body }));
}

export function setAgenda(api: Api, seen: Meeting, items: PlannedPoint[]): Promise<Meeting> {
  return take(api.PUT('/api/v1/meetings/{id}/agenda', { params: against(seen), body: { items } }));
}

export function setRules(api: Api, slug: string, seen: Rules, body: Schemas['SetMeetingRulesDto']): Promise<Rules> {
  const params = { path: { ref: slug }, header: ifMatch(seen.version) };
  return take(api.PUT('/api/v1/bodies/{ref}/meeting-rules', { params, body }));
}

export function invite(api: Api, seen: Meeting, lateReason: string | undefined): Promise<Meeting> {
  return take(api.POST('/api/v1/meetings/{id}/invite', { params: against(seen), body: { lateReason } }));
}

export function cancelMeeting(api: Api, id: string, reason: string): Promise<Meeting> {
  return take(api.POST('/api/v1/meetings/{id}/cancel', { params: at(id), body: { reason } }));
}

export function holdMeeting(api: Api, id: string): Promise<Meeting> {
  return take(api.POST('/api/v1/meetings/{id}/hold', { params: at(id) }));
}

/** Writes down who came. */
export function keepAttendance(
  api: Api,
  id: string,
  seats: { seatId: string; attendance: Kept | null }[],
): Promise<Schemas['AttendanceDto']> {
  return take(api.PUT('/api/v1/meetings/{id}/attendance', { params: at(id), body: { seats } }));
}

/** What is said of a paper. */
export interface PaperWords {
  title?: string;
  itemId?: string;
  ground?: UndisclosedGround;
}

export async function handInDocument(
  api: Api,
  id: string,
  paper: PaperWords & { title: string; documentId: string },
): Promise<void> {
  await api.POST('/api/v1/meetings/{id}/papers', { params: at(id), body: paper });
}

/** Hands in a file. The description of the API has a text where the file stands. */
export async function handInFile(api: Api, id: string, file: File, words: PaperWords): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) if (value) form.set(name, value);
  form.set('file', file);
  const params = at(id);
  await api.POST('/api/v1/meetings/{id}/papers/file', {
    params,
    body: { file: file.name },
    bodySerializer: () => form,
  });
}

/** Discloses a paper, or states why it is not disclosed. */
export async function setGround(
  api: Api,
  id: string,
  paperId: string,
  ground: UndisclosedGround | null,
): Promise<void> {
  const params = { path: { id, paperId } };
  await api.PUT('/api/v1/meetings/{id}/papers/{paperId}/ground', { params, body: { ground } });
}

export async function removePaper(api: Api, id: string, paperId: string): Promise<void> {
  await api.DELETE('/api/v1/meetings/{id}/papers/{paperId}', { params: { path: { id, paperId } } });
}

/** Drafts the minutes. @returns the id of their document */
export async function draftMinutes(api: Api, id: string): Promise<string> {
  const { documentId } = await take(api.POST('/api/v1/meetings/{id}/minutes', { params: at(id) }));
  return documentId;
}

/** Gives the draft to the members. */
export function circulateMinutes(api: Api, id: string): Promise<Meeting> {
  return take(api.POST('/api/v1/meetings/{id}/minutes/circulate', { params: at(id) }));
}

export function approveMinutes(api: Api, id: string, meetingId: string): Promise<Meeting> {
  return take(api.POST('/api/v1/meetings/{id}/minutes/approve', { params: at(id), body: { meetingId } }));
}

export function publishMinutes(api: Api, id: string): Promise<Meeting> {
  return take(api.POST('/api/v1/meetings/{id}/minutes/publish', { params: at(id) }));
}

export async function raise(api: Api, slug: string, body: Schemas['RaiseFollowUpDto']): Promise<void> {
  await api.POST('/api/v1/bodies/{ref}/follow-up', { params: { path: { ref: slug } }, body });
}

/** Closes a point with what became of it, or opens it again. */
export async function closePoint(
  api: Api,
  { id, version }: FollowUp,
  body: { command: FollowUpCommand; outcome?: string },
): Promise<void> {
  await api.PATCH('/api/v1/follow-up/{id}', { params: { path: { id }, header: ifMatch(version) }, body });
}
