import { latePart } from '../../../ui/late-part';

/** What only the people of an organisation and staff see of it. */
export const PeoplePart = latePart(async () => (await import('./people-sections')).PeopleSections, { rarely: true });
