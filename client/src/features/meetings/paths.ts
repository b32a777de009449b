import { meetingPath } from '../../../../shared/space-paths';

/** Addresses of the pages of a body's meetings. */
export const meetingPaths = {
  list: (slug: string) => `/bodies/${slug}/meetings`,
  one: meetingPath,
  manage: (slug: string) => `/bodies/${slug}/manage/meetings`,
  plan: (slug: string) => `/bodies/${slug}/manage/meetings/new`,
  manageOne: (slug: string, id: string) => `/bodies/${slug}/manage/meetings/${id}`,
  planSession: (slug: string) => `/bodies/${slug}/manage/sessions/new`,
};
