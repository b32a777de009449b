import { latePart } from '../../../ui/late-part';

/** What someone wants on an agenda. */
export const ProposalForm = latePart(async () => (await import('./proposal-form')).ProposalForm);

/** What the team and the proposer can do with a proposal. */
export const ProposalSteps = latePart(async () => (await import('./proposal-steps')).ProposalSteps);

/** What the forums on both sides can do with a result. */
export const ResultSteps = latePart(async () => (await import('./result-steps')).ResultSteps);

/** The contact card of a seat, for its holder and the team. */
export const CardForm = latePart(async () => (await import('./card-form')).CardForm);

/** What can be done with a request. */
export const RequestSteps = latePart(async () => (await import('./request-steps')).RequestSteps);

/** Which themes one wants to hear of. */
export const ThemesForm = latePart(async () => (await import('./themes-form')).ThemesForm);

/** What both sides say of it afterwards, and the form for it. */
export const Evaluations = latePart(async () => (await import('./evaluations')).Evaluations);

/** What others offer, and a form for those who may. */
export const Offers = latePart(async () => (await import('./offers')).Offers);

/** Who could help, and why. */
export const Matches = latePart(async () => (await import('./matches')).Matches);

/** Which requests are shown. */
export const RequestFilterForm = latePart(async () => (await import('./request-filter-form')).RequestFilterForm);
