import type { ReactNode } from 'react';
import { useDates } from '../../../lib/dates';
import { useT } from '../../../lib/i18n';
import { useTerritoryNames } from '../../organisations/territories';
import type { PeerRequestItem } from '../api';

/** What a request is about, from whom it seeks experience and by when, in short. */
export function useRequestFacts({
  policyFields,
  levels,
  territories,
  targetOn,
  offers,
  state,
}: PeerRequestItem): ReactNode[] {
  const t = useT();
  const dates = useDates('UTC');
  const nameOf = useTerritoryNames(territories);
  return [
    ...policyFields.map((code) => t(`vocabulary.field.${code}`)),
    ...levels.map((code) => t(`vocabulary.level.${code}`)),
    ...territories.map(nameOf),
    targetOn && t('exchange.needed-by', { day: dates.day(targetOn) }),
    state !== 'draft' && t('exchange.offers', { count: offers }),
  ];
}
