import type { RespondentScope } from './have-your-say.js';

/**
 * Levels of government a consultation or organisation works at (COM(2020) 758 §5.I); one object can carry several.
 * Neighbourhoods are a territory below `local`, not a level.
 */
export const governanceLevels = [
  'european',
  'macro-regional',
  'cross-border',
  'national',
  'regional',
  'local',
] as const;
export type GovernanceLevel = (typeof governanceLevels)[number];

/** Nearest scope in "Have your say". It knows four scopes where we know six levels, so there is no way back. */
export const respondentScopeOfLevel: Record<GovernanceLevel, RespondentScope> = {
  european: 'International',
  'macro-regional': 'International',
  'cross-border': 'Regional',
  national: 'National',
  regional: 'Regional',
  local: 'Local',
};
