import { latePart } from '../../../ui/late-part';

/** The search over many seats; most bodies have few and need none. */
export const SeatFilterPart = latePart(async () => (await import('./seat-filter-form')).SeatFilterForm, {
  rarely: true,
});
