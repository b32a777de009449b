import type { ScreeningStep } from './screening-step.js';

/** Letters from which on a text in capitals is shouting and not an abbreviation. */
const shoutedLetters = 24;
/** Share of the letters that have two cases. */
const shoutedShare = 0.7;

const letterOrNumber = /[\p{L}\p{N}]/u;
const capital = /\p{Lu}/gu;
const small = /\p{Ll}/gu;

/** Holds a comment without a single word; marks one that is written in capitals. */
export const lengthStep: ScreeningStep = {
  name: 'length',
  screen: ({ body, suggestion }) => {
    if (!suggestion && !letterOrNumber.test(body.plain)) return [{ outcome: 'hold', reason: 'no-words' }];
    return isShouted(body.plain) ? [{ outcome: 'mark', reason: 'shouting' }] : [];
  },
};

function isShouted(text: string): boolean {
  const capitals = count(text, capital);
  return capitals >= shoutedLetters && capitals / (capitals + count(text, small)) > shoutedShare;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
