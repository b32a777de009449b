import type { ScreeningStep } from './screening-step.js';

/** Holds everything where the activity publishes only what a moderator has seen. */
export const beforePublicationStep: ScreeningStep = {
  name: 'moderation-mode',
  screen: ({ moderation, byTeam }) =>
    moderation === 'before' && !byTeam ? [{ outcome: 'hold', reason: 'before-publication' }] : [],
};
