/** Where a session is read about, entered and remembered. */
export const sessionPaths = {
  list: '/sessions',
  one: (id: string) => `/sessions/${id}`,
  room: (id: string) => `/sessions/${id}/room`,
  console: (id: string) => `/sessions/${id}/host`,
  record: (id: string) => `/sessions/${id}/record`,
  join: '/join',
  prepare: (id: string) => `/sessions/${id}/plan`,
  plan: (slug: string) => `/consultations/${slug}/manage/sessions`,
};
