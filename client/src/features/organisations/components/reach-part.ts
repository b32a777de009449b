import { latePart } from '../../../ui/late-part';

/** The longer half of the form of a profile. */
export const ReachPart = latePart(async () => (await import('./reach-fields')).ReachFields);
