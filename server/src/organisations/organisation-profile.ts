import { normaliseRegisterNumber } from '../../../shared/vocabulary/transparency-register.js';
import type { GovernanceLevel } from '../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../shared/vocabulary/policy-fields.js';
import type { OrganisationSize } from '../../../shared/vocabulary/organisation-sizes.js';
import type { StakeholderType } from '../../../shared/vocabulary/stakeholder-types.js';
import type { TargetGroup } from '../../../shared/vocabulary/target-groups.js';
import type { Organisation } from './organisation.entity.js';

/** Something an organisation says in one language. */
export interface ProfileText {
  language: string;
  body: string;
}

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
  targetGroups?: TargetGroup[];
  themes?: PolicyField[];
  /** Tags of the languages it works in. */
  languages?: string[];
  /** How many people or organisations it speaks for. */
  represents?: number | null;
  offers?: ProfileText[];
  seeks?: ProfileText[];
  /** How it knows whom it speaks for. */
  reach?: ProfileText | null;
}

/** What was accepted but may be a mistake. */
export type ProfileWarning = 'register-number-malformed';

type Texts = 'names' | 'offers' | 'seeks' | 'reach';
type Columns = Partial<Omit<OrganisationProfile, Texts>> & Pick<Organisation, 'registerNumberWellFormed'>;

/** The profile as columns; what was left out stays out. */
export function columnsOf(profile: Partial<OrganisationProfile>): Partial<Columns> {
  const { names: _names, offers: _offers, seeks: _seeks, reach: _reach, registerNumber, ...rest } = profile;
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
