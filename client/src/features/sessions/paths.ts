/** Where a session is read about, entered and remembered. */
export const sessionPaths = {
  list: '/sessions',
  one: (id: string) => `/sessions/${id}`,
  room: (id: string) => `/sessions/${id}/room`,
  console: (id: string) => `/sessions/${id}/host`,
  /** A PDF. */
  record: (id: string) => `/api/v1/live-sessions/${id}/record.pdf`,
  join: '/join',
  plan: (slug: string) => `/consultations/${slug}/manage/sessions`,
};
