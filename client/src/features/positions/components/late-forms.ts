import { latePart } from '../../../ui/late-part';

/** The text, for those who write it. */
export const TextEditor = latePart(async () => (await import('./text-editor')).TextEditor);

/** Hands it in. */
export const HandInForm = latePart(async () => (await import('./hand-in-form')).HandInForm);

/** Signs it for an organisation. */
export const SignForm = latePart(async () => (await import('./sign-form')).SignForm);

/** Which organisations take part. */
export const Participants = latePart(async () => (await import('./participants')).Participants);

/** What its organisations can do with it now. */
export const PositionSteps = latePart(async () => (await import('./position-steps')).PositionSteps);
