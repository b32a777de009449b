import { peerRequestStates } from '../../../../shared/exchange';
import { governanceLevels } from '../../../../shared/vocabulary/governance-levels';
import { policyFields } from '../../../../shared/vocabulary/policy-fields';
import type { RequestFilter } from './api';

/** Reads a filter from the address; what is not known is left out. */
export function requestFilterFrom(search: URLSearchParams): RequestFilter {
  const oneOf = <T extends string>(values: readonly T[], name: string): T | undefined =>
    values.find((value) => value === search.get(name));
  return {
    state: oneOf(peerRequestStates, 'state'),
    policyField: oneOf(policyFields, 'policyField'),
    level: oneOf(governanceLevels, 'level'),
    territory: search.get('territory') || undefined,
    q: search.get('q')?.trim() || undefined,
    mine: search.get('mine') === 'true' ? true : undefined,
  };
}
