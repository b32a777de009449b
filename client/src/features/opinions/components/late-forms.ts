import { latePart } from '../../../ui/late-part';

/** What the team can do with an opinion. */
export const TeamSteps = latePart(async () => (await import('./team-steps')).TeamSteps);

/** What is asked of a member now. */
export const MemberSteps = latePart(async () => (await import('./member-steps')).MemberSteps);

/** What the authority does with a recommendation. */
export const AnswerDialog = latePart(async () => (await import('./answer-dialog')).AnswerDialog);
