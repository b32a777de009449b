import { latePart } from '../../../ui/late-part';

/** Umbrellas and members; most organisations have neither. */
export const TogetherPart = latePart(async () => (await import('./speaks-for')).SpeaksFor, { rarely: true });
