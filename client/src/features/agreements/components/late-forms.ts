import { latePart } from '../../../ui/late-part';

/** Adds a party. */
export const AddParty = latePart(async () => (await import('./add-party')).AddParty);

/** What the team can do with an agreement. */
export const AgreementSteps = latePart(async () => (await import('./agreement-steps')).AgreementSteps);

/** When it is looked at again. */
export const ReviewsForm = latePart(async () => (await import('./reviews-form')).ReviewsForm);

/** Signs the text for a party. */
export const SignForm = latePart(async () => (await import('./sign-form')).SignForm);

/** Where a commitment comes to. */
export const StepForm = latePart(async () => (await import('./step-form')).StepForm);

/** Changes what was promised. */
export const EditCommitment = latePart(async () => (await import('./edit-commitment')).EditCommitment);
