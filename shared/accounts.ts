/** The words of accounts. */

/** Interface languages of this release. */
export const interfaceLanguages = ['en', 'nl'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/**
 * What a person may do across the platform. `staff` start consultations and verify organisations; `administrator` also
 * gives roles. Everything else follows from the teams a person is in.
 */
export const platformRoles = ['member', 'staff', 'administrator'] as const;
export type PlatformRole = (typeof platformRoles)[number];

export const personStates = ['unconfirmed', 'active', 'deleted'] as const;
export type PersonState = (typeof personStates)[number];

/** What a personal API token may do; a session may do all. */
export const tokenScopes = ['read', 'contribute', 'moderate', 'manage', 'account'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const accountLimits = {
  name: 120,
  email: 254,
  /** OWASP ASVS 5.0 6.2.1 and 6.2.9: at least 8 characters, at least 64 allowed. */
  passwordMin: 10,
  passwordMax: 200,
  /** Days a session lives at most, and days it lives without use. ASVS 7.3. */
  sessionDays: 30,
  sessionIdleDays: 7,
  /** Hours a confirmation link lives; minutes for a reset link. */
  confirmHours: 48,
  resetMinutes: 60,
  tokenName: 80,
  tokensPerPerson: 20,
} as const;
