import type { components } from '../../../../shared/api/schema';
import type { MeetingReply, MeetingTime } from '../../../../shared/meetings';
import { type Api, take } from '../../lib/api';
import type { PagedQuery } from '../../lib/paged-query';
import { apiQuery } from '../../lib/query';

type Schemas = components['schemas'];
export type Meeting = Schemas['MeetingDto'];
export type MeetingItem = Schemas['MeetingItemDto'];
export type MeetingPoint = Schemas['MeetingPointDto'];
export type MeetingLink = Schemas['MeetingLinkDto'];
export type MinutesState = Schemas['MinutesStateDto'];
export type Paper = Schemas['PaperDto'];
export type FollowUp = Schemas['FollowUpDto'];
export type Attendance = Schemas['AttendanceDto'];
export type AttendingSeat = Schemas['AttendingSeatDto'];
export type Rules = Schemas['MeetingRulesDto'];

/** Everything that is known of the meetings of bodies; what changes one may change each list. */
export const meetingsKey = ['meetings'];

/** The meetings of a body, as a list that grows on request. */
export const meetingList = (slug: string, when: MeetingTime, from?: string): PagedQuery<MeetingItem> => ({
  queryKey: [...meetingsKey, 'list', slug, when],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/meetings', { params: { path: { ref: slug }, query: { when, cursor } } })),
  from,
});

/** Those whose minutes are overdue; a body that lets more than a page of them lapse shows the latest. */
export const overdueQuery = (slug: string) =>
  apiQuery([...meetingsKey, 'overdue', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/meetings', { params: { path: { ref: slug }, query: { when: 'overdue' } } })),
  );

export const meetingQuery = (id: string) => apiQuery([...meetingsKey, 'one', id], (api) => readMeeting(api, id));

export const readMeeting = (api: Api, id: string): Promise<Meeting> =>
  take(api.GET('/api/v1/meetings/{id}', { params: { path: { id } } }));

export const attendanceQuery = (id: string) =>
  apiQuery([...meetingsKey, 'attendance', id], (api) =>
    take(api.GET('/api/v1/meetings/{id}/attendance', { params: { path: { id } } })),
  );

export const rulesQuery = (slug: string) =>
  apiQuery([...meetingsKey, 'rules', slug], (api) =>
    take(api.GET('/api/v1/bodies/{ref}/meeting-rules', { params: { path: { ref: slug } } })),
  );

/** What the meetings of a body agreed to do, what is open first. */
export const followUpList = (slug: string, from?: string): PagedQuery<FollowUp> => ({
  queryKey: [...meetingsKey, 'follow-up', slug],
  load: (api, cursor) =>
    take(api.GET('/api/v1/bodies/{ref}/follow-up', { params: { path: { ref: slug }, query: { cursor } } })),
  from,
});

/** Says if one comes. */
export function replyTo(api: Api, id: string, reply: MeetingReply): Promise<Meeting> {
  return take(api.PUT('/api/v1/meetings/{id}/reply', { params: { path: { id } }, body: { reply } }));
}

/** Where calendar programs and browsers find files. */
export const filePaths = {
  calendar: (slug: string) => `/api/v1/bodies/${slug}/meetings.ics`,
  meeting: (id: string) => `/api/v1/meetings/${id}/calendar.ics`,
  paper: (id: string, paperId: string) => `/api/v1/meetings/${id}/papers/${paperId}/file`,
};
