/**
 * Codes of the feedback form of the Commission's "Have your say" portal, used when contributions are exported to it or
 * compared with it. Our own vocabulary is finer and maps onto these.
 */

/** Respondent types, spelled as the portal's API spells them (the doubled T is the portal's own). */
export const respondentTypes = [
  'ACADEMIC_RESEARCH_INSTITTUTION',
  'BUSINESS_ASSOCIATION',
  'COMPANY',
  'CONSUMER_ORGANISATION',
  'ENVIRONMENTAL_ORGANISATION',
  'EU_CITIZEN',
  'NGO',
  'NON_EU_CITIZEN',
  'OTHER',
  'PUBLIC_AUTHORITY',
  'TRADE_UNION',
] as const;
export type RespondentType = (typeof respondentTypes)[number];

/** How far a public authority reaches; the portal asks it of public authorities only. */
export const respondentScopes = ['International', 'National', 'Regional', 'Local'] as const;
export type RespondentScope = (typeof respondentScopes)[number];
