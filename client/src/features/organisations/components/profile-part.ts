import { latePart } from '../../../ui/late-part';

/** The form of a profile, which is long. */
export const ProfilePart = latePart(async () => (await import('./profile-form')).ProfileForm);
