import { latePart } from '../../../ui/late-part';

/** The sessions of a body; many have none planned. */
export const MeetingsPart = latePart(
  async () => (await import('../../sessions/components/session-cards')).SessionCards,
  { rarely: true },
);
