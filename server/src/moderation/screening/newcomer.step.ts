import type { ScreeningStep } from './screening-step.js';

/** Holds the first contributions of someone whom the public has not read yet. */
export const newcomerStep: ScreeningStep = {
  name: 'newcomer',
  screen: ({ newcomerFirst, earlierVisible, byTeam }) =>
    earlierVisible < newcomerFirst && !byTeam ? [{ outcome: 'hold', reason: 'first-comment' }] : [],
};
