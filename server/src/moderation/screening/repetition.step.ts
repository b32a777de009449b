import type { ScreeningStep } from './screening-step.js';

/**
 * Holds what its author sent here before, and marks what others sent in nearly the same words. The latter may be a
 * campaign, which is a way to take part, so it never keeps a comment back.
 */
export const repetitionStep: ScreeningStep = {
  name: 'repetition',
  screen: ({ ownWordsAgain, sameWords }) => {
    if (ownWordsAgain) return [{ outcome: 'hold', reason: 'own-words-again' }];
    return sameWords > 0 ? [{ outcome: 'mark', reason: 'same-words' }] : [];
  },
};
