import { type BodyKind, bodyKinds, type MemberType, memberTypes } from '../../../../shared/bodies';
import { type GovernanceLevel, governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import { type PolicyField, policyFields } from '../../../../shared/vocabulary/policy-fields';

/** How the list of bodies is narrowed; the same words stand in the address of the page. */
export interface BodyFilter {
  kind?: BodyKind;
  level?: GovernanceLevel;
  territory?: string;
  policyField?: PolicyField;
  q?: string;
  mine?: true;
  archived?: true;
}

/** Which seats of a body are shown. */
export interface SeatFilter {
  memberType?: MemberType;
  country?: string;
  q?: string;
  /** Those that are over or have not begun. */
  others?: true;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);
const isSet = (text: string | null): true | undefined => (text === 'true' ? true : undefined);

/** Reads a filter from the address; what is not known is left out. */
export function bodyFilterFrom(search: URLSearchParams): BodyFilter {
  return {
    kind: oneOf(bodyKinds, search.get('kind')),
    level: oneOf(governanceLevels, search.get('level')),
    territory: search.get('territory') || undefined,
    policyField: oneOf(policyFields, search.get('policyField')),
    q: search.get('q')?.trim() || undefined,
    mine: isSet(search.get('mine')),
    archived: isSet(search.get('archived')),
  };
}

/** Reads from the address which seats are shown. */
export function seatFilterFrom(search: URLSearchParams): SeatFilter {
  return {
    memberType: oneOf(memberTypes, search.get('memberType')),
    country: search.get('country') || undefined,
    q: search.get('q')?.trim() || undefined,
    others: isSet(search.get('others')),
  };
}

/** Whether only some of the seats of a time are asked for. */
export const isNarrowed = ({ memberType, country, q }: SeatFilter): boolean => Boolean(memberType ?? country ?? q);

/** Seats from which on one looks for somebody rather than reading all. */
const many = 30;

/** Whether there is a search over the seats. */
export const offersSearch = (filter: SeatFilter, { seats, observers }: { seats: number; observers: number }): boolean =>
  isNarrowed(filter) || seats + observers > many;

/** The address of a list with these choices. */
export function addressOf(path: string, choices: object, more: Record<string, string> = {}): string {
  const chosen = Object.entries(choices).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}
