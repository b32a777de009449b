/**
 * Whom an organisation reaches or speaks for; several may be chosen. Only for organisations and measures: about a
 * single person most of these are special-category data (Regulation (EU) 2016/679 art. 9) and must not be asked or
 * kept.
 */
export const targetGroups = [
  'newcomers',
  'protection-beneficiaries',
  'family-migrants',
  'labour-migrants',
  'women',
  'children',
  'young-people',
  'unaccompanied-minors',
  'older-people',
  'lgbtiq',
  'disability',
  'roma',
  'rural',
  'trafficking-victims',
  'gender-violence-victims',
  'trauma',
] as const;
export type TargetGroup = (typeof targetGroups)[number];
