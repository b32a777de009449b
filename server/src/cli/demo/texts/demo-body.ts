import type { BodyKind, MemberType, PartnershipStage, SeatRole, Sitting } from '../../../../../shared/bodies.js';
import type { GovernanceLevel } from '../../../../../shared/vocabulary/governance-levels.js';
import type { PolicyField } from '../../../../../shared/vocabulary/policy-fields.js';

/** A seat of the demonstration. Terms are counted in months from the day it is loaded, so that they always run. */
export interface DemoSeat {
  type: MemberType;
  role?: SeatRole;
  country?: string;
  level?: GovernanceLevel;
  gender?: 'woman' | 'man';
  /** Keys of organisations that hold it. */
  by?: string[];
  people?: { name: string; publicName?: string; email?: string; sitting?: Sitting }[];
  since: number;
  until?: number;
}

/** A body of the demonstration. */
export interface DemoBody {
  kind: BodyKind;
  stage?: PartnershipStage[];
  nl: { title: string; summary: string };
  en: { title: string; summary: string };
  owner: string;
  secretariat?: string;
  levels: GovernanceLevel[];
  territories: string[];
  policyFields: PolicyField[];
  seats: DemoSeat[];
  mandate?: { title: { nl: string; en: string }; paragraphs: { nl: string; en: string }[] };
}

/** Somebody who sits, by name. */
export const person = (name: string, more: { publicName?: string; email?: string } = {}) => [{ name, ...more }];
