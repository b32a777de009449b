import type { TextSpan } from '../../../../shared/moderation.js';

/** Nine digits, as a whole or in groups, that are no sum of money. */
const candidate =
  /(?<![\p{L}\p{N}+€$£.,/-]|[€$£] )(?:\d{9}|\d{3}[ .-]\d{3}[ .-]\d{3}|\d{4}[ .-]\d{2}[ .-]\d{3})(?![\p{L}\p{N}]|[.,]\d)/gu;

/** The Dutch citizen service numbers (BSN) in a text. */
export function findCitizenNumbers(text: string): TextSpan[] {
  return [...text.matchAll(candidate)]
    .filter(([written]) => passesElevenTest(written.replace(/\D/g, '')))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The check of a BSN: nine digits weighed 9, 8, … 2 and -1 add up to a multiple of eleven. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}
