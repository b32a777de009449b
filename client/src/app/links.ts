/** Addresses the frame leads to; pages of features know their own. */
export const links = {
  home: '/',
  consultations: '/consultations',
  /** The search field stands on top of the list of consultations. */
  search: '/consultations#find',
  bodies: '/bodies',
  sessions: '/sessions',
  organisations: '/organisations',
  desk: '/desk',
  signIn: '/sign-in',
  myWork: '/my-work',
  settings: '/settings',
  accessibility: '/accessibility',
  api: '/api',
  codeLists: '/sources',
} as const;
