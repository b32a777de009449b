import { normaliseRegisterNumber } from '../../../shared/vocabulary/transparency-register.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { OrganisationSize } from '../../../shared/vocabulary/organisation-sizes.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import type { Organisation } from './organisation.entity.js';

/** What an organisation says about itself. */
export interface OrganisationProfile {
  /** By language tag. */
  names: Record<string, string>;
  stakeholderType: StakeholderType;
  size?: OrganisationSize | null;
  levels?: GovernanceLevel[];
  territories?: string[];
  registerNumber?: string | null;
  website?: string | null;
}

/** What was accepted but may be a mistake. */
export type ProfileWarning = 'register-number-malformed';

type Columns = Partial<Omit<OrganisationProfile, 'names'>> & Pick<Organisation, 'registerNumberWellFormed'>;

/** The profile as columns; what was left out stays out. */
export function columnsOf(profile: Partial<OrganisationProfile>): Partial<Columns> {
  const { names: _, registerNumber, ...rest } = profile;
  if (registerNumber === undefined) return rest;
  const { value, wellFormed } = normaliseRegisterNumber(registerNumber ?? '');
  return { ...rest, registerNumber: value, registerNumberWellFormed: value === null ? null : wellFormed };
}

/** What to point out beside an accepted profile. */
export function warningsOf(organisation: Pick<Organisation, 'registerNumberWellFormed'>): ProfileWarning[] {
  return organisation.registerNumberWellFormed === false ? ['register-number-malformed'] : [];
}

/** What staff vouch for when they verify an organisation. */
const vouchedFor: readonly string[] = ['names', 'stakeholderType', 'registerNumber', 'website'];

/** Whether a change of these fields makes an earlier verification void. */
export const needsNewVerification = (fields: string[]): boolean => fields.some((field) => vouchedFor.includes(field));
